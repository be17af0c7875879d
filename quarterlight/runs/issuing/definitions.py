"""What each measure of an issue means: its code, its rule in words, and the bands that graded it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from quarterlight.runs.running import Run
from quarterlight.scorecard.choices import ChosenMeasure, load
from quarterlight.workspace.folder import Workspace

DEFINITIONS = "definitions.json"


def definitions(run: Path, made: Run) -> list[dict[str, Any]]:
    """Each measure of a run, in its order, with the digest of its definition in the latest quarter."""
    choices = load(Workspace(run / "inputs").scorecard(made.results["scorecard"]))
    digests = {
        entry["measure"]: entry["definition"]
        for entry in made.results["results"]
        if entry["quarter"] == made.results["quarter"]
    }
    rules = made.measured.rules
    return [
        _definition(measure, digests.get(measure.code))
        | ({"rule": msgspec.to_builtins(rules[measure.code])} if measure.code in rules else {})
        for measure in choices.measures
    ]


def _definition(measure: ChosenMeasure, digest: str | None) -> dict[str, Any]:
    audit = measure.choice.audit
    return {
        "measure": measure.code,
        "number": measure.number,
        "title": measure.title,
        "definition": digest,
        "kind": measure.kind,
        "unit": measure.unit,
        "span": measure.span,
        "better": measure.better,
        "audit": {"question": audit.question, "service": audit.service} if audit else None,
        "bands": [
            {"from": str(each.begins) if each.begins else None, "are": dict(each.printed)}
            for each in measure.bands
        ],
        "confirmed_by": measure.choice.definition_confirmed_by,
        "confirmed_on": measure.choice.definition_confirmed_on,
    }
