"""A run that says otherwise of the past than what was issued since it was made."""

from __future__ import annotations

from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.runs.issuing.settled import read_settled
from quarterlight.runs.running import Run
from quarterlight.scorecard.choices import load
from quarterlight.workspace.folder import Workspace


def refuse_contradiction(workspace: Workspace, name: str, made: Run, quarter: Quarter) -> None:
    """Refuse a run that shows a past figure otherwise than the latest issue does, and no restatement.

    Such a run was made before that issue: what was issued would change without a word.
    """
    said = made.results["scorecard"]
    inputs = Workspace(workspace.runs / name / "inputs")
    now = read_settled(workspace, said, load(inputs.scorecard(said)), quarter, restates=False)
    for key, issued in now.cells.items():
        stands = made.stood.figures.get(key)
        if stands and stands.previous is None and not stands.is_as(issued):
            raise _made_before(name, issued.issue, f"{key[0]} for {key[1]}")
    columns = {(each.table, each.quarter): each for each in made.stood.columns}
    for key, column in now.columns.items():
        shown = columns.get(key)
        if shown and shown.previous is None and not shown.is_as(column):
            raise _made_before(name, column.issue, f"{key[0]} for {key[1]}")


def _made_before(run: str, issue: str, what: str) -> WorkspaceError:
    return WorkspaceError(
        f"The run {run} was made before {issue} was issued, and says otherwise of {what}.",
        "",
        "Run the quarter again, look at it, and issue that.",
    )
