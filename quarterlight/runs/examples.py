"""Worked examples, run: what a measure says of each row, beside what its example expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from quarterlight import records
from quarterlight.engines.duckdb.measuring import (
    give_calendar,
    give_quarters,
    give_words,
    open_records,
)
from quarterlight.engines.duckdb.session import Session
from quarterlight.engines.prepared import Prepared, PreparedMeasure
from quarterlight.measuring.catalogue import Defined, blamed
from quarterlight.measuring.example import EXPECTATIONS, Example
from quarterlight.periods import Quarter, Span
from quarterlight.runs.loading import settle_rows


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was expected of a row of an example, and what the measure says."""

    case: str
    expected: str
    because: str
    says: str

    @property
    def holds(self) -> bool:
        """Whether both are one."""
        return self.expected == self.says


def outcomes(defined: Defined, prepared: Prepared, example: Example) -> list[Outcome]:
    """Each row of an example's first table with what is said of it. Raises MeasureError for an unsound example."""
    with blamed(defined.code, defined.path):
        expected, key = example.expected, _key(example)
        for row in expected:
            _refuse_unsound(row, key)
        rows = {name: _plain_rows(example, name) for name in example.tables}
        with TemporaryDirectory() as folder:
            tables = settle_rows(rows, Path(folder))
            measure = prepared.measures[defined.code]
            found = _cases(prepared, measure, Quarter.parse(example.quarter), tables)
        return [
            Outcome(
                row[key],
                row.get("expect") or "not seen",
                row.get("because", ""),
                found.get(row[key], "not seen"),
            )
            for row in expected
        ]


def _key(example: Example) -> str:
    """The column that tells the rows of an example's first table apart."""
    main = next(iter(example.tables), "")
    if main not in records.names():
        raise ValueError(_no_record(main))
    key = getattr(records, main).key
    if not key:
        raise ValueError(f"The first table of an example has an id in each row; “{main}” has none.")
    return str(key[0])


def _refuse_unsound(row: Mapping[str, str], key: str) -> None:
    for name in (key, "expect"):
        if name not in row:
            raise ValueError(f"The first table of an example has a column `{name}`.")
    if row["expect"] not in ("", *EXPECTATIONS):
        known = ", ".join(EXPECTATIONS)
        raise ValueError(f"An example expects “{row['expect']}”. It may be: {known}.")


def _plain_rows(example: Example, name: str) -> list[Mapping[str, str | None]]:
    if name not in records.names():
        raise ValueError(_no_record(name))
    told = ("expect", "because")
    return [{k: v for k, v in row.items() if k not in told} for row in example.rows(name)]


def _no_record(name: str) -> str:
    near = get_close_matches(name, records.names(), n=1)
    hint = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(records.names())}."
    return f"An example has rows of “{name}”, which is no record. {hint}"


def _cases(
    prepared: Prepared, measure: PreparedMeasure, quarter: Quarter, tables: Mapping[str, Path]
) -> dict[str, str]:
    with Session() as session:
        open_records(prepared, tables, session)
        give_quarters(session, {(measure.code, Span(measure.span)): [quarter]})
        give_calendar(session, prepared, [measure.query], quarter)
        give_words(session, [measure], {})
        return dict(_said(session.rows(measure.query)))


def _said(rows: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for row in rows:
        if row["left_out"] is not None:
            yield row["case"], "left out"
        else:
            yield row["case"], "met" if row["met"] else "not met"
