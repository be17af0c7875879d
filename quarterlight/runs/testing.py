"""The worked examples of measures, run one after the other: each with what holds and what does not."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from quarterlight.engines.prepared import Prepared, package_measures, prepared
from quarterlight.errors import QuarterlightError, WorkspaceError
from quarterlight.measuring.catalogue import defined, files
from quarterlight.runs.examples import Outcome, outcomes
from quarterlight.workspace.folder import Workspace


def tested(workspace: Workspace, wanted: Sequence[str]) -> list[dict[str, Any]]:
    """Of each measure whether its examples hold. Raises WorkspaceError for an unknown one."""
    found = files(workspace.measures, package_measures())
    for code in wanted:
        if code not in found:
            near = get_close_matches(code, found, n=1)
            hint = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(found)}."
            raise WorkspaceError(f"There is no measure “{code}”.", str(workspace.measures), hint)
    ready = prepared(workspace.measures, workspace.cache)
    return [_tested(code, found[code], ready) for code in wanted or found]


def _tested(code: str, path: Path, ready: Prepared) -> dict[str, Any]:
    if code in ready.failed:
        return _told(code, [], ready.failed[code])
    said: list[tuple[str, Outcome]] = []
    try:
        measure = defined(code, path)
        for example in measure.measure.examples:
            said += [(example.quarter, each) for each in outcomes(measure, ready, example)]
    except QuarterlightError as fault:
        return _told(code, said, str(fault))
    return _told(code, said)


def _told(code: str, said: list[tuple[str, Outcome]], error: str = "") -> dict[str, Any]:
    broken = [
        {
            "quarter": quarter,
            "case": each.case,
            "expected": each.expected,
            "because": each.because,
            "says": each.says,
        }
        for quarter, each in said
        if not each.holds
    ]
    return {
        "measure": code,
        "rows": len(said),
        "holds": not broken and not error,
        "broken": broken,
        "error": error,
    }
