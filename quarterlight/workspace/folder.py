"""The layout of a workspace, how one is found, and how one is made: whole or not at all."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated

import msgspec

from quarterlight.errors import WorkspaceError
from quarterlight.saving import refusal

SETTINGS = "quarterlight.toml"
LAYOUT = 1
_FOLDERS = ("scorecards", "measures", "figures", "commentary", "snapshots", "runs", "issued", "log")
# Rows about children stay out of version control; what was said about them in figures goes in.
_IGNORED = "snapshots/\nruns/*/cases*\nlog/\n"


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The workspace's own file."""

    layout: Annotated[
        int, msgspec.Meta(description="The layout of the folder; written by init.")
    ] = LAYOUT
    authority: Annotated[
        str, msgspec.Meta(description="The council's name, as pages print it.")
    ] = ""


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
        if workspace.settings().layout > LAYOUT:
            raise WorkspaceError(
                f"The workspace has layout {workspace.settings().layout}, which is newer than this program's {LAYOUT}.",
                str(root / SETTINGS),
                "Install the newer version of quarterlight.",
            )
        return workspace

    def settings(self) -> Settings:
        """What the workspace's own file says."""
        path = self.root / SETTINGS
        try:
            return msgspec.convert(tomllib.loads(path.read_text("utf-8-sig")), Settings)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise WorkspaceError(
                f"This is no TOML: {error}.", str(path), "Mend the line that it names."
            ) from None
        except msgspec.ValidationError as error:
            raise WorkspaceError(f"{error}.", str(path), "Known are: layout, authority.") from None

    @property
    def figures(self) -> Path:
        return self.root / "figures"

    @property
    def commentary(self) -> Path:
        return self.root / "commentary"

    @property
    def runs(self) -> Path:
        return self.root / "runs"

    def scorecard(self, name: str | None = None) -> Path:
        """The file of a scorecard by name; without a name, of the only one."""
        found = {path.stem: path for path in sorted((self.root / "scorecards").glob("*.toml"))}
        if name is None and len(found) == 1:
            return next(iter(found.values()))
        if name in found:
            return found[name]
        what = (
            f"There is no scorecard named “{name}”."
            if name
            else f"There are {len(found)} scorecards."
        )
        known = ", ".join(found) or "none"
        raise WorkspaceError(
            what, str(self.root / "scorecards"), f"Name one with --scorecard: {known}."
        )


def create(root: Path, files: Mapping[str, str]) -> Workspace:
    """Make a workspace with these files (texts by their path in it). Never over anything else."""
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
    beside = Path(mkdtemp(dir=root.parent, prefix=f".{root.name}."))
    try:
        _fill(beside, files)
        if root.exists():
            root.rmdir()
        beside.rename(root)
    except OSError as error:
        shutil.rmtree(beside, ignore_errors=True)
        raise refusal(root, error) from None
    return Workspace(root)


def _fill(folder: Path, files: Mapping[str, str]) -> None:
    folder.chmod(0o755)
    for name in _FOLDERS:
        (folder / name).mkdir()
    (folder / "snapshots").chmod(0o700)
    (folder / ".gitignore").write_text(_IGNORED, "utf-8")
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
