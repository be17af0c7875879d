"""Bands said in words: `it still remains good`, `is now outstanding`, `moved from good to requires improvement`.

*Good* is also an everyday word, so it counts as a band only beside a word that makes it one
(remains, still, now, rated, moved to) and where nothing but the row's figure is spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quarterlight.periods import Quarter
from quarterlight.scorecard.model import Measure
from quarterlight.scorecard.words import canonical_word
from quarterlight.wording.clauses import clause_after
from quarterlight.wording.contradiction import Contradiction
from quarterlight.wording.quarters import QUARTER, spoken_of
from quarterlight.wording.sentences import Sentence
from quarterlight.wording.topic import is_plainly_the_row, speaks_of_row

_BAND = r"(?:outstanding|good|requires improvement|ri|inadequate|green|amber|red)"
_QUOTE = r"[\"'“‘]?"
_CLAIM = re.compile(
    rf"\b(?:(?:still )?(?:remains?|remained|remaining|stays?|continues to be|is still|is now|is again|is therefore"
    rf"|are now|is (?:rated|graded|judged)|is in the|falls in the|is within the)(?: still| now| rated| graded"
    rf"| judged| as| at| in| the| within){{0,3}}"
    rf"|(?:moved|gone|dropped|fallen|fell|improved|risen|moving|went|slipped|declined|changed)(?: down| up| back)?"
    rf"(?: from {_QUOTE}(?P<was>{_BAND})\b{_QUOTE})? (?:in)?to(?: the)?) {_QUOTE}(?P<band>{_BAND})\b{_QUOTE}"
    r"(?: (?:range|band|banding|category|bracket)\b)?"
)

_POINTS = re.compile(r"\b(?:it|this)\b")
_NO_MORE = re.compile(
    rf"(?: (?:overall|again|in|for|this|on|against|measure|indicator|{QUARTER}))* ?"
)


@dataclass(frozen=True, slots=True)
class GradeClaim:
    """The band that the latest figure is said to be in, and the one that it is said to have left."""

    word: str
    was: str | None
    shown: str


def grade_claims(sentence: Sentence, measure: Measure) -> list[GradeClaim]:
    """The bands that a sentence says of the row itself."""
    return [claim for claim, _ in _found(sentence, measure)]


def contradictions(
    sentence: Sentence, measure: Measure, latest: Quarter
) -> Iterator[Contradiction]:
    """Claims of a band that is not the band of the latest figure, or was not that of any before."""
    now = measure.grade(latest).word
    names = (*measure.bands.names, measure.bands.lowest_word)
    for claim, around in _found(sentence, measure):
        if now is None or claim.word not in names or _is_of_another_quarter(around, latest):
            continue
        if claim.word != now:
            figure = measure.figure(latest)
            shown = figure.display if figure else ""
            yield Contradiction(
                claim.shown, now, f"{shown} in {latest} is {now} by the printed bands"
            )
        elif claim.was in names and not _was_ever(measure, claim.was, latest):
            yield Contradiction(
                claim.shown,
                measure.grade(latest - 1).word or "",
                f"no earlier figure of the row is {claim.was}",
            )


def _found(sentence: Sentence, measure: Measure) -> Iterator[tuple[GradeClaim, str]]:
    for found in _CLAIM.finditer(sentence.plain):
        before = sentence.plain[: found.start()]
        rest = clause_after(sentence.plain, found.end())
        is_said_of_it = is_plainly_the_row(before) or _POINTS.search(before)
        if (
            is_said_of_it
            and not before.endswith("had ")
            and _NO_MORE.fullmatch(rest)
            and speaks_of_row(before, measure, sentence.before)
        ):
            was = canonical_word(found["was"]) if found["was"] else None
            yield (
                GradeClaim(canonical_word(found["band"]), was, sentence.shown(found)),
                f"{before} {rest}",
            )


def _is_of_another_quarter(around: str, latest: Quarter) -> bool:
    return any(latest not in quarters for quarters in spoken_of(around, latest))


def _was_ever(measure: Measure, word: str | None, latest: Quarter) -> bool:
    """Whether an earlier quarter has this grade, or one whose grade is not known."""
    earlier = [quarter for quarter in measure.cells if quarter < latest]
    words = {measure.grade(quarter).word for quarter in earlier if measure.figure(quarter)}
    return word in words or None in words or not words
