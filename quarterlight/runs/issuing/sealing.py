"""Sealing a quarter: a run becomes an issue, a folder that is there whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import msgspec

from quarterlight import __version__
from quarterlight.checking.report import plain_finding
from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.runs.comparing.changes import changes_between
from quarterlight.runs.issuing.blocking import Point, points, unwaived, waived_by, waivers
from quarterlight.runs.issuing.contradicting import refuse_contradiction
from quarterlight.runs.issuing.definitions import DEFINITIONS, definitions
from quarterlight.runs.issuing.issues import (
    FINDINGS,
    ISSUE,
    Follows,
    Issue,
    IssueFile,
    Waiver,
    issued,
)
from quarterlight.runs.issuing.seals import MANIFEST, seal_of, sealed
from quarterlight.runs.issuing.signing import Asked, Signature, refuse_unsigned
from quarterlight.runs.manifest import refuse_changed
from quarterlight.runs.running import Run, again, order, run_named, says_otherwise
from quarterlight.saving import refusal
from quarterlight.workspace.commentary import file_of
from quarterlight.workspace.folder import Workspace

_BESIDE = ".issue."
# Rows about children stay in the run's folder: an issue is read by people who may not see them.
_LEFT_OUT = re.compile(r"cases[^/]*|manifest\.json|purged\.json")


@dataclass(frozen=True, slots=True)
class Sealed:
    """What became of it: the issue, or None with the points that are in its way."""

    issue: Issue | None
    blocking: list[Point]


def seal(
    workspace: Workspace,
    quarter: Quarter,
    run: str,
    signature: Signature,
    asked: Iterable[Asked] = (),
    scorecard: str | None = None,
    today: date | None = None,
) -> Sealed:
    """Issue a quarter as a run has it. The workspace's lock is the caller's to hold.

    Refuses (WorkspaceError) a run of another quarter or scorecard, or that is older than what
    issues say now; a signature of a day to come; a waiver that matches nothing.
    """
    refuse_unsigned(signature, today or date.today())
    name, made = _run(workspace, quarter, run, scorecard)
    earlier = [each for each in issued(workspace) if _is_of(each, made)]
    refuse_contradiction(workspace, name, made, quarter)
    found = points(made)
    given = waivers(found, asked, signature.signed_by.strip(), made, earlier)
    blocking = unwaived(found, given)
    if blocking:
        return Sealed(None, blocking)
    files = _files_of_run(workspace.runs / name)
    said = _issue_file(workspace, quarter, name, made, signature, given, earlier)
    files[ISSUE] = _json(said)
    files[FINDINGS] = _json(_findings(made, found, given))
    files.setdefault(DEFINITIONS, _json(definitions(workspace.runs / name, made)))
    files[MANIFEST] = sealed(said.id, files)
    return Sealed(Issue(_write(workspace, said.id, files), said), [])


def _is_of(issue: Issue, made: Run) -> bool:
    return issue.file.scorecard == made.results["scorecard"]


def _run(
    workspace: Workspace, quarter: Quarter, run: str, scorecard: str | None
) -> tuple[str, Run]:
    """The run to be issued, made again of what it keeps, with its id."""
    name = run_named(workspace, run)
    folder = workspace.runs / name
    refuse_changed(folder)
    made = again(folder)
    if made.scorecard.quarter != quarter:
        own = [each for each in order(workspace) if each.startswith(file_of(Path(), quarter).stem)]
        remedy = f"The latest of {quarter} is {own[-1]}." if own else f"Run {quarter} first."
        raise WorkspaceError(
            f"The run {name} is of {made.scorecard.quarter}, not of {quarter}.", str(folder), remedy
        )
    wanted = workspace.scorecard(scorecard or made.results["scorecard"]).stem
    if wanted != made.results["scorecard"]:
        raise WorkspaceError(
            f"The run {name} is of the scorecard “{made.results['scorecard']}”, not of “{wanted}”.",
            str(folder),
            "Name a run of that scorecard: `quarterlight runs` lists them.",
        )
    if says_otherwise(made, folder):
        raise WorkspaceError(
            made.notices[-1], str(folder), "Run the quarter anew, look at it, and issue that."
        )
    return name, made


def _files_of_run(folder: Path) -> dict[str, bytes]:
    """The files of a run by their paths, but for rows about children and its own manifest."""
    paths = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    named = {path.relative_to(folder).as_posix(): path for path in paths}
    return {
        name: path.read_bytes()
        for name, path in sorted(named.items())
        if not _LEFT_OUT.fullmatch(name) and not name.startswith("cases/")
    }


def _issue_file(
    workspace: Workspace,
    quarter: Quarter,
    run: str,
    made: Run,
    signature: Signature,
    given: list[Waiver],
    earlier: list[Issue],
) -> IssueFile:
    before = [each for each in earlier if each.quarter == quarter]
    others = issued(workspace)
    last = others[-1] if others else None
    return IssueFile(
        id=_next_id(workspace, quarter),
        quarter=str(quarter),
        scorecard=made.results["scorecard"],
        title=made.results["title"],
        run=run,
        signed_by=signature.signed_by.strip(),
        role=signature.role.strip(),
        on=signature.on.isoformat(),
        sealed=last.file.sealed + 1 if last else 1,
        sealed_at=datetime.now(UTC).isoformat(timespec="seconds"),
        version=__version__,
        corrects=before[-1].id if before else None,
        changes=_changes(before[-1], made) if before else [],
        restatements=[each["id"] for each in made.results["restatements"]],
        waivers=given,
        follows=Follows(last.id, seal_of(last.folder)) if last else None,
    )


def _changes(before: Issue, made: Run) -> list[dict[str, Any]]:
    return [each.plain for each in changes_between(before.results(), made.results)]


def _next_id(workspace: Workspace, quarter: Quarter) -> str:
    stem = file_of(Path(), quarter).stem
    numbers = [
        int(found[1])
        for path in (workspace.root / "issued").glob(f"{stem}-*")
        if (found := re.fullmatch(rf"{stem}-(\d+)", path.name))
    ]
    return f"{stem}-{max(numbers, default=0) + 1}"


def _findings(made: Run, found: list[Point], given: list[Waiver]) -> list[dict[str, Any]]:
    return [
        plain_finding(finding) | {"waived": waived_by(finding, found, given)}
        for finding in made.findings
    ]


def _write(workspace: Workspace, name: str, files: dict[str, bytes]) -> Path:
    """Write the folder beside its place and rename it; what an earlier, killed sealing left goes."""
    issues = workspace.root / "issued"
    try:
        issues.mkdir(exist_ok=True)
        for left in issues.glob(f"{_BESIDE}*"):
            shutil.rmtree(left, ignore_errors=True)
        beside = Path(mkdtemp(dir=issues, prefix=_BESIDE))
    except OSError as error:
        raise refusal(issues, error) from None
    try:
        for path, content in files.items():
            _write_file(beside / path, content)
        beside.chmod(0o755)
        beside.rename(issues / name)
    except OSError as error:
        raise refusal(issues / name, error) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return issues / name


def _write_file(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _json(data: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"
