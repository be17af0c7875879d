"""Which judgement table of the last issue is which of this one: by title, small changes aside."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from quarterlight.checking.matching import evidence
from quarterlight.checking.matching.titles import are_swapped, bare, likeness
from quarterlight.scorecard.model import JudgementTable

MOST_PAIRS = 10_000


@dataclass(frozen=True, slots=True)
class TableMatch:
    """A judgement table of the last issue and the same of this one, by their positions."""

    last: int
    this: int


def match_tables(last: list[JudgementTable], this: list[JudgementTable]) -> list[TableMatch]:
    """Every judgement table that is found again, in the order of this issue."""
    found = list(_titled(last, this))
    before = [n for n in range(len(last)) if n not in {match.last for match in found}]
    now = [n for n in range(len(this)) if n not in {match.this for match in found}]
    scored = []
    if len(before) * len(now) <= MOST_PAIRS:
        scored = [
            (_similarity(last[one], this[other]), one, other) for one in before for other in now
        ]
    for score, one, other in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        taken = any(one == match.last or other == match.this for match in found)
        if score and not taken:
            found.append(TableMatch(one, other))
    return sorted(found, key=lambda match: match.this)


def _titled(last: list[JudgementTable], this: list[JudgementTable]) -> list[TableMatch]:
    """Tables of one title; of several the first is the first."""
    keyed: dict[str, list[int]] = defaultdict(list)
    for position, table in enumerate(last):
        keyed[bare(table.title)].append(position)
    found = []
    for position, table in enumerate(this):
        if same := keyed.get(bare(table.title)):
            found.append(TableMatch(same.pop(0), position))
    return found


def _similarity(last: JudgementTable, this: JudgementTable) -> float:
    agreement, alike = evidence.of_tables(last, this), likeness(last.title, this.title)
    if agreement.is_identity and agreement.telling >= 3:
        bar = 0.3
    elif are_swapped(last.title, this.title):
        return 0.0
    else:
        bar = 0.85 if agreement.contradicts else 0.6
    return 1 + alike if alike >= bar else 0.0
