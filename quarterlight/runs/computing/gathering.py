"""What a workspace's records give a run, and how its scorecard and its results say it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from quarterlight.periods import Quarter
from quarterlight.runs.computing.measured import Measured, kept
from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.model import Measure, Scorecard
from quarterlight.scorecard.states import State
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
    from quarterlight.runs.computing.outcome import measured
    from quarterlight.runs.own_words import own_words

    ready = prepared(workspace.measures, workspace.cache)
    return measured(choices, quarter, found, ready, own_words(workspace, ready))


def add_beside(scorecard: Scorecard, measured: Measured) -> None:
    """Put the parts of each figure into the scorecard, and why there is none before what it says already.

    Where another figure stands than records give, its parts are not known.
    """
    computed = measured.computed.figures
    for each in scorecard.measures:
        cell, own = each.cells.get(scorecard.quarter), (each.code or "", scorecard.quarter)
        if own in computed and cell and computed[own].figure == cell.figure:
            each.parts = measured.beside.get(each.code or "")
        each.beside = (*_why_none(each, scorecard), *each.beside)


def _why_none(measure: Measure, scorecard: Scorecard) -> Iterator[str]:
    """Why there is no figure in the latest quarter."""
    cell = measure.cells.get(scorecard.quarter)
    states = (State.NO_RELEVANT_CASES, State.NOT_AUDITED, State.AWAITED)
    if cell and cell.reason and measure.code and not cell.is_blank and cell.state in states:
        yield f"{scorecard.quarter}: {cell.state.words} ({cell.reason})"


def said_beside(measured: Measured) -> dict[str, Any]:
    """What results say of it beyond the figures: the parts of each, and what failed."""
    return {
        "parts": {code: msgspec.to_builtins(beside) for code, beside in measured.beside.items()},
        "failed": [{"measure": each.measure, "error": each.error} for each in measured.failed],
    }
