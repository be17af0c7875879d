"""Which figure stands, with its origin and marks: published, the scorecard's word, supplied, a state."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from workspaces import exception, page_of, result

from quarterlight.runs.running import Run

Ran = Callable[..., Run]


def stands(run: Run, number: int, quarter: str = "2016-17 Q3") -> tuple:
    found = result(run, number, quarter)
    return found["state"], found["value"], found["origin"], found["marks"]


def test_a_published_figure_stands_before_a_supplied_one(ran: Ran) -> None:
    run = ran("1,2016-17 Q3,70%,,,,,,health,,", "1,2016-17 Q3,80%,,,,Y,,report,,")
    assert stands(run, 1) == ("value", 80, "published", ["published"])


def test_a_published_figure_stands_before_the_scorecards_own_word(ran: Ran) -> None:
    run = ran("4,2016-17 Q3,80%,,,,Y,,report,,", "3,2016-17 Q2,31,,,,Y,,report,,")
    assert stands(run, 4)[:3] == ("value", 80, "published")
    assert stands(run, 3, "2016-17 Q2")[:3] == ("value", 31, "published")


def test_the_scorecards_own_word_stands_before_a_supplied_figure(ran: Ran) -> None:
    run = ran("4,2016-17 Q3,80%,,,,,,health,,", "3,2016-17 Q2,31,,,,,,health,,")
    assert stands(run, 4) == ("suspended", None, None, [])
    assert result(run, 4)["reason"] == "brought in house"
    assert stands(run, 3, "2016-17 Q2") == ("not_yet_introduced", None, None, [])


def test_a_supplied_figure_stands_where_nothing_else_is_there(ran: Ran) -> None:
    assert stands(ran("1,2016-17 Q3,70%,,,,,,health,,"), 1) == ("value", 70, "supplied", [])


def test_a_figure_that_nobody_gave_is_awaited_and_says_from_whom(ran: Ran) -> None:
    run = ran()
    assert stands(run, 1) == ("awaited", None, None, [])
    assert result(run, 1)["reason"] == "no figure was supplied by health, and no records are loaded"
    assert result(run, 2)["reason"] == "no figure was supplied, and no records are loaded"
    assert exception(run, 1)["triggers"] == ["awaited"]


def test_the_page_prints_why_there_is_no_figure(ran: Ran) -> None:
    page = page_of(ran())
    assert "suspended (brought in house)" in page
    assert "not yet introduced (introduced in 2016-17 Q3)" in page
    assert "awaited (no figure was supplied by health" in page


def test_a_provisional_figure_is_marked_and_said_on_the_page(ran: Ran) -> None:
    run = ran("1,2016-17 Q3,70%,,,,,Y,health,,")
    assert stands(run, 1) == ("value", 70, "supplied", ["provisional"])
    assert "provisional" in page_of(run)


@pytest.mark.parametrize("final_first", [True, False])
def test_a_final_figure_replaces_a_provisional_one(ran: Ran, final_first: bool) -> None:
    rows = ["1,2016-17 Q3,72%,,,,,,health,2017-01-10,", "1,2016-17 Q3,70%,,,,,Y,health,2017-01-20,"]
    run = ran(*(rows if final_first else rows[::-1]))
    assert stands(run, 1) == ("value", 72, "supplied", [])
    assert not [f for f in run.findings if f.code == "sources_differ"]


def test_of_two_sources_the_later_stands_and_the_difference_is_said(ran: Ran) -> None:
    run = ran(
        "1,2016-17 Q3,70%,,,,,,health,2017-01-20,", "1,2016-17 Q3,72%,,,,,,the board,10/01/2017,"
    )
    assert stands(run, 1)[1] == 70
    (finding,) = [f for f in run.findings if f.code == "sources_differ"]
    assert "70% stands for 2016-17 Q3" in finding.says
    assert "72% (the board)" in finding.says


def test_two_sources_that_agree_are_no_finding(ran: Ran) -> None:
    run = ran("1,2016-17 Q3,70%,,,,,,health,,", "1,2016-17 Q3,70%,,,,,,the board,,")
    assert not [f for f in run.findings if f.code == "sources_differ"]


def test_counts_alone_make_the_percentage_half_up_at_the_measures_precision(ran: Ran) -> None:
    found = result(ran("1,2016-17 Q3,,5,8,,,,health,,"), 1)
    assert (found["value"], found["display"], found["exact"]) == (63, "63%", "5/8")


def test_one_of_many_is_never_shown_as_none(ran: Ran) -> None:
    found = result(ran("1,2016-17 Q3,,1,1000,,,,health,,"), 1)
    assert (found["value"], found["display"]) == (0, "<1%")


def test_0_of_0_is_no_relevant_cases_and_0_of_5_is_0(ran: Ran) -> None:
    run = ran("1,2016-17 Q3,,0,0,,,,health,,", "1,2016-17 Q2,,0,5,,,,health,,")
    assert result(run, 1)["state"] == "no_relevant_cases"
    before = result(run, 1, "2016-17 Q2")
    assert (before["state"], before["value"], before["grade"]) == ("value", 0, "Inadequate")


def test_a_count_has_its_numerator_and_no_denominator(ran: Ran) -> None:
    found = result(ran("3,2016-17 Q3,,31,,,,,health,,"), 3)
    assert (found["value"], found["numerator"], found["denominator"]) == (31, 31, None)


def test_a_supplied_state_has_its_note_as_reason(ran: Ran) -> None:
    run = ran("1,2016-17 Q3,,,,awaited,,,health,,the trust changes its system")
    assert result(run, 1)["reason"] == "the trust changes its system"
    assert "awaited (the trust changes its system)" in page_of(run)
