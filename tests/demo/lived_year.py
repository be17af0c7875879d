"""The demonstration authority's workspace as its year leaves it, worked on from within it."""

from __future__ import annotations

import json
import os
import shlex
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from demo.life.living import live
from quarterlight.cli import main

Q3, Q4 = "2016-17 Q3", "2016-17 Q4"
Cell = tuple[int, str]


@dataclass(frozen=True)
class Year:
    """A workspace with its records beside it, as `make demo` leaves them."""

    root: Path

    @classmethod
    def lived(cls, records: Path, folder: Path) -> Year:
        """Live through the year in a folder."""
        folder.mkdir()
        (folder / "records").symlink_to(records, target_is_directory=True)
        live(records, folder / "workspace")
        return cls(folder / "workspace")

    def copied(self, folder: Path) -> Year:
        """The same again, in another folder."""
        shutil.copytree(self.root.parent, folder, symlinks=True)
        return Year(folder / self.root.name)

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Within, the workspace is the current folder."""
        before = Path.cwd()
        os.chdir(self.root)
        try:
            yield
        finally:
            os.chdir(before)

    def command(self, typed: str) -> Result:
        """What is typed after `quarterlight`, in the workspace."""
        with self.entered():
            result = CliRunner(env={"QUARTERLIGHT_WORKSPACE": None}).invoke(
                main, shlex.split(typed)
            )
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def done(self, typed: str, status: int = 0) -> str:
        """What it prints; fails where it ends with another status."""
        result = self.command(typed)
        assert result.exit_code == status, f"quarterlight {typed}\n{result.output}"
        return result.output

    def told(self, typed: str) -> dict[str, Any]:
        """What it answers as JSON."""
        result = self.command(f"{typed} --format json")
        assert result.exit_code in (0, 1), result.output
        answer: dict[str, Any] = json.loads(result.stdout)
        return answer

    def kept(self, folder: str) -> dict[str, Any]:
        """The results in the folder of a run or an issue."""
        results: dict[str, Any] = json.loads((self.root / folder / "results.json").read_bytes())
        return results

    def issued(self) -> dict[str, str]:
        """The digest of every file of `issued/`."""
        files = sorted(path for path in (self.root / "issued").rglob("*") if path.is_file())
        return {str(path): sha256(path.read_bytes()).hexdigest() for path in files}


def by_cell(answer: dict[str, Any]) -> dict[Cell, dict[str, Any]]:
    """The results of a run by number and quarter."""
    return {(each["number"], each["quarter"]): each for each in answer["results"]}
