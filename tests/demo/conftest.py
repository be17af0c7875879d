"""The demonstration authority, built once, and the page that it must show."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quarterlight.published.pages import read_scorecard
from quarterlight.scorecard.model import Scorecard

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tallies import Tables, read_tables  # noqa: E402

from demo.authority.building import build  # noqa: E402


@pytest.fixture(scope="session")
def records(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of records."""
    folder = tmp_path_factory.mktemp("authority") / "records"
    list(build(folder))
    yield folder


@pytest.fixture(scope="session")
def tables(records: Path) -> Tables:
    return read_tables(records)


@pytest.fixture(scope="session")
def page() -> Scorecard:
    return read_scorecard(ROOT / "demo" / "published-scorecard-2016-17-q3.txt")
