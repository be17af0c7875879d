"""promise_unanswered: a promise whose date has passed and that nobody comes back to."""

from __future__ import annotations

from datetime import date

import pytest
from builders import LATEST, q
from successions import against, issue, last

from quarterlight.checking.due_dates import due_dates
from quarterlight.checking.promises import promises

CODE = "promise_unanswered"


def numbers(promise: str, now: str | None, **fields: object) -> list:
    this = issue("60% 70% 80%", comments={1: now} if now else None, **fields)
    return [f.number for f in against(CODE, this, last("60% 70%", comments={1: promise}))]


PROMISES = [
    "By the end of December 2016 a tracker of overdue decisions will be running in both localities.",
    "A peer audit of plans will take place in November.",
    "Supervision templates are to be replaced by 1 December 2016.",
    "We plan to train all chairs in Signs of Safety by the end of Q3.",
    "The duty rota will be redrawn next month. In Q3 2016-17 we will appoint a panel chair.",
    "A recovery plan will be brought to the board by 30/11/2016.",
    "The review of thresholds will be completed by the end of October.",
    "From October the IRO manager will sample minutes.",
    "The new assessment form goes live in November 2016.",
    "We aim to fill all vacancies by the end of Q3.",
    "A dip sample of 20 files will be undertaken next quarter.",
    "The escalation policy will be updated before Christmas.",
    "The board has agreed to publish a neglect strategy during the next quarter.",
]
NONE = [
    "By the end of March 2017 a tracker of overdue decisions will be running.",
    "In April 2017 the Sub Group will publish its Neglect Strategy 2017-19.",
    "We expect this figure to have improved by the end of December 2016.",
    "A tracker of overdue decisions was set up in December 2016.",
    "The fall was due to vacancies in October and November.",
    "If posts are filled, a tracker will be running by December.",
    "A tracker may be set up in December 2016.",
    "The tracker will not be running by December 2016.",
    "The figure for November will be reported next quarter.",
    "A tracker of overdue decisions will be running soon.",
    "Managers will continue to review plans in December 2016.",
    "In September 2016 the plan was that trackers will be used.",
    "By December all of them will.",
    "School holidays will affect the timing of visits in October.",
    "The new contract will help providers with recruitment in Q3.",
    "The new assessment form went live in August 2016.",
    "We aim to improve timeliness of visits by the end of Q3.",
    "We aim to reach 90% compliance by December 2016.",
    "The audit of plans will be larger than next quarter's sample.",
    "The figures for visits will be reported next quarter.",
    "Two social workers will be on leave before Christmas.",
    "The escalation policy will be updated after Christmas.",
    "The policy was updated before Christmas.",
    "Caseloads will be higher in November while posts are vacant.",
]


@pytest.mark.parametrize("promise", PROMISES)
def test_a_promise_that_nobody_comes_back_to_is_found(promise: str) -> None:
    assert numbers(promise, "Two families asked for later visits.") == [1]
    assert numbers(promise, None) == [1]


@pytest.mark.parametrize("said", NONE)
def test_what_is_no_promise_or_not_due_yet_is_let_be(said: str) -> None:
    assert numbers(said, "Two families asked for later visits.") == []


@pytest.mark.parametrize(
    "now",
    [
        "The tracker came into use in November.",
        "Fewer decisions are overdue.",
        "Both localities have filled their posts.",
    ],
)
def test_a_comment_that_shares_a_key_word_answers(now: str) -> None:
    assert numbers(PROMISES[0], now) == []


def test_a_text_elsewhere_answers_only_where_it_shares_half() -> None:
    taken_up = "Trackers of overdue decisions are running in both localities."
    assert numbers(PROMISES[0], "Visits were late.", notes=[taken_up]) == []
    assert numbers(PROMISES[0], "Visits were late.", notes=["Decisions rest with managers."]) == [1]


def test_a_promise_for_a_measure_that_is_gone_is_not_asked_for() -> None:
    before = last("60% 70%", "44% 45%", "31% 32%", comments={3: PROMISES[0]})
    assert against(CODE, issue("60% 70% 80%", "44% 45% 46%"), before) == []


def test_two_drafts_of_one_quarter_owe_each_other_no_answer() -> None:
    before = issue("60% 80%", comments={1: "In December a tracker of decisions will be running."})
    assert against(CODE, issue("60% 80%"), before) == []


def test_the_finding_names_the_promise_and_its_date() -> None:
    before = last("60% 70%", comments={1: f"Visits were late. {PROMISES[0]} Posts are filled."})
    (found,) = against(CODE, issue("60% 70% 80%", comments={1: "Visits were made."}), before)
    assert "31 December 2016" in found.says
    assert PROMISES[0] in found.says
    assert (str(found.severity), found.quarter) == ("warning", LATEST)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("in March 2017", date(2017, 3, 31)),
        ("by the end of January", date(2017, 1, 31)),
        ("by September", date(2017, 9, 30)),
        ("in May", date(2017, 5, 31)),
        ("by mid-November", date(2016, 11, 30)),
        ("by 5 December", date(2016, 12, 5)),
        ("on 5th January 2017", date(2017, 1, 5)),
        ("by 31/1/17", date(2017, 1, 31)),
        ("by 2017-01-31", date(2017, 1, 31)),
        ("by the end of Q3", date(2016, 12, 31)),
        ("in Q4 2016-17", date(2017, 3, 31)),
        ("during quarter 2", date(2017, 9, 30)),
        ("by the next quarter", date(2016, 12, 31)),
        ("by the end of the financial year", date(2017, 3, 31)),
        ("by year end", date(2017, 3, 31)),
        ("next quarter", date(2016, 12, 31)),
        ("before Christmas", date(2016, 12, 25)),
    ],
)
def test_dates_are_read_as_said_of_the_second_quarter(text: str, due: date) -> None:
    assert max(due_dates(text, q("16/2"))) == due


@pytest.mark.parametrize(
    "text",
    [
        "by 31 February 2017",
        "by 13/13/2016",
        "we may",
        "in 12 cases",
        "by 45%",
        "Q5",
        "better than next quarter",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert list(due_dates(text, q("16/2"))) == []


def test_a_text_without_end_is_read_in_good_time() -> None:
    assert list(promises("will by in " * 20_000, q("16/2"))) == []
