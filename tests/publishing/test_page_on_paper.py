"""The printed page on A4 landscape: no row is cut in two, and no heading stands last on its sheet."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from shutil import which

import pytest
from chromium import MISSING, Opening, found
from pages import NOW

from quarterlight.published.pages import read_scorecard

if found() is None:
    pytest.skip(MISSING, allow_module_level=True)

WHOLE = ".cards tbody tr:not(.section), .together, .findings li, .questions li"
HEADINGS = "h2, h3, caption, tr.section"


@pytest.fixture
def sheets(opened: Opening, tmp_path: Path) -> list[list[str]]:
    """The lines of each sheet, in the order of the page."""
    if which("pdftotext") is None:
        pytest.skip("no pdftotext was found, so nobody read the sheets (Debian: poppler-utils)")
    pdf = tmp_path / "page.pdf"
    opened().pdf(path=pdf, prefer_css_page_size=True, print_background=True)
    text = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"], check=True, capture_output=True
    ).stdout.decode()
    numbers = re.compile(r"\d+ of \d+")
    return [
        [line for line in sheet.splitlines() if line.strip() and not numbers.fullmatch(line)]
        for sheet in text.split("\f")[:-1]
    ]


def packed(text: str) -> str:
    return "".join(text.split())


def test_the_style_keeps_rows_whole_and_headings_with_what_follows(opened: Opening) -> None:
    page = opened()
    page.emulate_media(media="print")
    styles = "es => [...new Set(es.map(e => getComputedStyle(e).{}))]"
    assert page.eval_on_selector_all(WHOLE, styles.format("breakInside")) == ["avoid"]
    assert page.eval_on_selector_all(HEADINGS, styles.format("breakAfter")) == ["avoid"]


def test_the_paper_is_a4_landscape_and_the_sheets_are_few(
    sheets: list[list[str]], tmp_path: Path
) -> None:
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", (tmp_path / "page.pdf").read_bytes())
    assert box
    assert [round(float(side) / 72 * 25.4) for side in box.groups()] == [297, 210]
    assert 10 <= len(sheets) <= 22
    assert all(len(sheet) > 3 for sheet in sheets)


def test_no_measure_is_cut_over_two_sheets(sheets: list[list[str]]) -> None:
    card, pages = read_scorecard(NOW), [packed(" ".join(sheet)) for sheet in sheets]
    for position, row in enumerate(card.measures):
        first = f"Q{card.quarters[0].number} {card.quarters[0].financial_year}"
        parts = [row.title, first]
        parts += [c.text[-60:] for c in card.comments_on(position) if c.measures[0] == position]
        assert any(all(packed(part) in page for part in parts) for page in pages), row.title


def test_no_heading_is_the_last_line_of_its_sheet(opened: Opening, sheets: list[list[str]]) -> None:
    texts = opened().eval_on_selector_all(HEADINGS, "es => es.map(e => e.textContent)")
    headings = {packed(text) for text in texts}
    assert len(headings) > 20
    assert [sheet[-1] for sheet in sheets if packed(sheet[-1]) in headings] == []


def test_a_table_of_judgements_stands_with_its_bars_and_shares(sheets: list[list[str]]) -> None:
    tables = read_scorecard(NOW).judgements
    starts = [sum(line.split()[0] == "Judgement" for line in sheet) for sheet in sheets]
    shares = [sum("Good or better:" in line for line in sheet) for sheet in sheets]
    assert sum(shares) == len(tables)
    assert starts == shares
