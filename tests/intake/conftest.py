"""Small authorities as files, loaded into a workspace of their own."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from quarterlight.cli import main
from quarterlight.runs.loading import Loading, load
from quarterlight.workspace.folder import Workspace, create

AS_AT = date(2017, 1, 5)
Files = Mapping[str, str | bytes]


@dataclass(frozen=True)
class Loaded:
    """A load that is done: what it says of itself, and the files it left."""

    loading: Loading

    @property
    def found(self) -> list[dict[str, str]]:
        """The lines of findings.csv."""
        with self.loading.snapshot.findings_file.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def of(self, code: str) -> list[dict[str, str]]:
        """The findings of one code."""
        return [line for line in self.found if line["code"] == code]

    def places(self, code: str) -> list[tuple[str, str]]:
        """The line and column of each finding of a code."""
        return [(line["line"], line["column"]) for line in self.of(code)]

    def rows(self, table: str) -> list[dict[str, object]]:
        """The rows of a settled table."""
        return list(pq.read_table(self.loading.snapshot.path(table)).to_pylist())

    def column(self, table: str, name: str) -> list[object]:
        """A column of a settled table."""
        return [row[name] for row in self.rows(table)]


@pytest.fixture(scope="session")
def queries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the prepared queries are kept, for all tests: writing them takes longer than a load."""
    return tmp_path_factory.mktemp("queries")


@pytest.fixture
def workspace(tmp_path: Path, queries: Path) -> Workspace:
    """A workspace without a scorecard, which a load does not need."""
    made = create(tmp_path / "workspace", {"quarterlight.toml": "layout = 1\n"})
    made.cache.symlink_to(queries)
    return made


@pytest.fixture
def extract(tmp_path: Path) -> Callable[..., Path]:
    """Writes a folder of records: texts or bytes by the names of their files."""

    def write(files: Files, name: str = "extract") -> Path:
        folder = tmp_path / name
        folder.mkdir()
        for file, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            (folder / file).write_bytes(data)
        return folder

    return write


@pytest.fixture
def loaded(workspace: Workspace, extract: Callable[..., Path]) -> Callable[..., Loaded]:
    """Loads files, given as texts by the names of their tables or files."""
    times = iter(range(100))

    def go(as_at: date = AS_AT, only: bool = False, **tables: str) -> Loaded:
        files = {f"{table}.csv": text for table, text in tables.items()}
        folder = extract(files, f"extract {next(times)}")
        return Loaded(load(workspace, [folder], as_at, only))

    return go


@pytest.fixture
def command() -> Callable[..., Result]:
    """The command in this process."""

    def invoke(*arguments: object) -> Result:
        return CliRunner(env={"QUARTERLIGHT_WORKSPACE": None}).invoke(
            main, list(map(str, arguments))
        )

    return invoke
