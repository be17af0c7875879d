"""A small council in a workspace of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from quarters import Council, council


@pytest.fixture
def ours(tmp_path: Path) -> Council:
    return council(tmp_path / "workspace")
