"""Fixtures that make small workspaces, run them, and run the command on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from workspaces import LATEST, SCORECARD, Build, csv

from quarterlight.cli import main
from quarterlight.runs.running import Run, make
from quarterlight.workspace.folder import Workspace, create
from quarterlight.workspace.toml_text import table


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Makes a workspace of these texts by path, with the small scorecard unless it has its own."""

    def made(files: dict[str, str] | None = None, name: str = "workspace") -> Workspace:
        settings = {"quarterlight.toml": table("", {"layout": 1})}
        return create(
            tmp_path / name, settings | {"scorecards/ours.toml": SCORECARD} | (files or {})
        )

    return made


@pytest.fixture
def ran(build: Build) -> Callable[..., Run]:
    """The run of a small workspace with these figures and comments."""

    def made(*figures: str, comments: str = "", scorecard: str = SCORECARD) -> Run:
        files = {"figures/some.csv": csv(*figures), "scorecards/ours.toml": scorecard}
        if comments:
            files["commentary/2016-17-q3.toml"] = comments
        return make(build(files), LATEST, None)

    return made


@pytest.fixture
def command() -> Callable[..., Result]:
    """The command in this process."""

    def invoke(*arguments: object, **environment: str) -> Result:
        return CliRunner(env=environment).invoke(main, [str(each) for each in arguments])

    return invoke
