"""32: entries to care whose second day after lies in the quarter; met by a request by then."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive import cases, state
from reference.naive.reading import Tables
from reference.worked_rows import Q3, answers, authority

CODE = "care.health_assessment_requested_in_48_hours"
ENTRY = "ann 2016-10-03"


def one(*requests: str, statuses: tuple[str, ...] = (), ceased: str = ".") -> Tables:
    return authority(
        episodes=[f"E1 ann C1 2016-10-03 2016-10-03 {ceased}"],
        statuses=list(statuses),
        requests=[f"ann {request}" for request in requests],
    )


def of(*episodes: str) -> Tables:
    return authority(episodes=list(episodes), statuses=[], requests=[])


def test_two_days_after_entry_are_in_time_whatever_the_hour() -> None:
    assert answers(one("2016-10-05~23:59"), CODE) == {ENTRY: True}
    assert answers(one("2016-10-06"), CODE) == {ENTRY: False}
    assert answers(one(), CODE) == {ENTRY: False}


def test_a_request_may_come_28_days_before_entry_and_no_more() -> None:
    assert answers(one("2016-09-05"), CODE) == {ENTRY: True}
    assert answers(one("2016-09-04"), CODE) == {ENTRY: False}


def test_it_counts_in_the_quarter_of_the_second_day() -> None:
    tables = of(
        "E1 ann C1 2016-09-28 2016-09-28 .",  # 30 September
        "E2 bob C2 2016-09-29 2016-09-29 .",  # 1 October
        "E3 cy C3 2016-12-29 2016-12-29 .",  # 31 December
        "E4 di C4 2016-12-30 2016-12-30 .",  # 1 January
    )
    assert answers(tables, CODE) == {"bob 2016-09-29": False, "cy 2016-12-29": False}


def test_care_that_ended_before_the_second_day_is_left_out() -> None:
    assert answers(one(ceased="2016-10-04"), CODE) == {}
    assert answers(one(ceased="2016-10-05"), CODE) == {ENTRY: False}
    assert answers(one(ceased="04/10/16"), CODE) == {ENTRY: False}  # cannot be read: open


def test_the_whole_period_has_to_have_ended() -> None:
    tables = of("E1 ann C1 2016-10-03 2016-10-03 2016-10-04", "E2 ann C1 2016-10-03 2016-10-04 .")
    assert answers(tables, CODE) == {ENTRY: False}
    tables = of(
        "E1 ann C1 2016-10-03 2016-10-03 2016-10-03", "E2 ann C1 2016-10-03 2016-10-03 2016-10-04"
    )
    assert answers(tables, CODE) == {}


def test_two_periods_from_one_day_are_one_entry_left_only_when_both_ended() -> None:
    ended = "E1 ann C1 2016-10-03 2016-10-03 2016-10-04"
    assert answers(of(ended, "E2 ann C2 2016-10-03 2016-10-03 2016-10-05"), CODE) == {ENTRY: False}
    assert answers(of(ended, "E2 ann C2 2016-10-03 2016-10-03 2016-10-03"), CODE) == {}


def test_without_the_id_of_its_period_care_is_never_known_to_have_ended() -> None:
    assert answers(of("E1 ann . 2016-10-03 2016-10-03 2016-10-03"), CODE) == {ENTRY: False}


def test_an_empty_day_of_entry_is_the_earliest_start_of_the_period() -> None:
    tables = of("E1 ann C1 . 2016-10-07 .", "E2 ann C1 . 2016-10-03 2016-10-07")
    assert answers(tables, CODE) == {ENTRY: False}
    assert answers(of("E1 ann . . 2016-10-03 ."), CODE) == {}  # and no period either


def test_later_episodes_of_one_entry_are_no_cases_of_their_own() -> None:
    tables = of("E1 ann C1 2016-07-01 2016-07-01 2016-10-03", "E2 ann C1 2016-07-01 2016-10-03 .")
    assert answers(tables, CODE) == {}
    assert answers(tables, CODE, Quarter(2016, 2)) == {"ann 2016-07-01": False}


def test_short_breaks_open_on_the_day_of_entry_are_left_out() -> None:
    assert answers(one(statuses=("L1 ann V3 2016-10-03 .",)), CODE) == {}
    assert answers(one(statuses=("L1 ann v4 2016-09-01 2016-10-03",)), CODE) == {}
    assert answers(one(statuses=("L1 ann V4 2016-09-01 n/k",)), CODE) == {}
    for status in (
        "L1 ann V4 2016-09-01 2016-10-02",
        "L1 ann V3 2016-10-04 .",
        "L1 ann V3 . .",
        "L1 ann V2 2016-10-03 .",
        "L1 bob V3 2016-10-03 .",
        "L1 . V3 2016-10-03 .",
    ):
        assert answers(one(statuses=(status,)), CODE) == {ENTRY: False}


def test_a_request_for_another_child_answers_nothing() -> None:
    tables = one() | authority(requests=["Ann 2016-10-03", ". 2016-10-03", "ann soon"])
    assert answers(tables, CODE) == {ENTRY: False}


def test_it_is_done_by_the_first_request_from_28_days_before() -> None:
    [case] = cases(one("2016-10-07", "2016-10-04", "2016-09-01"), CODE, Q3)
    assert (str(case.due_on), str(case.done_on)) == ("2016-10-05", "2016-10-04")


def test_each_of_its_three_tables_is_needed() -> None:
    tables = one()
    for table in tables:
        rest = {name: rows for name, rows in tables.items() if name != table}
        assert state(rest, CODE, Q3) == "awaited"
    assert state(authority(episodes=[], statuses=[], requests=[]), CODE, Q3) == "no_relevant_cases"
