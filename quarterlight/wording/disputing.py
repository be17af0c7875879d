"""Commentary that contests the row's own figure: `the auditor's finding is not accepted`.

An auditor who disagrees with the service is the measure at work, and a parent's or partner's
disagreement is no dispute about the figure either.
"""

from __future__ import annotations

import re

from quarterlight.wording.patterns import one_of
from quarterlight.wording.sentences import Sentence, sentences
from quarterlight.wording.topic import stems, title_stems

_WHOSE = r"(?:(?:the|this|these|that|our|its|their|with|of) ){0,3}(?:(?:auditors?'?s?'?|audit|reported|initial) ){0,2}"
_FOUND = r"(?:findings?|judge?ments?|grading|grades?|conclusions?|outcomes? of (?:the|this) audit)"
_SHOWN = r"(?:figures?|scores?|percentages?|results?)"
_STRONGLY = one_of(
    "disput(?:es?|ed|ing) | contest(?:s|ed|ing)? | refut(?:es?|ed|ing) | appeals | appealed against"
)
_MILDLY = one_of(
    "(?:do|does|did) not (?:accept|agree with|recognise) | (?:don't|doesn't|didn't) (?:accept|agree with)"
    "| disagree[sd]? with | cannot accept | reject(?:s|ed)?"
)
_QUESTIONING = one_of("challenge[sd]? | questioned | queried")
_OTHER = one_of(
    """auditors? | parents? | mother | father | family | families | carers? | court | police | solicitors? | guardian
    | partners? | school | provider | ofsted | inspectors? | members? | board | committee | councillors? | chair"""
)
_OTHERS = re.compile(rf"\b{_OTHER}(?: (?:who|have|has|had|also|strongly|still))* $")
_BY_OTHERS = re.compile(rf" by (?:the |his |her |both )?{_OTHER}\b")
_DISPUTED = one_of(
    "disputed | contested | not accepted | not agreed | refuted | rejected | in dispute | under appeal | appealed"
)
_ADVERBS = r"(?: (?:being|also|strongly|still|therefore|currently))*"
_BY = r"(?: (?:of|by|in|from|for) (?:the |this )?(?:auditors?'?|audit|moderators?|case|measure|quarter))?"
_HELD = r"(?: (?:(?:believed|considered|thought|felt) to be|clearly|simply))?"
_WRONG = r"(?:incorrect|wrong|inaccurate|in error|not (?:correct|accurate|right))(?=[.,;:)]|$| as | because| and | due)"
_SERVICE = (
    r"(?:\bwe|(?:the|our|this) (?:service|team|team manager|service manager|head of service|department|directorate))"
    r" (?:strongly |also |still )?(?:considers?|believes?|feels?|maintains?|argues?|thinks?|(?:is|are) of the view)"
)
_NOT_TRUE = one_of(
    """understates? | overstates? | understated | misrepresents? | (?:does not|doesn't) (?:accurately |fairly |truly
    |properly )?(?:reflect|represent) | is not a (?:true|fair|accurate) (?:reflection|representation|picture) of"""
)
_TRUTH = r"(?:(?:the |our |its )?(?:true |actual |real )?(?:performance|practice|compliance|position|picture))"
_CONTESTS = tuple(
    re.compile(form)
    for form in (
        rf"\b(?:{_STRONGLY}|{_MILDLY}) {_WHOSE}(?:{_FOUND}|{_SHOWN})\b",
        rf"\b{_QUESTIONING} {_WHOSE}{_FOUND}\b",
        rf"\b(?:{_FOUND}|{_SHOWN}){_BY} (?:is|are|was|were|has been|have been){_ADVERBS} {_DISPUTED}\b",
        rf"\b(?:{_FOUND}|{_SHOWN}){_BY} (?:is|are|was|were){_HELD} {_WRONG}",
        rf"{_SERVICE}(?: that)? (?:the|this|our) (?:reported |audit )?(?:{_FOUND}|{_SHOWN}) {_NOT_TRUE} {_TRUTH}\b",
    )
)
_PAST_OR_OPEN = re.compile(
    r"\b"
    + one_of(
        """if | where | whether | not disputed | ensure | previous | last quarter | q[1-4] | national | when | should
        | could | would | may | might | to"""
    )
    + r"\b"
)
_IT_IS_SURE = one_of(
    """it is (?:clear|evident|confirmed|established) | (?:is|are) (?:clear|satisfied|certain|confident) | in fact
    | evidence (?:shows|confirms) | (?:files?|records?|recording) (?:shows?|confirms?) | (?:has|have) confirmed"""
)
_SURE = re.compile(
    rf"\b{_IT_IS_SURE}(?: (?:from|on|in|by) (?:the|this) (?:file|record|case)s?)?(?: that)?"
    r" (?P<said>(?:somebody did see |[a-z ]{3,60}? (?:was|were|had been|did) )[^.;]*)"
)
_DENIES = re.compile(
    r"\b(?:not|no|never|without|late|delayed|need|require|should|will|would|more|if|when|where|some|many|most)\b|n't\b"
)


def dispute(text: str, titles: tuple[str, ...] = ()) -> str | None:
    """The sentence by which a text contests the figure of a row with one of these titles, or None."""
    for sentence in sentences(text):
        if _contests(sentence) or _asserts_what_was_asked(sentence, titles):
            return sentence.text
    return None


def _contests(sentence: Sentence) -> bool:
    for form in _CONTESTS:
        found = form.search(sentence.plain)
        if not found:
            continue
        before, after = sentence.plain[: found.start()], sentence.plain[found.end() :]
        by_others = _OTHERS.search(before) or _BY_OTHERS.match(after)
        if not (by_others or _PAST_OR_OPEN.search(before) or " not " in before[-6:]):
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
