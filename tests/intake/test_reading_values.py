"""Dates, yes or no, quarters, codes and ids as councils write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from quarterlight.intake.staging import shape_of
from quarterlight.intake.values import Unreadable, read_date, read_quarter, read_yes_no

EPOCH = date(1970, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2016-10-03",
        "2016-10-03 00:00",
        "2016-10-03 23:59:59",
        "2016-10-03 23:59:59.9970000",
        "2016-10-03T09:30:00Z",
        "03/10/2016",
        "3/10/2016",
        "03/10/2016 09:30",
        "03/10/2016 09:30:15",
    ],
)
def test_a_day_is_read_in_each_form_and_has_no_time(text: str) -> None:
    assert EPOCH + timedelta(days=read_date(text)) == date(2016, 10, 3)


@pytest.mark.parametrize("year", [1753, 1900, 9999])
def test_a_day_of_any_year_is_a_day(year: int) -> None:
    assert EPOCH + timedelta(days=read_date(f"{year}-12-31")) == date(year, 12, 31)


@pytest.mark.parametrize(
    "text", ["2016-02-30", "31/04/2016", "10/13/2016", "2016-13-01", "03/10/16", "42646", "soon"]
)
def test_what_is_no_day_is_never_guessed(text: str) -> None:
    with pytest.raises(Unreadable):
        read_date(text)


def test_a_slash_date_is_day_first_also_where_the_month_could_be() -> None:
    assert EPOCH + timedelta(days=read_date("04/03/2016")) == date(2016, 3, 4)


@pytest.mark.parametrize("text", ["Y", "y", "YES", "Yes", "true", "TRUE", "1"])
def test_yes(text: str) -> None:
    assert read_yes_no(text) is True


@pytest.mark.parametrize("text", ["N", "no", "False", "0"])
def test_no(text: str) -> None:
    assert read_yes_no(text) is False


def test_unknown_is_neither_yes_nor_no() -> None:
    with pytest.raises(Unreadable):
        read_yes_no("U")


@pytest.mark.parametrize("text", ["2016-17 Q3", "Q3 16/17", "2016/17 Q3", "201617 Q3"])
def test_a_quarter_is_kept_in_one_form(text: str) -> None:
    assert read_quarter(text) == "2016-17 Q3"


@pytest.mark.parametrize("text", ["31/02/2016", "2016-02-30", "30.02.2016", "20160230", "?"])
def test_an_unreadable_date_is_shown(text: str) -> None:
    assert shape_of(text) == f"“{text}” cannot be read."


@pytest.mark.parametrize("text", ["Jane Smith", "943 476 5919", "07700 900123", "jane@here.uk"])
def test_what_may_be_a_name_or_a_number_is_not_shown(text: str) -> None:
    shown = shape_of(text)
    assert not any(part in shown for part in ("Jane", "jane", "943", "0770", "900"))
