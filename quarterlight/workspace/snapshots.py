"""The snapshots of a workspace: immutable folders of settled records, each table with its own as-at day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from quarterlight.errors import WorkspaceError
from quarterlight.saving import written
from quarterlight.workspace.folder import Workspace, refuse_closed
from quarterlight.workspace.purged import Purged, purged

LAYOUT = 1
MANIFEST, FINDINGS, ORDER = "snapshot.json", "findings.csv", "order.txt"
SHORT = 12


class TableInfo(msgspec.Struct, frozen=True, kw_only=True):
    """A table of a snapshot: its rows, the day of its extract, its digest, and where it came from.

    `taken_over_from` is the digest of the snapshot that it was taken over from, empty where it was
    loaded then; `made_of` are the tables of which a record was made. `lacking` are the columns that
    every row needs and no file had. `slips` counts what could not be read, by code and column: the
    rows that are kept do not show it.
    """

    rows: int
    as_at: date
    digest: str
    files: list[str] = []
    rows_in: int = 0
    reported: int = 0
    taken_over_from: str = ""
    made_of: list[str] = []
    kept: list[str] = []
    lacking: list[str] = []
    slips: dict[str, int] = {}


class FindingCount(msgspec.Struct, frozen=True, order=True):
    """How many findings of one code a load made in a column of a table."""

    code: str
    severity: str
    table: str
    column: str
    count: int


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in a snapshot's `snapshot.json`."""

    layout: int
    digest: str
    as_at: date
    made_by: str
    tables: dict[str, TableInfo]
    findings: list[FindingCount]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot: its folder and its manifest."""

    folder: Path
    manifest: Manifest

    @property
    def id(self) -> str:
        """The name of its folder: the as-at day and the beginning of its digest."""
        return self.folder.name

    @property
    def digest(self) -> str:
        return self.manifest.digest

    @property
    def as_at(self) -> date:
        return self.manifest.as_at

    @property
    def tables(self) -> dict[str, TableInfo]:
        return self.manifest.tables

    @property
    def purged(self) -> Purged | None:
        """What became of its rows, where they were purged; None where it has them."""
        return purged(self.folder)

    @property
    def findings_file(self) -> Path:
        """What its load found, a line each."""
        return self.folder / FINDINGS

    def path(self, table: str) -> Path:
        """The Parquet file of a table."""
        return self.folder / f"{table}.parquet"


def opened(folder: Path) -> Snapshot:
    """The snapshot of a folder. Raises WorkspaceError where its manifest is missing, broken or newer."""
    path = folder / MANIFEST
    try:
        said = msgspec.json.decode(path.read_bytes())
        layout = said.get("layout", 0) if isinstance(said, dict) else 0
        if isinstance(layout, int) and layout > LAYOUT:
            raise WorkspaceError(
                f"The snapshot has layout {layout}, which is newer than this program's {LAYOUT}.",
                str(folder),
                "Install the newer version of quarterlight, or load the records again.",
            )
        return Snapshot(folder, msgspec.convert(said, Manifest))
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        raise WorkspaceError(
            "The snapshot cannot be read: its snapshot.json is missing or broken.",
            str(folder),
            "Load the records again with `quarterlight load`.",
        ) from None


def every(workspace: Workspace) -> list[Snapshot]:
    """The snapshots in the order in which they were loaded, the latest last."""
    return [opened(workspace.snapshots / name) for name in order(workspace)]


def latest(workspace: Workspace) -> Snapshot | None:
    """The snapshot that was loaded last and has its rows; None where there is none."""
    found = (opened(workspace.snapshots / name) for name in reversed(order(workspace)))
    return next((each for each in found if not each.purged), None)


def named(workspace: Workspace, name: str | None) -> Snapshot:
    """A snapshot by its id, its digest or the beginning of one, or `latest`; refuses a purged one."""
    found = order(workspace)
    if not found:
        raise WorkspaceError(
            "There is no snapshot yet.",
            str(workspace.snapshots),
            "Load records: quarterlight load FOLDER.",
        )
    if name in (None, "", "latest"):
        return _with_rows(latest(workspace) or opened(workspace.snapshots / found[-1]))
    fitting = [each for each in every(workspace) if name in _names(each, str(name))]
    if len(fitting) != 1:
        what = f"There {'are several snapshots' if fitting else 'is no snapshot'} “{name}”."
        raise WorkspaceError(what, str(workspace.snapshots), f"There are: {', '.join(found)}.")
    return _with_rows(fitting[0])


def _with_rows(snapshot: Snapshot) -> Snapshot:
    if said := snapshot.purged:
        raise WorkspaceError(
            f"The rows of the snapshot {snapshot.id} were purged on {said.on} by {said.purged_by}.",
            str(snapshot.folder),
            "Use a later snapshot: `quarterlight snapshots` lists them. Its counts and digests stay.",
        )
    return snapshot


def _names(snapshot: Snapshot, asked: str) -> Iterator[str]:
    yield snapshot.id
    if len(asked) >= 6 and snapshot.digest.startswith(asked):
        yield asked


def order(workspace: Workspace) -> list[str]:
    """The folders of snapshots, the one loaded last at the end."""
    folder = workspace.snapshots
    refuse_closed(folder)
    path = folder / ORDER
    there = {each.parent.name for each in folder.glob(f"*/{MANIFEST}")}
    there = {name for name in there if not name.startswith(".")}
    said = path.read_text("utf-8", "replace").split() if path.exists() else []
    known = [name for name in dict.fromkeys(reversed(said)) if name in there][::-1]
    return [*sorted(there - set(known)), *known]


def note(workspace: Workspace, name: str) -> None:
    """Say that a snapshot was loaded just now."""
    earlier = [each for each in order(workspace) if each != name]
    with written(workspace.snapshots / ORDER) as file:
        file.write("\n".join([*earlier, name, ""]).encode())
