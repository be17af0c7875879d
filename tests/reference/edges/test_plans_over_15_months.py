"""21: on the last day D, an open plan whose start + 15 months lies before D."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive import cases, state, tally
from reference.worked_rows import Q3, answers, authority

CODE = "protection.plans_over_15_months"
Q1, Q4 = Quarter(2016, 1), Quarter(2016, 4)  # they end on 30 June 2016 and on 31 March 2017


def test_15_months_that_are_over_on_the_last_day_are_not_over_15_months() -> None:
    plans = ["P1 ann 2015-12-30", "P2 bob 2015-12-31"]  # 30 and 31 March 2017
    assert answers(authority(plans=plans), CODE, Q4) == {"P1": True, "P2": False}


def test_months_clip_to_the_end_of_a_shorter_month() -> None:
    plans = [
        "P1 ann 2015-03-29",
        "P2 bob 2015-03-30",
        "P3 cy 2015-03-31",
    ]  # 29, 30 and 30 June 2016
    assert answers(authority(plans=plans), CODE, Q1) == {"P1": True, "P2": False, "P3": False}


def test_a_plan_that_ends_on_the_last_day_is_not_open_at_its_end() -> None:
    plans = ["P1 ann 2014-01-01 2016-12-31", "P2 bob 2014-01-01 2017-01-01"]
    assert answers(authority(plans=plans), CODE) == {"P2": True}


def test_a_plan_that_starts_on_the_last_day_is_a_case_and_one_of_the_next_day_is_none() -> None:
    plans = ["P1 ann 2016-12-31", "P2 bob 2017-01-01"]
    assert answers(authority(plans=plans), CODE) == {"P1": False}


def test_an_end_that_cannot_be_read_leaves_the_plan_open() -> None:
    plans = ["P1 ann 2014-01-01 31/02/2015", "P2 bob 2014-01-01 NULL"]
    assert answers(authority(plans=plans), CODE) == {"P1": True, "P2": True}


def test_plans_of_other_authorities_are_left_out_in_any_case_of_the_letter() -> None:
    plans = [
        "P1 ann 2014-01-01 . Y",
        "P2 bob 2014-01-01 . y",
        "P3 cy 2014-01-01 . N",
        "P4 di 2014-01-01 . .",
    ]
    assert answers(authority(plans=plans), CODE) == {"P3": True, "P4": True}


def test_a_child_counts_once_by_the_earliest_start_among_its_open_plans() -> None:
    plans = ["P1 ann 2016-01-01", "P2 ann 2015-01-01", "P3 ann 2014-01-01 2016-12-31"]
    assert answers(authority(plans=plans), CODE) == {"P2": True}


def test_on_a_tie_the_id_that_comes_first_as_text_counts() -> None:
    plans = ["9 ann 2015-01-01", "10 ann 2015-01-01", "a ann 2015-01-01"]
    assert answers(authority(plans=plans), CODE) == {"10": True}


def test_of_plans_with_one_key_the_first_counts_even_where_it_is_unusable() -> None:
    plans = ["P1 ann soon", "P1 ann 2014-01-01", "P2 . 2014-01-01", "P2 bob 2014-01-01"]
    assert answers(authority(plans=plans), CODE) == {}


def test_a_count_of_nobody_is_the_value_0() -> None:
    tables = authority(plans=[])
    assert tally(tables, CODE, Q3) == (0, None)
    assert state(tables, CODE, Q3) == "value"
    assert state(authority(), CODE, Q3) == "awaited"


def test_the_numerator_is_the_children_over_15_months() -> None:
    tables = authority(plans=["P1 ann 2014-01-01", "P2 bob 2016-12-01"])
    assert tally(tables, CODE, Q3) == (1, None)
    assert [str(case.due_on) for case in cases(tables, CODE, Q3)] == ["2015-04-01", "2018-03-01"]
