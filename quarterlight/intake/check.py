"""What a check of case records is, what it sees, and the list of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from quarterlight.intake import checks
from quarterlight.periods import working_day_after
from quarterlight.records.record import Record

STAGED, GIVEN, HELD, BEFORE = "staged", "given", "held", "before"


_YEARS_AHEAD = 25


class Severity(StrEnum):
    """*error*: a figure is wrong or a row is lost; *warning*: very probably wrong; *note*: worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of a table that something is wrong with: `query` gives `row` and `what`, one sentence.

    `row` is the number of the row as it was read; it is empty where the table as a whole is meant.
    """

    table: str
    column: str
    query: str


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that a measure looks for in a column; compared in any case."""

    name: str
    table: str
    column: str
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a check sees: the records supplied this time, all tables that are held, and the snapshot before.

    Queries name the rows as supplied `given.TABLE` (they have `row` too), the settled rows
    `held.TABLE`, those of the snapshot before `before.TABLE`.
    """

    as_at: date
    supplied: Sequence[Record]
    held: frozenset[str]
    before: frozenset[str] = frozenset()
    rows: Mapping[str, int] = field(default_factory=dict)
    rows_before: Mapping[str, int] = field(default_factory=dict)
    words: Sequence[WordList] = ()
    measures: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def supplies(self, table: str) -> bool:
        """Whether a table is among those supplied this time."""
        return any(record.name == table for record in self.supplied)

    def record(self, table: str) -> Record | None:
        """The record of a table, where it was supplied this time."""
        return next((record for record in self.supplied if record.name == table), None)

    def has(self, *tables: str) -> bool:
        """Whether the first table was supplied this time, and all the others are held."""
        return self.supplies(tables[0]) and self.held.issuperset(tables[1:])

    @property
    def latest_plausible(self) -> date:
        """The last day that something may be planned for."""
        return date(self.as_at.year + _YEARS_AHEAD, 12, 31)

    def working_days_ago(self, n: int) -> date:
        """The last day whose n-th working day after it lies before the day of the extract."""
        day = self.as_at - timedelta(days=7 * n // 5)
        while working_day_after(day, n) >= self.as_at:
            day -= timedelta(days=1)
        return day


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check: how grave it is, what it means in one sentence, what to do, and how it is found."""

    severity: Severity
    says: str
    remedy: str
    found: Callable[[Loaded], Iterator[Found]] | None = None


@cache
def every() -> dict[str, Check]:
    """All checks by their codes."""
    names = sorted(module.name for module in iter_modules(checks.__path__))
    return {name: import_module(f"{checks.__name__}.{name}").check for name in names}


def quoted(text: str) -> str:
    """A text within a query."""
    return "'" + text.replace("'", "''") + "'"


def day(of: date) -> str:
    """A day within a query."""
    return f"DATE '{of.isoformat()}'"
