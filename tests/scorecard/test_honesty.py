"""Small cohorts: several quarters together, what an interval touches, what chance alone would do."""

from __future__ import annotations

from itertools import product
from math import comb

import pytest
from builders import HIGH, LATEST, figure, measure, scorecard
from hypothesis import given
from hypothesis import strategies as some

from quarterlight.periods import Span
from quarterlight.scorecard.figures import Figure, percentage
from quarterlight.scorecard.honesty import (
    REST,
    chance,
    differ,
    interval,
    is_share,
    pooled,
    tellable,
    touched,
)
from quarterlight.scorecard.model import Measure
from quarterlight.scorecard.parts import Part


def together(row: str, **fields: object) -> tuple[int, int, int] | None:
    """Numerator, denominator and number of quarters of the last four together."""
    found = pooled(measure(row, HIGH, **fields), LATEST)
    if found is None:
        return None
    return found.figure.numerator or 0, found.figure.denominator or 0, len(found.quarters)


# The child in need plans of a published scorecard, judged Good or better.
def test_four_quarters_together_are_the_sums_of_cases_not_the_mean_of_percentages() -> None:
    found = pooled(measure("7/23 5/21 12/24 3/18"), LATEST)
    assert found and (found.figure.numerator, found.figure.denominator) == (27, 86)
    assert found.figure.display == "31%"
    assert interval(found.figure) == (23, 42)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("9/9 1/4 2/4 3/4 4/5", (10, 17, 4)),  # the last four, not the one before them
        ("1/4 N/A unaudited 4/5", (5, 9, 2)),  # a quarter without cases adds none
        ("N/A unaudited N/A 4/5", None),  # nothing to put together
        ("1/4 2/4 3/4 N/A", None),  # there is no figure to stand beside
        ("1/4 60% 3/4 4/5", None),  # of one the cases are not known
        ("10/40 10/40 20/40 30/50", None),  # enough cases by themselves
        ("3 4 5 6", None),  # counts are no shares
    ],
)
def test_what_is_put_together(row: str, expected: tuple[int, int, int] | None) -> None:
    assert together(row) == expected


@pytest.mark.parametrize("span", [Span.YEAR_TO_DATE, Span.ROLLING_YEAR, Span.AT_QUARTER_END])
def test_sums_over_time_are_not_put_together_again(span: Span) -> None:
    assert together("1/4 2/4 3/4 4/5", span=span) is None


def test_another_definition_is_not_put_together_with_this_one() -> None:
    row = measure("1/4 2/4 3/4 4/5")
    row.cells[LATEST - 1] = _marked(row, "break")
    assert pooled(row, LATEST) is None
    row.cells[LATEST - 1] = _marked(row, "provisional")
    assert pooled(row, LATEST) is not None


def _marked(row: Measure, mark: str):
    from dataclasses import replace

    return replace(row.cells[LATEST - 1], marks=(mark,))


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("4/9", (19, 73)),
        ("6/9", (35, 88)),
        ("0/2", (0, 66)),
        ("0/5", (0, 43)),
        ("4/5", (38, 96)),
        ("25/46", (40, 68)),
    ],
)
def test_the_interval_of_few_cases(shown: str, expected: tuple[int, int]) -> None:
    assert interval(figure(shown)) == expected


def test_an_interval_touches_grades() -> None:
    assert touched(measure("4/9", HIGH), LATEST) == ("Inadequate", "Good")
    assert touched(measure("0/5", HIGH), LATEST) == ("Inadequate", "Inadequate")
    assert touched(measure("80%", HIGH), LATEST) == (None, None)


def test_more_yes_than_cases_is_no_share() -> None:
    assert not is_share(figure("80%(15/9)"))
    assert not is_share(figure("80%"))
    assert is_share(figure("80%(4/5)"))


def parts(*counted: int) -> list[Part]:
    return [Part(f"team {n}", count, count) for n, count in enumerate(counted)]


@pytest.mark.parametrize(
    ("given_parts", "told"),
    [
        ((9, 8), [9, 8]),
        ((9, 8, 4, 3), [9, 8, 7]),  # the small ones together
        ((9, 8, 1), [9, 9]),  # alone it would be told by subtraction, so 8 joins it
        ((9, 1), []),
        ((4, 3), []),
        ((1,), []),
        ((50,), []),
        ((9, 0, 8), [9, 8]),
        ((9, 5), [9, 5]),
    ],
)
def test_parts_that_would_tell_of_few_are_told_together_or_not(
    given_parts: tuple[int, ...], told: list[int]
) -> None:
    assert [part.counted for part in tellable(parts(*given_parts))] == told


@given(some.lists(some.integers(0, 12), max_size=8))
def test_no_part_of_few_is_ever_told_and_none_can_be_worked_out(counted: list[int]) -> None:
    told = tellable(parts(*counted))
    assert all(part.counted >= 5 for part in told)
    assert not told or sum(part.counted for part in told) == sum(counted)
    own = [part for part in told if part.name != REST]
    assert len(told) - len(own) <= 1


@given(some.integers(1, 7), some.integers(1, 7), some.data())
def test_the_likelihood_of_another_figure_is_that_of_all_outcomes(
    n1: int, n2: int, data: some.DataObject
) -> None:
    x1, x2 = data.draw(some.integers(0, n1)), data.draw(some.integers(0, n2))
    share = (x1 + x2) / (n1 + n2)
    likely = sum(
        _binomial(a, n1, share) * _binomial(b, n2, share)
        for a, b in product(range(n1 + 1), range(n2 + 1))
        if percentage(a, n1) != percentage(b, n2)
    )
    shares = (figure(f"{x1}/{n1}"), figure(f"{x2}/{n2}"))
    assert differ(*shares, percentage) == pytest.approx(likely, abs=1e-9)


def _binomial(x: int, n: int, share: float) -> float:
    return comb(n, x) * share**x * (1 - share) ** (n - x)


def test_a_steady_75_percent_of_few_cases_nearly_always_moves() -> None:
    assert differ(_cases(15, 20), _cases(15, 20), percentage) == pytest.approx(0.85, abs=0.01)
    assert differ(_cases(75, 100), _cases(0, 0, "0/1"), percentage) <= 1


def _cases(x: int, n: int, shown: str = "") -> Figure:
    return figure(shown or f"{x}/{n}")


def test_what_moved_is_held_against_what_chance_would_move() -> None:
    found = chance(
        scorecard(
            measure("4/5 5/5", HIGH),
            measure("50/100 95/100", HIGH),
            measure("5/5 5/5", HIGH),
            measure("60% 90%", HIGH),  # no cases, so nothing is known of it
            measure("3 9"),
        )
    )
    assert found
    assert (found.compared, found.moved, found.regraded, found.clear) == (3, 2, 1, 1)
    assert 1 < found.expected_moved < 3
    assert found.false_alarms == pytest.approx(0.15)


def test_with_nothing_to_compare_nothing_is_said_of_chance() -> None:
    assert chance(scorecard(measure("60% 90%", HIGH), measure("N/A 4/5", HIGH))) is None
