"""The records that are timed: made plain, and loaded by `quarterlight load` into a snapshot."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from bench.measuring.commands import QUARTERLIGHT, Took, module, took
from bench.measuring.place import Place

AS_AT = "2017-01-05"


@dataclass(frozen=True)
class Records:
    """Plain records, the workspace that they were loaded into, and what the load took."""

    folder: Path
    load: Took

    @property
    def plain(self) -> Path:
        return self.folder / "plain"

    @property
    def workspace(self) -> Path:
        return self.folder / "workspace"

    @property
    def snapshot(self) -> Path:
        """The folder of the snapshot."""
        (manifest,) = self.workspace.glob("snapshots/*/snapshot.json")
        return manifest.parent

    def rows(self) -> dict[str, int]:
        """How many rows each table came with."""
        said = json.loads((self.snapshot / "snapshot.json").read_text("utf-8"))
        return {name: table["rows_in"] for name, table in said["tables"].items()}

    def place(self, asked: Path, count: int) -> Place:
        """Where a question of so many quarters finds its files."""
        return Place(self.plain, self.snapshot, asked, count)


def records(name: str, folder: Path) -> Records:
    """The records of that name, made and loaded where they are not there already."""
    own = folder / name
    made, said = own / "made", own / "load.json"
    if not made.exists():
        shutil.rmtree(own, ignore_errors=True)
        took(module("making", name, str(own / "plain")))
        made.touch()
    if not said.exists():
        shutil.rmtree(own / "workspace", ignore_errors=True)
        load = loaded(own / "plain", own / "workspace")
        said.write_text(json.dumps([load.seconds, load.peak]), "utf-8")
    return Records(own, Took(*json.loads(said.read_text("utf-8"))))


def loaded(source: Path, workspace: Path) -> Took:
    """What it takes to load a file or folder into a new workspace."""
    took([QUARTERLIGHT, "init", str(workspace)])
    words = [QUARTERLIGHT, "load", str(source), "--as-at", AS_AT, "--fail-on", "never"]
    return took([*words, "--workspace", str(workspace)])
