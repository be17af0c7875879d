"""What all measures share in the second opinion: reading a cell, keys, working days and months."""

from __future__ import annotations

from datetime import date

import pytest

from reference.naive.days import is_working_day, plus_days, plus_months, plus_working_days
from reference.naive.reading import code, day, rows, text


@pytest.mark.parametrize(
    "written",
    [
        "2016-10-03",
        "2016-10-03 00:00",
        "2016-10-03 23:59:59",
        "03/10/2016",
        "03/10/2016 09:30",
        "03/10/2016 09:30:00",
    ],
)
def test_a_date_in_an_accepted_form_is_its_day(written: str) -> None:
    assert day({"on": written}, "on") == date(2016, 10, 3)


@pytest.mark.parametrize(
    "written",
    ["", "  ", "NULL", "NaT", "31/02/2016", "2017-02-29", "2016-13-01", "soon", "10/25/2016"],
)
def test_anything_else_is_no_date(written: str) -> None:
    assert day({"on": written}, "on") is None


def test_29_february_is_a_day_of_a_leap_year() -> None:
    assert day({"on": "29/02/2016"}, "on") == date(2016, 2, 29)


def test_text_is_kept_as_it_is_written_and_codes_are_not_told_apart_by_case() -> None:
    assert text({"id": " 01 "}, "id") == " 01 "
    assert text({}, "id") == ""
    assert code({"status": "v3"}, "status") == "V3"


def test_of_rows_with_one_key_the_first_counts_and_rows_without_one_all_count() -> None:
    plans = [
        {"cppl_cp_plan_id": "1", "cppl_person_id": "a"},
        {"cppl_cp_plan_id": "01", "cppl_person_id": "b"},
        {"cppl_cp_plan_id": "1", "cppl_person_id": "c"},
        {"cppl_cp_plan_id": "", "cppl_person_id": "d"},
        {"cppl_person_id": "e"},
    ]
    kept = rows({"ssd_cp_plans": plans}, "ssd_cp_plans")
    assert [row["cppl_person_id"] for row in kept] == ["a", "b", "d", "e"]


def test_visits_and_requests_have_no_key() -> None:
    visit = {"pfvi_arrangement_id": "F1", "pfvi_visit_date": "2016-10-03"}
    assert (
        len(
            rows(
                {"local_private_fostering_visits": [visit, visit]}, "local_private_fostering_visits"
            )
        )
        == 2
    )


@pytest.mark.parametrize(
    "holiday", ["2016-03-25", "2016-03-28", "2016-12-26", "2016-12-27", "2017-01-02", "2020-05-08"]
)
def test_a_bank_holiday_is_no_working_day(holiday: str) -> None:
    assert not is_working_day(date.fromisoformat(holiday))


def test_working_days_are_monday_to_friday_and_scottish_holidays_are_worked() -> None:
    assert [is_working_day(date(2016, 10, number)) for number in range(3, 10)] == [True] * 5 + [
        False
    ] * 2
    assert is_working_day(date(2018, 1, 2)) and is_working_day(date(2016, 8, 1))


def test_the_first_working_day_after_a_day_counts_as_1() -> None:
    assert plus_working_days(date(2016, 10, 7), 1) == date(2016, 10, 10)
    assert plus_working_days(date(2016, 10, 8), 1) == date(2016, 10, 10)
    assert plus_working_days(date(2016, 12, 23), 2) == date(2016, 12, 29)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2015-11-30", 15, "2017-02-28"),
        ("2014-11-30", 15, "2016-02-29"),
        ("2016-02-29", 12, "2017-02-28"),
        ("2015-02-28", 12, "2016-02-28"),
        ("2015-08-31", 15, "2016-11-30"),
    ],
)
def test_months_clip_to_the_end_of_the_month(start: str, months: int, end: str) -> None:
    assert plus_months(date.fromisoformat(start), months) == date.fromisoformat(end)


def test_the_end_of_the_calendar_is_no_error() -> None:
    last = date.max
    assert plus_days(last, 42) == plus_months(last, 12) == plus_working_days(last, 20) == last
