"""26: decisions made in the quarter; met up to the third working day after the request."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive import cases, state, tally, undecided
from reference.worked_rows import Q3, answers, authority

CODE = "early_help.decided_in_3_working_days"


def test_the_third_working_day_is_in_time_and_the_next_day_is_late() -> None:
    # Monday 3 October 2016: Tuesday, Wednesday, Thursday 6 October.
    decisions = ["D1 ann 2016-10-03 2016-10-06", "D2 bob 2016-10-03 2016-10-07"]
    assert answers(authority(decisions=decisions), CODE) == {"D1": True, "D2": False}


def test_a_decision_on_the_day_of_the_request_counts_as_in_time() -> None:
    decisions = ["D1 ann 2016-10-03~16:00 2016-10-03~09:00"]
    assert answers(authority(decisions=decisions), CODE) == {"D1": True}


def test_a_weekend_does_not_count() -> None:
    # Friday 7 October: Monday, Tuesday, Wednesday 12. So from Saturday 8 and Sunday 9 too.
    decisions = [
        "D1 ann 2016-10-07 2016-10-12",
        "D2 bob 2016-10-08 2016-10-12",
        "D3 cy 2016-10-09 2016-10-13",
    ]
    assert answers(authority(decisions=decisions), CODE) == {"D1": True, "D2": True, "D3": False}


def test_bank_holidays_do_not_count_nor_the_days_in_lieu() -> None:
    # Christmas Day 2016 was a Sunday: 26 and 27 December are bank holidays, so is Monday 2 January.
    # Friday 23 December: 28, 29, 30 December. Thursday 29 December: 30 December, 3 and 4 January.
    decisions = [
        "D1 ann 2016-12-23 2016-12-30",
        "D2 bob 2016-12-23 2016-12-31",
        "D3 cy 2016-12-29 2017-01-04",
        "D4 di 2016-12-29 2017-01-05",
    ]
    tables = authority(decisions=decisions)
    assert answers(tables, CODE) == {"D1": True, "D2": False}
    assert answers(tables, CODE, Quarter(2016, 4)) == {"D3": True, "D4": False}


def test_the_quarter_is_that_of_the_decision() -> None:
    decisions = [
        "D1 ann 2016-09-29 2016-09-30",
        "D2 bob 2016-09-30 2016-10-01",
        "D3 cy 2016-12-31 .",
    ]
    assert answers(authority(decisions=decisions), CODE) == {"D2": True}


def test_rows_without_a_child_a_request_or_a_decision_are_left_out() -> None:
    decisions = [
        "D1 . 2016-10-03 2016-10-03",
        "D2 bob . 2016-10-03",
        "D3 cy 2016-10-03 NaT",
        "D4 di 2016-10-03 2016-10-32",
    ]
    tables = authority(decisions=decisions)
    assert tally(tables, CODE, Q3) == (0, 0)
    assert state(tables, CODE, Q3) == "no_relevant_cases"


def test_a_case_says_when_it_was_due_and_done() -> None:
    [case] = cases(authority(decisions=["D1 ann 2016-10-03 2016-10-10"]), CODE, Q3)
    assert (str(case.due_on), str(case.done_on)) == ("2016-10-06", "2016-10-10")


def test_undecided_are_those_whose_third_working_day_is_over_at_the_quarters_end() -> None:
    decisions = [
        "D1 ann 2016-12-23 .",  # due on Friday 30 December: over
        "D2 bob 2016-12-28 .",  # due on Tuesday 3 January: not yet
        "D3 cy 2016-12-01 2017-01-01",  # decided, but after the quarter
        "D4 di 2016-12-01 2016-12-31",  # decided by the end
    ]
    assert undecided(authority(decisions=decisions), Q3) == 2


def test_a_third_working_day_on_the_last_day_is_not_over() -> None:
    # Tuesday 28 June 2016: Wednesday, Thursday 30 June is the second. Monday 27: 30 June is the third.
    decisions = ["D1 ann 2016-06-27 .", "D2 bob 2016-06-24 ."]
    assert undecided(authority(decisions=decisions), Quarter(2016, 1)) == 1
