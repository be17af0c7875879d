"""The ledger of promises: where each stands on a day, and how its measure moved afterwards."""

from __future__ import annotations

from datetime import date

import pytest
from builders import HIGH, measure, q

from quarterlight.periods import Span
from quarterlight.publishing.promises import since_words, standing_words
from quarterlight.scorecard.ledger import counts, is_current, ledger, since_closing
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.promised import Promise, PromisedAction, Standing

ON = date(2017, 1, 17)
DUE = date(2016, 12, 31)


def promise(quarter: str = "16/2", measures: tuple[int, ...] = (0,), **action: object) -> Promise:
    """A promise of a quarter for measures, with these keys of its action."""
    said = {"what": "Train all teams", "owner": "Head of Service"} | action
    return Promise(q(quarter), PromisedAction(**said), measures, Place())  # type: ignore[arg-type]


def stands(**action: object) -> Promise:
    """The one promise of a ledger, as at ON."""
    (found,) = ledger([promise(**action)], ON)
    return found


@pytest.mark.parametrize(
    ("action", "standing", "words"),
    [
        ({"due": DUE}, "late", "late by 17 days, due 31 December 2016, planned"),
        ({"due": ON}, "open", "due 17 January 2017, planned"),
        ({"due": date(2017, 1, 16)}, "late", "late by 1 day, due 16 January 2017, planned"),
        (
            {"due": DUE, "state": "in_progress"},
            "late",
            "late by 17 days, due 31 December 2016, in progress",
        ),
        ({}, "open", "no date, planned"),
        ({"state": "late"}, "late", "late, no date, planned"),
        ({"due": DUE, "state": "completed"}, "kept", "kept"),
        (
            {"due": DUE, "state": "completed", "completed_on": DUE},
            "kept",
            "kept on 31 December 2016",
        ),
        (
            {"due": DUE, "state": "completed", "completed_on": date(2017, 1, 3)},
            "kept",
            "kept on 3 January 2017, 3 days late",
        ),
        (
            {"due": DUE, "state": "completed", "completed_on": date(2017, 1, 18)},
            "late",
            "late by 17 days, due 31 December 2016, planned",
        ),
        ({"due": DUE, "state": "dropped"}, "dropped", "dropped, no reason given"),
        (
            {"due": DUE, "state": "dropped", "dropped_because": "No money."},
            "dropped",
            "dropped: No money",
        ),
        (
            {"due": DUE, "superseded_by": "the court plan"},
            "superseded",
            "superseded by the court plan",
        ),
    ],
)
def test_a_promise_stands_by_its_file_and_its_day(
    action: dict[str, object], standing: str, words: str
) -> None:
    found = stands(**action)
    assert (found.standing.value, standing_words(found)) == (standing, words)


def test_what_is_promised_again_stands_once_and_the_first_is_superseded() -> None:
    later = promise("16/3", due=date(2017, 3, 31), what="Train all teams.")
    first, second = ledger([later, promise(due=DUE)], ON)
    assert (first.quarter, first.standing) == (q("16/2"), Standing.SUPERSEDED)
    assert "the same words in 2016-17 Q3, due 31 March 2017" in standing_words(first)
    assert second.standing is Standing.OPEN


def test_the_same_words_for_another_measure_are_another_promise() -> None:
    found = ledger([promise(due=DUE), promise("16/3", (1,), due=date(2017, 3, 31))], ON)
    assert [each.standing for each in found] == [Standing.LATE, Standing.OPEN]


def test_every_standing_is_counted() -> None:
    assert counts(ledger([promise(due=DUE), promise()], ON)) == {
        "late": 1, "open": 1, "kept": 0, "dropped": 0, "superseded": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("made", "action", "is_news"),
    [
        ("15/1", {"due": DUE}, True),
        ("15/1", {}, True),
        ("16/1", {"state": "completed", "completed_on": date(2016, 10, 1)}, True),
        ("16/1", {"state": "completed", "completed_on": date(2016, 9, 30)}, False),
        ("16/2", {"state": "completed"}, True),
        ("16/1", {"state": "completed"}, False),
        ("16/2", {"state": "dropped"}, True),
        ("16/1", {"state": "dropped"}, False),
    ],
)
def test_a_page_speaks_of_what_is_open_or_closed_since_its_quarter_began(
    made: str, action: dict[str, object], is_news: bool
) -> None:
    (found,) = ledger([promise(made, **action)], ON)
    assert is_current(found, q("16/3")) is is_news


def kept_in_q1(**fields: object) -> str:
    """What is said of a row 6/20, 8/20, 15/20 where the action closed in its first quarter."""
    (kept,) = ledger([promise("16/1", state="completed", completed_on=date(2016, 6, 1))], ON)
    row = measure("6/20 8/20 15/20", HIGH, **fields)
    return since_words(since_closing(kept, row, q("16/3")))


def test_how_a_measure_moved_after_its_action_closed_is_said_without_a_cause() -> None:
    assert kept_in_q1() == (
        "30% (6 of 20) in 2016-17 Q1, when it closed; 75% (15 of 20) in 2016-17 Q3: up 45 points, "
        "better. What moved it, this does not say."
    )


def test_sums_over_the_year_are_not_compared_across_its_quarters() -> None:
    assert "nothing to compare with" in kept_in_q1(span=Span.YEAR_TO_DATE)


@pytest.mark.parametrize(
    "action",
    [
        {"state": "completed"},
        {"state": "completed", "completed_on": date(2016, 12, 1)},
        {"due": DUE},
        {"state": "dropped"},
    ],
)
def test_nothing_is_said_without_a_closing_or_a_figure_after_it(action: dict[str, object]) -> None:
    row = measure("6/20 8/20 15/20", HIGH)
    assert since_closing(stands(**action), row, q("16/3")) is None
