"""The ten things to ask: what a director or a member should not leave the room without.

Worst, worsened, unexplained, contradicted, disagreeing. Each measure or table is asked about once,
under the gravest of its reasons; the order is unexplained, contradicted, worst, worsened, disagreeing
in turn, so that no one kind crowds out the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

from quarterlight.publishing.anchors import measure_anchor, place_of
from quarterlight.publishing.disagreeing import disagreements
from quarterlight.publishing.wording import TRIGGERS, amount
from quarterlight.scorecard.exceptions import exceptions
from quarterlight.scorecard.finding import Finding, Severity
from quarterlight.scorecard.model import Cell, Measure, Scorecard

MOST = 10
# All of them stand below, in "Does the audit agree?".
MOST_DISAGREEING = 2


@dataclass(frozen=True, slots=True)
class Question:
    """A question, why it is asked (`Unexplained`), and where on the page it leads."""

    why: str
    text: str
    target: str


def questions(scorecard: Scorecard, findings: list[Finding]) -> list[Question]:
    """At most ten questions, the kinds in turn, each place once."""
    kinds = (
        list(_unexplained(scorecard)),
        list(_contradicted(scorecard, findings)),
        list(_worst(scorecard)),
        list(_worsened(scorecard)),
        list(_disagreeing(scorecard)),
    )
    chosen: dict[str, Question] = {}
    for question in chain.from_iterable(zip_longest(*kinds)):
        if question and _subject(question) not in chosen and len(chosen) < MOST:
            chosen[_subject(question)] = question
    return list(chosen.values())


def _subject(question: Question) -> str:
    """The row or table that a question is about, whichever of its cells it leads to."""
    return "-".join(question.target.split("-")[:2])


def _unexplained(scorecard: Scorecard) -> Iterator[Question]:
    for entry in exceptions(scorecard):
        if entry.is_owed:
            why = " and ".join(TRIGGERS[trigger] for trigger in entry.triggers)
            text = f"{_named(entry.measure)}: {why}, and nothing is said about it. Why, and what will change?"
            yield Question("Unexplained", text, measure_anchor(entry.position))


def _contradicted(scorecard: Scorecard, findings: list[Finding]) -> Iterator[Question]:
    # An arrow is the least of contradictions: figures that contradict each other come first.
    for finding in sorted(findings, key=lambda each: each.code == "arrow_contradicts"):
        if finding.severity is Severity.ERROR and finding.code != "missing_commentary":
            target = place_of(finding, scorecard)
            if target:
                yield Question("Contradicted", f"{finding.says} Which of them is right?", target)


def _worst(scorecard: Scorecard) -> Iterator[Question]:
    """Measures worse than Good, the lowest grade and the furthest figure first."""
    worse = [
        (position, measure, cell)
        for position, measure, cell in scorecard.latest()
        if cell.figure and measure.bands.is_worse_than_good(measure.grade(cell.quarter).word)
    ]
    for position, measure, cell in sorted(worse, key=_badness, reverse=True):
        grade = measure.grade(cell.quarter).word
        shown = cell.figure.display if cell.figure else ""
        text = (
            f"{_named(measure)}: {shown}, {grade}. What will change it, who does it, and by when?"
        )
        yield Question("Worst", text, measure_anchor(position, cell.quarter))


def _badness(entry: tuple[int, Measure, Cell]) -> tuple[int, float]:
    _, measure, cell = entry
    rank = measure.bands.rank(measure.grade(cell.quarter).word) or 0
    ends = [end for band in measure.bands.bands for r in band.ranges for end in (r.low, r.high)]
    finite = [end for end in ends if end.is_finite()]
    value = cell.figure.value if cell.figure else 0
    scale = max((abs(end) for end in finite), default=1) or 1
    return rank, float(min((abs(value - end) for end in finite), default=0) / scale)


def _worsened(scorecard: Scorecard) -> Iterator[Question]:
    """Measures that fell a band since the quarter before, the deepest fall first."""
    falls = []
    for position, measure, cell in scorecard.latest():
        before = measure.figure(cell.quarter - 1)
        now_rank = measure.bands.rank(measure.grade(cell.quarter).word)
        old_rank = measure.bands.rank(measure.grade(cell.quarter - 1).word)
        if (
            cell.figure
            and before
            and now_rank is not None
            and old_rank is not None
            and now_rank > old_rank
        ):
            falls.append((now_rank - old_rank, position, measure, cell, before))
    for _, position, measure, cell, before in sorted(falls, key=lambda fall: -fall[0]):
        if cell.figure:
            old = measure.grade(cell.quarter - 1).word
            text = (
                f"{_named(measure)}: from {before.display} ({old}) to {cell.figure.display} "
                f"({measure.grade(cell.quarter).word}) in one quarter, a change of "
                f"{amount(cell.figure, before)}. What happened?"
            )
            yield Question("Worsened", text, measure_anchor(position, cell.quarter))


def _disagreeing(scorecard: Scorecard) -> Iterator[Question]:
    for each in disagreements(scorecard)[:MOST_DISAGREEING]:
        yield Question("Disagreeing", each.text, each.target)


def _named(measure: Measure) -> str:
    return f"{measure.number} {measure.title}" if measure.number is not None else measure.title
