"""Everything that is held on one person: in the snapshots, in what was found in them, and in the cases of runs.

Ids are compared exactly, as text. A row is the person's where a column names the person, and where
a row that has no person of its own belongs to one that has (the answers of an audit to the audit).
Commentary that has the id as a word is named, not counted: it may be another number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quarterlight import records
from quarterlight.engines.duckdb.session import Session
from quarterlight.records.record import Record
from quarterlight.runs.running import CASES
from quarterlight.workspace import snapshots
from quarterlight.workspace.folder import Workspace
from quarterlight.workspace.snapshots import FINDINGS, Snapshot

PEOPLE = "ssd_person"
SNAPSHOT, RUN = "snapshot", "run"
# A shorter id is a number like any other in a text.
LEAST_TO_READ_FOR = 4


@dataclass(frozen=True, slots=True)
class Held:
    """Rows on a person in one file: where it is, by which columns they were found, how many, which.

    `place` is "snapshot" or "run", `id` its name; `table` is the file's table, `as_at` the day that
    its rows are of, `came_in` the files that were loaded. `rows` are the rows themselves, where
    they were asked for.
    """

    place: str
    id: str
    table: str
    file: Path
    by: tuple[str, ...]
    count: int
    as_at: str = ""
    came_in: tuple[str, ...] = ()
    rows: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, and what was looked through; `purged` of that no longer has any rows.

    `mentions` are files of commentary in which the id stands as a word.
    """

    held: list[Held]
    mentions: list[Path]
    snapshots: list[str]
    runs: list[str]
    purged: list[str]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return sum(each.count for each in self.held)


def find(workspace: Workspace, person: str, with_rows: bool = False) -> Search:
    """Look for a person through every snapshot and every run of a workspace."""
    found, held = snapshots.every(workspace), list[Held]()
    runs = sorted(workspace.runs.glob(f"*/{CASES}"))
    with Session() as session:
        asked = f"'{person.replace(chr(39), chr(39) * 2)}'"
        for snapshot in found:
            held += _in_snapshot(session, snapshot, asked, with_rows)
        for path in runs:
            count, rows = _told(session, _parquet(path), [f"person_id = {asked}"], with_rows)
            held.append(
                Held(RUN, path.parent.name, "cases", path, ("person_id",), count, rows=rows)
            )
    gone = [each.id for each in found if each.purged]
    gone += [path.parent.name for path in sorted(workspace.runs.glob("*/purged.json"))]
    held = [each for each in held if each.count]
    said = list(_mentions(workspace, person))
    return Search(
        held, said, [each.id for each in found], [path.parent.name for path in runs], gone
    )


def _in_snapshot(
    session: Session, snapshot: Snapshot, asked: str, with_rows: bool
) -> Iterator[Held]:
    for table, info in snapshot.tables.items():
        record, path = records.of_table(table), snapshot.path(table)
        if record is None or not path.is_file():
            continue
        where = dict(_by_column(record, snapshot, asked))
        if where:
            count, rows = _told(session, _parquet(path), where.values(), with_rows)
            by, files = tuple(where), tuple(info.files or info.made_of)
            day = str(info.as_at)
            yield Held(SNAPSHOT, snapshot.id, table, path, by, count, day, files, rows)
    path = snapshot.findings_file
    if path.is_file():
        # A text that a spreadsheet would take for a formula stands there after an apostrophe.
        named = f"person_id IN ({asked}, '''' || {asked})"
        count, rows = _told(session, _csv(path), [named], with_rows)
        by, day = ("person_id",), str(snapshot.as_at)
        yield Held(SNAPSHOT, snapshot.id, FINDINGS, path, by, count, day, rows=rows)


def _by_column(record: Record, snapshot: Snapshot, asked: str) -> Iterator[tuple[str, str]]:
    """Conditions under which a row is the person's, by the columns that they look at."""
    own = [name for name, column in record.columns.items() if column.refers_to == PEOPLE]
    if record.person and record.person not in own:
        own.insert(0, record.person)
    for name in own:
        yield name, f'"{name}" = {asked}'
    if own:
        return
    for name, column in record.columns.items():
        owner = records.of_table(column.refers_to)
        if owner and owner.person and owner.key and snapshot.path(owner.name).is_file():
            theirs = f'{_parquet(snapshot.path(owner.name))} WHERE "{owner.person}" = {asked}'
            yield name, f'"{name}" IN (SELECT "{owner.key[0]}" FROM {theirs})'


def _told(
    session: Session, source: str, where: Any, with_rows: bool
) -> tuple[int, list[dict[str, Any]]]:
    query = f"FROM {source} WHERE {' OR '.join(where)}"
    if with_rows:
        rows = session.rows(query)
        return len(rows), rows
    return session.rows(f"SELECT count(*) AS n {query}")[0]["n"], []


def _mentions(workspace: Workspace, person: str) -> Iterator[Path]:
    """The files of commentary, as written, run and issued, that have the id as a word."""
    if len(person) < LEAST_TO_READ_FOR:
        return
    word = re.compile(rf"(?<!\w){re.escape(person)}(?!\w)")
    for place in ("commentary", "runs/*/inputs/commentary", "issued/*/inputs/commentary"):
        for path in sorted(workspace.root.glob(f"{place}/*.toml")):
            if word.search(path.read_text("utf-8", errors="replace")):
                yield path


def _parquet(path: Path) -> str:
    return f"read_parquet('{_quoted(path)}')"


def _csv(path: Path) -> str:
    return (
        f"read_csv('{_quoted(path)}', header = true, all_varchar = true, delim = ',', quote = '\"')"
    )


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
