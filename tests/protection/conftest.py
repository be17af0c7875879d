"""The council of these tests: before anything is loaded, and after two loads and two runs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from loaded_council import FIRST, RECORDS, SCORECARD, SECOND, Council

from quarterlight.workspace.folder import create

NAME = "our folder [internal]"


@pytest.fixture(scope="session")
def queries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the prepared queries are kept, for all tests: writing them takes longer than a load."""
    return tmp_path_factory.mktemp("queries")


def _council(folder: Path, queries: Path) -> Council:
    files = {
        "quarterlight.toml": 'layout = 1\n[records]\nkeep = ["ssd_person.pers_disability"]\n',
        "scorecards/ours.toml": SCORECARD,
    }
    made = create(folder / NAME, files)
    made.cache.symlink_to(queries)
    return Council(made.root)


@pytest.fixture
def ours(tmp_path: Path, queries: Path) -> Council:
    """The council, with nothing loaded yet."""
    return _council(tmp_path, queries)


@pytest.fixture(scope="session")
def lived(
    tmp_path_factory: pytest.TempPathFactory, queries: Path
) -> tuple[Council, list[str], list[str]]:
    """The council after two loads and two runs, once for all; nobody writes in it."""
    ours = _council(tmp_path_factory.mktemp("lived"), queries)
    changed = {"ssd_cin_episodes": RECORDS["ssd_cin_episodes"] + "r5,0123,2016-12-20\n"}
    snapshots, runs = [], []
    for as_at, records in ((FIRST, {}), (SECOND, changed)):
        snapshots.append(ours.load(as_at, **records))
        runs.append(ours.run())
    return ours, snapshots, runs


@pytest.fixture
def twice(
    lived: tuple[Council, list[str], list[str]], tmp_path: Path
) -> tuple[Council, list[str], list[str]]:
    """A copy of the council after two loads and two runs: itself, its snapshots and its runs."""
    ours, snapshots, runs = lived
    shutil.copytree(ours.root, tmp_path / NAME, symlinks=True)
    return Council(tmp_path / NAME), snapshots, runs
