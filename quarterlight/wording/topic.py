"""What a clause speaks of: the row itself, or anything that nobody can hold against the row.

A clause speaks of the row where each of its words is a word of the row's title, a general word
for a figure (*performance*, *this measure*), a word of movement, or a little word. One stranger
(a team, a place, a group, a forecast) and the clause is let be.
"""

from __future__ import annotations

import re

from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.model import Measure
from quarterlight.wording import quarters

_GENERAL_WORDS = (
    "performance figure figures result results score scores measure measures indicator indicators"
    " compliance outturn rate percentage proportion position number total"
)
_POINTING = frozenset(["it", "this", "that", "these"])
_LITTLE_WORDS = (
    "a an the its our we is are was were be been being has have had there which also again just still yet"
    " so and but however although though whilst overall of in on at for to by with as from during"
    " remains remained stands stood reached than since against compared comparison current therefore represents marks"
    " where when only now unfortunately pleasingly disappointingly encouragingly sadly clearly slightly"
    " significantly sharply further marginally considerably steadily back area standard shown shows"
    " showed reported quarter quarterly slight significant small large big sharp marked considerable steady"
    " continued continues continuing improving worse better lower higher up down yet not"
)
_GENERAL, _LITTLE = frozenset(_GENERAL_WORDS.split()), frozenset(_LITTLE_WORDS.split())
_MOVEMENT = re.compile(
    r"(?:drop(?:s|ped|ping)?|fall(?:s|en|ing)?|fell|dip(?:s|ped|ping)?|ris(?:es?|en|ing)|rose|gr(?:ew|ow\w*)|gone|went"
    r"|climb(?:s|ed|ing)?|(?:decreas|declin|reduc|increas|improv|deteriorat|chang|mov)(?:e|es|ed|ing|ion|tion|ement"
    r"|ements|ions)?|worsen(?:s|ed|ing)?)"
)
_ELSEWHERE = re.compile(
    r"\b(?:national\w*|england|english|neighbours?|regional\w*|averages?|authorit\w+|councils|benchmark\w*|targets?"
    r"|dip[- ]sampl\w*|thresholds?|other|contacts|demand|volume\w*)\b"
)
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_MEASURE = re.compile(r"\b(?:measures?|indicators?|kpis?) ([a-z]{0,4}\d[\d.]*)")
# A day, a year, a financial year: the clause speaks of a time that the row does not show.
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\d[/.]\d\d?[/.]\d|\b\d\d ?/ ?\d\d\b")
_SEEN = re.compile(r"\bwe (?:have|had) (?:now |also )?seen\b")
_SHARE = re.compile(r"\(\d+ ?/ ?\d+\)|\(?\b\d+ (?:of|out of) (?:the )?\d+\b\)?")
_TIME = re.compile(r"\b(\d+) (?:working )?(?:days?|weeks?|months?|hours?|years?)\b")
# Said of children again (`children and young people`), so that a clause may leave them out.
_WHO = frozenset(["young", "peopl", "person"])
_UNIT = r"\s?(?:%|per ?cent\b|percentage points?|points?|pp)"
_PERCENT = re.compile(rf"\d+(?:\.\d+)?{_UNIT}|\bper ?cent\b")
_NUMBER = re.compile(rf"\b\d+(?:[.,]\d+)*(?:{_UNIT})?(?![\w/.])")


def speaks_of_row(clause: str, measure: Measure, before: str = "") -> bool:
    """Whether a clause in plain letters, with the sentence before it, speaks of the row and of nothing else.

    A clause that uses a few of the title's words only (`repeat referrals` of `repeat referrals from
    schools`) may speak of another measure.
    """
    own = title_stems(measure.title)
    if _is_of_another(clause, measure, own):
        return False
    clause = _SEEN.sub(" ", _SHARE.sub(" ", quarters.without(clause)))
    clause = (_PERCENT if measure.unit is Unit.PERCENT else _NUMBER).sub(" ", clause)
    words = [_bare(word) for word in _WORD.findall(clause)]
    of_title = {_stem(word) for word in words if not is_neutral(word)}
    if _DATED.search(clause) or not of_title <= own or 0 < 3 * len(of_title) < 2 * len(own - _WHO):
        return False
    return bool(of_title) or any(w in _GENERAL for w in words) or not _ELSEWHERE.search(before)


def _is_of_another(clause: str, measure: Measure, own: set[str]) -> bool:
    """Whether a clause names another measure, or a time (`24 months`) that is not the title's."""
    named = _MEASURE.findall(clause)
    times = _TIME.findall(clause)
    return any(n != str(measure.number).lower() for n in named) or not own.issuperset(times)


def is_plainly_the_row(clause: str) -> bool:
    """Whether the clause names the row's figure in so many words, and does not only point (`it`)."""
    return any(_bare(word) in _GENERAL for word in _WORD.findall(clause))


def is_neutral(word: str) -> bool:
    """Whether a word changes nothing about what is spoken of."""
    return (
        word in _LITTLE or word in _GENERAL or word in _POINTING or bool(_MOVEMENT.fullmatch(word))
    )


def stems(text: str) -> set[str]:
    """The stems of a text's words."""
    return {_stem(_bare(word)) for word in _WORD.findall(text.lower())}


def title_stems(title: str) -> set[str]:
    """The stems of a title's words of weight."""
    words = [_bare(word) for word in _WORD.findall(title.lower())]
    return {_stem(word) for word in words if not is_neutral(word)}


def _bare(word: str) -> str:
    return word.removesuffix("'s")


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "ed", "es", "s", "e", "y"):
        if len(word) - len(ending) >= 3 and word.endswith(ending):
            return word.removesuffix(ending)
    return word
