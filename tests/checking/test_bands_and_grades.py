"""What a row's printed bands and grades prove: holes, overlaps, order, words, contradictions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import HIGH, LOW, found, measure, only, q, scorecard, severities

FOUR = "Inad 0-59 | RI 60-69 | Good 70-79 | Outs. 80-100"
RAG = "Red <60 | Amber 60-79 | Green 80+"


def row(printed: str, cells: str = "65% 75%", **fields: object):
    """A scorecard of one row with these bands."""
    return scorecard(measure(cells, printed, number=8, **fields))


# --- band_gap ---


@pytest.mark.parametrize(
    ("printed", "cells", "expected"),
    [
        ("RI 60-69 | Good 71-80 | Outs. 81-100", "65% 75%", "70"),
        ("RI 60-68 | Good 70-78 | Outs. 80-100", "65% 75%", "69 and 79"),
        ("Red <60 | Amber 60-79 | Green >80", "65% 75%", "80"),
        ("RI 25-30 | Good 21-24 | Outs. Below 20", "25% 24%", "20"),
        (HIGH, "65.5% 75.0%", "69.1 and 79.1"),
    ],
)
def test_a_number_that_the_bands_leave_out_is_a_warning(
    printed: str, cells: str, expected: str
) -> None:
    finding = only("band_gap", row(printed, cells))
    assert (finding.severity, finding.number, finding.expected) == ("warning", 8, expected)


@pytest.mark.parametrize(
    ("printed", "cells"),
    [
        (HIGH, "65% 75%"),
        (LOW, "12 18"),
        (FOUR, "65% 75%"),
        ("Red <60 | Amber 60-<80 | Green 80+", "65.5% 75.0%"),
        ("RI 60-69.9 | Good 70-79.9 | Outs. 80-100", "65.5% 75.0%"),
        ("RI 25-30 | Good 20-24 | Outs. Below 20", "25% 24%"),
        ("RI 60-70 | Good 70-80 | Outs. 80-100", "65% 75%"),
        ("Green 80+", "65% 75%"),
        ("", "65% 75%"),
        ("RI 60-69 | Good 90-100 | Outs. 71-80", "65% 75%"),  # out of order says it
    ],
)
def test_bands_that_leave_nothing_out_have_no_gap(printed: str, cells: str) -> None:
    assert found("band_gap", row(printed, cells)) == []


# --- band_overlap ---


@pytest.mark.parametrize(
    ("printed", "severity"),
    [
        ("RI 60-75 | Good 70-79 | Outs. 80-100", "error"),
        ("Red <60 | Amber 55-79 | Green 80+", "error"),
        ("RI 60-70 | Good 70-80 | Outs. 75-100", "error"),
        ("RI 60-70 | Good 70-80 | Outs. 80-100", "warning"),
        ("RI 20-30 | Good 10-20 | Outs. 0-9", "warning"),
    ],
)
def test_shared_numbers_are_an_error_and_a_shared_edge_a_warning(
    printed: str, severity: str
) -> None:
    finding = only("band_overlap", row(printed))
    assert (finding.severity, finding.number) == (severity, 8)


@pytest.mark.parametrize(
    "printed", [HIGH, LOW, FOUR, RAG, "Green 80+ | Amber 60+ | Red 0+", "RI 60-<70 | Good 70-<80"]
)
def test_bands_that_meet_do_not_overlap(printed: str) -> None:
    assert found("band_overlap", row(printed)) == []


# --- band_order ---


@pytest.mark.parametrize(
    "printed",
    [
        "RI 60-69 | Good 80-100 | Outs. 70-79",
        "RI 70-79 | Good 60-69 | Outs. 80-100",
        "Red 60-79 | Amber <60 | Green 80+",
    ],
)
def test_bands_out_of_order_are_an_error_and_grade_nothing(printed: str) -> None:
    card = row(printed)
    finding = only("band_order", card)
    assert (finding.severity, finding.number) == ("error", 8)
    assert {card.measures[0].grade(q(f"16/{n}")).word for n in (2, 3)} == {None}


@pytest.mark.parametrize(
    "printed",
    [
        HIGH,
        LOW,
        FOUR,
        RAG,
        "Outs. 80-100 | Good 70-79 | RI 60-69",
        "RI <10 or >20 | Good 10-20",
        "Good 70-79 | RI 80-89",
    ],
)
def test_bands_that_rise_or_fall_are_in_order(printed: str) -> None:
    assert found("band_order", row(printed)) == []


# --- unnamed_bottom_band ---


@pytest.mark.parametrize(
    ("printed", "cells", "expected"),
    [
        (HIGH, "75% 59%", "Inadequate"),
        (HIGH, "75% 0%", "Inadequate"),
        (LOW, "12 26", "Inadequate"),
        ("Amber 60-79 | Green 80-100", "75% 59%", "below Amber"),
        ("Inad 40-59 | RI 60-69 | Good 70-79 | Outs. 80-100", "75% 39%", "Inadequate"),
        ("RI 60-75 | Good 70-79 | Outs. 80-100", "75% 59%", "Inadequate"),
    ],
)
def test_a_latest_value_worse_than_every_band_is_a_warning(
    printed: str, cells: str, expected: str
) -> None:
    finding = only("unnamed_bottom_band", row(printed, cells))
    assert (finding.severity, finding.number) == ("warning", 8)
    assert (finding.quarter, finding.expected) == (q("16/3"), expected)


@pytest.mark.parametrize(
    ("printed", "cells"),
    [
        (HIGH, "59% 60%"),
        (FOUR, "75% 59%"),
        (RAG, "75% 59%"),
        (LOW, "26 25"),
        (HIGH, "59% N/A"),
        (HIGH, "75% 101%"),
        ("A 60-79 | B 80-100", "75% 59%"),
    ],
)
def test_a_latest_value_that_a_band_names_or_that_is_too_good_has_no_unnamed_band(
    printed: str, cells: str
) -> None:
    assert found("unnamed_bottom_band", row(printed, cells)) == []


# --- value_outside_bands ---


@pytest.mark.parametrize(
    ("printed", "cells"),
    [
        ("RI 15-20 | Good 10-14 | Outs. 5-9", "12% 4%"),
        ("RI 60-69 | Good 71-80 | Outs. 81-100", "75% 70%"),
        ("RI 60-69 | Good 71-80 | Outs. 81-100", "75% 70.5%"),
        ("Red <60 | Amber 60-79 | Green >80", "75% 80%"),
    ],
)
def test_a_latest_value_better_than_or_between_the_bands_is_a_warning(
    printed: str, cells: str
) -> None:
    finding = only("value_outside_bands", row(printed, cells))
    assert (finding.severity, finding.number, finding.quarter) == ("warning", 8, q("16/3"))


@pytest.mark.parametrize(
    ("printed", "cells"),
    [
        ("RI 15-20 | Good 10-14 | Outs. 5-9", "4% 5%"),
        ("RI 15-20 | Good 10-14 | Outs. 5-9", "4% 21%"),
        ("RI 60-69 | Good 71-80 | Outs. 81-100", "70% 71%"),
        (HIGH, "75% 69.5%"),
        (HIGH, "70% N/A"),
        ("", "70% 75%"),
    ],
)
def test_a_latest_value_that_a_band_holds_or_that_is_too_bad_is_not_outside(
    printed: str, cells: str
) -> None:
    assert found("value_outside_bands", row(printed, cells)) == []


# --- grade_contradicts ---


@pytest.mark.parametrize(
    ("printed", "cell", "expected"),
    [
        (HIGH, "75%=Outstanding", "Good"),
        (HIGH, "59%=Requires Improvement", "Inadequate"),
        (HIGH, "70%=Requires Improvement", "Good"),
        (RAG, "75%=Green", "Amber"),
        (RAG, "59.9%=Amber", "Red"),
        (LOW, "21=Good", "Requires Improvement"),
    ],
)
def test_a_printed_grade_that_is_not_the_figures_band_is_an_error(
    printed: str, cell: str, expected: str
) -> None:
    finding = only("grade_contradicts", grades(printed, cell))
    assert (finding.severity, finding.number, finding.quarter) == ("error", 8, q("16/3"))
    assert (finding.shown, finding.expected) == (cell.partition("=")[2], expected)


@pytest.mark.parametrize(
    ("printed", "cell"),
    [
        (HIGH, "75%=Good"),
        (HIGH, "59%=Inadequate"),
        (RAG, "80%=Green"),
        ("Amber 60-79 | Green 80-100", "59%=Red"),
        ("RI 60-69 | Good 71-80 | Outs. 81-100", "70%=Good"),
        ("RI 60-70 | Good 70-80 | Outs. 81-100", "70%=Good"),
        ("", "75%=Red"),
        (HIGH, "75%=On the move"),
        (HIGH, "75%=Green"),
    ],
)
def test_a_printed_grade_that_the_bands_bear_out_or_cannot_tell_is_let_be(
    printed: str, cell: str
) -> None:
    assert found("grade_contradicts", grades(printed, cell)) == []


def grades(printed: str, *cells: str, by_colour: bool = False):
    """A scorecard of rows with one figure each and the grade printed beside it."""
    rows = [measure(cell.replace(" ", "_"), printed, number=8 + n) for n, cell in enumerate(cells)]
    for each in rows:
        for quarter, cell in each.cells.items():
            grade = cell.printed_grade
            word = grade.word.replace("_", " ")
            each.cells[quarter] = replace(
                cell, printed_grade=replace(grade, word=word, shown=word, by_colour=by_colour)
            )
    return scorecard(*rows)


def test_colours_are_believed_only_where_most_of_them_agree() -> None:
    right = ("85%=Green", "90%=Green", "65%=Amber", "50%=Red")
    wrong = "75%=Green"
    trusted = grades(RAG, *right, wrong, by_colour=True)
    assert [each.number for each in found("grade_contradicts", trusted)] == [12]
    assert found("grade_contradicts", grades(RAG, *right[:3], wrong, by_colour=True)) == []
    doubted = grades(RAG, *right, wrong, wrong, by_colour=True)
    assert found("grade_contradicts", doubted) == []


def test_several_wrong_grades_of_a_row_are_said_once_for_the_latest() -> None:
    card = scorecard(measure("85%=Good 75%=Good 85%=Good 65%=Good", HIGH, number=8))
    finding = only("grade_contradicts", card)
    assert finding.quarter == q("16/3")
    assert "2015-16 Q4 and 2016-17 Q2" in finding.says


def test_each_row_with_a_wrong_grade_is_said() -> None:
    assert (
        severities("grade_contradicts", grades(HIGH, "75%=Outstanding", "85%=Good"))
        == ["error"] * 2
    )
