"""DuckDB SQL by hand, through DuckDB's own module."""

from __future__ import annotations

from pathlib import Path

import duckdb

from bench.measuring.place import Place
from bench.measuring.routes import BY_HAND, folder


def by_hand(records: Path, place: Place, kind: str):
    """Answers by the file of that kind in a measure's folder."""
    connection = duckdb.connect()
    for path in records.glob("*.parquet"):
        connection.execute(f"""CREATE VIEW "{path.stem}" AS FROM read_parquet('{path}')""")
    for path in place.small.glob("*.parquet"):
        connection.execute(f"""CREATE TABLE "{path.stem}" AS FROM read_parquet('{path}')""")

    def answer(code: str):
        query = (BY_HAND / folder(code) / f"{kind}.sql").read_text("utf-8")
        return connection.execute(query).fetchall()

    return answer


def rows_of(told):
    """The rows of an answer."""
    return told
