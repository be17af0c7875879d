"""Exceptions: which measures owe commentary for the latest quarter, why, and what answers for them."""

from __future__ import annotations

import pytest
from builders import HIGH, LATEST, LOW, measure, scorecard

from quarterlight.scorecard.exceptions import OwedCommentary, exceptions

RAG = "Red <60 | Amber 60-79 | Green 80+"
NO_CASES = "There were no such cases this quarter."


def triggers(row: str, printed: str = HIGH, comment: str = "", **fields: object) -> list[str]:
    """The triggers of a scorecard's only measure."""
    card = scorecard(measure(row, printed, **fields), comments={1: comment} if comment else None)
    return [trigger.value for entry in exceptions(card) for trigger in entry.triggers]


def first(row: str, printed: str = HIGH) -> OwedCommentary:
    return next(exceptions(scorecard(measure(row, printed))))


@pytest.mark.parametrize(
    ("row", "printed", "owes"),
    [
        ("69%", HIGH, True),
        ("70%", HIGH, False),
        ("59%", HIGH, True),
        ("21", LOW, True),
        ("20", LOW, False),
        ("31", LOW, True),
        ("79%", RAG, True),
        ("80%", RAG, False),
        ("50%", "A 0-60 | B 61-100", False),
        ("50%", "", False),
        ("85%", "RI 60-69 | Good 80-100 | Outs. 70-79", False),
    ],
)
def test_worse_than_good_owes_commentary(row: str, printed: str, owes: bool) -> None:
    assert triggers(row, printed) == (["worse_than_good"] if owes else [])


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("85% 75%", ["fell_a_band"]),
        ("79% 70%", []),
        ("65% 75%", []),
        ("85% 65%", ["worse_than_good", "fell_a_band"]),
        ("65% 59%", ["worse_than_good", "fell_a_band"]),
        ("85% N/A 75%", []),
        ("85% . 75%", []),
        ("101% 75%", []),
    ],
)
def test_a_fall_is_from_the_band_of_the_quarter_just_before(row: str, found: list[str]) -> None:
    assert triggers(row) == found


def test_a_fall_is_one_of_the_grade_not_of_the_number() -> None:
    assert triggers("10 11", LOW) == ["fell_a_band"]
    assert triggers("11 10", LOW) == []


def test_words_without_an_order_cannot_fall() -> None:
    assert triggers("5% 15%", "A 0-10 | B 11-20") == []


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("80% N/A", ["became_not_applicable"]),
        ("N/A N/A", []),
        ("80% N/A N/A", []),
        (". N/A", []),
    ],
)
def test_becoming_not_applicable_is_from_a_number_to_no_relevant_case(
    row: str, found: list[str]
) -> None:
    assert triggers(row, comment=NO_CASES) == found


@pytest.mark.parametrize(
    "reason",
    [
        NO_CASES,
        "No children were eligible.",
        "None of the files audited concerned CSE.",
        "This was not audited in Q3.",
        "The service was suspended in May.",
    ],
)
def test_not_applicable_is_explained_by_a_comment_that_says_why(reason: str) -> None:
    assert triggers("N/A N/A", comment=reason) == []


@pytest.mark.parametrize("text", ["", "Training continues.", "This remains a focus for all teams."])
def test_not_applicable_is_not_explained_by_other_words(text: str) -> None:
    assert triggers("N/A N/A", comment=text) == ["not_applicable_unexplained"]


def test_a_note_of_the_page_may_explain_what_not_applicable_means() -> None:
    row = measure("N/A N/A")
    explained = scorecard(row, notes=["N/A means that there were no relevant cases."])
    assert not list(exceptions(explained))
    assert list(exceptions(scorecard(row, notes=["N/A is printed in grey."])))


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("80% suspended", ["suspended"]),
        ("80% TBC", ["awaited"]),
        ("80% .", ["awaited"]),
        ("80% unaudited", []),
        ("80% c", []),
        (". new", []),
        ("suspended 80%", []),
        ("TBC 80%", []),
    ],
)
def test_suspended_and_awaited_owe_commentary_in_the_latest_quarter(
    row: str, found: list[str]
) -> None:
    assert triggers(row) == found


@pytest.mark.parametrize(
    ("row", "few"),
    [
        ("4/4 3/4", True),
        ("85/100 3/4", True),
        ("4/4 75/100", True),
        ("5/5 15/20", False),
        ("85% 75%", False),
        ("85%(4/4) 75%", True),
        ("4/4 0/4", False),
        ("4/4 N/A", False),
    ],
)
def test_few_is_a_fall_alone_with_under_5_cases_on_either_side(row: str, few: bool) -> None:
    assert first(row).few is few


def test_few_cases_owe_no_commentary() -> None:
    assert not first("4/4 3/4").is_owed
    assert first("5/5 15/20").is_owed


def test_an_exception_with_commentary_owes_none() -> None:
    card = scorecard(measure("60%", HIGH), comments={1: "Two teams were short of staff."})
    (entry,) = exceptions(card)
    assert entry.commentary == "Two teams were short of staff."
    assert not entry.is_owed


def test_one_text_answers_for_all_the_measures_that_share_it() -> None:
    rows = [measure("60%", HIGH) for _ in range(3)]
    card = scorecard(*rows, comments={(1, 3): "Both fell after the move."})
    assert [entry.is_owed for entry in exceptions(card)] == [False, True, False]
    assert [entry.position for entry in exceptions(card)] == [0, 1, 2]


def test_several_texts_of_one_measure_stand_apart() -> None:
    rows = [measure("60%", HIGH) for _ in range(2)]
    card = scorecard(*rows, comments={1: "First.", (1, 2): "Second."})
    assert next(exceptions(card)).commentary == "First.\n\nSecond."


def test_a_measure_that_does_not_show_the_latest_quarter_owes_nothing() -> None:
    assert not list(exceptions(scorecard(measure("60%", HIGH, latest=LATEST - 1))))
