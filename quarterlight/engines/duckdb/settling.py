"""Settling records on DuckDB: one row of each key, the team at the time, what the history says, one sorted file.

Memory is limited; what does not fit goes to a folder that the caller gives. The same rows give the
same bytes, in whichever order the engine met them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from quarterlight.engines.duckdb.session import SQL_TYPES
from quarterlight.engines.sql import spans_of, text
from quarterlight.errors import UnwritableFile
from quarterlight.periods import working_calendar
from quarterlight.records.record import AUTHORITY, Record

if TYPE_CHECKING:
    from quarterlight.intake.staging import Staged

# In MB: what a load takes, and the most that it takes where so many rows do not fit into that.
MEMORY, MOST_MEMORY = 600, 4800
CALENDAR = "working_calendar"
INVOLVEMENTS = "ssd_involvements"
# The rows as read, those of them that count, what is settled, and the snapshot before.
STAGED, GIVEN, HELD, BEFORE = "staged", "given", "held", "before"
_NO_ROOM = ("No space left", "max_temp_directory_size", "There is not enough space")
_NO_MEMORY = "Out of Memory"
_EARLIEST, _LATEST = date(1970, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a table: the rows that are kept, and those that an earlier one of their key repeats."""

    rows: int
    repeated: int = 0


class Settling:
    """A session in which tables are settled one after the other; use it in a `with`."""

    def __init__(self, spill: Path, memory: int = MEMORY) -> None:
        self._spill, self._memory = spill, memory
        self.connection = duckdb.connect(
            ":memory:", config={"temp_directory": str(spill), "memory_limit": f"{memory}MB"}
        )
        for schema in (STAGED, GIVEN, HELD, BEFORE):
            self.run(f"CREATE SCHEMA {schema}")
        self.run(f"USE {HELD}")
        self.run("CREATE TABLE main.left_out (table_name VARCHAR, row BIGINT, kept BIGINT)")

    def __enter__(self) -> Settling:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def hold(self, table: str, path: Path, schema: str = HELD) -> None:
        """Let a settled file stand for its table; with the schema `before`, that of the snapshot before."""
        self.run(f'CREATE OR REPLACE VIEW {schema}."{table}" AS {_rows_of(path)}')

    def run(self, statement: str) -> duckdb.DuckDBPyConnection:
        """Run a statement. Raises UnwritableFile where there is no room for its work."""
        while True:
            try:
                return self.connection.execute(statement)
            except duckdb.Error as error:
                said = str(error)
                if any(words in said for words in _NO_ROOM):
                    raise UnwritableFile(
                        "There is no room left on the disk.",
                        str(self._spill.parent.parent),
                        "Free some space, or keep records elsewhere: records_folder in quarterlight.toml.",
                    ) from None
                if _NO_MEMORY not in said:
                    raise
                self._take_more_memory()

    def _take_more_memory(self) -> None:
        """Twice as much as so far: what does not fit goes to the disk, but not all of every work can."""
        if self._memory >= MOST_MEMORY:
            raise UnwritableFile(
                f"{self._memory} MB of memory are not enough for so many rows.",
                str(self._spill.parent.parent),
                "Load fewer authorities or years at once, each into a workspace of its own.",
            )
        self._memory = min(2 * self._memory, MOST_MEMORY)
        self.connection.execute(f"SET memory_limit = '{self._memory}MB'")

    def count(self, statement: str) -> int:
        """The one number that a statement gives; of one that writes, how many rows it wrote."""
        found = self.run(statement).fetchone()
        return int(found[0]) if found else 0

    def settle(self, staged: Staged, out: Path) -> Settled:
        """Settle a staged table into a file, and hold it."""
        record = staged.record
        self.run(f'CREATE OR REPLACE VIEW {STAGED}."{record.name}" AS {_rows_of(staged.path)}')
        repeated = self._leave_out(record)
        self._give(record, bool(repeated))
        self._look_up_team(record)
        query = self._query(record, staged.kept)
        rows = self._write(query, [*record.order, *self._ties(record)], out)
        self.hold(record.name, out)
        return Settled(rows, repeated)

    def _ties(self, record: Record) -> list[str]:
        """The further columns by which rows are sorted where some have no key."""
        empty = " OR ".join(f"{_quoted(name)} IS NULL" for name in record.key) or "true"
        some = self.count(f'SELECT count(*) FROM {GIVEN}."{record.name}" WHERE {empty}')
        return list(record.columns) if some else []

    def make(self, record: Record, parts: Iterable[Record], out: Path) -> Settled:
        """Make a record of others, which are held, into a file, and hold it."""
        assert record.made_by is not None
        made = text(record.made_by(*(part.table for part in parts)))
        self._calendar(made, record.made_of)
        rows = self._write(f"SELECT {_typed(record)} FROM ({made})", record.order, out)
        self.hold(record.name, out)
        return Settled(rows)

    def _leave_out(self, record: Record) -> int:
        """Note the rows whose key came before, each with the row that counts; how many they are."""
        if not record.key:
            return 0
        names = [_quoted(name) for name in (AUTHORITY, *record.key)]
        rows = f'{STAGED}."{record.name}"'
        whole = " AND ".join(f"{name} IS NOT NULL" for name in names)
        self.run(
            f"CREATE OR REPLACE TEMP TABLE twice AS SELECT {', '.join(names)}, min(row) AS kept "
            f"FROM {rows} WHERE {whole} GROUP BY ALL HAVING count(*) > 1"
        )
        same = " AND ".join(f"r.{name} = t.{name}" for name in names)
        return self.count(
            f"INSERT INTO main.left_out SELECT '{record.name}', r.row, t.kept "
            f"FROM {rows} r JOIN twice t ON {same} WHERE r.row > t.kept"
        )

    def _give(self, record: Record, some_left_out: bool) -> None:
        """The rows that count, as they were read, with where they came from."""
        rows = f'SELECT * FROM {STAGED}."{record.name}"'
        if some_left_out:
            left_out = f"SELECT row FROM main.left_out WHERE table_name = '{record.name}'"
            rows += f" WHERE row NOT IN ({left_out})"
        self.run(f'CREATE OR REPLACE VIEW {GIVEN}."{record.name}" AS {rows}')

    def _look_up_team(self, record: Record) -> None:
        """Where a row has no team, that of an involvement with the child on the row's day stands in.

        Of several the one that started last, then the one whose id comes first as text.
        """
        self.run("CREATE OR REPLACE TEMP TABLE found_team (row BIGINT, team VARCHAR)")
        if record.name == INVOLVEMENTS or not (record.team and record.person and record.day):
            return
        if not self.holds(INVOLVEMENTS):
            return
        self.run(
            f"""
            INSERT INTO found_team
            SELECT g.row, i.team_id
            FROM {GIVEN}."{record.name}" g JOIN {HELD}.{INVOLVEMENTS} i
              ON i.authority = g.authority AND i.person_id = g.{record.person}
              AND i.started_on <= g.{record.day}
              AND (i.ended_on IS NULL OR i.ended_on >= g.{record.day})
            WHERE g.{record.team} IS NULL AND i.team_id IS NOT NULL
            QUALIFY row_number() OVER (
              PARTITION BY g.row ORDER BY i.started_on DESC, i.involvement_id) = 1
            """
        )

    def holds(self, table: str) -> bool:
        """Whether a table is held."""
        return bool(
            self.count(
                "SELECT count(*) FROM duckdb_views() "
                f"WHERE schema_name = '{HELD}' AND view_name = '{table}'"
            )
        )

    def _query(self, record: Record, kept: tuple[str, ...]) -> str:
        """The query of the settled rows."""
        source = f'{GIVEN}."{record.name}"'
        if record.team and self.count("SELECT count(*) FROM found_team"):
            source = (
                f"(SELECT g.* REPLACE (coalesce(g.{record.team}, f.team) AS {record.team}) "
                f"FROM {source} g LEFT JOIN found_team f ON f.row = g.row)"
            )
        names = ", ".join([_typed(record), *map(_quoted, kept)])
        if record.history is None:
            return f"SELECT {names} FROM {source}"
        import ibis

        own = {name: kind for name, kind in record.types.items() if name not in record.settled}
        # A name of its own, so that the query can be told where its rows come from.
        rows = ibis.table(own | dict.fromkeys(kept, "string"), name="to_settle")
        history = text(record.history(rows))
        self._calendar(history, (record.name,), GIVEN)
        return f"WITH to_settle AS (SELECT * FROM {source}) SELECT {names} FROM ({history})"

    def _calendar(self, query: str, tables: Iterable[str], schema: str = HELD) -> None:
        """The working calendar that a query looks into, over the days of its tables."""
        spans = sorted(spans_of(query))
        if not spans:
            return
        first, last = self._days(tables, schema)
        rows = working_calendar(first, last, spans)
        self.run(f"CREATE OR REPLACE TABLE {HELD}.{CALENDAR} (day DATE, n BIGINT, due_on DATE)")
        self._insert_calendar(rows)

    def _insert_calendar(self, rows: list[tuple[date, int, date]]) -> None:
        import pyarrow as pa

        days, spans, dues = zip(*rows, strict=True)
        calendar = pa.table({"day": days, "n": spans, "due_on": dues})
        self.connection.register("calendar_rows", calendar)
        self.run(f"INSERT INTO {HELD}.{CALENDAR} SELECT * FROM calendar_rows")
        self.connection.unregister("calendar_rows")

    def _days(self, tables: Iterable[str], schema: str) -> tuple[date, date]:
        """The first and the last day in the date columns of some tables, within reason."""
        found: list[date] = []
        for table in tables:
            described = self.run(f'DESCRIBE {schema}."{table}"').fetchall()
            for name, kind, *_ in described:
                if kind == "DATE":
                    ends = self.run(
                        f"SELECT min(d), max(d) FROM (SELECT {_quoted(name)} AS d "
                        f'FROM {schema}."{table}") WHERE d BETWEEN '
                        f"DATE '{_EARLIEST}' AND DATE '{_LATEST}'"
                    ).fetchone()
                    found += [day for day in ends or () if day is not None]
        return (min(found), max(found)) if found else (_EARLIEST, _EARLIEST)

    def _write(self, query: str, order: Iterable[str], out: Path) -> int:
        by = ", ".join(f"{_quoted(name)} ASC NULLS LAST" for name in dict.fromkeys(order))
        return self.count(
            f"COPY ({query} ORDER BY {by}) TO {_literal(out)} (FORMAT parquet, COMPRESSION zstd)"
        )


def _rows_of(path: Path) -> str:
    return f"SELECT * FROM read_parquet({_literal(path)})"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _typed(record: Record) -> str:
    """The columns of a record, each as the type that is kept: a day plus an interval is no date yet."""
    return ", ".join(
        f"CAST({_quoted(name)} AS {SQL_TYPES[kind]}) AS {_quoted(name)}"
        for name, kind in record.types.items()
    )


def order_of(records: Mapping[str, Any]) -> list[str]:
    """The order in which tables are settled: involvements first, since others look teams up there."""
    return sorted(records, key=lambda table: (table != INVOLVEMENTS, table))
