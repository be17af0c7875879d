"""33: entries to care whose 20th working day lies in the quarter; met by an assessment done by then."""

from __future__ import annotations

import pytest

from quarterlight.periods import Quarter
from reference.naive import cases, state
from reference.naive.reading import Tables
from reference.worked_rows import Q3, answers, authority

CODE = "care.health_assessment_in_20_working_days"
ENTRY = "ann 2016-10-03"  # a Monday: the 20th working day is Monday 31 October


def one(*checks: str, ceased: str = ".") -> Tables:
    return authority(
        episodes=[f"E1 ann C1 2016-10-03 2016-10-03 {ceased}"],
        statuses=[],
        checks=[f"H{place} ann {check}" for place, check in enumerate(checks)],
    )


def test_from_the_day_of_entry_to_the_20th_working_day_is_in_time() -> None:
    assert answers(one("IHA 2016-10-02 ."), CODE) == {ENTRY: False}
    assert answers(one("IHA 2016-10-03 ."), CODE) == {ENTRY: True}
    assert answers(one("IHA 2016-10-31 ."), CODE) == {ENTRY: True}
    assert answers(one("IHA 2016-11-01 ."), CODE) == {ENTRY: False}


@pytest.mark.parametrize(
    "word", ["iha", "Iha", "Initial~Health~Assessment", "INITIAL~HEALTH~ASSESSMENT"]
)
def test_the_words_for_an_initial_health_assessment_in_any_case(word: str) -> None:
    assert answers(one(f"{word} 2016-10-10 ."), CODE) == {ENTRY: True}


@pytest.mark.parametrize("word", ["Completed", "complete", "APPROVED", "Attended", ".", "NULL"])
def test_the_words_for_done_in_any_case_and_no_word(word: str) -> None:
    assert answers(one(f"IHA 2016-10-10 {word}"), CODE) == {ENTRY: True}


@pytest.mark.parametrize("word", ["Refused", "Booked", "Did~not~attend", "Not~completed"])
def test_any_other_status_is_not_done(word: str) -> None:
    assert answers(one(f"IHA 2016-10-10 {word}"), CODE) == {ENTRY: False}


def test_a_review_or_a_dentist_is_no_initial_assessment() -> None:
    tables = one("Review~Health~Assessment 2016-10-10 .", "Dental 2016-10-10 .", "IHA 2016-12-01 .")
    assert answers(tables, CODE) == {ENTRY: False}


def test_it_counts_in_the_quarter_of_the_20th_working_day_over_christmas() -> None:
    # From Friday 2 December: 5-9 (5), 12-16 (10), 19-23 (15), 28-30 (18), 3 and 4 January (20).
    tables = authority(episodes=["E1 ann C1 2016-12-02 2016-12-02 ."], statuses=[], checks=[])
    assert answers(tables, CODE) == {}
    [case] = cases(tables, CODE, Quarter(2016, 4))
    assert str(case.due_on) == "2017-01-04"


def test_care_that_ended_before_the_20th_working_day_is_left_out() -> None:
    assert answers(one("IHA 2016-10-10 .", ceased="2016-10-30"), CODE) == {}
    assert answers(one("IHA 2016-10-10 .", ceased="2016-10-31"), CODE) == {ENTRY: True}


def test_of_checks_with_one_key_the_first_counts() -> None:
    tables = one() | authority(checks=["H1 ann IHA soon .", "H1 ann IHA 2016-10-10 ."])
    assert answers(tables, CODE) == {ENTRY: False}


def test_the_first_one_that_was_done_is_the_day_it_was_done() -> None:
    tables = one("IHA 2016-10-04 Refused", "IHA 2016-11-20 .", "IHA 2016-11-02 .")
    [case] = cases(tables, CODE, Q3)
    assert (case.met, str(case.done_on)) == (False, "2016-11-02")


def test_checks_none_of_which_has_a_type_of_the_list_leave_it_awaited() -> None:
    assert state(one("Health 2016-10-10 ."), CODE, Q3) == "awaited"
    assert state(one("Health 2016-10-10 .", "iha 1999-01-01 Refused"), CODE, Q3) == "value"


def test_no_health_checks_at_all_are_the_value_0() -> None:
    assert state(one(), CODE, Q3) == "value"


def test_each_of_its_three_tables_is_needed() -> None:
    tables = one("IHA 2016-10-10 .")
    for table in tables:
        rest = {name: rows for name, rows in tables.items() if name != table}
        assert state(rest, CODE, Q3) == "awaited"
