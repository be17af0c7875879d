"""The layout of a workspace, how one is found, and how one is made: whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated

import msgspec

from quarterlight.errors import ChoicesError, WorkspaceError
from quarterlight.saving import refusal
from quarterlight.scorecard.choices import load
from quarterlight.scorecard.schema_messages import Tables
from quarterlight.scorecard.toml_reading import held, parsed, text_of
from quarterlight.workspace.timetable import Timetable

SETTINGS = "quarterlight.toml"
LAYOUT = 1
_FOLDERS = ("scorecards", "measures", "figures", "commentary", "snapshots", "runs", "issued", "log")
# Every command may read these; the others hold rows about children, or who looked at them.
_EVERYBODYS = ("scorecards", "measures", "figures", "commentary", "runs", "issued")
# Rows about children stay out of version control; what was said about them in figures goes in.
_IGNORED = "snapshots/\nruns/*/cases*\nlog/\n.lock\n"


class RecordsSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is kept of the case records besides the columns that measures need."""

    keep: Annotated[
        list[str],
        msgspec.Meta(
            description="Columns to keep for breakdowns, such as `ssd_person.pers_disability`; "
            "never names, addresses or numbers that identify a person."
        ),
    ] = []


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The workspace's own file."""

    layout: Annotated[
        int, msgspec.Meta(description="The layout of the folder; written by init.", ge=1)
    ] = LAYOUT
    authority: Annotated[
        str, msgspec.Meta(description="The council's name, as pages print it.")
    ] = ""
    records_folder: Annotated[
        str,
        msgspec.Meta(
            description="Where snapshots of case records are kept, if not in `snapshots` here."
        ),
    ] = ""
    records: RecordsSettings = RecordsSettings()
    timetable: Annotated[
        Timetable, msgspec.Meta(description="When each step of a quarter is due, as below.")
    ] = Timetable()
    words: Annotated[
        dict[str, list[str]],
        msgspec.Meta(
            description="The authority's own words for what a measure looks for, by the name of the "
            'list: `initial_health_assessment = ["IHA"]`. `explain` names the lists.'
        ),
    ] = {}


TABLES: Tables = {(): Settings, ("records",): RecordsSettings, ("timetable",): Timetable}


def refuse_closed(folder: Path) -> None:
    """Refuse a folder that may not be looked into: what is in it would be passed over in silence."""
    if folder.is_dir() and not os.access(folder, os.R_OK | os.X_OK):
        raise WorkspaceError(
            "You may not look into this folder.",
            str(folder),
            "Ask its owner: what holds rows about children is for its owner alone.",
        )


@dataclass(frozen=True, slots=True)
class Workspace:
    """A council's folder, by its path."""

    root: Path

    @classmethod
    def open(cls, root: Path) -> Workspace:
        """The workspace at a path. Raises WorkspaceError where there is none, or a newer one."""
        workspace = cls(root)
        if not (root / SETTINGS).is_file():
            raise WorkspaceError(
                "This folder is no workspace.",
                str(root),
                "Make one with `quarterlight init FOLDER`, or name yours with --workspace.",
            )
        workspace._refuse_newer()
        workspace.settings()
        for name in _EVERYBODYS:
            refuse_closed(root / name)
        return workspace

    def _refuse_newer(self) -> None:
        """Refuse a newer layout before its keys are held against this version's schema."""
        path = self.root / SETTINGS
        layout = parsed(text_of(path, WorkspaceError), str(path), WorkspaceError).get("layout")
        if isinstance(layout, int) and layout > LAYOUT:
            raise WorkspaceError(
                f"The workspace has layout {layout}, which is newer than this program's {LAYOUT}.",
                str(path),
                "Install the newer version of quarterlight.",
            )

    def settings(self) -> Settings:
        """What the workspace's own file says."""
        path = self.root / SETTINGS
        text = text_of(path, WorkspaceError)
        raw = parsed(text, str(path), WorkspaceError)
        return held(raw, text, str(path), Settings, TABLES, WorkspaceError)

    @property
    def figures(self) -> Path:
        return self.root / "figures"

    @property
    def commentary(self) -> Path:
        return self.root / "commentary"

    @property
    def snapshots(self) -> Path:
        """Where case records are kept: in the workspace, or where its settings say."""
        return self.root / (Path(self.settings().records_folder or "snapshots").expanduser())

    @property
    def measures(self) -> Path:
        return self.root / "measures"

    @property
    def cache(self) -> Path | None:
        """Where what can be made anew at any time is kept; nowhere in a folder that is no workspace."""
        return self.root / ".cache" if (self.root / SETTINGS).is_file() else None

    @property
    def runs(self) -> Path:
        return self.root / "runs"

    def scorecards(self) -> dict[str, Path]:
        """The files of the scorecards by their names."""
        return {path.stem: path for path in sorted((self.root / "scorecards").glob("*.toml"))}

    def scorecard(self, name: str | None = None) -> Path:
        """The file of a scorecard by name; without a name, of the only one."""
        found, where = self.scorecards(), str(self.root / "scorecards")
        if not found:
            remedy = "Make one there: `quarterlight init` writes one, from a page with --from."
            raise WorkspaceError("There is no scorecard.", where, remedy)
        if name is None and len(found) == 1:
            return next(iter(found.values()))
        if name in found:
            return found[name]
        known = ", ".join(found)
        if name is None:
            what = f"There are {len(found)} scorecards."
            raise WorkspaceError(what, where, f"Name one with --scorecard: {known}.")
        near = get_close_matches(name, found, n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"There are: {known}."
        raise WorkspaceError(f"There is no scorecard named “{name}”.", where, hint)

    def names_elsewhere(self, scorecard: Path) -> frozenset[str]:
        """The codes and numbers of measures on the other scorecards, as far as those can be read."""
        names: set[str] = set()
        for path in self.scorecards().values():
            if path != scorecard:
                with suppress(ChoicesError):
                    names |= {str(n) for m in load(path).measures for n in (m.code, m.number)}
        return frozenset(names)


def create(root: Path, files: Mapping[str, str]) -> Workspace:
    """Make a workspace with these files (texts by their path in it). Never over anything else.

    An empty folder that is there is filled and stays itself: somebody may stand in it, or it may be
    a disk of its own.
    """
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise WorkspaceError(
            "There is something here already, and it was left as it is.",
            str(root),
            "Name a new folder.",
        )
    if not root.parent.is_dir():
        raise WorkspaceError(
            "There is no such folder to make it in.", str(root.parent), "Make it, or name another."
        )
    is_there = root.exists()
    try:
        beside = Path(mkdtemp(dir=root if is_there else root.parent, prefix=".new."))
    except OSError as error:
        raise refusal(root, error) from None
    try:
        _fill(beside, files)
        if is_there:
            _move_into(root, beside)
        else:
            beside.rename(root)
    except OSError as error:
        raise refusal(root, error) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return Workspace(root)


def _move_into(root: Path, beside: Path) -> None:
    """Move all that is in a folder into the one around it, the settings last: they make it a workspace."""
    for each in sorted(beside.iterdir(), key=lambda path: path.name == SETTINGS):
        each.rename(root / each.name)
    beside.rmdir()


def _fill(folder: Path, files: Mapping[str, str]) -> None:
    folder.chmod(0o755)
    for name in _FOLDERS:
        (folder / name).mkdir()
    (folder / "snapshots").chmod(0o700)
    (folder / ".gitignore").write_text(_IGNORED, "utf-8")
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
