"""The issues of a workspace: the folders of `issued/`, in the order in which they were sealed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.runs.issuing.seals import broken, refuse_broken
from quarterlight.workspace.folder import Workspace

LAYOUT = 1
NAMED = re.compile(r"\d{4}-\d\d-q[1-4]-\d+")
ISSUE, RESULTS, FINDINGS = "issue.json", "results.json", "findings.json"


class Waiver(msgspec.Struct, frozen=True, kw_only=True):
    """A finding, or commentary that is owed, that somebody let pass: what, why, and who.

    `says` are the sentences that it covers; `issue` is the earlier issue that waived them first.
    """

    what: str
    because: str
    by: str
    says: list[str] = []
    issue: str | None = None


class Follows(msgspec.Struct, frozen=True):
    """The issue that was sealed before this one, with its seal."""

    issue: str
    seal: str


class IssueFile(msgspec.Struct, frozen=True, kw_only=True):
    """`issue.json`: which quarter this is, of which run, who signed it and when.

    `sealed` counts the issues of the workspace, whatever any clock says; `changes` is what a
    correction changes in the issue that it `corrects`; `restatements` are the ids of those that
    the run was told of.
    """

    layout: int = LAYOUT
    id: str
    quarter: str
    scorecard: str
    title: str
    run: str
    signed_by: str
    role: str
    on: str
    sealed: int
    sealed_at: str
    version: str
    corrects: str | None = None
    changes: list[dict[str, Any]] = []
    restatements: list[str] = []
    waivers: list[Waiver] = []
    follows: Follows | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue: its folder and what its `issue.json` says."""

    folder: Path
    file: IssueFile

    @property
    def id(self) -> str:
        return self.file.id

    @property
    def quarter(self) -> Quarter:
        return Quarter.parse(self.file.quarter)

    def results(self) -> dict[str, Any]:
        """The results as they were issued."""
        said: dict[str, Any] = msgspec.json.decode((self.folder / RESULTS).read_bytes())
        return said

    def findings(self) -> list[dict[str, Any]]:
        """The findings that stood when it was issued, each with what waived it (None: nothing did)."""
        found: list[dict[str, Any]] = msgspec.json.decode((self.folder / FINDINGS).read_bytes())
        return found


def issued(workspace: Workspace) -> list[Issue]:
    """Every issue, the first sealed first. Refuses one that is not as it was sealed, or newer."""
    found = [_open(folder) for folder in folders(workspace)]
    return sorted(found, key=lambda each: (each.file.sealed, each.file.on, each.id))


def folders(workspace: Workspace) -> Iterator[Path]:
    """The folders of issues by their names; one that was never finished, or is none, is left out."""
    for path in sorted((workspace.root / "issued").glob("*")):
        if path.is_dir() and NAMED.fullmatch(path.name):
            yield path


def _open(folder: Path) -> Issue:
    found = broken(folder)
    if (ISSUE, "changed") not in found:
        refuse_newer(folder)
    refuse_broken(folder, found)
    file = msgspec.json.decode((folder / ISSUE).read_bytes(), type=IssueFile)
    if file.id != folder.name:
        raise WorkspaceError(
            f"This folder holds the issue {file.id}, and is named otherwise.",
            str(folder),
            "Give it its name back, or take the copy out of `issued/`.",
        )
    return Issue(folder, file)


def refuse_newer(folder: Path) -> None:
    """Refuse an issue of a newer version of this program, before anything else is read of it.

    That is for a file as it was sealed: one whose digits were changed is no newer one.
    """
    try:
        said = msgspec.json.decode((folder / ISSUE).read_bytes())
        layout = said.get("layout") if isinstance(said, dict) else None
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return
    if isinstance(layout, int) and layout > LAYOUT:
        raise WorkspaceError(
            f"The issue has layout {layout}, which is newer than this program's {LAYOUT}.",
            str(folder),
            "Install the newer version of quarterlight.",
        )


def issue_named(workspace: Workspace, name: str) -> Issue:
    """The issue of an id, or the `latest`; raises WorkspaceError where there is none."""
    found = {each.id: each for each in issued(workspace)}
    where = str(workspace.root / "issued")
    if not found:
        raise WorkspaceError(
            "Nothing has been issued yet.", where, "Issue a run: `quarterlight issue --help`."
        )
    if name == "latest":
        return list(found.values())[-1]
    if name not in found:
        near = get_close_matches(name, found, n=1) or list(found)[-1:]
        raise WorkspaceError(f"There is no issue “{name}”.", where, f"Did you mean “{near[0]}”?")
    return found[name]
