"""Quarters, months and financial years, in every form in which a page writes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterlight.errors import PeriodError
from quarterlight.periods import (
    Month,
    Quarter,
    days_in,
    read_financial_year,
    read_month,
    read_quarter,
    read_quarter_number,
)

AUTUMN = Quarter(2016, 3)
quarters = st.builds(Quarter, st.integers(2000, 2090), st.integers(1, 4))


@pytest.mark.parametrize(
    "text",
    [
        "2016-17 Q3",
        "Q3 16/17",
        "Q3 2016-17",
        "2016/17 Q3",
        "201617 Q3",
        "Q3 201617",
        "Q3 2016/2017",
        "2016-2017 Q3",
        "q3 16-17",
        "Q3 2016–17",
        "Q3 2016‑17",
        " Q3\u00a016/17 ",
        "Q3\n16/17",
        "Q3, 2016/17",
        "Q3 (2016/17)",
        "Qtr 3 2016-17",
        "Qtr. 3 2016-17",
        "Quarter 3 2016/17",
        "Quarter 3: 2016/17",
        "Third quarter 2016-17",
        "3rd Quarter 2016-17",
        "3rd qtr 16/17",
        "FY17 Q3",
        "FY2017 Q3",
        "Oct-Dec 2016",
        "Oct - Dec 2016",
        "October to December 2016",
        "October–December 2016",
        "Oct/Dec 16",
        "Oct-Dec '16",
        "Oct 16 - Dec 16",
        "Oct 2016 to Dec 2016",
        "Oct-Dec 2016/17",
        "Q3 (Oct-Dec) 2016-17",
        "Q3 Oct - Dec 2016",
        "Q3 (October to December 2016)",
    ],
)
def test_every_form_of_a_quarter_is_the_same_quarter(text: str) -> None:
    assert Quarter.parse(text) == AUTUMN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Apr-Jun 2015", Quarter(2015, 1)),
        ("Jul-Sept 2015", Quarter(2015, 2)),
        ("July to September 2015", Quarter(2015, 2)),
        ("Jan-Mar 2017", Quarter(2016, 4)),
        ("January - March 17", Quarter(2016, 4)),
        ("Jan-Mar 2016/17", Quarter(2016, 4)),
        ("Q4 99/00", Quarter(2099, 4)),
    ],
)
def test_months_name_the_quarter_of_their_financial_year(text: str, expected: Quarter) -> None:
    assert Quarter.parse(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Q3",
        "2016-17",
        "Q5 2016-17",
        "Q0 16/17",
        "Q3 2016-18",
        "Q3 16/16",
        "Q3 2016",
        "Oct-Dec",
        "Nov-Jan 2016",
        "Oct-Nov 2016",
        "Sep-Dec 2016",
        "Q34 2016-17",
        "FAQ3 2016-17",
        "spring 2016-17",
        "60-69",
    ],
)
def test_what_names_no_quarter_is_refused_with_the_remedy(text: str) -> None:
    with pytest.raises(PeriodError, match="is not a quarter") as caught:
        Quarter.parse(text)
    assert "2016-17 Q3" in caught.value.remedy
    assert read_quarter(text) is None


@pytest.mark.parametrize("number", [0, 5, -1])
def test_a_year_has_no_fifth_quarter(number: int) -> None:
    with pytest.raises(PeriodError, match="no quarter") as caught:
        Quarter(2016, number)
    assert "1 to 4" in caught.value.remedy


def test_the_months_that_follow_a_number_must_not_name_another_quarter() -> None:
    assert read_quarter("Q4 (Oct-Dec 2016)") is None


@given(quarters)
def test_what_is_printed_is_read_back(quarter: Quarter) -> None:
    assert Quarter.parse(str(quarter)) == quarter


@pytest.mark.parametrize(
    ("quarter", "first", "last"),
    [
        (Quarter(2016, 1), date(2016, 4, 1), date(2016, 6, 30)),
        (Quarter(2016, 2), date(2016, 7, 1), date(2016, 9, 30)),
        (Quarter(2016, 3), date(2016, 10, 1), date(2016, 12, 31)),
        (Quarter(2016, 4), date(2017, 1, 1), date(2017, 3, 31)),
    ],
)
def test_a_quarter_begins_and_ends_on_these_days(quarter: Quarter, first: date, last: date) -> None:
    assert (quarter.first_day, quarter.last_day) == (first, last)


@given(quarters)
def test_no_day_lies_between_a_quarter_and_the_next(quarter: Quarter) -> None:
    assert quarter.last_day + timedelta(days=1) == (quarter + 1).first_day


@given(quarters)
def test_every_month_of_a_quarter_lies_in_it(quarter: Quarter) -> None:
    first, last = quarter.first_day, quarter.last_day
    middle = first + timedelta(days=40)
    assert {Month(day.year, day.month).quarter for day in (first, middle, last)} == {quarter}


@given(quarters, st.integers(-40, 40))
def test_adding_is_undone_by_subtracting(quarter: Quarter, steps: int) -> None:
    assert (quarter + steps) - steps == quarter
    assert (quarter + steps) - quarter == steps


@given(quarters, quarters)
def test_quarters_sort_by_their_days(one: Quarter, other: Quarter) -> None:
    assert (one < other) == (one.first_day < other.first_day)


def test_quarters_are_counted_across_the_end_of_a_year() -> None:
    assert Quarter(2016, 1) - Quarter(2015, 4) == 1
    assert Quarter(2016, 1) - 1 == Quarter(2015, 4)
    assert AUTUMN.year_before == Quarter(2015, 3)


def test_the_turn_of_a_century_is_printed_with_two_digits() -> None:
    assert str(Quarter(2099, 4)) == "2099-00 Q4"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("2016-17", 2016),
        ("2016/2017", 2016),
        ("16/17", 2016),
        ("201617", 2016),
        ("FY17", 2016),
        ("FY 2016-17", 2016),
        ("Financial year 2016 / 17", 2016),
        ("09/10", 2009),
        ("99-00", 2099),
    ],
)
def test_a_financial_year_is_known_by_the_year_in_which_it_begins(text: str, begins: int) -> None:
    assert read_financial_year(text) == begins


@pytest.mark.parametrize("text", ["2016", "60-69", "16/18", "31/12/2016", "1-2", "201618", ""])
def test_two_numbers_that_do_not_follow_each_other_are_no_year(text: str) -> None:
    assert read_financial_year(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("Q1", 1), ("qtr 2", 2), ("Quarter 3", 3), ("fourth quarter", 4), ("1st Quarter", 1)],
)
def test_a_quarter_without_its_year_has_its_number(text: str, number: int) -> None:
    assert read_quarter_number(text) == number


@pytest.mark.parametrize("text", ["Q", "Q12", "IQ3", "headquarters 4", "a quarter of cases", "3"])
def test_other_words_have_no_number_of_a_quarter(text: str) -> None:
    assert read_quarter_number(text) is None


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Sept 16", "2016-09"),
        ("(Dec 16)", "2016-12"),
        ("December 2015", "2015-12"),
        ("Dec-16", "2016-12"),
        ("Dec '16", "2016-12"),
        ("May 15", "2015-05"),
        ("2016-12", "2016-12"),
        ("31/12/2016", "2016-12"),
        ("31.12.16", "2016-12"),
        ("as at 31 March 2017", "2017-03"),
    ],
)
def test_a_month_is_read_in_every_form(text: str, month: str) -> None:
    assert str(read_month(text)) == month


@pytest.mark.parametrize("text", ["", "Marching 16", "Decision 16", "13/13/2016", "2016-13", "Q3"])
def test_other_texts_name_no_month(text: str) -> None:
    assert read_month(text, AUTUMN) is None


@pytest.mark.parametrize(
    ("text", "month"), [("Apr", "2016-04"), ("Dec", "2016-12"), ("Mar", "2017-03")]
)
def test_a_month_without_its_year_lies_in_the_financial_year_beside_it(
    text: str, month: str
) -> None:
    assert str(read_month(text, AUTUMN)) == month
    assert read_month(text) is None


def test_only_the_last_month_of_a_quarter_ends_it() -> None:
    assert [m for m in range(1, 13) if Month(2016, m).ends_a_quarter] == [3, 6, 9, 12]


def test_months_have_their_days() -> None:
    assert [days_in(Month(year, 2)) for year in (2015, 2016)] == [28, 29]
