"""A snapshot in the making: a hidden folder beside its place, in which tables are read, settled and checked."""

from __future__ import annotations

import gc
import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

import msgspec

from quarterlight import records
from quarterlight.engines.duckdb.settling import BEFORE, Settling, order_of
from quarterlight.errors import WorkspaceError
from quarterlight.intake.keeping import Keeping
from quarterlight.intake.remark import Remark, Remarks
from quarterlight.intake.sources import Source
from quarterlight.intake.staging import Stage, Staged
from quarterlight.records.record import Record
from quarterlight.runs.auditing.sheets import Supply, opened_rows
from quarterlight.saving import refusal
from quarterlight.workspace.snapshots import Snapshot, TableInfo

HIDDEN = ".load."
Progress = Callable[[int], object]


@dataclass(slots=True)
class Building:
    """The folder of a snapshot in the making, the day of its extract, and its tables so far.

    `before` are the tables of the snapshot before, as far as they can be read.
    """

    folder: Path
    as_at: date
    tables: dict[str, TableInfo] = field(default_factory=dict)
    before: dict[str, TableInfo] = field(default_factory=dict)

    @property
    def work(self) -> Path:
        """Where rows lie while they are settled; nothing of it stays."""
        return self.folder / ".work"

    def path(self, table: str) -> Path:
        """The settled file of a table."""
        return self.folder / f"{table}.parquet"

    def settle(self, engine: Settling, staged: Mapping[str, Staged]) -> None:
        """Settle tables as they were read."""
        for table in order_of(staged):
            each = staged[table]
            settled = engine.settle(each, self.path(table))
            self.tables[table] = TableInfo(
                rows=settled.rows,
                as_at=self.as_at,
                digest=digest_of(self.path(table)),
                files=each.files,
                rows_in=each.rows_in,
                reported=settled.repeated + each.broken,
                kept=list(each.kept),
                lacking=sorted(each.lacking or ()),
            )

    def take_over(self, engine: Settling, before: Snapshot, supplied: Iterable[str]) -> None:
        """Tables that are not supplied this time stay as they were, each with its own as-at day."""
        for table, info in before.tables.items():
            stays = table not in supplied and not any(part in supplied for part in info.made_of)
            if not is_whole(before.path(table), info):
                _refuse(before, table, stays)
                continue
            engine.hold(table, before.path(table), BEFORE)
            self.before[table] = info
            if stays:
                _same(before.path(table), self.path(table))
                source = info.taken_over_from or before.digest
                self.tables[table] = msgspec.structs.replace(info, taken_over_from=source)
                engine.hold(table, self.path(table))

    def make(self, engine: Settling) -> None:
        """The records that are made of others, where all their parts are there."""
        for record in records.every():
            if record.name in self.tables or not record.made_of:
                continue
            if not self.tables.keys() >= set(record.made_of):
                continue
            parts = [part for name in record.made_of if (part := records.of_table(name))]
            made = engine.make(record, parts, self.path(record.name))
            self.tables[record.name] = TableInfo(
                rows=made.rows,
                as_at=min(self.tables[name].as_at for name in record.made_of),
                digest=digest_of(self.path(record.name)),
                made_of=list(record.made_of),
            )


@contextmanager
def building(place: Path, as_at: date) -> Iterator[Building]:
    """A hidden folder in the place of snapshots, of which nothing is left that was not renamed.

    Whatever a load that was killed left behind is swept away: only one builds at a time.
    """
    for left in place.glob(f"{HIDDEN}*"):
        shutil.rmtree(left, ignore_errors=True)
    try:
        made = Building(Path(mkdtemp(dir=place, prefix=HIDDEN)), as_at)
        made.work.mkdir()
        yield made
    except OSError as error:
        raise refusal(place, error) from None
    finally:
        for left in place.glob(f"{HIDDEN}*"):
            shutil.rmtree(left, ignore_errors=True)


def known_tables() -> dict[str, Record]:
    """The records that councils supply, by their tables."""
    return {record.name: record for record in records.every() if not record.made_of}


def stage(
    given: Supply,
    work: Path,
    remarks: Remarks,
    authority: str,
    keeping: Keeping,
    progress: Progress,
) -> dict[str, Staged]:
    """Read what is supplied into staged files, by their tables; what is no table is remarked."""
    known = known_tables()
    by_table: dict[str, list[Source]] = {table: [] for table in given.sheets}
    for source in given.files:
        if source.table in known:
            by_table.setdefault(source.table, []).append(source)
        else:
            what = f"There is no table “{source.table}”."
            remarks.add(Remark(source.table, source.path.name, "table_left_out", what))
            progress(source.size)
    staged = {}
    for table, files in by_table.items():
        sheets = given.sheets.get(table, [])
        _remark_twice(
            table, [*(s.path.name for s in files), *(name for name, _ in sheets)], remarks
        )
        path = work / f"{table}.staged.parquet"
        staging = Stage(known[table], path, remarks, authority, keeping.of(table))
        with staging as each, _uncollected():
            for source in files:
                each.read(source, progress)
            for name, rows in sheets:
                each.staged.files.append(name)
                each.add(opened_rows(known[table], rows), name, name)
        staged[table] = each.staged
    return staged


def _remark_twice(table: str, names: list[str], remarks: Remarks) -> None:
    if len(names) > 1:
        what = f"The table came in {len(names)} files: {', '.join(names)}."
        remarks.add(Remark(table, names[1], "table_twice", what))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Rows make no circles; looking for them among so many lists would take a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_whole(path: Path, info: TableInfo) -> bool:
    """Whether a table's file is there as it was made."""
    return path.is_file() and digest_of(path) == info.digest


def _refuse(before: Snapshot, table: str, stays: bool) -> None:
    """Refuse to take over a table that somebody changed; one that is supplied anew does no harm."""
    if stays:
        raise WorkspaceError(
            f"The table {table} of the snapshot before is missing or was changed.",
            str(before.folder),
            "Supply it again with this load, or take nothing over: --only.",
        )


def _same(there: Path, here: Path) -> None:
    """The same file in both places: once on the disk where that can be."""
    with suppress(OSError):
        here.hardlink_to(there)
        return
    shutil.copyfile(there, here)
