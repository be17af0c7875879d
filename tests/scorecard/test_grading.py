"""From the displayed figure to its grade, at every edge of the bands."""

from __future__ import annotations

from decimal import Decimal

import pytest
from builders import HIGH, LOW, bands, figure, grade_of, measure
from hypothesis import given
from hypothesis import strategies as st

from quarterlight.scorecard.figures import percentage_figure
from quarterlight.scorecard.grading import Standing, grade, grade_exact, grades_differ

O, G, R, I = "Outstanding", "Good", "Requires Improvement", "Inadequate"  # noqa: E741
FOUR = "Inad 0-59 | RI 60-69 | Good 70-79 | Outs. 80-100"
RAG = "Red <60 | Amber 60-79 | Green 80+"


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("0", I), ("59", I), ("59.5", I), ("59.9", I), ("60", R), ("69", R), ("69.5", R), ("69.9", R),
        ("70", G), ("79", G), ("79.5", G), ("79.9", G), ("80", O), ("100", O),
    ],
)  # fmt: skip
def test_a_decimal_takes_the_band_whose_next_cut_it_has_not_reached(value: str, word: str) -> None:
    assert grade_of(value, HIGH) == word
    assert grade_of(value, FOUR) == word


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("0", O),
        ("10", O),
        ("10.5", G),
        ("11", G),
        ("20", G),
        ("20.9", R),
        ("21", R),
        ("25", R),
        ("25.1", I),
        ("31", I),
    ],
)
def test_where_lower_is_better_the_worst_lies_above(value: str, word: str) -> None:
    assert grade_of(value, LOW) == word


@pytest.mark.parametrize(
    ("value", "word"),
    [("19", O), ("19.9", O), ("20", G), ("24", G), ("24.5", R), ("25", R), ("30", R), ("31", I)],
)
def test_below_20_begins_under_20(value: str, word: str) -> None:
    assert grade_of(value, "RI 25-30 | Good 20-24 | Outs. Below 20") == word


@pytest.mark.parametrize(
    ("value", "word"), [("59.9", "Red"), ("60", "Amber"), ("79.5", "Amber"), ("80", "Green")]
)
def test_traffic_lights_are_grades_of_their_own(value: str, word: str) -> None:
    assert grade_of(value, RAG) == word


@pytest.mark.parametrize(
    ("value", "word"), [("9", "Red"), ("10", "Green"), ("20", "Green"), ("21", "Red")]
)
def test_two_ranges_in_a_cell_make_the_middle_best(value: str, word: str) -> None:
    assert grade_of(value, "Green 10-20 | Red <10 or >20") == word


def test_outside_a_middle_that_is_best_both_sides_are_worse() -> None:
    text = "RI 5-9 or 21-25 | Good 10-20"
    assert [grade_of(value, text) for value in ("4", "5", "15", "25", "26")] == [I, R, G, R, I]


@pytest.mark.parametrize(
    ("text", "value", "word"),
    [
        (HIGH, "59", I),
        (LOW, "26", I),
        ("Red 40-59 | Amber 60-79 | Green 80-100", "39", "below Red"),
        ("Amber 60-79 | Green 80-100", "59", "below Amber"),
    ],
)
def test_a_figure_worse_than_all_has_the_lowest_word(text: str, value: str, word: str) -> None:
    found = grade(Decimal(value), bands(text))
    assert (found.word, found.standing) == (word, Standing.WORSE)


@pytest.mark.parametrize(
    ("text", "value", "standing"),
    [
        (HIGH, "101", Standing.BETTER),
        ("RI 15-20 | Good 10-14 | Outs. 5-9", "4", Standing.BETTER),
        ("RI 60-69 | Good 71-80 | Outs. 81-100", "70", Standing.BETWEEN),
        ("RI 60-69 | Good 71-80 | Outs. 81-100", "70.5", Standing.BETWEEN),
        ("RI 60-70 | Good 70-80 | Outs. 81-100", "70", Standing.IN_TWO),
        ("A 0-10 | B 11-20", "21", Standing.UNGRADED),
        ("RI 60-69 | Good 80-100 | Outs. 70-79", "75", Standing.UNGRADED),
        ("RI 60-69 | Good as agreed | Outs. 80-100", "85", Standing.UNGRADED),
        ("", "85", Standing.UNGRADED),
    ],
)  # fmt: skip
def test_what_no_single_band_holds_has_no_grade(text: str, value: str, standing: Standing) -> None:
    found = grade(Decimal(value), bands(text))
    assert (found.word, found.standing) == (None, standing)


def test_two_bands_grade_without_an_order_to_break() -> None:
    assert [grade_of(value, "Good 50-100 | RI 20-49") for value in ("60", "49.5", "10")] == [
        G,
        R,
        I,
    ]


def test_unknown_words_grade_what_they_hold() -> None:
    assert grade_of("5", "A 0-10 | B 11-20") == "A"


@pytest.mark.parametrize(
    ("met", "cases", "shown", "exact"),
    [
        (25, 42, R, I), (28, 47, R, I), (16, 23, G, R), (32, 46, G, R), (23, 33, G, R), (30, 43, G, R),
        (35, 44, O, G), (39, 49, O, G),
    ],
)  # fmt: skip
def test_the_displayed_figure_grades_one_band_above_the_exact_fraction(
    met: int, cases: int, shown: str, exact: str
) -> None:
    made, printed = percentage_figure(met, cases), bands(HIGH)
    assert grade(made.value, printed).word == shown
    assert grade_exact(met, cases, printed).word == exact
    assert grades_differ(made, printed)


def test_no_other_share_of_up_to_50_cases_is_graded_otherwise_by_its_fraction() -> None:
    printed = bands(HIGH)
    differing = {
        (met, cases)
        for cases in range(1, 51)
        for met in range(cases + 1)
        if grades_differ(percentage_figure(met, cases), printed)
    }
    assert differing == {
        (25, 42),
        (28, 47),
        (16, 23),
        (32, 46),
        (23, 33),
        (30, 43),
        (35, 44),
        (39, 49),
    }


def test_a_figure_without_cases_has_no_other_grade() -> None:
    assert not grades_differ(figure("60%"), bands(HIGH))


@pytest.mark.parametrize(("text", "word"), [("1/250", I), ("249/250", O)])
def test_a_displayed_bound_is_graded_as_0_or_100(text: str, word: str) -> None:
    assert grade(figure(text).value, bands(HIGH)).word == word


def test_zero_of_some_is_graded() -> None:
    made = measure("N/A 0/5", HIGH)
    assert [made.grade(quarter).word for quarter in sorted(made.cells)] == [None, I]


def test_a_row_without_bands_keeps_the_pages_own_word() -> None:
    made = measure("80% 85%=Green")
    assert [made.grade(quarter).word for quarter in sorted(made.cells)] == [None, "Green"]


def test_the_bands_outweigh_the_pages_own_word() -> None:
    made = measure("85%=Good", HIGH)
    assert [made.grade(quarter).word for quarter in made.cells] == [O]


@given(st.integers(0, 100), st.integers(0, 100))
def test_more_is_never_graded_worse(one: int, other: int) -> None:
    printed = bands(HIGH)
    ranks = [printed.rank(grade(Decimal(value), printed).word) for value in sorted((one, other))]
    assert ranks[0] >= ranks[1]


@given(st.decimals(0, 100, places=2))
def test_every_share_has_a_grade_in_gap_free_bands(value: Decimal) -> None:
    assert grade(value, bands(HIGH)).word in (O, G, R, I)
    assert grade(value, bands(FOUR)).word == grade(value, bands(HIGH)).word
