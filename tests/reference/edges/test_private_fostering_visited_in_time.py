"""34: arrangements with a visit due in the quarter, or overdue into it; met when none was late."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive import cases, state
from reference.naive.reading import Tables
from reference.worked_rows import Q3, answers, authority

CODE = "care.private_fostering_visited_in_time"
Q2, Q4 = Quarter(2016, 2), Quarter(2016, 4)


def one(notified: str, *visits: str, ended: str = ".") -> Tables:
    return authority(
        arrangements=[f"F1 ann {notified} {ended}"], visits=[f"F1 {visit}" for visit in visits]
    )


def test_the_first_visit_is_due_on_the_seventh_working_day_after_notification() -> None:
    # Monday 5 December: Wednesday 14 December; a visit then sets 25 January, one of the 15th 26.
    assert answers(one("2016-12-05", "2016-12-14"), CODE) == {"F1": True}
    assert answers(one("2016-12-05", "2016-12-15"), CODE) == {"F1": False}
    assert answers(one("2016-12-05"), CODE) == {"F1": False}


def test_a_visit_on_the_day_of_notification_is_the_first_and_one_before_answers_nothing() -> None:
    assert answers(one("2016-12-05", "2016-12-05"), CODE) == {"F1": True}
    assert answers(one("2016-12-05", "2016-12-04"), CODE) == {"F1": False}


def test_a_visit_before_notification_sets_nothing() -> None:
    # 4 November + 42 days = 16 December would be due, were it not before notification.
    tables = one("2016-12-21", "2016-11-04")  # first visit due on Thursday 5 January
    assert answers(tables, CODE) == {}
    assert answers(tables, CODE, Q4) == {"F1": False}


def test_42_days_after_a_visit_of_the_first_year_the_next_is_due() -> None:
    # 3 October + 42 days = 14 November; then 26 December at the latest.
    assert answers(one("2016-09-26", "2016-10-03", "2016-11-14", "2016-12-26"), CODE) == {
        "F1": True
    }
    assert answers(one("2016-09-26", "2016-10-03", "2016-11-15", "2016-12-20"), CODE) == {
        "F1": False
    }
    assert answers(one("2016-09-26", "2016-10-03", "2016-11-14"), CODE) == {"F1": False}


def test_the_interval_is_84_days_from_12_months_after_notification_on() -> None:
    # Notified on 8 October 2015. From 7 October 2016: 42 days, 18 November. From 8 October: 31 December.
    before = ["2015-10-08", "2016-09-15"]
    [case] = cases(one("2015-10-08", *before, "2016-10-07"), CODE, Q3)
    assert (case.met, str(case.due_on)) == (False, "2016-11-18")
    [case] = cases(one("2015-10-08", *before, "2016-10-08"), CODE, Q3)
    assert (case.met, str(case.due_on)) == (False, "2016-12-31")
    # The visit due on 27 October 2016, 42 days after 15 September, was made in time in both.


def test_12_months_after_29_february_are_28_february() -> None:
    # From 27 February 2017: 42 days, 10 April. From 28 February: 84 days, 23 May.
    [case] = cases(one("2016-02-29", "2017-02-27"), CODE, Quarter(2017, 1))
    assert str(case.due_on) == "2017-04-10"
    [case] = cases(one("2016-02-29", "2017-02-28"), CODE, Quarter(2017, 1))
    assert str(case.due_on) == "2017-05-23"


def test_a_visit_of_the_same_day_does_not_answer_what_the_other_one_set() -> None:
    assert answers(one("2016-09-26", "2016-10-03~09:00", "2016-10-03~15:00"), CODE) == {"F1": False}


def test_a_due_day_counts_in_its_quarter_even_where_the_visit_came_in_the_one_before() -> None:
    # 26 August + 42 days = 7 October, answered on 30 September; then 11 November, 23 December.
    tables = one("2016-08-26", "2016-08-26", "2016-09-30", "2016-11-11", "2016-12-23")
    assert answers(tables, CODE) == {"F1": True}


def test_overdue_into_the_quarter_is_not_met_whatever_is_made_in_it() -> None:
    # 15 August + 42 days = 26 September: nobody came before 1 October.
    assert answers(one("2016-08-10", "2016-08-15"), CODE) == {"F1": False}
    assert answers(
        one("2016-08-10", "2016-08-15", "2016-10-02", "2016-11-13", "2016-12-25"), CODE
    ) == {"F1": False}


def test_a_visit_on_the_first_day_of_the_quarter_comes_too_late_and_the_day_before_does_not() -> (
    None
):
    [case] = cases(
        one("2016-08-10", "2016-08-15", "2016-10-01", "2016-11-12", "2016-12-24"), CODE, Q3
    )
    assert (case.met, str(case.due_on), str(case.done_on)) == (False, "2016-09-26", "2016-10-01")
    late = one("2016-08-10", "2016-08-15", "2016-09-30", "2016-11-11", "2016-12-23")
    assert answers(late, CODE) == {"F1": True}
    assert answers(late, CODE, Q2) == {"F1": False}  # but it was late where it fell due


def test_a_first_visit_that_nobody_made_is_overdue_into_each_later_quarter() -> None:
    tables = one("2016-04-01")
    assert [answers(tables, CODE, Quarter(2016, number)) for number in (1, 2, 3, 4)] == [
        {"F1": False}
    ] * 4


def test_an_ended_arrangement_owes_what_fell_due_up_to_its_last_day() -> None:
    # 3 October + 42 days = 14 November.
    assert answers(one("2016-10-03", "2016-10-03", ended="2016-11-14"), CODE) == {"F1": False}
    assert answers(one("2016-10-03", "2016-10-03", ended="2016-11-13"), CODE) == {"F1": True}
    # 19 September: the first visit is due on the 28th. 23 September + 42 days = 4 November.
    assert answers(one("2016-09-19", "2016-09-23", ended="2016-11-03"), CODE) == {}
    assert answers(one("2016-09-19", "2016-09-23", ended="2016-11-04"), CODE) == {"F1": False}
    assert answers(one("2016-09-19", "2016-09-23", ended="03.11.2016"), CODE) == {"F1": False}


def test_overdue_counts_while_the_arrangement_is_open_on_the_first_day_of_the_quarter() -> None:
    assert answers(one("2016-08-10", "2016-08-15", ended="2016-10-01"), CODE) == {"F1": False}
    assert answers(one("2016-08-10", "2016-08-15", ended="2016-09-30"), CODE) == {}


def test_the_seventh_working_day_leaves_out_christmas() -> None:
    # Tuesday 20 December: 21-23 (3), 28-30 (6), Tuesday 3 January.
    tables = one("2016-12-20", "2017-01-03")
    assert answers(tables, CODE) == {}
    assert answers(tables, CODE, Q4) == {"F1": False}  # and 14 February, 42 days on, was missed
    [case] = cases(tables, CODE, Q4)
    assert str(case.due_on) == "2017-02-14"


def test_a_visit_after_the_quarter_changes_nothing() -> None:
    assert answers(one("2016-12-05", "2016-12-14", "2017-01-01"), CODE) == {"F1": True}


def test_rows_without_a_child_or_a_notification_and_visits_without_a_day_are_left_out() -> None:
    tables = authority(
        arrangements=[
            "F1 . 2016-12-05 .",
            "F2 bob . .",
            "F3 cy 2016-12-05 .",
            "F3 cy 2015-12-05 .",
        ],
        visits=["F3 soon", "F3 .", ". 2016-12-06"],
    )
    assert answers(tables, CODE) == {"F3": False}


def test_both_tables_are_needed() -> None:
    assert state(authority(arrangements=[]), CODE, Q3) == "awaited"
    assert state(authority(visits=[]), CODE, Q3) == "awaited"
    assert state(authority(arrangements=[], visits=[]), CODE, Q3) == "no_relevant_cases"
