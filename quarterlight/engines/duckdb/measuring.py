"""Measuring on the embedded engine: the records of a snapshot and the small tables that queries read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from quarterlight.engines.duckdb.session import Session
from quarterlight.engines.prepared import FIRST_YEAR, Prepared, PreparedMeasure
from quarterlight.engines.sql import spans_of
from quarterlight.errors import QuarterlightError
from quarterlight.periods import Quarter, Span, working_calendar

CALENDAR_BEGINS = date(FIRST_YEAR, 1, 1)


class OtherLayout(QuarterlightError):
    """A snapshot whose tables another version of this program settled."""


def open_records(prepared: Prepared, tables: Mapping[str, Path], session: Session) -> None:
    """Bring the records of a snapshot, by their tables; those that are not loaded have no rows.

    Raises OtherLayout where a table lacks a column that queries read, or a record was not made.
    """
    for name, types in prepared.records.items():
        if name in tables:
            session.read(name, tables[name])
        else:
            session.give(name, types)
    there = session.rows("SELECT table_name AS name, column_name AS kept FROM duckdb_columns()")
    kept = {(row["name"], row["kept"]) for row in there}
    for name, types in prepared.records.items():
        parts = prepared.made_of.get(name, [])
        if parts and name not in tables and all(part in tables for part in parts):
            raise _other_layout(f"there is no {name}", tables[parts[0]])
        missing = [column for column in types if (name, column) not in kept]
        if missing:
            raise _other_layout(f"{name} has no {missing[0]}", tables[name])


def _other_layout(what: str, path: Path) -> OtherLayout:
    return OtherLayout(
        f"Another version of quarterlight made this snapshot: {what}.",
        str(path.parent),
        "Load the records again; the snapshot stays as it is.",
    )


def give_calendar(
    session: Session, prepared: Prepared, queries: Iterable[str], until: Quarter
) -> None:
    """Bring the working calendar for the working days that the queries look up, to a year after `until`."""
    spans = sorted({n for query in queries for n in spans_of(query)})
    ends = (until + 4).last_day
    holidays = frozenset(prepared.bank_holidays)
    rows = working_calendar(CALENDAR_BEGINS, ends, spans, holidays) if spans else []
    session.give("working_calendar", {"day": "date", "n": "int64", "due_on": "date"}, rows)


def give_quarters(session: Session, asked: Mapping[tuple[str, Span], Iterable[Quarter]]) -> None:
    """Bring the quarters whose figures are wanted, of each measure with its span."""
    rows = [
        (code, quarter.index, span.begins(quarter).index)
        for (code, span), quarters in asked.items()
        for quarter in quarters
    ]
    types = {"measure": "string", "quarter_index": "int64", "first_index": "int64"}
    session.give("asked", types, rows)
    indexes = range(min((r[2] for r in rows), default=0), max((r[1] for r in rows), default=-1) + 1)
    quarters = [Quarter.at(index) for index in indexes]
    session.give(
        "quarters",
        {"quarter_index": "int64", "first_day": "date", "last_day": "date"},
        [(each.index, each.first_day, each.last_day) for each in quarters],
    )


def give_words(
    session: Session, measures: Iterable[PreparedMeasure], own: Mapping[str, list[str]]
) -> None:
    """Bring the word lists of measures: the authority's own where it has some, else the usual ones."""
    lists = {each.name: own.get(each.name, each.usual) for m in measures for each in m.words}
    rows = [(name, word.strip().lower()) for name, words in lists.items() for word in words]
    session.give("words", {"list": "string", "word": "string"}, sorted(set(rows)))
