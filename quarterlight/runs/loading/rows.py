"""Rows given in Python settled as a load settles those of files: for worked examples and tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from quarterlight import records
from quarterlight.engines.duckdb.settling import Settling
from quarterlight.intake.reading.batch import Batch, Opened
from quarterlight.intake.remark import Remarks
from quarterlight.intake.staging import Stage
from quarterlight.records.record import AUTHORITY, Record
from quarterlight.runs.loading.building import HIDDEN, Building

Rows = Iterable[Mapping[str, str | None]]


def settle_rows(tables: Mapping[str, Rows], folder: Path) -> dict[str, Path]:
    """The settled files of rows that are given as a council's file would have them, by their tables.

    `tables` is keyed by the table (`ssd_cin_episodes`) or the record (`referrals`), a row by the
    columns of either. Records that are made of others are made where all their parts are given.
    """
    work = Path(mkdtemp(dir=folder, prefix=HIDDEN))
    made = Building(folder, date.today())
    staged = {}
    try:
        with Remarks(work / "remarks.parquet") as remarks:
            for name, rows in tables.items():
                record = records.of_table(name) or getattr(records, name)
                with Stage(record, work / f"{record.name}.staged.parquet", remarks) as stage:
                    stage.add(_opened(record, list(rows)), name, name)
                staged[record.name] = stage.staged
        with Settling(work) as engine:
            made.settle(engine, staged)
            made.make(engine)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return {table: made.path(table) for table in made.tables}


def _opened(record: Record, rows: list[Mapping[str, str | None]]) -> Opened:
    """The rows as a file has them, every column of the record there; a slip in a name is refused."""
    sources = {name: column.source for name, column in record.columns.items()}
    given = {name for row in rows for name in row} - {AUTHORITY}
    unknown = given - sources.keys() - set(sources.values())
    if unknown:
        raise ValueError(f"{record.name} has no column {', '.join(sorted(unknown))}")
    names = {**sources, AUTHORITY: AUTHORITY}
    texts = [
        [str(row.get(name) or row.get(source) or "") for row in rows]
        for name, source in names.items()
    ]
    return Opened(list(names.values()), iter([Batch(range(1, len(rows) + 1), texts)]))
