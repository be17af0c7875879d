"""Worked examples, run: what a measure says of each row, beside what its example expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
from quarterlight.measuring.catalogue import Defined, MeasureError
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
    main = next(iter(example.tables))
    expected = _expected(defined, example)
    key = getattr(records, main).key[0]
    rows = {name: _plain_rows(defined, example, name) for name in example.tables}
    with TemporaryDirectory() as folder:
        tables = settle_rows(rows, Path(folder))
        found = _cases(
            prepared, prepared.measures[defined.code], Quarter.parse(example.quarter), tables
        )
    return [
        Outcome(
            row[key],
            row.get("expect") or "not seen",
            row.get("because", ""),
            found.get(row[key], "not seen"),
        )
        for row in expected
    ]


def _expected(defined: Defined, example: Example) -> list[dict[str, str]]:
    for row in example.expected:
        if row.get("expect", "") not in ("", *EXPECTATIONS):
            raise MeasureError(
                f"An example of {defined.code} expects “{row['expect']}”.",
                str(defined.path),
                f"It may be: {', '.join(EXPECTATIONS)}.",
            )
    return example.expected


def _plain_rows(defined: Defined, example: Example, name: str) -> list[Mapping[str, str | None]]:
    if name not in records.names():
        raise MeasureError(
            f"An example of {defined.code} has rows of “{name}”, which is no record.",
            str(defined.path),
            f"There are: {', '.join(records.names())}.",
        )
    told = ("expect", "because")
    return [{k: v for k, v in row.items() if k not in told} for row in example.rows(name)]


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
