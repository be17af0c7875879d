"""Percentages are rounded half up from integers, and what is displayed never misleads."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from builders import figure
from hypothesis import given
from hypothesis import strategies as st

from quarterlight.scorecard.figures import (
    Unit,
    displayed_percentage,
    percentage,
    percentage_figure,
    truncated_percentage,
)

shares = st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("met", "cases", "expected"),
    [
        (23, 40, 58),  # 57.5, which floats make 57.49999999999999
        (10, 16, 63),  # 62.5, which half to even makes 62
        (5, 8, 63),
        (1, 8, 13),
        (3, 8, 38),
        (7, 8, 88),
        (1, 40, 3),
        (14, 21, 67),
        (14, 30, 47),
        (5, 30, 17),
        (1, 3, 33),
        (25, 42, 60),
        (199, 200, 100),
        (0, 7, 0),
        (7, 7, 100),
    ],
)
def test_a_percentage_is_rounded_half_up(met: int, cases: int, expected: int) -> None:
    assert percentage(met, cases) == expected


@pytest.mark.parametrize(
    ("met", "cases", "expected"),
    [(1, 800, "0.1"), (1, 2000, "0.1"), (5, 8, "62.5"), (2, 3, "66.7")],
)
def test_one_decimal_is_rounded_half_up_too(met: int, cases: int, expected: str) -> None:
    assert str(percentage(met, cases, 1)) == expected


@given(shares, st.integers(0, 3))
def test_a_percentage_is_the_exact_fraction_rounded_half_up(
    share: tuple[int, int], decimals: int
) -> None:
    met, cases = share
    exact = Decimal(100 * met) / Decimal(cases)
    half = Fraction(100 * met, cases) * 10**decimals % 1 == Fraction(1, 2)
    step = Decimal(1).scaleb(-decimals)
    assert percentage(met, cases, decimals) == exact.quantize(step, ROUND_HALF_UP)
    assert not half or percentage(met, cases, decimals) > exact


@given(shares, st.integers(0, 3))
def test_cutting_off_is_the_exact_fraction_rounded_down(
    share: tuple[int, int], decimals: int
) -> None:
    met, cases = share
    exact = Decimal(100 * met) / Decimal(cases)
    cut = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_DOWN)
    assert truncated_percentage(met, cases, decimals) == cut


@given(shares)
def test_the_two_shares_of_a_whole_add_up_to_100_or_101(share: tuple[int, int]) -> None:
    met, cases = share
    assert percentage(met, cases) + percentage(cases - met, cases) in (100, 101)


@pytest.mark.parametrize(
    ("met", "cases", "decimals", "expected"),
    [
        (1, 250, 0, "<1%"),
        (1, 200, 0, "1%"),
        (0, 250, 0, "0%"),
        (249, 250, 0, ">99%"),
        (199, 200, 0, ">99%"),
        (198, 200, 0, "99%"),
        (250, 250, 0, "100%"),
        (1, 3000, 1, "<0.1%"),
        (2999, 3000, 1, ">99.9%"),
        (1, 300, 1, "0.3%"),
    ],
)
def test_a_case_that_is_there_is_never_shown_as_none(
    met: int, cases: int, decimals: int, expected: str
) -> None:
    assert displayed_percentage(met, cases, decimals) == expected


@given(shares)
def test_0_and_100_are_displayed_only_where_it_is_nobody_or_everybody(
    share: tuple[int, int],
) -> None:
    met, cases = share
    shown = displayed_percentage(met, cases)
    assert (shown == "0%") == (met == 0)
    assert (shown == "100%") == (met == cases)


def test_a_share_knows_its_cases_and_its_unit() -> None:
    made = percentage_figure(59, 246)
    assert (made.display, made.value, made.unit) == ("24%", 24, Unit.PERCENT)
    assert (made.numerator, made.denominator, made.has_cases) == (59, 246, True)


def test_a_bound_has_the_value_0_or_100() -> None:
    assert percentage_figure(1, 250).value == 0
    assert percentage_figure(249, 250).value == 100


@pytest.mark.parametrize("text", ["90%", "31", "90%(9/9)"])
def test_a_whole_value_is_written_without_a_decimal_point(text: str) -> None:
    assert isinstance(figure(text).plain_value, int)


def test_a_decimal_value_keeps_its_decimals() -> None:
    assert figure("0.8%").plain_value == 0.8


@pytest.mark.parametrize("text", ["90%", "31"])
def test_a_figure_without_cases_says_so(text: str) -> None:
    assert not figure(text).has_cases
