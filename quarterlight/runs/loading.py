"""Loading: the files of a council become a snapshot, whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

import msgspec

from quarterlight import __version__, records
from quarterlight.engines.duckdb.settling import Settling, order_of
from quarterlight.errors import WorkspaceError
from quarterlight.intake.reading.batch import Batch, Opened
from quarterlight.intake.remark import Remarks
from quarterlight.intake.sources import Source, find
from quarterlight.intake.staging import Stage, Staged
from quarterlight.records.record import Record
from quarterlight.saving import refusal
from quarterlight.workspace import access_log, snapshots
from quarterlight.workspace.folder import Workspace
from quarterlight.workspace.snapshots import Manifest, Snapshot, TableInfo

HIDDEN = ".load."
Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Loading:
    """What a load did: the snapshot, and whether it was there already."""

    snapshot: Snapshot
    recognised: bool


@dataclass(slots=True)
class _Building:
    """A snapshot that is being made in a hidden folder beside its place."""

    folder: Path
    as_at: date
    tables: dict[str, TableInfo] = field(default_factory=dict)

    @property
    def work(self) -> Path:
        return self.folder / ".work"

    def path(self, table: str) -> Path:
        return self.folder / f"{table}.parquet"


def load(
    workspace: Workspace,
    sources: Iterable[Path],
    as_at: date | None = None,
    only: bool = False,
    progress: Progress = lambda _: None,
) -> Loading:
    """Read files or folders of case records into a new snapshot, which becomes the latest one.

    Tables that are not supplied are taken over from the snapshot before, unless `only`. Raises
    UnreadableFile for what cannot be read at all, UnwritableFile where there is no room.
    """
    found = list(find(sources))
    place = workspace.snapshots
    before = None if only else snapshots.latest(workspace)
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        building = _Building(Path(mkdtemp(dir=place, prefix=HIDDEN)), as_at or date.today())
        building.work.mkdir()
    except OSError as error:
        raise refusal(place, error) from None
    try:
        _build(building, workspace, found, before, progress)
        shutil.rmtree(building.work)
        loading = _keep(building, workspace)
    except OSError as error:
        raise refusal(place, error) from None
    finally:
        shutil.rmtree(building.folder, ignore_errors=True)
    access_log.note(workspace, "load", snapshot=loading.snapshot.id)
    return loading


def _build(
    building: _Building,
    workspace: Workspace,
    found: list[Source],
    before: Snapshot | None,
    progress: Progress,
) -> None:
    remarks = Remarks(building.work / "remarks.parquet")
    authority = workspace.settings().authority
    staged = _stage(found, building.work, remarks, authority, progress)
    if not staged:
        raise WorkspaceError(
            "No file holds a table of case records that is known.",
            ", ".join(source.path.name for source in found),
            "Name each file as its table, such as ssd_cin_episodes.csv.",
        )
    with Settling(building.work) as engine:
        _take_over(building, engine, before, set(staged))
        for table in order_of(staged):
            settled = engine.settle(staged[table], building.path(table))
            reported = settled.repeated + settled.without_key + staged[table].broken
            building.tables[table] = TableInfo(
                rows=settled.rows,
                as_at=building.as_at,
                digest=_digest(building.path(table)),
                files=staged[table].files,
                rows_in=staged[table].rows_in,
                reported=reported,
                kept=list(staged[table].kept),
            )
        _make(building, engine)
    remarks.close()


def _stage(
    found: list[Source], work: Path, remarks: Remarks, authority: str, progress: Progress
) -> dict[str, Staged]:
    known = {record.name: record for record in records.every() if not record.made_of}
    sources: dict[str, list[Source]] = {}
    for source in found:
        if source.table in known:
            sources.setdefault(source.table, []).append(source)
    staged = {}
    for table, files in sources.items():
        stage = Stage(known[table], work / f"{table}.staged.parquet", remarks, authority)
        for source in files:
            stage.read(source, progress)
        staged[table] = stage.close()
    return staged


def _take_over(
    building: _Building, engine: Settling, before: Snapshot | None, supplied: set[str]
) -> None:
    """Tables that are not supplied this time stay as they were, each with its own as-at day."""
    if before is None:
        return
    for table, info in before.tables.items():
        if table in supplied or info.made_of:
            continue
        _same(before.path(table), building.path(table))
        source = info.taken_over_from or before.digest
        building.tables[table] = msgspec.structs.replace(info, taken_over_from=source)
        engine.hold(table, building.path(table))


def _same(there: Path, here: Path) -> None:
    with suppress(OSError):
        here.hardlink_to(there)
        return
    shutil.copyfile(there, here)


def _make(building: _Building, engine: Settling) -> None:
    """The records that are made of others, where all their parts are there."""
    for record in records.every():
        if not record.made_of or not set(record.made_of) <= building.tables.keys():
            continue
        parts = [part for name in record.made_of if (part := records.of_table(name))]
        made = engine.make(record, parts, building.path(record.name))
        building.tables[record.name] = TableInfo(
            rows=made.rows,
            as_at=min(building.tables[name].as_at for name in record.made_of),
            digest=_digest(building.path(record.name)),
            made_of=list(record.made_of),
        )


def _keep(building: _Building, workspace: Workspace) -> Loading:
    """Give the snapshot its name and its place; where the same one is there, that one."""
    tables = dict(sorted(building.tables.items()))
    digest = _digest_of(tables)
    manifest = Manifest(
        layout=snapshots.LAYOUT,
        digest=digest,
        as_at=building.as_at,
        made_by=__version__,
        tables=tables,
        findings={},
    )
    folder = workspace.snapshots / f"{building.as_at}-{digest[: snapshots.SHORT]}"
    recognised = folder.exists()
    if not recognised:
        data = msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
        (building.folder / snapshots.MANIFEST).write_bytes(data)
        building.folder.rename(folder)
    snapshots.note(workspace, folder.name)
    return Loading(snapshots.opened(folder), recognised)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _digest_of(tables: Mapping[str, TableInfo]) -> str:
    said = [(name, info.as_at.isoformat(), info.digest) for name, info in tables.items()]
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()


def settle_rows(
    tables: Mapping[str, Iterable[Mapping[str, str | None]]], folder: Path
) -> dict[str, Path]:
    """The settled files of rows that are given as a council's file would have them, by their tables.

    `tables` is keyed by the table (`ssd_cin_episodes`) or the record (`referrals`), a row by the
    columns of either. Records that are made of others are made where all their parts are given.
    """
    work = Path(mkdtemp(dir=folder, prefix=HIDDEN))
    building = _Building(folder, date.today())
    try:
        remarks = Remarks(work / "remarks.parquet")
        staged = {}
        for name, rows in tables.items():
            record = records.of_table(name) or getattr(records, name)
            stage = Stage(record, work / f"{record.name}.staged.parquet", remarks)
            stage.add(_opened(record, list(rows)), name, name)
            staged[record.name] = stage.close()
        with Settling(work) as engine:
            for table in order_of(staged):
                settled = engine.settle(staged[table], building.path(table))
                building.tables[table] = TableInfo(
                    rows=settled.rows, as_at=building.as_at, digest=""
                )
            _make(building, engine)
        remarks.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return {table: building.path(table) for table in building.tables}


def _opened(record: Record, rows: list[Mapping[str, str | None]]) -> Opened:
    given = {name for row in rows for name in row}
    sources = {name: column.source for name, column in record.columns.items()}
    columns = [name for name in given if name in sources or name in sources.values()]
    unknown = given - set(columns) - {"authority"}
    if unknown:
        raise ValueError(f"{record.name} has no column {', '.join(sorted(unknown))}")
    columns = sorted(given | set(record.key) - {n for n in record.key if sources[n] in given})
    names = [sources.get(name, name) for name in columns]
    texts = [["" if row.get(name) is None else str(row[name]) for row in rows] for name in columns]
    return Opened(names, iter([Batch(range(1, len(rows) + 1), texts)]))
