"""Folders that a colleague may not look into are refused: what is in them is never passed over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from workspaces import Build, csv

from quarterlight.workspace.folder import Workspace

Command = Callable[..., Result]
RUN = ("run", "--quarter", "2016-17 Q3")


def close(folder: Path) -> None:
    """Take everybody's way into a folder; skips the test for a user who has every way."""
    folder.mkdir(exist_ok=True)
    folder.chmod(0)
    try:
        list(folder.iterdir())
    except PermissionError:
        return
    folder.chmod(0o755)
    pytest.skip("this user may look into every folder")


@pytest.fixture
def workspace(build: Build) -> Workspace:
    return build({"figures/some.csv": csv("1,2016-17 Q3,75%,9,12,,,,health,,")})


@pytest.mark.parametrize("name", ["figures", "issued", "commentary", "snapshots", "runs"])
def test_a_folder_that_may_not_be_looked_into_is_named(
    name: str, workspace: Workspace, command: Command
) -> None:
    close(workspace.root / name)
    answer = command(*RUN, "--workspace", workspace.root)
    (workspace.root / name).chmod(0o755)
    assert answer.exit_code == 2
    assert f"{workspace.root / name}: You may not look into this folder." in answer.stderr


def test_pages_are_printed_for_those_who_may_not_see_rows_about_children(
    workspace: Workspace, command: Command
) -> None:
    command(*RUN, "--workspace", workspace.root)
    close(workspace.root / "snapshots")
    answer = command("print", "--text", "--workspace", workspace.root)
    (workspace.root / "snapshots").chmod(0o700)
    assert answer.exit_code == 0, answer.stderr
