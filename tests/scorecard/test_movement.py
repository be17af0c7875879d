"""Movement and meaning are two words, and the second says no more than the cases can carry."""

from __future__ import annotations

import pytest
from builders import HIGH, LATEST, LOW, figure, measure, q
from hypothesis import given
from hypothesis import strategies as st

from quarterlight.periods import Span
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.model import Heading
from quarterlight.scorecard.movement import Change, Meaning, change, compared_quarter, meaning

BETTER, WORSE, NO_CLEAR_CHANGE = Meaning.BETTER, Meaning.WORSE, Meaning.NO_CLEAR_CHANGE
TOO_FEW, UNKNOWN = Meaning.TOO_FEW_TO_SAY, Meaning.CASES_UNKNOWN


def said(before: str, now: str, better: str | None = "higher") -> Meaning:
    """The meaning of a change from one figure to another."""
    return meaning(figure(now), figure(before), Direction(better) if better else None)


@pytest.mark.parametrize(
    ("row", "movement"),
    [("60% 61%", "up"), ("61% 60%", "down"), ("60% 60%", "level"), ("23 31", "up"), ("1/3 33/99", "level")],
)  # fmt: skip
def test_movement_is_the_sign_of_the_displayed_difference(row: str, movement: str) -> None:
    assert change(measure(row), LATEST).movement == movement


def test_movement_says_nothing_of_better_or_worse() -> None:
    assert change(measure("23 31", LOW), LATEST).movement is Heading.UP


@pytest.mark.parametrize("row", ["N/A 60%", ". 60%", "60%", "TBC 60%", "c 60%", "50% . 60%"])
def test_what_has_nothing_to_compare_with_is_not_comparable(row: str) -> None:
    assert change(measure(row), LATEST) == Change(None, Meaning.NOT_COMPARABLE, None)


@pytest.mark.parametrize("row", ["60% N/A", "60% .", "60% TBC", "60% suspended"])
def test_a_result_without_a_value_has_none_of_the_three(row: str) -> None:
    assert change(measure(row), LATEST) == Change(None, None, None)


def test_a_quarter_that_is_not_shown_has_none_of_the_three() -> None:
    assert change(measure("60% 70%"), LATEST - 5) == Change(None, None, None)


def test_a_figure_is_compared_with_the_quarter_before() -> None:
    found = change(measure("90% 50% 60%"), LATEST)
    assert (found.movement, found.compared_with) == (Heading.UP, q("16/2"))


@pytest.mark.parametrize("span", [Span.YEAR_TO_DATE, Span.ROLLING_YEAR])
def test_sums_over_time_are_compared_with_the_year_before(span: Span) -> None:
    found = change(measure("50% 10% 20% 70% 60%", span=span), LATEST)
    assert (found.movement, found.compared_with) == (Heading.UP, q("15/3"))


@pytest.mark.parametrize("span", [Span.YEAR_TO_DATE, Span.ROLLING_YEAR])
def test_sums_over_time_whose_year_before_is_not_shown_are_not_comparable(span: Span) -> None:
    row = measure("10% 20% 70% 60%", span=span)
    assert change(row, LATEST) == Change(None, Meaning.NOT_COMPARABLE, None)


@pytest.mark.parametrize("span", [Span.QUARTER, Span.AT_QUARTER_END])
def test_figures_of_a_quarter_or_a_day_are_compared_with_the_quarter_before(span: Span) -> None:
    assert compared_quarter(span, q("16/1")) == q("15/4")


def test_percentages_without_cases_say_nothing() -> None:
    assert said("10%", "90%") is UNKNOWN
    assert said("10%", "90%(90/100)") is UNKNOWN
    assert said("10/100", "90/100") is BETTER


@pytest.mark.parametrize("impossible", ["15/9", "67%(12/9)"])
def test_more_cases_met_than_there_were_say_nothing(impossible: str) -> None:
    assert said(impossible, "9/10") is said("9/10", impossible) is UNKNOWN


def test_unknown_cases_come_before_few_cases() -> None:
    assert said("50%", "0/4") is UNKNOWN


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [("0/4", "4/4", TOO_FEW), ("0/50", "4/4", TOO_FEW), ("0/4", "50/50", TOO_FEW), ("0/5", "5/5", BETTER)],
)  # fmt: skip
def test_under_5_cases_on_either_side_are_too_few(before: str, now: str, expected: Meaning) -> None:
    assert said(before, now) is expected


def test_few_cases_come_before_a_level_figure() -> None:
    assert said("2/4", "2/4") is TOO_FEW
    assert said("3/6", "3/6") is NO_CLEAR_CHANGE


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("4800/10000", "5000/10000", NO_CLEAR_CHANGE),  # 48 to 50
        ("4700/10000", "5000/10000", BETTER),  # 47 to 50
        ("4749/10000", "4950/10000", BETTER),  # 47 to 50 as displayed, 2 points in truth
        ("4750/10000", "5049/10000", NO_CLEAR_CHANGE),  # 48 to 50 as displayed
    ],
)
def test_under_3_displayed_points_are_no_clear_change(
    before: str, now: str, expected: Meaning
) -> None:
    assert said(before, now) is expected


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("100/10000", "1/5", NO_CLEAR_CHANGE),  # 19 points of 5 are one case
        ("100/10000", "2/5", NO_CLEAR_CHANGE),  # 1.95 cases
        ("0/10000", "2/5", BETTER),  # exactly 2
        ("100/10000", "3/5", BETTER),
    ],
)
def test_under_2_cases_of_the_smaller_side_are_no_clear_change(
    before: str, now: str, expected: Meaning
) -> None:
    assert said(before, now) is expected


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("25/46", "0/5", NO_CLEAR_CHANGE),  # the interval excludes 0, but p is 0.051
        ("12/24", "3/18", WORSE),  # both pass, narrowly: p is 0.049
        ("5/6", "5/5", NO_CLEAR_CHANGE),
        ("8/10", "7/10", NO_CLEAR_CHANGE),
        ("8/24", "14/18", BETTER),
    ],
)
def test_what_fishers_test_leaves_to_chance_is_no_clear_change(
    before: str, now: str, expected: Meaning
) -> None:
    assert said(before, now) is expected


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [("34/42", "19/19", NO_CLEAR_CHANGE), ("33/42", "19/19", BETTER)],
)
def test_an_interval_that_covers_0_is_no_clear_change_even_where_p_is_small(
    before: str, now: str, expected: Meaning
) -> None:
    assert said(before, now) is expected


@pytest.mark.parametrize(
    ("better", "up", "down"),
    [
        ("higher", BETTER, WORSE),
        ("lower", WORSE, BETTER),
        ("within", NO_CLEAR_CHANGE, NO_CLEAR_CHANGE),
        ("none", NO_CLEAR_CHANGE, NO_CLEAR_CHANGE),
        (None, NO_CLEAR_CHANGE, NO_CLEAR_CHANGE),
    ],
)
def test_which_way_is_better_is_told_by_the_direction(
    better: str | None, up: Meaning, down: Meaning
) -> None:
    assert said("10/50", "40/50", better) is up
    assert said("40/50", "10/50", better) is down
    assert said("10", "40", better) is up


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("23", "31", NO_CLEAR_CHANGE),
        ("15", "31", WORSE),
        ("31", "15", BETTER),
        ("0", "5", NO_CLEAR_CHANGE),
        ("0", "6", WORSE),
        ("0", "0", NO_CLEAR_CHANGE),
        ("2.5", "31.5", NO_CLEAR_CHANGE),
    ],
)
def test_counts_differ_where_chance_does_not_explain_it(
    before: str, now: str, expected: Meaning
) -> None:
    assert said(before, now, "lower") is expected


def test_the_direction_is_that_of_the_rows_bands() -> None:
    assert change(measure("6/40 30/40", HIGH), LATEST).meaning is BETTER
    assert change(measure("2 31", LOW), LATEST).meaning is WORSE


shares = st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(shares, shares)
def test_looking_from_the_other_side_turns_better_into_worse(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    turned = {BETTER: WORSE, WORSE: BETTER}
    a, b = (f"{met}/{cases}" for met, cases in (one, other))
    assert said(a, b) is turned.get(said(b, a), said(b, a))
    assert said(a, b, "lower") is turned.get(said(a, b), said(a, b))
