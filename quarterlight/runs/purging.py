"""Purging: the rows about children of older snapshots and runs go; counts, digests and results stay.

What goes is written down in each folder first (`purged.json`), so that a purge that is cut short is
finished by the next one, and a run or a snapshot without its rows is known as purged, not as changed.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec

from quarterlight.runs.loading.building import digest_of
from quarterlight.runs.manifest import OF_CHILDREN
from quarterlight.saving import refusal
from quarterlight.workspace import access_log, snapshots
from quarterlight.workspace.folder import Workspace
from quarterlight.workspace.locking import locked
from quarterlight.workspace.purged import Purged, PurgedFile, purged, record
from quarterlight.workspace.snapshots import FINDINGS, Snapshot

SNAPSHOT, RUN, LEFT = "snapshot", "run", "left behind"
LATEST = "the latest snapshot always stays"
OF_LATEST = "it is of the latest snapshot, whose rows stay"


@dataclass(frozen=True, slots=True)
class Going:
    """A folder whose rows go: a snapshot, a run, or what a command that was killed left behind.

    `files` are those with rows about children, `rows` how many they have.
    """

    kind: str
    folder: Path
    as_at: date | None
    files: list[Path]
    rows: int


@dataclass(frozen=True, slots=True)
class Staying:
    """A folder that is older and keeps its rows, and why."""

    kind: str
    id: str
    as_at: date
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a purge does: the folders that lose their rows, and older ones that do not.

    `size` are the bytes that are freed. `shared` files go here and stay in a later snapshot, which
    took the table over: one file with two names.
    """

    before: date
    going: list[Going]
    staying: list[Staying]
    size: int = 0
    shared: int = 0

    @property
    def rows(self) -> int:
        """How many rows go, in all folders."""
        return sum(each.rows for each in self.going)


def purge(workspace: Workspace, before: date, dry_run: bool = False) -> Plan:
    """Let the rows of every snapshot and run go whose as-at day is earlier than `before`.

    The latest snapshot stays whatever its day, and with it the cases of its runs. Nothing is
    touched in a dry run. Raises WorkspaceError where another command writes, UnwritableFile where
    a file cannot be removed.
    """
    with ExitStack() as held:
        if not dry_run:
            held.enter_context(locked(workspace.root))
            if workspace.snapshots.is_dir():
                held.enter_context(locked(workspace.snapshots))
        plan = _plan(workspace, before)
        if not dry_run:
            for each in plan.going:
                _empty(each, before)
            of = {kind: sum(g.kind == kind for g in plan.going) for kind in (SNAPSHOT, RUN)}
            access_log.note(
                workspace, "purge", before=str(before), snapshots=of[SNAPSHOT], runs=of[RUN]
            )
    return plan


def _plan(workspace: Workspace, before: date) -> Plan:
    every, latest = snapshots.every(workspace), snapshots.latest(workspace)
    going, staying = list[Going](), list[Staying]()
    for snapshot in every:
        if snapshot.as_at >= before:
            continue
        if latest and snapshot.id == latest.id:
            staying.append(Staying(SNAPSHOT, snapshot.id, snapshot.as_at, LATEST))
        else:
            going += _of_snapshot(snapshot)
    days = {each.digest: each.as_at for each in every}
    for folder in sorted(workspace.runs.glob("*/")):
        files = [path for path in folder.iterdir() if OF_CHILDREN.fullmatch(path.name)]
        digest, day = _origin(folder, days)
        if folder.name.startswith(".") or not files or day is None or day >= before:
            continue
        if latest and digest == latest.digest:
            staying.append(Staying(RUN, folder.name, day, OF_LATEST))
        else:
            going.append(_going(RUN, folder, day, files))
    going += _left_behind(workspace)
    return Plan(before, going, staying, *_freed(path for each in going for path in each.files))


def _freed(files: Iterable[Path]) -> tuple[int, int]:
    """The bytes that are freed, and how many files stay under another name."""
    stats = [path.stat() for path in files]
    names = Counter((each.st_dev, each.st_ino) for each in stats)
    last = {(each.st_dev, each.st_ino): each for each in stats}
    going = [each for key, each in last.items() if names[key] >= each.st_nlink]
    return sum(each.st_size for each in going), len(last) - len(going)


def _of_snapshot(snapshot: Snapshot) -> Iterator[Going]:
    files = [*sorted(snapshot.folder.glob("*.parquet")), snapshot.folder / FINDINGS]
    files = [path for path in files if path.is_file()]
    if files:
        yield _going(SNAPSHOT, snapshot.folder, snapshot.as_at, files)


def _origin(folder: Path, days: dict[str, date]) -> tuple[str, date | None]:
    """The snapshot that a run is of, by its digest, and its as-at day; "" and None without one."""
    try:
        said = msgspec.json.decode((folder / "results.json").read_bytes())
        digest, tables = said.get("snapshot") or "", said.get("as_at") or {}
        own = max(map(date.fromisoformat, tables.values()), default=None)
    except (OSError, ValueError, AttributeError, msgspec.DecodeError):
        # It cannot say what it is of: its folder's day does, so that no row is kept for ever.
        return "", _written_on(folder)
    return digest, days.get(digest) or own or _written_on(folder)


def _written_on(folder: Path) -> date | None:
    return datetime.fromtimestamp(folder.stat().st_mtime, UTC).date() if folder.is_dir() else None


def _left_behind(workspace: Workspace) -> Iterator[Going]:
    """The hidden folders of loads and runs that were killed: rows that nobody knows of."""
    for folder in [*workspace.snapshots.glob(".load.*"), *workspace.runs.glob(".run.*")]:
        files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        yield _going(LEFT, folder, None, files)


def _going(kind: str, folder: Path, as_at: date | None, files: list[Path]) -> Going:
    return Going(kind, folder, as_at, files, sum(map(_rows_of, files)))


def _rows_of(path: Path) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        if path.suffix == ".parquet":
            return int(pq.read_metadata(path).num_rows)
        return _lines_of(path) if path.name == FINDINGS else 0
    except (OSError, pa.ArrowInvalid):
        return 0


def _lines_of(path: Path) -> int:
    """The lines below the heading."""
    with path.open("rb") as file:
        return max(sum(1 for _ in file) - 1, 0)


def _empty(going: Going, before: date) -> None:
    """Write down what goes, then let it go."""
    try:
        if going.kind == LEFT:
            shutil.rmtree(going.folder)
            return
        record(going.folder, _record(going, before))
        for path in going.files:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise refusal(going.folder, error) from None


def _record(going: Going, before: date) -> Purged:
    earlier = purged(going.folder)
    files = {
        path.name: PurgedFile(digest_of(path), path.stat().st_size, _rows_of(path))
        for path in going.files
    }
    return Purged(
        files=(earlier.files if earlier else {}) | files,
        purged_at=datetime.now(UTC).isoformat(timespec="seconds"),
        purged_by=access_log.who(),
        before=before,
    )


def plain(plan: Plan) -> dict[str, Any]:
    """The plan as plain data."""
    return {
        "before": str(plan.before),
        "purged": [_said(each) for each in plan.going],
        "kept": [
            {each.kind: each.id, "as_at": str(each.as_at), "why": each.why} for each in plan.staying
        ],
        "rows": plan.rows,
        "bytes": plan.size,
        "files_that_a_later_snapshot_keeps": plan.shared,
    }


def _said(each: Going) -> dict[str, Any]:
    return {
        each.kind.replace(" ", "_"): each.folder.name,
        "as_at": str(each.as_at) if each.as_at else None,
        "files": [path.name for path in each.files],
        "rows": each.rows,
    }
