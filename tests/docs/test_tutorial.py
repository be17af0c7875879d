"""The tutorial's commands print what it says, from the Word file to the next quarter."""

from __future__ import annotations

from pathlib import Path

import pytest
from blocks_of_pages import DOCS, blocks, do
from demonstration_in_word import DEMO, write

from quarterlight.published.pages import read_scorecard


@pytest.fixture
def word_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The demonstration's Word file, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return write(tmp_path / "Scorecard Q3 2016-17.docx")


@pytest.mark.usefixtures("word_file")
def test_the_tutorial_prints_what_it_says_from_the_word_file_on() -> None:
    do(DOCS / "tutorial.md")


def test_the_tutorial_has_every_step_from_checking_to_the_next_quarter() -> None:
    typed = "".join(block.text for block in blocks(DOCS / "tutorial.md"))
    for command in ("check", "init scorecard --from", "run", "print --html"):
        assert f"$ quarterlight {command}" in typed


def test_the_word_file_has_every_figure_and_comment_of_the_demonstration(word_file: Path) -> None:
    told = [read_scorecard(path) for path in (DEMO, word_file)]
    first, second = (
        [
            (m.number, m.title, m.kind, m.section, m.bands_printed)
            + tuple((q, c.figure, c.state) for q, c in sorted(m.cells.items()))
            for m in scorecard.measures
        ]
        for scorecard in told
    )
    assert first == second
    texts, same_texts = ([(c.text, c.measures) for c in scorecard.comments] for scorecard in told)
    assert texts == same_texts
