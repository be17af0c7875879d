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

from quarterlight.engines.sql import spans_of, text
from quarterlight.periods import working_calendar
from quarterlight.records.record import AUTHORITY, Record

if TYPE_CHECKING:
    from quarterlight.intake.staging import Staged

MEMORY = "1GB"
CALENDAR = "working_calendar"
INVOLVEMENTS = "ssd_involvements"
GIVEN, HELD = "given", "held"
_SQL = {"string": "VARCHAR", "date": "DATE", "boolean": "BOOLEAN", "int64": "BIGINT"}
_EARLIEST, _LATEST = date(1970, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a table: the rows that are kept, and those that are not by why."""

    rows: int
    repeated: int = 0
    without_key: int = 0


class Settling:
    """A session in which tables are settled one after the other; use it in a `with`."""

    def __init__(self, spill: Path, memory: str = MEMORY) -> None:
        self.connection = duckdb.connect(
            ":memory:", config={"temp_directory": str(spill), "memory_limit": memory}
        )
        self.connection.execute(f"CREATE SCHEMA {GIVEN}; CREATE SCHEMA {HELD}; USE {HELD}")
        self.connection.execute(
            "CREATE TABLE main.left_out (table_name VARCHAR, row BIGINT, code VARCHAR)"
        )

    def __enter__(self) -> Settling:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def hold(self, table: str, path: Path) -> None:
        """Let a settled file stand for its table."""
        self.connection.execute(f'CREATE OR REPLACE VIEW {HELD}."{table}" AS {_rows_of(path)}')

    def settle(self, staged: Staged, out: Path) -> Settled:
        """Settle a staged table into a file, and hold it."""
        record = staged.record
        repeated, without = self._leave_out(staged)
        self._give(staged, bool(repeated or without))
        self._look_up_team(record)
        query = self._query(record, staged.kept)
        order = [*record.order] if record.key else [*record.order, *record.columns]
        rows = self._write(query, _unique(order), out)
        self.hold(record.name, out)
        return Settled(rows, repeated, without)

    def make(self, record: Record, parts: Iterable[Record], out: Path) -> Settled:
        """Make a record of others, which are held, into a file, and hold it."""
        assert record.made_by is not None
        made = text(record.made_by(*(part.table for part in parts)))
        self._calendar(made, record.made_of)
        rows = self._write(f"SELECT {_typed(record)} FROM ({made})", record.order, out)
        self.hold(record.name, out)
        return Settled(rows)

    def _leave_out(self, staged: Staged) -> tuple[int, int]:
        """Note the rows whose key came before, and those without one."""
        record = staged.record
        if not record.key:
            return 0, 0
        key = ", ".join(_quoted(name) for name in (AUTHORITY, *record.key))
        rows = _rows_of(staged.path)
        empty = " OR ".join(f"{_quoted(name)} IS NULL" for name in record.key)
        without = self._note(record, "no_id", f"SELECT row FROM ({rows}) WHERE {empty}")
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE twice AS SELECT {key}, min(row) AS kept FROM ({rows}) "
            f"WHERE NOT ({empty}) GROUP BY ALL HAVING count(*) > 1"
        )
        same = " AND ".join(f"r.{_quoted(n)} = t.{_quoted(n)}" for n in (AUTHORITY, *record.key))
        repeated = self._note(
            record,
            "key_repeated",
            f"SELECT row FROM ({rows}) r JOIN twice t ON {same} WHERE r.row > t.kept",
        )
        return repeated, without

    def _note(self, record: Record, code: str, rows: str) -> int:
        return self._count(
            f"INSERT INTO main.left_out SELECT '{record.name}', row, '{code}' FROM ({rows})"
        )

    def _give(self, staged: Staged, some_left_out: bool) -> None:
        """The rows that are kept, as they were read, with where they came from."""
        name = staged.record.name
        rows = _rows_of(staged.path)
        if some_left_out:
            rows += f" WHERE row NOT IN (SELECT row FROM main.left_out WHERE table_name = '{name}')"
        self.connection.execute(f'CREATE OR REPLACE VIEW {GIVEN}."{name}" AS {rows}')

    def _look_up_team(self, record: Record) -> None:
        """Where a row has no team, that of an involvement with the child on the row's day stands in.

        Of several the one that started last, then the one whose id comes first as text.
        """
        self.connection.execute(
            "CREATE OR REPLACE TEMP TABLE found_team (row BIGINT, team VARCHAR)"
        )
        if record.name == INVOLVEMENTS or not (record.team and record.person and record.day):
            return
        if not self.holds(INVOLVEMENTS):
            return
        self.connection.execute(
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
        found = self.connection.execute(
            "SELECT count(*) FROM duckdb_views() WHERE schema_name = ? AND view_name = ?",
            [HELD, table],
        ).fetchone()
        return bool(found and found[0])

    def _query(self, record: Record, kept: tuple[str, ...]) -> str:
        """The query of the settled rows."""
        source = f'{GIVEN}."{record.name}"'
        if record.team and self._count_of("found_team"):
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
        self.connection.execute(
            f"CREATE OR REPLACE TABLE {HELD}.{CALENDAR} (day DATE, n BIGINT, due_on DATE)"
        )
        self._insert_calendar(rows)

    def _insert_calendar(self, rows: list[tuple[date, int, date]]) -> None:
        import pyarrow as pa

        days, spans, dues = zip(*rows, strict=True)
        calendar = pa.table({"day": days, "n": spans, "due_on": dues})
        self.connection.register("calendar_rows", calendar)
        self.connection.execute(f"INSERT INTO {HELD}.{CALENDAR} SELECT * FROM calendar_rows")
        self.connection.unregister("calendar_rows")

    def _days(self, tables: Iterable[str], schema: str) -> tuple[date, date]:
        """The first and the last day in the date columns of some tables, within reason."""
        found: list[date] = []
        for table in tables:
            described = self.connection.execute(f'DESCRIBE {schema}."{table}"').fetchall()
            for name, kind, *_ in described:
                if kind == "DATE":
                    ends = self.connection.execute(
                        f"SELECT min(d), max(d) FROM (SELECT {_quoted(name)} AS d "
                        f'FROM {schema}."{table}") WHERE d BETWEEN ? AND ?',
                        [_EARLIEST, _LATEST],
                    ).fetchone()
                    found += [day for day in ends or () if day is not None]
        return (min(found), max(found)) if found else (_EARLIEST, _EARLIEST)

    def _write(self, query: str, order: Iterable[str], out: Path) -> int:
        by = ", ".join(f"{_quoted(name)} ASC NULLS LAST" for name in order)
        return self._count(
            f"COPY ({query} ORDER BY {by}) TO {_literal(out)} (FORMAT parquet, COMPRESSION zstd)"
        )

    def _count(self, statement: str) -> int:
        found = self.connection.execute(statement).fetchone()
        return int(found[0]) if found else 0

    def _count_of(self, table: str) -> int:
        return self._count(f"SELECT count(*) FROM {table}")


def _rows_of(path: Path) -> str:
    return f"SELECT * FROM read_parquet({_literal(path)})"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _typed(record: Record) -> str:
    """The columns of a record, each as the type that is kept: a day plus an interval is no date yet."""
    return ", ".join(
        f"CAST({_quoted(name)} AS {_SQL[kind]}) AS {_quoted(name)}"
        for name, kind in record.types.items()
    )


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def order_of(records: Mapping[str, Any]) -> list[str]:
    """The order in which tables are settled: involvements first, since others look teams up there."""
    return sorted(records, key=lambda table: (table != INVOLVEMENTS, table))
