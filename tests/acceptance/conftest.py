"""A council of a few rows for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from tested_council import Council


@pytest.fixture(scope="session")
def queries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the prepared queries are kept, for all tests: writing them takes longer than a load."""
    return tmp_path_factory.mktemp("queries")


@pytest.fixture
def council(tmp_path: Path, queries: Path) -> Council:
    ours = Council(tmp_path / "workspace", tmp_path / "extract")
    ours.extract.mkdir()
    assert ours.command("init", ours.root).exit_code == 0
    (ours.root / ".cache").symlink_to(queries)
    return ours
