"""27: assessments whose 10th working day lies in the quarter; met by being seen by then."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive import cases, state
from reference.naive.reading import Tables
from reference.worked_rows import Q3, answers, authority

CODE = "assessment.seen_in_10_working_days"
MONDAY = "2016-10-03"  # its tenth working day is Monday 17 October


def one(seen: str, start: str = MONDAY, persons: tuple[str, ...] = ()) -> Tables:
    return authority(assessments=[f"A1 ann {start}"], seen=[f"A1 {seen}"], persons=list(persons))


def test_the_tenth_working_day_is_in_time_and_the_next_day_is_late() -> None:
    assert answers(one("2016-10-17"), CODE) == {"A1": True}
    assert answers(one("2016-10-18"), CODE) == {"A1": False}


def test_seen_on_the_day_of_the_start_counts_and_before_it_does_not() -> None:
    assert answers(one("2016-10-03"), CODE) == {"A1": True}
    assert answers(one("2016-10-02"), CODE) == {"A1": False}


def test_a_child_that_nobody_saw_is_not_met() -> None:
    assert answers(one("."), CODE) == {"A1": False}
    assert answers(one("yesterday"), CODE) == {"A1": False}
    assert answers(authority(assessments=["A1 ann 2016-10-03"], seen=[], persons=[]), CODE) == {
        "A1": False
    }


def test_it_counts_in_the_quarter_of_its_tenth_working_day() -> None:
    # From Friday 16 September: 30 September is the tenth. From Saturday 17: Friday 30 September too.
    # From Monday 19: 20-23 (4), 26-30 (9), Monday 3 October.
    tables = authority(
        assessments=["A1 ann 2016-09-16", "A2 bob 2016-09-17", "A3 cy 2016-09-19"],
        seen=[],
        persons=[],
    )
    assert answers(tables, CODE, Quarter(2016, 2)) == {"A1": False, "A2": False}
    assert answers(tables, CODE) == {"A3": False}


def test_easter_and_may_bank_holidays_do_not_count() -> None:
    # Thursday 24 March 2016: 29-31 March (3), 1 April (4), 4-8 (9), Monday 11 April.
    tables = one("2016-04-11", start="2016-03-24")
    [case] = cases(tables, CODE, Quarter(2016, 1))
    assert (case.met, str(case.due_on)) == (True, "2016-04-11")


def test_a_child_born_after_the_tenth_working_day_is_left_out() -> None:
    assert answers(one("2016-10-17", persons=("ann 2016-10-18",)), CODE) == {}
    assert answers(one("2016-10-17", persons=("ann 2016-10-17",)), CODE) == {"A1": True}


def test_a_child_expected_and_not_known_to_be_born_is_left_out() -> None:
    assert answers(one("2016-10-17", persons=("ann . 2016-09-01",)), CODE) == {}
    assert answers(one("2016-10-17", persons=("ann 2016-09-05 2016-12-01",)), CODE) == {"A1": True}
    assert answers(one("2016-10-17", persons=("ann . .",)), CODE) == {"A1": True}


def test_the_first_row_of_a_person_and_of_an_assessment_counts() -> None:
    tables = authority(
        assessments=["A1 ann 2016-10-03", "A1 ann 2016-10-04"],
        seen=["A1 .", "A1 2016-10-03"],
        persons=["ann 2010-01-01", "ann . 2016-12-01"],
    )
    assert answers(tables, CODE) == {"A1": False}


def test_an_assessment_without_an_id_finds_no_day_of_being_seen() -> None:
    tables = authority(assessments=[". ann 2016-10-03"], seen=[". 2016-10-03"], persons=[])
    assert answers(tables, CODE) == {"": False}


def test_each_of_its_three_tables_is_needed() -> None:
    tables = one("2016-10-03")
    assert state(tables, CODE, Q3) == "value"
    for table in tables:
        rest = {name: rows for name, rows in tables.items() if name != table}
        assert state(rest, CODE, Q3) == "awaited"
