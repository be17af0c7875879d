"""39: plans begun from 1 April to the end of the quarter; met by an earlier start at any time."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive import state, tally
from reference.worked_rows import Q3, answers, authority

CODE = "protection.second_or_later_plan"


def test_plans_count_from_1_april_to_the_last_day_of_the_quarter() -> None:
    plans = ["P1 ann 2016-03-31", "P2 bob 2016-04-01", "P3 cy 2016-12-31", "P4 di 2017-01-01"]
    assert answers(authority(plans=plans), CODE) == {"P2": False, "P3": False}


def test_the_fourth_quarter_is_of_the_year_that_began_the_april_before() -> None:
    plans = ["P1 ann 2016-04-01", "P2 bob 2017-03-31", "P3 cy 2017-04-01"]
    assert answers(authority(plans=plans), CODE, Quarter(2016, 4)) == {"P1": False, "P2": False}


def test_an_earlier_plan_counts_however_long_ago_and_open_or_not() -> None:
    plans = ["P1 ann 1999-01-01 1999-02-01", "P2 ann 2016-10-03", "P3 ann 2016-10-04"]
    assert answers(authority(plans=plans), CODE) == {"P2": True, "P3": True}


def test_two_plans_of_one_day_are_not_earlier_than_each_other() -> None:
    plans = ["P1 ann 2016-10-03", "P2 ann 2016-10-03~17:00", "P3 bob 2016-10-02"]
    assert answers(authority(plans=plans), CODE) == {"P1": False, "P2": False, "P3": False}


def test_a_plan_of_another_authority_neither_counts_nor_goes_before() -> None:
    plans = ["P1 ann 2015-01-01 . y", "P2 ann 2016-10-03", "P3 ann 2016-10-04 . Y"]
    assert answers(authority(plans=plans), CODE) == {"P2": False}


def test_ids_of_persons_are_compared_exactly() -> None:
    plans = ["P1 1 2015-01-01", "P2 01 2016-10-03", "P3 1~ 2016-10-03", "P4 1 2016-10-03"]
    assert answers(authority(plans=plans), CODE) == {"P2": False, "P3": False, "P4": True}


def test_a_plan_without_a_child_or_a_start_neither_counts_nor_goes_before() -> None:
    plans = ["P1 . 2015-01-01", "P2 . 2016-10-03", "P3 ann .", "P4 ann 2016-10-03"]
    assert answers(authority(plans=plans), CODE) == {"P4": False}


def test_no_plans_are_no_relevant_cases() -> None:
    tables = authority(plans=["P1 ann 2016-03-31"])
    assert tally(tables, CODE, Q3) == (0, 0)
    assert state(tables, CODE, Q3) == "no_relevant_cases"
