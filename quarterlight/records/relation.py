"""Records seen together: one record's rows with columns of others looked up beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ibis import window

from quarterlight.records.days import day_of, days, with_working_day
from quarterlight.records.record import AUTHORITY, Record

if TYPE_CHECKING:
    from ibis.expr.types import Table, Value


@dataclass(frozen=True)
class Relation:
    """The rows of `record`, never more of them and never fewer, with looked-up columns beside its own.

    `table` gives the rows; `needs` are all the tables that must be loaded for it.
    """

    record: Record
    table: Table
    needs: tuple[str, ...]

    @classmethod
    def of(cls, rows: Record | Relation) -> Relation:
        """The relation of a record alone."""
        return rows if isinstance(rows, Relation) else cls(rows, rows.table, rows.needs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.table, name)

    def beside(self, other: Record, on: str, taking: Mapping[str, str]) -> Relation:
        """With columns of the row of `other` that has the same `on`, its key: new name to its column."""
        theirs = other.table
        same = [self.table[AUTHORITY] == theirs[AUTHORITY], self.table[on] == theirs[on]]
        joined = self.table.left_join(theirs, same).select(
            *(self.table[name] for name in self.table.columns),
            **{new: theirs[column] for new, column in taking.items()},
        )
        return replace(self, table=joined, needs=_together(self.needs, other.needs))

    def seen_as(self, table: Table, needs: tuple[str, ...] = ()) -> Relation:
        """The same rows in another table, which may look into further records."""
        return replace(self, table=table, needs=_together(self.needs, needs))

    def with_working_day(self, day: str, n: int, named: str) -> Relation:
        """With the n-th working day after a day; the first working day after it is 1."""
        return replace(self, table=with_working_day(self.table, day, n, named))

    def with_days(self, day: str, n: int, named: str) -> Relation:
        """With the day that comes so many days after another."""
        table = self.table
        return self.seen_as(table.mutate(**{named: day_of(table[day] + days(n))}))

    def first_of(
        self, other: Record, day: str, since: Value, named: str, only: Any = None
    ) -> Relation:
        """With the first `day` of the child's rows of `other` on or after `since`, of those that `only` holds for."""
        theirs, mine = other.table, self.table
        theirs = theirs if only is None else theirs.filter(only)
        found = theirs.select(
            theirs[AUTHORITY], child=theirs[other.person], found_on=theirs[day]
        ).distinct()
        in_order = window(group_by=[AUTHORITY, "child"], order_by="found_on")
        found = found.mutate(before=found.found_on.lag().over(in_order))
        # Of the days from `since` on the first is the one before which there is none of them.
        first = [
            mine[AUTHORITY] == found[AUTHORITY],
            mine[self.record.person] == found.child,
            found.found_on >= since,
            found.before.isnull() | (found.before < since),
        ]
        joined = mine.left_join(found, first).select(
            *(mine[name] for name in mine.columns), **{named: found.found_on}
        )
        return replace(self, table=joined, needs=_together(self.needs, other.needs))


def _together(needs: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*needs, *more)))
