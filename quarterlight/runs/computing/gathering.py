"""What a workspace's records give a run, and how its scorecard and its results say it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from quarterlight.periods import Quarter
from quarterlight.runs.computing.measured import Measured, kept
from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.model import Scorecard
from quarterlight.workspace.folder import Workspace
from quarterlight.workspace.snapshots import latest, named


def measure(
    workspace: Workspace, choices: Choices, quarter: Quarter, snapshot: str | None
) -> tuple[Measured, bytes | None]:
    """What records give, and the cases behind it; of a kept run's inputs, what they keep.

    Without a snapshot nothing is computed, and no engine is started.
    """
    before = kept(workspace.root)
    if before is not None:
        return before, None
    found = named(workspace, snapshot) if snapshot else latest(workspace)
    if found is None:
        return Measured(), None
    from quarterlight.engines.prepared import prepared
    from quarterlight.runs.computing.computing import measured

    ready = prepared(workspace.measures, workspace.cache)
    return measured(choices, quarter, found, ready, workspace.settings().words)


def add_beside(scorecard: Scorecard, measured: Measured) -> None:
    """Put what stands beside each figure into the scorecard, before what it says already."""
    for position, each in enumerate(scorecard.measures):
        beside = measured.beside.get(each.code or "")
        if beside and beside.says:
            scorecard.measures[position] = replace(each, beside=(*beside.says, *each.beside))


def said_beside(measured: Measured) -> dict[str, Any]:
    """What results say of it beyond the figures: the parts of each, and what failed."""
    return {
        "parts": {code: msgspec.to_builtins(beside) for code, beside in measured.beside.items()},
        "failed": [{"measure": each.measure, "error": each.error} for each in measured.failed],
    }
