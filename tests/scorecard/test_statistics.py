"""The tests behind a word of meaning, against values that others have published or worked out."""

from __future__ import annotations

from fractions import Fraction
from math import comb, isclose

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from quarterlight.scorecard import statistics
from quarterlight.scorecard.statistics import fisher, newcombe, poisson_pair, wilson

shares = st.integers(1, 120).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
counts = st.integers(0, 150)
HAIR = 1e-12


def percents(interval: tuple[float, float]) -> tuple[float, float]:
    """An interval in percent with one decimal."""
    return round(100 * interval[0], 1), round(100 * interval[1], 1)


@pytest.mark.parametrize(
    ("met", "cases", "expected"),
    [
        (4, 5, (37.6, 96.4)),
        (9, 10, (59.6, 98.2)),
        (8, 10, (49.0, 94.3)),
        (7, 10, (39.7, 89.2)),
        (3, 4, (30.1, 95.4)),
        (2, 3, (20.8, 93.9)),
        (4, 9, (18.9, 73.3)),
        (15, 20, (53.1, 88.8)),
        (38, 50, (62.6, 85.7)),
        (25, 46, (40.2, 67.8)),
        (25, 51, (35.9, 62.3)),
        (27, 86, (22.6, 41.8)),
        (83, 150, (47.3, 63.1)),
        (300, 400, (70.5, 79.0)),
        (0, 2, (0.0, 65.8)),
        (0, 5, (0.0, 43.4)),
        (81, 263, (25.5, 36.6)),  # Newcombe 1998, Statistics in Medicine 17:857, table I
        (15, 148, (6.2, 16.0)),  # the same
        (1, 29, (0.6, 17.2)),  # the same
    ],
)
def test_the_interval_of_a_share_is_that_of_wilson(
    met: int, cases: int, expected: tuple[float, float]
) -> None:
    assert percents(wilson(met, cases)) == expected


@pytest.mark.parametrize(
    ("share", "other", "expected"),
    [
        ((5, 5), (5, 6), (-29, 56)),
        ((25, 46), (0, 5), (8.6, 67.8)),
        ((3, 18), (12, 24), (-54.8, -4.1)),
        ((14, 18), (8, 24), (14, 65)),
        ((56, 70), (48, 80), (5.2, 33.4)),  # Newcombe 1998, 17:873, table II, method 10
        ((9, 10), (3, 10), (17.1, 80.9)),  # the same
        ((10, 10), (0, 20), (67.9, 100.0)),  # the same
    ],
)
def test_the_interval_of_a_difference_is_that_of_newcombe(
    share: tuple[int, int], other: tuple[int, int], expected: tuple[float, float]
) -> None:
    found = percents(newcombe(*share, *other))
    digits = 0 if all(isinstance(end, int) for end in expected) else 1
    assert tuple(round(end, digits) for end in found) == expected


@pytest.mark.parametrize(
    ("share", "other", "expected"),
    [
        ((5, 6), (5, 5), 1.0),
        ((1, 8), (0, 5), 1.0),
        ((8, 10), (9, 10), 1.0),
        ((8, 10), (7, 10), 1.0),
        ((0, 5), (25, 46), 0.051),
        ((12, 24), (3, 18), 0.049),
        ((8, 24), (14, 18), 0.006),
        ((0, 4), (4, 4), 0.029),
        ((0, 3), (3, 3), 0.1),
        ((3, 4), (1, 4), 0.486),  # the lady tasting tea: 34 of 70
    ],
)
def test_p_is_that_of_fishers_exact_test(
    share: tuple[int, int], other: tuple[int, int], expected: float
) -> None:
    assert round(float(fisher(*share, *other)), 3) == expected


def test_the_tea_test_is_exact() -> None:
    assert fisher(3, 4, 1, 4) == Fraction(34, 70)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [(31, 23, 0.34), (15, 31, 0.026), (0, 0, 1.0), (7, 7, 1.0), (0, 5, 0.062), (0, 6, 0.031)],
)
def test_p_of_two_counts_is_that_of_their_exact_test(
    first: int, second: int, expected: float
) -> None:
    digits = len(str(expected).partition(".")[2])
    assert round(float(poisson_pair(first, second)), digits) == expected


@given(shares)
def test_a_share_lies_within_its_interval_and_the_interval_within_0_and_1(
    share: tuple[int, int],
) -> None:
    low, high = wilson(*share)
    assert -HAIR <= low <= share[0] / share[1] + HAIR
    assert share[0] / share[1] - HAIR <= high <= 1 + HAIR


@given(shares)
def test_the_interval_of_those_who_did_not_is_the_mirror_image(share: tuple[int, int]) -> None:
    met, cases = share
    (low, high), (other_low, other_high) = wilson(met, cases), wilson(cases - met, cases)
    assert isclose(low, 1 - other_high, abs_tol=HAIR)
    assert isclose(high, 1 - other_low, abs_tol=HAIR)


@given(shares)
def test_ten_times_as_many_cases_say_more(share: tuple[int, int]) -> None:
    met, cases = share
    few, many = wilson(met, cases), wilson(10 * met, 10 * cases)
    assert many[1] - many[0] < few[1] - few[0]


@given(shares, shares)
def test_swapping_the_sides_flips_the_interval_of_a_difference(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    (low, high), (flipped_low, flipped_high) = newcombe(*one, *other), newcombe(*other, *one)
    assert isclose(low, -flipped_high, abs_tol=HAIR)
    assert isclose(high, -flipped_low, abs_tol=HAIR)
    assert -1 - HAIR <= low <= high <= 1 + HAIR


@given(shares, shares)
def test_a_difference_lies_within_its_interval(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    low, high = newcombe(*one, *other)
    assert low - HAIR <= one[0] / one[1] - other[0] / other[1] <= high + HAIR


@given(shares, shares)
def test_fishers_p_does_not_depend_on_sides_or_on_what_is_counted(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    p = fisher(*one, *other)
    missed = [(cases - met, cases) for met, cases in (one, other)]
    assert 0 < p <= 1
    assert p == fisher(*other, *one) == fisher(*missed[0], *missed[1])


@given(shares)
def test_the_same_share_twice_is_never_a_difference(share: tuple[int, int]) -> None:
    assert fisher(*share, *share) == 1


@given(counts, counts)
def test_p_of_two_counts_does_not_depend_on_sides(first: int, second: int) -> None:
    p = poisson_pair(first, second)
    assert 0 < p <= 1
    assert p == poisson_pair(second, first)


@given(counts, counts)
def test_a_greater_difference_of_one_sum_is_less_likely(first: int, second: int) -> None:
    assume(first >= second > 0)
    assert poisson_pair(first + 1, second - 1) < poisson_pair(first, second)


@pytest.fixture
def in_logarithms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sum is taken in logarithms, as those of very many cases are."""
    monkeypatch.setattr(statistics, "EXACT_UP_TO", 0)


@pytest.mark.usefixtures("in_logarithms")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(shares, shares)
def test_sums_in_logarithms_are_the_exact_ones(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    (x1, n1), (x2, n2) = one, other
    met, everyone = x1 + x2, n1 + n2
    ways = {k: comb(n1, k) * comb(n2, met - k) for k in range(max(0, met - n2), min(n1, met) + 1)}
    likely = sum(each for each in ways.values() if each <= ways[x1])
    assert isclose(fisher(x1, n1, x2, n2), likely / comb(everyone, met), rel_tol=1e-9)


@pytest.mark.usefixtures("in_logarithms")
@pytest.mark.parametrize(("first", "second"), [(31, 23), (15, 31), (0, 6), (1000, 1100)])
def test_counts_in_logarithms_have_the_exact_p(first: int, second: int) -> None:
    total, fewer = first + second, min(first, second)
    exact = Fraction(2 * sum(comb(total, k) for k in range(fewer + 1)), 2**total)
    assert isclose(poisson_pair(first, second), exact, rel_tol=1e-9)


def test_numbers_that_no_council_has_are_answered_by_the_normal_curve() -> None:
    billions = 4 * 10**9
    assert isclose(
        fisher(billions // 2, billions, billions // 2 - 63_246, billions), 0.157, abs_tol=0.001
    )
    assert isclose(poisson_pair(billions, billions + 126_491), 0.157, abs_tol=0.001)
    assert poisson_pair(10**26, 3) < 0.001
