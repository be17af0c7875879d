"""One connection of the embedded engine: the records of a snapshot, small tables beside them, queries.

Everything goes through it. Records that are not loaded are there without rows, so that a query can
look beside itself for what a council may not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from quarterlight.errors import QuarterlightError, UnreadableFile

_TYPES = {
    "string": pa.string(),
    "date": pa.date32(),
    "int64": pa.int64(),
    "boolean": pa.bool_(),
}
SQL_TYPES = {"string": "VARCHAR", "date": "DATE", "int64": "BIGINT", "boolean": "BOOLEAN"}

# What the engine quotes may be a child's: a conversion that fails names the text that it met.
_VALUE = re.compile(r"'.*'")


class QueryFailed(QuarterlightError):
    """A query that the engine refuses, with the engine's first line."""


class Session:
    """A connection. `close` it, or use it in a `with`: objects left alive make noise at the end."""

    def __init__(self, memory: str | None = None, threads: int | None = None) -> None:
        self._connection = duckdb.connect()
        for setting, value in (("memory_limit", memory), ("threads", threads)):
            if value:
                self._connection.execute(f"SET {setting} = '{value}'")
        self._connection.execute("SET autoinstall_known_extensions = false")
        self._connection.execute("SET autoload_known_extensions = false")

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of everything."""
        self._connection.close()

    def read(self, name: str, path: Path) -> None:
        """A record, from its Parquet file. Raises UnreadableFile where it is missing or broken."""
        found = str(path).replace("'", "''")
        try:
            self._connection.execute(f"""CREATE VIEW "{name}" AS FROM read_parquet('{found}')""")
        except duckdb.Error:
            raise UnreadableFile(
                "The file of this table is missing or broken; somebody changed the snapshot.",
                str(path),
                "Load the records again: quarterlight load FOLDER.",
            ) from None

    def give(self, name: str, types: Mapping[str, str], rows: Iterable[Sequence[Any]] = ()) -> None:
        """A small table of these rows, in place of one of that name."""
        columns = list(zip(*rows, strict=True))
        if not columns:
            own = ", ".join(f'"{column}" {SQL_TYPES[kept]}' for column, kept in types.items())
            self._connection.execute(f'CREATE OR REPLACE TABLE "{name}" ({own})')
            return
        table = pa.table(
            {
                column: pa.array(values, _TYPES[kept])
                for (column, kept), values in zip(types.items(), columns, strict=True)
            }
        )
        self._connection.register("given", table)
        self._connection.execute(f'CREATE OR REPLACE TABLE "{name}" AS FROM given')
        self._connection.unregister("given")

    def keep(self, name: str, query: str) -> None:
        """Keep what a query gives as a table."""
        self._run(f'CREATE OR REPLACE TABLE "{name}" AS {query}')

    def add(self, name: str, query: str) -> None:
        """Add what a query gives to a table, by the names of columns; all of it or nothing."""
        self._run(f'INSERT INTO "{name}" BY NAME {query}')

    def rows(self, query: str) -> list[dict[str, Any]]:
        """What a query gives, a row a mapping."""
        found = self._run(query)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def parquet(self, query: str) -> bytes:
        """What a query gives as one Parquet file; the same rows give the same bytes."""
        import pyarrow.parquet as pq

        out = BytesIO()
        pq.write_table(self._connection.sql(query).to_arrow_table(), out, compression="zstd")
        return out.getvalue()

    def _run(self, query: str) -> duckdb.DuckDBPyConnection:
        try:
            return self._connection.execute(query)
        except duckdb.Error as error:
            said = (str(error).strip().splitlines() or ["it gives no reason"])[0]
            raise QueryFailed(f"The engine refused a query: {_VALUE.sub('…', said)}.") from None
