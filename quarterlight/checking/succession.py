"""Two issues of one scorecard, the last and this one, with what of the one is what of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from quarterlight.checking.matching.measures import How, match_measures
from quarterlight.checking.matching.tables import match_tables
from quarterlight.checking.sameness import same_figure
from quarterlight.errors import NotAnEarlierIssue
from quarterlight.periods import Quarter
from quarterlight.scorecard.model import Cell, JudgementTable, Measure, Scorecard

FEWEST_FIGURES = 20


@dataclass(frozen=True, slots=True)
class Pair:
    """A measure as the last issue and as this one shows it, their positions, and how they were matched."""

    last: Measure
    this: Measure
    last_position: int
    position: int
    how: How

    def shared(self) -> Iterator[tuple[Quarter, Cell, Cell]]:
        """Each quarter that both issues show, with the last issue's cell and this one's."""
        for quarter in sorted(self.last.cells.keys() & self.this.cells.keys()):
            yield quarter, self.last.cells[quarter], self.this.cells[quarter]


class Succession:
    """This issue and the last one. Raises NotAnEarlierIssue where the last one is the newer."""

    def __init__(self, this: Scorecard, last: Scorecard) -> None:
        if last.quarter > this.quarter:
            raise NotAnEarlierIssue(
                f"Its newest quarter is {last.quarter}, after {this.quarter}, the newest of the scorecard to check.",
                str(last.title_place) or last.title,
                "Give the older file as LAST, and check the newer one.",
            )
        self.this, self.last = this, last

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The measures that stand in both issues, in the order of this one."""
        last, this = self.last.measures, self.this.measures
        return tuple(
            Pair(last[match.last], this[match.this], match.last, match.this, match.how)
            for match in match_measures(last, this)
        )

    @cached_property
    def tables(self) -> tuple[tuple[JudgementTable, JudgementTable], ...]:
        """The judgement tables that stand in both: the last issue's, then this one's."""
        last, this = self.last.judgements, self.this.judgements
        return tuple((last[match.last], this[match.this]) for match in match_tables(last, this))

    @cached_property
    def by_last(self) -> dict[int, Pair]:
        """The pairs by their position in the last issue."""
        return {pair.last_position: pair for pair in self.pairs}

    @property
    def follows(self) -> bool:
        """Whether this issue is of a later quarter: two of the same quarter are drafts of one."""
        return self.last.quarter < self.this.quarter

    @cached_property
    def past_figures(self) -> tuple[int, int]:
        """How many past figures both issues show, and how many of them differ."""
        compared = [
            same_figure(before.figure, now.figure)
            for pair in self.pairs
            for quarter, before, now in pair.shared()
            if quarter < self.this.quarter and before.figure and now.figure
        ]
        return len(compared), compared.count(False)

    def is_unread(self, pair: Pair, quarter: Quarter) -> bool:
        """Whether either issue's cell could not be read: nothing can be said of it."""
        return any(
            remark.is_doubt and remark.quarter == quarter and remark.measure is measure
            for card, measure in ((self.last, pair.last), (self.this, pair.this))
            for remark in card.remarks
        )

    @property
    def shares_few_rows(self) -> bool:
        """Whether under a third of the rows are found again: perhaps another council's scorecard."""
        rows = [len(card.measures) + len(card.judgements) for card in (self.last, self.this)]
        return 3 * (len(self.pairs) + len(self.tables)) < min(rows)

    @property
    def shares_few_figures(self) -> bool:
        """Whether most past figures differ: perhaps another council's scorecard."""
        compared, differ = self.past_figures
        return compared >= FEWEST_FIGURES and 2 * differ > compared
