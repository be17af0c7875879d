"""A measure: which cases count, and what each of them is asked. Everything else is a tally.

It is a declaration. Nothing here reads a record; the period is part of the declaration, so that
an engine can answer all quarters in one pass.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from quarterlight.measuring.example import Example
from quarterlight.measuring.soundness import refuse_unsound
from quarterlight.periods import Span
from quarterlight.records.record import Record
from quarterlight.records.relation import Relation


@dataclass(frozen=True)
class Words:
    """The authority's own words for something in a column, in any case, with the usual ones.

    `awaited_without`: where records are there and none has one of the words, the figure is awaited.
    """

    name: str
    record: Record
    column: str
    usual: tuple[str, ...]
    awaited_without: bool = False


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A measure of case records.

    `asks`: the question in words. `of`: the records, one row a case. `over`: the span of a figure.
    A case lies in the quarter of the day `dated`, or, where the question names the quarter
    (`quarter.first_day`, `quarter.last_day`), in every quarter for which `in_quarter` holds.
    `leaves_out`: sentences with what must hold for a row to be left out, first come first said.
    `that`: sentences with what a met case fulfils; a sentence says why a case is not met, the
    first that fails is the one. `met` says why a case is met. In the sentences {dated_on},
    {due_on}, {done_on} and {days} stand for the case's own.
    `one_of`: of the rows with the same of these columns the first by `first_by` is the case;
    `every`: the rows with the same key are one case, met when each of them is.
    `starts_on`: the day from which `days` to `done_on` are counted.
    `also`: what is told beside the figure: sentences with {n}, the number of rows for which a
    condition that names the quarter holds.
    `looks_back`: months before the span's first day to which the rule looks back.
    Raises ValueError for a declaration that cannot be asked.
    """

    asks: str
    of: Record | Relation
    over: Span
    that: Mapping[str, Any]
    met: str
    source: str
    better: str = "higher"
    dated: Any = None
    in_quarter: Any = None
    leaves_out: Mapping[str, Any] = field(default_factory=dict)
    one_of: tuple[str, ...] = ()
    first_by: tuple[str, ...] = ()
    every: tuple[str, ...] = ()
    starts_on: Any = None
    due_on: Any = None
    done_on: Any = None
    looks_back: int = 0
    also: Mapping[str, Any] = field(default_factory=dict)
    words: tuple[Words, ...] = ()
    examples: tuple[Example, ...] = ()
    written_by: str = ""
    checked_by: str = ""
    review_due: str = ""
    is_count = False

    def __post_init__(self) -> None:
        refuse_unsound(self)

    @property
    def relation(self) -> Relation:
        """The rows that it asks."""
        return Relation.of(self.of)

    @property
    def needs(self) -> tuple[str, ...]:
        """The tables without which it is awaited."""
        more = (name for each in self.words for name in each.record.needs)
        return tuple(dict.fromkeys((*self.relation.needs, *more)))


@dataclass(frozen=True, kw_only=True)
class Percentage(Measure):
    """The share of the cases that are met: x of n. Without cases there is no relevant case."""

    is_count = False


@dataclass(frozen=True, kw_only=True)
class Count(Measure):
    """The number of cases that are met; nobody is the value 0."""

    is_count = True
