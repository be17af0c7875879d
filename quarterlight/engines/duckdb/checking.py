"""Checking records on DuckDB: what the checks find, with the place of each row and the team it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quarterlight.engines.duckdb.settling import HELD, INVOLVEMENTS, STAGED, Settling
from quarterlight.records.record import Record

# So many findings of one kind are listed; the rest of them are only counted.
LISTED = 10_000
_TEAMS = "ssd_department"
_FOUND = "table_name VARCHAR, column_name VARCHAR, code VARCHAR, what VARCHAR"
_PLACE = "file VARCHAR, line BIGINT, row BIGINT"


@dataclass(frozen=True, slots=True)
class Counted:
    """How many findings of one kind there are in a column of a table."""

    table: str
    column: str
    code: str
    count: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with its place, the row's id and person, and the team that may act on it."""

    table: str
    file: str
    line: int | None
    column: str
    code: str
    id: str
    person_id: str
    what: str
    team: str


class Checking:
    """The findings of a load, gathered in the session that settled its records."""

    def __init__(self, settling: Settling) -> None:
        self._settling = settling
        self.counted: list[Counted] = []
        settling.run(f"CREATE TABLE main.found ({_FOUND}, {_PLACE})")

    def note(self, remarks: Path) -> None:
        """Take in what was said while the files were read."""
        rows = f"read_parquet('{str(remarks).replace(chr(39), chr(39) * 2)}')"
        kinds = self._settling.run(
            f'SELECT "table", "column", code, count(*) FROM {rows} GROUP BY ALL ORDER BY ALL'
        ).fetchall()
        self.counted += [Counted(*kind) for kind in kinds]
        self._settling.run(
            f"""
            INSERT INTO main.found
            SELECT "table", "column", code, what, file, line, row FROM {rows}
            QUALIFY row_number() OVER (
                PARTITION BY "table", "column", code ORDER BY file, line, row) <= {LISTED}
            """
        )

    def find(self, code: str, table: str, column: str, query: str) -> None:
        """Gather what a query finds: `row` and `what` of each."""
        self._settling.run(f"CREATE OR REPLACE TEMP TABLE hits AS {query}")
        count = self._settling.count("SELECT count(*) FROM hits")
        if not count:
            return
        self.counted.append(Counted(table, column, code, count))
        self._settling.run(
            f"""
            INSERT INTO main.found
            SELECT '{table}', '{column}', '{code}', what, NULL, NULL, row FROM hits
            ORDER BY row, what LIMIT {LISTED}
            """
        )

    def placed(self, supplied: Iterable[Record], ranks: Mapping[str, int]) -> Iterator[Placed]:
        """Every listed finding with its place, the gravest first; `ranks` orders the codes."""
        self._place(supplied)
        self._settling.run("CREATE TEMP TABLE ranks (code VARCHAR, rank INTEGER)")
        self._settling.connection.executemany(
            "INSERT INTO ranks VALUES (?, ?)", list(ranks.items())
        )
        found = self._settling.run(
            f"""
            SELECT table_name, coalesce(file, ''), line, column_name, p.code, coalesce(id, ''),
                coalesce(person_id, ''), what, coalesce({self._team()}, '')
            FROM main.placed p JOIN ranks USING (code)
            ORDER BY rank, table_name, p.code, column_name, file, line, p.row, what
            """
        )
        while rows := found.fetchmany(LISTED):
            yield from (Placed(*row) for row in rows)

    def _place(self, supplied: Iterable[Record]) -> None:
        """Beside each finding the file and line of its row, its id, its person and its own team."""
        theirs = "authority VARCHAR, id VARCHAR, person_id VARCHAR, team_id VARCHAR"
        self._settling.run(f"CREATE TABLE main.placed ({_FOUND}, {_PLACE}, {theirs})")
        placed = []
        for record in supplied:
            key = ", ".join(f's."{name}"' for name in record.key)
            ids = f"concat_ws(' / ', {key})" if key else "NULL"
            person = f's."{record.person}"' if record.person else "NULL"
            team = f's."{record.team}"' if record.team else "NULL"
            placed.append(record.name)
            self._settling.run(
                f"""
                INSERT INTO main.placed
                SELECT f.table_name, f.column_name, f.code, f.what, coalesce(f.file, s.file),
                    coalesce(f.line, s.line), f.row, s.authority, {ids}, {person}, {team}
                FROM (SELECT * FROM main.found WHERE table_name = '{record.name}') f
                LEFT JOIN {STAGED}."{record.name}" s ON s.row = f.row
                """
            )
        names = ", ".join(f"'{name}'" for name in placed) or "''"
        self._settling.run(
            f"INSERT INTO main.placed SELECT *, NULL, NULL, NULL, NULL FROM main.found "
            f"WHERE table_name NOT IN ({names})"
        )

    def _team(self) -> str:
        """The name of the row's team, else of the team that was involved with the child last."""
        involved = "NULL"
        if self._settling.holds(INVOLVEMENTS):
            self._settling.run(
                f"""
                CREATE TEMP TABLE last_team AS
                SELECT i.authority, i.person_id, i.team_id FROM {HELD}.{INVOLVEMENTS} i
                WHERE i.team_id IS NOT NULL AND EXISTS (SELECT 1 FROM main.placed p
                    WHERE p.authority = i.authority AND p.person_id = i.person_id)
                QUALIFY row_number() OVER (PARTITION BY i.authority, i.person_id
                    ORDER BY (i.ended_on IS NULL) DESC, i.started_on DESC, i.involvement_id) = 1
                """
            )
            involved = (
                "(SELECT l.team_id FROM last_team l "
                "WHERE l.authority = p.authority AND l.person_id = p.person_id)"
            )
        team = f"coalesce(p.team_id, {involved})"
        if not self._settling.holds(_TEAMS):
            return team
        named = (
            f"(SELECT max(coalesce(d.team_name, d.team_id)) FROM {HELD}.{_TEAMS} d "
            f"WHERE d.authority = p.authority AND d.team_id = {team})"
        )
        return f"coalesce({named}, {team})"
