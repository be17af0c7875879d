"""A load takes little memory, and more only where its work does not fit into that."""

from __future__ import annotations

from pathlib import Path

import pytest

from quarterlight.engines.duckdb import settling
from quarterlight.errors import UnwritableFile

SORTED = "SELECT i, md5(i::VARCHAR) AS h FROM range(300_000) AS t(i) ORDER BY h"


def limit(engine: settling.Settling) -> str:
    return str(engine.run("SELECT current_setting('memory_limit')").fetchone())


def test_work_that_does_not_fit_is_done_with_more_memory(tmp_path: Path) -> None:
    with settling.Settling(tmp_path, memory=5) as engine:
        little = limit(engine)
        engine.run(f"CREATE TABLE main.sorted AS {SORTED}")
        assert engine.count("SELECT count(*) FROM main.sorted") == 300_000
        assert limit(engine) != little


def test_work_that_fits_takes_no_more(tmp_path: Path) -> None:
    with settling.Settling(tmp_path) as engine:
        little = limit(engine)
        engine.run(f"CREATE TABLE main.sorted AS {SORTED}")
        assert limit(engine) == little


def test_memory_that_is_not_enough_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "MOST_MEMORY", 5)
    with (
        settling.Settling(tmp_path, memory=5) as engine,
        pytest.raises(UnwritableFile, match="5 MB of memory are not enough"),
    ):
        engine.run(f"CREATE TABLE main.sorted AS {SORTED}")
