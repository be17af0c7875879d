"""What the figures of shared quarters say on whether two rows are one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from quarterlight.checking.sameness import same_figure, same_share
from quarterlight.scorecard.model import JudgementTable, Measure

_COMMON = {Decimal(0), Decimal(50), Decimal(100)}


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many figures two rows share by quarter, how many are equal, how many of these tell.

    Figures of 0, 50 and 100 are common among few cases and tell nothing.
    """

    shared: int
    equal: int
    telling: int

    @property
    def is_strong(self) -> bool:
        """Whether the figures show that the rows are one."""
        return self.telling >= 2 and self.equal * 3 >= self.shared * 2

    @property
    def is_weak(self) -> bool:
        """Whether nothing speaks against it, and one figure for it."""
        return self.telling >= 1 and self.equal * 3 >= self.shared * 2

    @property
    def contradicts(self) -> bool:
        """Whether most figures differ: another row, or one whose history was reworked."""
        return self.shared >= 2 and self.equal * 2 < self.shared

    @property
    def is_identity(self) -> bool:
        """Whether the figures alone prove it: three or more, all equal."""
        return self.shared >= 3 and self.equal == self.shared and self.telling >= 2


def of_measures(last: Measure, this: Measure) -> Agreement:
    """The agreement of two measures over the quarters for which both have figures."""
    pairs = [
        (before, now)
        for quarter in last.cells.keys() & this.cells.keys()
        if (before := last.figure(quarter)) and (now := this.figure(quarter))
    ]
    return _agreement((same_figure(a, b), a.value) for a, b in pairs)


def of_tables(last: JudgementTable, this: JudgementTable) -> Agreement:
    """The agreement of two judgement tables, over the cells of their shared quarters."""
    rows = {row.key: row for row in this.rows}
    at = {column.quarter: position for position, column in enumerate(this.columns)}
    pairs = [
        (row.cells[position], rows[row.key].cells[at[column.quarter]])
        for row in last.rows
        if row.key in rows
        for position, column in enumerate(last.columns)
        if column.quarter in at
    ]
    return _agreement(
        (same_share(a, b), a.percent)
        for a, b in pairs
        if a.percent is not None and b.percent is not None
    )


def _agreement(compared: Iterable[tuple[bool, Decimal | None]]) -> Agreement:
    verdicts = list(compared)
    equal = [value for is_equal, value in verdicts if is_equal]
    telling = {value for value in equal if value not in _COMMON}
    return Agreement(len(verdicts), len(equal), len(telling))
