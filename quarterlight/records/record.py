"""A kind of record: its columns with their meaning and source, and what its own history says.

A record is declared once. A load reads its columns from a council's file, settles what the
record's history says (the first of its day, the one before), and keeps it as one Parquet file,
sorted by authority, person and day. A measure names its columns (`referrals.received_on`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibis.expr.types import Table

AUTHORITY = "authority"


class Type(StrEnum):
    """What a column holds, by the type under which it is kept.

    A date has no time of day; yes/no is true, false or not known; a quarter is kept as text, as
    `2016-17 Q3`, in whichever accepted form it came.
    """

    TEXT = "string"
    DATE = "date"
    YES_NO = "boolean"
    NUMBER = "int64"
    QUARTER = "!string"

    @property
    def kept_as(self) -> str:
        """The type of the column in the record's file."""
        return self.value.lstrip("!")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the name under which a council supplies it, what it holds, and its meaning.

    `refers_to` is the table whose key it names. `codes` are the values that it may have
    (compared in any case); none where the council's own words stand in it. `is_ahead` says of a
    day that it may well lie after the day of the extract, such as one by which something is due.
    """

    source: str
    meaning: str
    type: Type = Type.TEXT
    refers_to: str = ""
    codes: tuple[str, ...] = ()
    is_ahead: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """A column that a load works out from the record's own history."""

    meaning: str
    type: Type


History = Callable[["Table"], "Table"]


@dataclass(frozen=True, kw_only=True)
class Record:
    """One kind of record.

    `name` is its table. `key`: the columns that tell its rows apart (none: it has no key), `case`
    the one that names a case, where it is not the first of them.
    `person`, `day`, `team`: the columns of the child, of the day that it is about, and of the team
    (the team of an involvement on that day stands in where the row has none). `orders` are pairs
    of days of which the first cannot come after the second. `spans` are the first and last day of
    something that a child can have once at a time. `needed` are columns without which a row
    answers nothing; `whole` is a settled one that is empty where one of them is, and only there: a
    single short column to look at in their stead. `settled` and `history` are what a load works
    out; a record that is `made_of` others has no file of its own, and `made_by` makes its rows of
    theirs.
    """

    name: str
    says: str
    columns: Mapping[str, Column] = field(default_factory=dict)
    key: tuple[str, ...] = ()
    case: str | None = None
    person: str | None = None
    day: str | None = None
    team: str | None = None
    needed: tuple[str, ...] = ()
    whole: str | None = None
    orders: tuple[tuple[str, str], ...] = ()
    spans: tuple[str, str] | None = None
    settled: Mapping[str, Settled] = field(default_factory=dict)
    history: History | None = None
    made_of: tuple[str, ...] = ()
    made_by: Callable[..., Any] | None = None

    @property
    def types(self) -> dict[str, str]:
        """The columns of its Parquet file with what they hold: as supplied, then as settled."""
        own = {name: column.type.kept_as for name, column in self.columns.items()}
        return (
            {AUTHORITY: Type.TEXT.kept_as}
            | own
            | {name: column.type.kept_as for name, column in self.settled.items()}
        )

    @property
    def order(self) -> tuple[str, ...]:
        """The columns by which its file is sorted."""
        given = (AUTHORITY, self.person, self.day, *self.key)
        return tuple(dict.fromkeys(name for name in given if name))

    @property
    def needs(self) -> tuple[str, ...]:
        """The tables that must be loaded for it to be there."""
        return self.made_of or (self.name,)

    @cached_property
    def table(self) -> Table:
        """The record as a table of the language in which measures are written; it has no rows."""
        import ibis

        return ibis.table(self.types, name=self.name)

    @cached_property
    def supplied(self) -> Table:
        """The same before it is settled: only what a council supplies."""
        import ibis

        types = {name: each for name, each in self.types.items() if name not in self.settled}
        return ibis.table(types, name=self.name)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name == "table":
            raise AttributeError(name)
        return getattr(self.table, name)

    def __getitem__(self, name: str) -> Any:
        return self.table[name]

    def beside(self, other: Record, on: str, taking: Mapping[str, str]) -> Any:
        """The record's rows with columns of another's looked up beside them (see `Relation.beside`)."""
        from quarterlight.records.relation import Relation

        return Relation.of(self).beside(other, on, taking)

    def with_working_day(self, day: str, n: int, named: str) -> Any:
        """The record's rows with a working day beside them (see `Relation.with_working_day`)."""
        from quarterlight.records.relation import Relation

        return Relation.of(self).with_working_day(day, n, named)

    def with_days(self, day: str, n: int, named: str) -> Any:
        """The record's rows with a later day beside them (see `Relation.with_days`)."""
        from quarterlight.records.relation import Relation

        return Relation.of(self).with_days(day, n, named)

    def first_of(self, other: Record, day: str, **named: Any) -> Any:
        """The record's rows with the first day of the child's rows of another (see `Relation.first_of`)."""
        from quarterlight.records.relation import Relation

        return Relation.of(self).first_of(other, day, **named)
