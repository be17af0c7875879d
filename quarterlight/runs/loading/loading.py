"""Loading: read, settle, check, keep; the last good snapshot stays until the new one is whole."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from quarterlight import __version__
from quarterlight.engines.duckdb.settling import Settling
from quarterlight.engines.prepared import prepared
from quarterlight.errors import UnreadableFile, WorkspaceError
from quarterlight.intake.keeping import keeping
from quarterlight.intake.remark import Remarks
from quarterlight.intake.sources import find
from quarterlight.intake.staging import Staged
from quarterlight.runs.auditing.sheets import Supply, supply
from quarterlight.runs.loading import findings
from quarterlight.runs.loading.building import (
    HIDDEN,
    Building,
    Progress,
    building,
    is_whole,
    known_tables,
    stage,
)
from quarterlight.runs.loading.findings import Setting, measures_of, word_lists
from quarterlight.runs.own_words import own_words
from quarterlight.saving import refusal
from quarterlight.workspace import access_log, snapshots
from quarterlight.workspace.folder import Workspace
from quarterlight.workspace.locking import PATIENCE, locked
from quarterlight.workspace.snapshots import FindingCount, Manifest, Snapshot, TableInfo


@dataclass(frozen=True, slots=True)
class Loading:
    """What a load did: the snapshot, and whether it was there already."""

    snapshot: Snapshot
    recognised: bool

    @property
    def findings(self) -> dict[str, int]:
        """How many findings there are of each severity."""
        return findings.total(self.snapshot.manifest.findings)


def _silent(_: int) -> None:
    """Tells nobody how far it is."""


def load(
    workspace: Workspace,
    sources: Iterable[Path],
    as_at: date | None = None,
    only: bool = False,
    progress: Progress = _silent,
    says: Callable[[str], object] = str,
) -> Loading:
    """Read files or folders of case records into a new snapshot, which becomes the latest one.

    Tables that are not supplied are taken over from the snapshot before, unless `only`. `progress`
    is told each number of bytes that were read, `says` what is done now. Raises UnreadableFile for
    what cannot be read at all, UnwritableFile where there is no room.
    """
    found = list(find(sources))
    given = supply(found, workspace.root, known_tables())
    if not given.tables(known_tables()):
        raise UnreadableFile(
            "No file is named as a table of case records.",
            ", ".join(source.path.name for source in found[:5]),
            "Name each file as its table, such as ssd_cin_episodes.csv. "
            "For a sheet with one row an audit: quarterlight audits map FILE",
        )
    place = workspace.snapshots
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(place, error) from None
    with locked(place, PATIENCE), building(place, as_at or date.today()) as made:
        before = None if only else snapshots.latest(workspace)
        counts = _build(made, workspace, given, before, progress, says)
        loading = _keep(made, workspace, counts)
    access_log.note(workspace, "load", snapshot=loading.snapshot.id)
    return loading


def _build(
    made: Building,
    workspace: Workspace,
    given: Supply,
    before: Snapshot | None,
    progress: Progress,
    says: Callable[[str], object],
) -> list[FindingCount]:
    settings = workspace.settings()
    ready = prepared(workspace.measures, workspace.cache)
    setting = Setting(before, word_lists(ready, own_words(workspace, ready)), measures_of(ready))
    path = made.work / "remarks.parquet"
    with Remarks(path) as remarks:
        kept = keeping(settings.records.keep, known_tables())
        for remark in kept.remarks:
            remarks.add(remark)
        staged = stage(given, made.work, remarks, settings.authority, kept, progress)
    return _settle(made, staged, path, setting, says)


def _settle(
    made: Building,
    staged: Mapping[str, Staged],
    remarks: Path,
    setting: Setting,
    says: Callable[[str], object],
) -> list[FindingCount]:
    with Settling(made.work) as engine:
        says("Settling")
        if setting.before:
            made.take_over(engine, setting.before, staged.keys())
        made.settle(engine, staged)
        made.make(engine)
        says("Checking")
        return findings.find(made, engine, staged, remarks, setting)


def _keep(made: Building, workspace: Workspace, counts: list[FindingCount]) -> Loading:
    """Give the snapshot its name and its place; where the same one is there, that one."""
    tables = findings.with_slips(dict(sorted(made.tables.items())), counts)
    digest = _digest(tables)
    manifest = Manifest(
        layout=snapshots.LAYOUT,
        digest=digest,
        as_at=made.as_at,
        made_by=__version__,
        tables=tables,
        findings=counts,
    )
    folder = workspace.snapshots / f"{made.as_at}-{digest[: snapshots.SHORT]}"
    if folder.exists() and snapshots.opened(folder).purged:
        # The same rows were loaded again: they are back, and no longer purged.
        folder.rename(folder.with_name(f"{HIDDEN}{folder.name}"))
    recognised = _is_whole(folder)
    if not recognised:
        shutil.rmtree(folder, ignore_errors=True)  # its rows were purged, or somebody changed it
        shutil.rmtree(made.work)
        data = msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
        (made.folder / snapshots.MANIFEST).write_bytes(data)
        made.folder.rename(folder)
    snapshots.note(workspace, folder.name)
    return Loading(snapshots.opened(folder), recognised)


def _is_whole(folder: Path) -> bool:
    """Whether a snapshot is there with all its rows as they were."""
    if not folder.exists():
        return False
    try:
        there = snapshots.opened(folder)
        return all(is_whole(there.path(table), info) for table, info in there.tables.items())
    except (OSError, WorkspaceError):
        return False


def _digest(tables: Mapping[str, TableInfo]) -> str:
    """The digest of a snapshot: what its tables hold and the day of each, and what did not get into them.

    Were the kept rows alone to count, a file with broken lines would be taken for the same file
    without them, and nobody would be told of the lines.
    """
    said = [
        (name, info.as_at.isoformat(), info.digest, info.rows_in, info.reported, info.slips)
        for name, info in tables.items()
    ]
    return hashlib.sha256(msgspec.json.encode(said, order="sorted")).hexdigest()
