"""What is worth knowing of an issue just sealed, though nothing refuses it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quarterlight.runs.issuing.issues import Issue, issued
from quarterlight.workspace.folder import Workspace

_MADE_BY_RUNS = ("settled.json", "computed.json")


def since_the_run(workspace: Workspace, issue: Issue) -> Iterator[str]:
    """Files that the run was made of and that are others in the workspace now."""
    inputs = issue.folder / "inputs"
    others = sorted(
        path.relative_to(inputs).as_posix()
        for path in inputs.rglob("*")
        if path.is_file() and path.name not in _MADE_BY_RUNS
        if not _is_same(path, workspace.root / path.relative_to(inputs))
    )
    if others:
        yield f"Changed since the run, and not in this issue: {', '.join(others)}."


def _is_same(path: Path, other: Path) -> bool:
    return other.is_file() and path.read_bytes() == other.read_bytes()


def unusual_days(workspace: Workspace, issue: Issue) -> Iterator[str]:
    """A signature before the quarter's end, or before that of the issue sealed before it."""
    last_day = issue.quarter.last_day.isoformat()
    if issue.file.on <= last_day:
        yield f"The signature is of {issue.file.on}, and the quarter ends on {last_day}."
    before = [each for each in issued(workspace) if each.file.sealed < issue.file.sealed]
    if before and before[-1].file.on > issue.file.on:
        yield (
            f"The signature is of {issue.file.on}, before that of {before[-1].id} "
            f"({before[-1].file.on}); issues count in the order in which they were sealed."
        )
