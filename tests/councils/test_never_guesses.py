"""What cannot be read is said, with the place; it is never guessed at silently."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from councils.page import table, title
from councils.writers import write
from quarterlight.cli import main

PROSE = "Workers left in September and visits were late."


def answer(cell: str, folder: Path, last: str = "Comment") -> Any:
    """The answer about a page of two measures; the latest figure of the first is the cell."""
    page = (
        title("Small scorecard"),
        table(
            f"""
            No | Measure | RI | Good | Outstanding | Q2 16/17 | Q3 16/17 | {last}
            1 | Seen | 60-69 | 70-79 | 80-100 | 74% | {cell} | {PROSE}
            2 | Heard | 60-69 | 70-79 | 80-100 | 73% | 76% |
            """
        ),
    )
    path = write(page, folder, "csv")
    result = CliRunner().invoke(main, ["check", str(path), "--format", "json"])
    assert result.exit_code in (0, 1), result.stderr or result.exception
    return json.loads(result.stdout)


def says(found: Any, text: str) -> bool:
    return any(text in (f["says"] or "") or text == f["shown"] for f in found["findings"])


@pytest.mark.parametrize(
    "cell", ["71-73%", "c. 71%", "71% 72%", "~71%", "see page 4", "1:12", "seventy-one"]
)
def test_a_cell_that_is_no_single_figure_is_said_and_gets_no_value(
    cell: str, tmp_path: Path
) -> None:
    found = answer(cell, tmp_path)
    (latest,) = (
        grade
        for grade in found["grades"]
        if (grade["number"], grade["quarter"]) == (1, "2016-17 Q3")
    )
    assert (latest["value"], latest["grade"]) == (None, None)
    assert latest["state"] != "suppressed"
    assert says(found, cell)


@pytest.mark.parametrize(
    "cell", ["71%*", "71% (p)", "71% r", "71%†", "71% [1]", "71 %", "71% provisional"]
)
def test_a_marked_figure_is_that_figure(cell: str, tmp_path: Path) -> None:
    latest = next(
        grade["value"] for grade in answer(cell, tmp_path)["grades"] if grade["quarter"][-1] == "3"
    )
    assert latest == 71


@pytest.mark.parametrize(
    "heading", ["Observations", "What is the data telling us?", "What it tells"]
)
def test_prose_under_any_heading_is_commentary_or_is_said(heading: str, tmp_path: Path) -> None:
    found = answer("68%", tmp_path, last=heading)
    texts = [entry["text"] for entry in found["commentary"]]
    assert PROSE in texts or says(found, heading)
