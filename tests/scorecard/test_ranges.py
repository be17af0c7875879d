"""Ranges of numbers, in every form in which a page prints them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterlight.scorecard.ranges import Range, read_ranges


def holds(text: str, *values: str) -> list[bool]:
    """Whether the ranges that a text prints hold each value."""
    ranges = read_ranges(text)
    assert ranges is not None, text
    return [any(Decimal(value) in part for part in ranges) for value in values]


@pytest.mark.parametrize(
    "text",
    [
        "60-69",
        "60–69",
        "60 - 69",
        "60%-69%",
        "60-69%",
        "60% – 69%",
        "60 to 69",
        "60% to 69%",
        "between 60 and 69",
        "Between 60% and 69%",
        "60 - 69 per cent",
        "69-60",
        "(60-69)",
        ">=60-<=69",
        ">=60 and <=69",
        "60<=x<=69",
        "at least 60 and at most 69",
        "60-69 days",
        "60.0-69.0",
    ],
)
def test_a_range_holds_both_of_its_printed_ends(text: str) -> None:
    assert holds(text, "59.9", "60", "65.5", "69", "69.1") == [False, True, True, True, False]


@pytest.mark.parametrize(
    "text",
    [
        "Below 20",
        "below 20%",
        "<20",
        "< 20%",
        "under 20",
        "less than 20",
        "fewer than 20 days",
        "lower than 20",
    ],
)
def test_below_does_not_hold_its_number(text: str) -> None:
    assert holds(text, "0", "19.99", "20", "21") == [True, True, False, False]


@pytest.mark.parametrize(
    "text",
    [
        "Over 90", ">90", "> 90%", "above 90%", "more than 90", "greater than 90", "higher than 90",
        "exceeding 90%", "in excess of 90",
    ],
)  # fmt: skip
def test_over_does_not_hold_its_number(text: str) -> None:
    assert holds(text, "89", "90", "90.01", "100") == [False, False, True, True]


@pytest.mark.parametrize(
    "text",
    [
        "20 or more", "20 and over", "20 or above", "20 and above", "20+", "20%+", "20 plus", "≥20", "≥ 20%",
        ">=20", "=>20", "at least 20", "20 or higher", "20% or greater", "no less than 20", "not fewer than 20",
        "minimum of 20", "greater than or equal to 20", "more than or equal to 20%", "20 or better",
        "20 and upwards",
    ],
)  # fmt: skip
def test_or_more_holds_its_number(text: str) -> None:
    assert holds(text, "19.99", "20", "500") == [False, True, True]


@pytest.mark.parametrize(
    "text",
    [
        "5 or less", "5 or fewer", "5 and under", "5 or below", "≤5", "≤ 5%", "<=5", "=<5", "up to 5",
        "at most 5", "no more than 5", "not more than 5", "maximum of 5", "less than or equal to 5",
        "5 or lower",
    ],
)  # fmt: skip
def test_or_less_holds_its_number(text: str) -> None:
    assert holds(text, "-3", "5", "5.01") == [True, True, False]


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        (">10 and <=15", ("10.1", "15"), ("10", "15.1")),
        (">10-15", ("10.1", "15"), ("10", "15.1")),
        ("10-<15", ("10", "14.9"), ("15", "9.9")),
        ("10 to <15", ("10", "14.9"), ("15", "9.9")),
        ("10<=x<15", ("10", "14.9"), ("15", "9.9")),
        (">=10 and <15", ("10", "14.9"), ("15", "9.9")),
        ("10 or more and below 15", ("10", "14.9"), ("15", "9.9")),
        ("more than 10 and up to 15", ("10.1", "15"), ("10", "15.1")),
        ("-5 to 5", ("-5", "0", "5"), ("-5.1", "6")),
        ("-10--5", ("-10", "-5"), ("-11", "-4")),
        ("1,000-1,999", ("1000", "1999"), ("1", "999")),
        ("84.5-89.4%", ("84.5", "89.4"), ("84.4", "89.5")),
        ("100%", ("100",), ("99", "101")),
        ("0", ("0",), ("1",)),
    ],
)
def test_each_end_belongs_to_it_only_where_the_text_says_so(
    text: str, inside: tuple[str, ...], outside: tuple[str, ...]
) -> None:
    assert all(holds(text, *inside))
    assert not any(holds(text, *outside))


@pytest.mark.parametrize(
    "text",
    [
        "<10 or >20",
        "<10, >20",
        "below 10 or above 20",
        "<10 / >20",
        "<10; >20",
        "<10\n>20",
        ">20 or <10",
        "under 10 and over 20",
    ],
)
def test_two_ranges_in_one_cell_are_both_held(text: str) -> None:
    assert holds(text, "9", "10", "15", "20", "21") == [True, False, False, False, True]


def test_two_closed_ranges_are_kept_apart() -> None:
    assert holds("0-5 and 20-25", "5", "6", "19", "20") == [True, False, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "n/a",
        "TBC",
        "low",
        "as last year",
        "60-70 or 65-80",
        "60-",
        "Q3 16/17",
        "60-69-79",
        "<",
        "5 or 5",
    ],
)
def test_what_is_no_range_is_not_guessed(text: str) -> None:
    assert read_ranges(text) is None


numbers = st.integers(-200, 200)


@given(numbers, numbers, numbers)
def test_a_printed_range_holds_exactly_what_lies_between_its_ends(
    low: int, high: int, value: int
) -> None:
    low, high = sorted((low, high))
    assert holds(f"{low} to {high}", str(value)) == [low <= value <= high]


ranges = st.builds(
    lambda a, b, low_in, high_in: Range(Decimal(min(a, b)), Decimal(max(a, b)), low_in, high_in),
    numbers, numbers, st.booleans(), st.booleans(),
)  # fmt: skip


@given(ranges, ranges, numbers)
def test_what_two_ranges_share_is_what_both_hold(one: Range, other: Range, value: int) -> None:
    shared, number = one.shared(other), Decimal(value)
    assert (shared is not None and number in shared) == (number in one and number in other)


@given(ranges, ranges)
def test_sharing_does_not_depend_on_who_asks(one: Range, other: Range) -> None:
    assert one.shared(other) == other.shared(one)


def test_ranges_that_only_touch_share_that_number() -> None:
    shared = Range(Decimal(60), Decimal(70)).shared(Range(Decimal(70), Decimal(80)))
    assert shared is not None
    assert shared.is_point
