"""Tab-separated text, and text between pipes."""

from __future__ import annotations

from pathlib import Path

import pytest

from quarterlight.published.grid import Grid
from quarterlight.published.readers import read
from quarterlight.scorecard.place import Place

SEED = Path("/work/shared/seed/published-scorecard-2016-17-q3.txt")


def lines(grid: object) -> list[list[str]]:
    assert isinstance(grid, Grid)
    return [[cell.text for cell in grid.row(row)] for row in range(grid.height)]


def test_a_line_is_a_row_and_a_blank_line_has_no_cells(read_text):
    grid = read_text("a.txt", "No\tMeasure\n\n1\tVisits\t\t90%\n").blocks[0]
    assert lines(grid) == [["No", "Measure"], [], ["1", "Visits", "90%"]]
    assert grid.text(2, 3) == "90%"


def test_the_place_is_the_line_and_column_that_a_person_counts(read_text):
    grid = read_text("a.txt", "\n\n1\tVisits\n").blocks[0]
    assert grid.at(2, 1).place == Place(line=3, column=2)


def test_a_field_with_line_breaks_is_quoted_and_later_lines_keep_their_numbers(read_text):
    grid = read_text("a.txt", 'a\t"one\ntwo ""three"""\tb\nnext').blocks[0]
    assert lines(grid) == [["a", 'one\ntwo "three"', "b"], ["next"]]
    assert grid.at(1, 0).place.line == 3


@pytest.mark.parametrize("lone", ['"', "'", '"Act now" began', '6"', '"unclosed'])
def test_a_lone_quote_swallows_nothing(read_text, lone):
    grid = read_text("a.txt", f'1\t{lone}\n2\tthe "end"\t"\n').blocks[0]
    assert lines(grid) == [["1", lone], ["2", 'the "end"', '"']]


def test_an_unclosed_quote_does_not_reach_a_quote_at_the_end_of_a_later_line(read_text):
    grid = read_text("a.txt", '1\t"never closed\n2\tfive foot 6"\n').blocks[0]
    assert lines(grid) == [["1", '"never closed'], ["2", 'five foot 6"']]


def test_pipes_separate_where_there_are_no_tabs(read_text):
    grid = read_text("a.txt", "| No | Measure |\n|----|:------:|\n| 1 | Visits |\n").blocks[0]
    assert lines(grid) == [["No", "Measure"], [], ["1", "Visits"]]
    assert grid.at(2, 1).place.line == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_recognised(read_text, encoding):
    document = read_text("a.txt", "a\tÉmile’s ↑\r\nb".encode(encoding))
    assert lines(document.blocks[0]) == [["a", "Émile’s ↑"], ["b"]]
    assert document.notices == []


def test_windows_text_is_read_with_a_notice(read_text):
    document = read_text("a.txt", "a\nthe child’s plan – 60%".encode("cp1252"))
    assert document.blocks[0].text(1, 0) == "the child’s plan – 60%"
    assert document.notices == [
        ("The text is not UTF-8; it was read as Windows-1252.", Place(line=2))
    ]


def test_old_mac_and_windows_line_ends_are_lines(read_text):
    assert lines(read_text("a.txt", "a\rb\r\nc").blocks[0]) == [["a"], ["b"], ["c"]]


def test_what_cannot_be_seen_is_gone(read_text):
    text = "\ufeff\u202b90%\u202c\u200f\tVis\u00adits\u00a0 made\x07\t\u200b\t⬆\ufe0f"
    assert lines(read_text("a.txt", text).blocks[0]) == [["90%", "Visits made", "⬆"]]


def test_a_cell_that_begins_with_an_equals_sign_is_text(read_text):
    assert lines(read_text("a.txt", "=1+1\t=cmd|' /C calc'!A0").blocks[0]) == [
        ["=1+1", "=cmd|' /C calc'!A0"]
    ]


@pytest.mark.parametrize("suffix", [".tsv", ".tab", ".TXT"])
def test_other_endings_are_the_same_form(read_text, suffix):
    assert lines(read_text(f"a{suffix}", "a\tb").blocks[0]) == [["a", "b"]]


@pytest.mark.skipif(not SEED.exists(), reason="the example is not on this machine")
def test_the_example_is_read_whole():
    grid = read(SEED).blocks[0]
    assert isinstance(grid, Grid)
    assert grid.width == 13
    assert [cell.place.line for cell in grid.row(8)] == [9]
    assert grid.text(9, 11) == "90%"
