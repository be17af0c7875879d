"""The runs and the issues of a workspace as lists, with their dates and digests."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from quarterlight.periods import Quarter
from quarterlight.runs.issuing.issues import issued
from quarterlight.runs.issuing.seals import seal_of
from quarterlight.runs.manifest import MANIFEST, changed
from quarterlight.runs.running import order
from quarterlight.workspace.folder import Workspace
from quarterlight.workspace.purged import purged


def runs_made(workspace: Workspace) -> list[dict[str, Any]]:
    """Every run in the order in which it was made, with what of it was issued; `whole` where untouched."""
    as_issues: dict[str, list[str]] = {}
    for issue in issued(workspace):
        as_issues.setdefault(issue.file.run, []).append(issue.id)
    return [
        _run(workspace, name, day, as_issues.get(name, []))
        for name, day in order(workspace).items()
    ]


def _run(workspace: Workspace, name: str, day: str, issues: list[str]) -> dict[str, Any]:
    folder = workspace.runs / name
    whole = not changed(folder)
    said = msgspec.json.decode((folder / "results.json").read_bytes()) if whole else {}
    manifest = (folder / MANIFEST).read_bytes() if whole else b""
    return {
        "run": name,
        "quarter": said.get("quarter"),
        "scorecard": said.get("scorecard"),
        "snapshot": said.get("snapshot"),
        "made_on": day or None,
        "version": msgspec.json.decode(manifest)["version"] if manifest else None,
        "digest": hashlib.sha256(manifest).hexdigest() if manifest else None,
        "issued_as": issues,
        "whole": whole,
        "purged_on": gone.on if whole and (gone := purged(folder)) else None,
    }


def latest_of(
    workspace: Workspace, quarter: Quarter, scorecard: str
) -> tuple[str, dict[str, Any]] | None:
    """The id and the results of a quarter's latest run; one that was changed since is passed over."""
    for name in reversed(list(order(workspace))):
        folder = workspace.runs / name
        if not changed(folder):
            said: dict[str, Any] = msgspec.json.decode((folder / "results.json").read_bytes())
            if (said["quarter"], said["scorecard"]) == (str(quarter), scorecard):
                return name, said
    return None


def issues_made(workspace: Workspace) -> list[dict[str, Any]]:
    """Every issue in the order in which it was sealed."""
    return [
        {
            "issue": each.id,
            "quarter": each.file.quarter,
            "scorecard": each.file.scorecard,
            "run": each.file.run,
            "signed_by": each.file.signed_by,
            "role": each.file.role,
            "on": each.file.on,
            "corrects": each.file.corrects,
            "changes": len(each.file.changes),
            "waivers": len(each.file.waivers),
            "seal": seal_of(each.folder),
        }
        for each in issued(workspace)
    ]
