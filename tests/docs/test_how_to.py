"""The how-to pages do what they say, in a workspace adopted from the demonstration."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from blocks_of_pages import DOCS, do
from demonstration_in_word import DEMO

from quarterlight.periods import Quarter
from quarterlight.runs.running import make
from quarterlight.workspace.folder import Workspace, create
from quarterlight.workspace.starting import adopted

PAGES = sorted((DOCS / "how-to").glob("*.md"))


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """The demonstration's workspace, as the current folder."""
    files, _, _ = adopted(DEMO)
    create(tmp_path / "workspace", files)
    monkeypatch.chdir(tmp_path / "workspace")
    return Workspace(Path())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_page_does_what_it_says_and_the_workspace_still_runs(
    page: Path, workspace: Workspace
) -> None:
    do(page)
    assert make(workspace, Quarter(2016, 4), None).results["results"]


@pytest.mark.parametrize(
    "page", sorted(DOCS.rglob("*.md")), ids=lambda page: page.relative_to(DOCS).as_posix()
)
def test_every_page_that_is_linked_to_is_there(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
