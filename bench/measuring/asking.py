"""Writes what a question reads beside the records: small tables, and our query texts.

    python -m bench.measuring.asking FOLDER

They are written once, so that every route reads the same. Nobody's clock runs yet.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from bench.measuring.questions import CODES, FEW, MANY, quarters
from quarterlight.engines.prepared import package_measures, prepared
from quarterlight.engines.sql import text
from quarterlight.measuring.cases import counted
from quarterlight.measuring.catalogue import defined, files
from quarterlight.measuring.tally import tally
from quarterlight.periods import Quarter, Span, working_calendar

WORKING_DAYS = [3, 7, 10, 20]
BY = ("authority", "team_id")


def write(folder: Path) -> None:
    """Write what a question of few quarters reads, and one of many."""
    for count in (FEW, MANY):
        place = folder / str(count)
        place.mkdir(parents=True)
        # A rolling year reaches three quarters further back than the first that is asked for.
        _write_quarters(quarters(count), place / "quarters.parquet")
        _write_quarters(quarters(count + 3), place / "all_quarters.parquet")
        rows = working_calendar(date(2000, 1, 1), date(2018, 12, 31), WORKING_DAYS)
        _write(["day", "n", "due_on"], rows, place / "working_calendar.parquet")
    prepared(None, folder / "cache")
    (folder / "queries.json").write_text(json.dumps(_queries()), "utf-8")


def _queries() -> dict[str, str]:
    """Our query of each measure, as a run keeps query texts: they are the same for all quarters."""
    paths = files(package_measures())
    measures = {code: defined(code, paths[code]).measure for code in CODES}
    return {code: text(tally(counted(each), by=BY)) for code, each in measures.items()}


def _write_quarters(which: list[Quarter], path: Path) -> None:
    names = ["quarter_index", "first_day", "last_day", "year_began_on", "twelve_months_began_on"]
    rows = [
        (
            each.index,
            each.first_day,
            each.last_day,
            Span.YEAR_TO_DATE.begins(each).first_day,
            Span.ROLLING_YEAR.begins(each).first_day,
        )
        for each in which
    ]
    _write(names, rows, path)


def _write(names: list[str], rows: list[tuple], path: Path) -> None:
    columns = zip(*rows, strict=True)
    pq.write_table(pa.table(dict(zip(names, map(list, columns), strict=True))), path)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
