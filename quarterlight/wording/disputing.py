"""Commentary that contests the row's own figure: `the auditor's finding is not accepted`.

An auditor who disagrees with the service is the measure at work, and a parent's or partner's
disagreement is no dispute about the figure either.
"""

from __future__ import annotations

import re

from quarterlight.wording.sentences import Sentence, sentences
from quarterlight.wording.topic import stems, title_stems

_OBJECT = (
    r"(?:(?:the|this|these|that|our|its|their|with|of|its) ){0,3}(?:(?:auditors?'?s?'?|audit|performance"
    r"|reported|above|initial) ){0,2}"
    r"(?:findings?|figures?|judge?ments?|grading|grades?|scores?|conclusions?|percentages?|results?"
    r"|outcomes? of (?:the|this) audit)"
)
_STRONG = r"(?:disput(?:es?|ed|ing)|contest(?:s|ed|ing)?|refut(?:es?|ed|ing)|appeal(?:s|ed|ing)?(?: against)?)"
_MILD = (
    r"(?:do(?:es)? not (?:accept|agree with|recognise)|did not (?:accept|agree with)|(?:don't|doesn't"
    r"|didn't) (?:accept|agree with)"
    r"|disagrees? with|disagreed with|cannot accept|(?:has|have) challenged|challenged?s?|reject(?:s|ed)?)"
)
_OTHERS = re.compile(
    r"\b(?:auditors?|parents?|mother|father|family|families|carers?|court|police|solicitors?|guardian|partners?"
    r"|school"
    r"|provider|ofsted|inspectors?)(?: (?:who|have|has|had|also|strongly|still))* $"
)
_ACTIVE = re.compile(rf"\b(?:{_STRONG}|{_MILD}) {_OBJECT}\b")
_PASSIVE = re.compile(
    r"\b(?:findings?|judge?ments?|grading|grade|conclusions?|figures?|percentages?|results?)(?: (?:of|by|in"
    r"|from|for) (?:the |this )?(?:auditors?'?|audit|"
    r"moderators?|case|measure|quarter))?(?: (?:is|are|was|were|has been|have been))(?: (?:being|also|strongly"
    r"|still|therefore|currently))*"
    r" (?:disputed|contested|not accepted|not agreed|refuted|rejected|in dispute|under appeal|appealed)\b"
)
_WRONG = re.compile(
    r"\b(?:this|the|reported|audit|auditor's)? ?(?:figure|percentage|result|finding|score)s? (?:is|are|was"
    r"|were)(?: (?:believed|considered|thought|felt)"
    r" to be| clearly| therefore| simply)? (?:incorrect|wrong|inaccurate|in error|not (?:correct|accurate|right"
    r"|accurate))\b"
)
_PAST_OR_OPEN = re.compile(
    r"\b(?:if|where|whether|not disputed|ensure|previous|last quarter|q[1-4]|national|when|should|could|would"
    r"|may|might|to)\b"
)
_SURE = re.compile(
    r"\b(?:it is (?:clear|evident|confirmed|established)|(?:is|are) (?:clear|satisfied|certain|confident)"
    r"|in fact|evidence (?:shows|confirms)"
    r"|(?:file|record|recording)s? (?:shows?|confirms?)|(?:has|have) confirmed)(?: (?:from|on|in|by) (?:the"
    r"|this) (?:file|record|case)s?)?"
    r"(?: that)? (?P<said>(?:somebody did see |(?:all |both |every )?(?:the |this |these "
    r"|each )?[a-z ]{3,40}? (?:was|were|had been|did) )[^.;]*)"
)
_DENIES = re.compile(
    r"\b(?:not|no|never|without|late|delayed|need|require|should|will|would|more|if|when|where|some|many"
    r"|most)\b|n't\b"
)


def dispute(text: str, titles: tuple[str, ...] = ()) -> str | None:
    """The sentence by which a text contests the figure of a row with one of these titles, or None."""
    for sentence in sentences(text):
        if _contests(sentence) or _asserts_what_was_asked(sentence, titles):
            return sentence.text
    return None


def _contests(sentence: Sentence) -> bool:
    for form in (_ACTIVE, _PASSIVE, _WRONG):
        found = form.search(sentence.plain)
        if not found:
            continue
        before = sentence.plain[: found.start()]
        if not (_OTHERS.search(before) or _PAST_OR_OPEN.search(before) or " not " in before[-6:]):
            return True
    return False


def _asserts_what_was_asked(sentence: Sentence, titles: tuple[str, ...]) -> bool:
    """`It is clear the child was seen within 24 hours` in a row about children seen within 24 hours."""
    found = _SURE.search(sentence.plain)
    if not found or _DENIES.search(found["said"].split(",")[0]):
        return False
    said = stems(found["said"])
    return any(len(_asked(title) & said) >= 2 and _numbers(title) <= said for title in titles)


def _asked(title: str) -> set[str]:
    """The title's words of weight without those for whom it is asked."""
    return title_stems(title) - stems("child children young people number percentage cases")


def _numbers(title: str) -> set[str]:
    found = [word for word in re.findall(r"\d+", title) if len(word) < 4]
    return set(found[:1])
