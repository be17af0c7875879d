"""A workspace is made in a new folder or an empty one, wherever the command is given."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from quarterlight.cli import main


@pytest.mark.parametrize("words", [["."], []], ids=["named", "not named"])
def test_the_empty_folder_one_stands_in_becomes_a_workspace(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QUARTERLIGHT_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)
    before = tmp_path.stat().st_ino
    made = CliRunner().invoke(main, ["init", *words])
    assert (made.exit_code, made.stderr) == (0, "")
    assert tmp_path.stat().st_ino == before  # a shell that stands in it still does
    assert (tmp_path / "snapshots").stat().st_mode & 0o777 == 0o700
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".new.")]
    assert CliRunner().invoke(main, ["snapshots"]).exit_code == 0


def test_a_folder_with_anything_in_it_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all")
    refused = CliRunner().invoke(main, ["init", str(tmp_path)])
    assert refused.exit_code == 2
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]
