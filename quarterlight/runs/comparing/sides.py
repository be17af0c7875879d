"""A run or an issue as one side of a comparison: its results, its choices, and where its rows are."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from quarterlight.errors import WorkspaceError
from quarterlight.runs.issuing.issues import folders, issue_named
from quarterlight.runs.manifest import refuse_changed
from quarterlight.runs.running import CASES, order, run_named
from quarterlight.runs.standing.stood import STANDING, read_stood
from quarterlight.scorecard.choices import Choices, ChosenMeasure, load
from quarterlight.workspace.folder import Workspace


@dataclass(frozen=True, slots=True)
class Side:
    """A run or an issue; `rows` is the file of its cases, None where none is kept.

    `definitions` are the digests of what was computed, by measure and quarter.
    """

    id: str
    folder: Path
    results: dict[str, Any]
    choices: Choices
    rows: Path | None
    definitions: dict[tuple[str, str], str]

    def measure(self, code: str) -> ChosenMeasure | None:
        """The measure's choices in it."""
        return next((each for each in self.choices.measures if each.code == code), None)


def side(workspace: Workspace, name: str) -> Side:
    """The issue or the run of an id; `latest` is the latest run."""
    if name in {path.name for path in folders(workspace)}:
        issue = issue_named(workspace, name)
        return _side(workspace, name, issue.folder, issue.file.run)
    if name != "latest" and name not in order(workspace):
        raise _unknown(workspace, name)
    run = run_named(workspace, name)
    refuse_changed(workspace.runs / run)
    return _side(workspace, run, workspace.runs / run, run)


def _side(workspace: Workspace, name: str, folder: Path, run: str) -> Side:
    said = msgspec.json.decode((folder / "results.json").read_bytes())
    choices = load(Workspace(folder / "inputs").scorecard(said["scorecard"]))
    rows = workspace.runs / run / CASES
    return Side(name, folder, said, choices, rows if rows.is_file() else None, _definitions(folder))


def _definitions(folder: Path) -> dict[tuple[str, str], str]:
    """The definitions of what was computed; none of a run of a version that did not keep them."""
    figures = read_stood(folder).figures if (folder / STANDING).is_file() else {}
    return {
        (code, str(quarter)): stands.definition
        for (code, quarter), stands in figures.items()
        if stands.definition
    }


def _unknown(workspace: Workspace, name: str) -> WorkspaceError:
    known = [*(path.name for path in folders(workspace)), *order(workspace)]
    near = get_close_matches(name, known, n=1)
    hint = f"Did you mean “{near[0]}”? " if near else ""
    return WorkspaceError(
        f"There is no run or issue “{name}”.",
        str(workspace.root),
        f"{hint}`quarterlight runs` lists them.",
    )
