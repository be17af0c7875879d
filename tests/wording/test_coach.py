"""The coach: what it would have better in a text, and what it lets be."""

from __future__ import annotations

from datetime import date

import pytest
from builders import LATEST, measure
from rows import ROWS

from quarterlight.scorecard.promised import PromisedAction
from quarterlight.wording.coach import advice, pieces
from quarterlight.wording.drafts import Draft

GOOD = (
    "It fell because two managers left, so that children waited longer. The Team Manager will train all "
    "staff by 31 March 2017."
)


def codes(text: str, row: str = "visits", **fields: object) -> set[str]:
    """The codes of the advice on a text for a row."""
    return {each.code for each in advice(Draft(text, (ROWS[row],), LATEST, **fields))}  # type: ignore[arg-type]


def test_a_text_with_cause_action_owner_and_date_gets_no_advice() -> None:
    assert codes(GOOD) == set()


def test_every_piece_of_advice_says_what_it_is() -> None:
    assert len(pieces()) >= 10
    assert all((module.__doc__ or "").strip() for module in pieces().values())


WRONG = [
    ("no_cause", "The figure is lower than before."),
    ("no_action", "It fell because two managers left."),
    ("no_owner", "It fell because of sickness. Training will be delivered by March 2017."),
    ("no_date", "It fell because of sickness. The Team Manager will deliver training soon."),
    ("cannot_be_tested", "SMART planning continues to be a focus."),
    ("cannot_be_tested", "We expect this to improve next quarter."),
    ("cannot_be_tested", "This remains a high priority for the service."),
    ("cannot_be_tested", "The position is closely monitored."),
    ("identifiable_case", "In one case the file had been lost because of a move."),
    ("identifiable_case", "It was the cared for child for whom this had not been done."),
    ("identifiable_case", "This was a 15 year old who had moved because of a placement breakdown."),
    ("too_long", "word " * 151),
]


@pytest.mark.parametrize(("code", "text"), WRONG)
def test_it_says_what_is_missing(code: str, text: str) -> None:
    assert code in codes(text)


RIGHT = [
    ("no_cause", "Performance dipped owing to vacancies."),
    ("no_cause", "Each locality lost a manager, which explains the fall."),
    ("no_action", "The audit was repeated. Since February 2017 staff have had a new document."),
    ("no_owner", "The Head of Service will train all staff by March."),
    ("no_date", "The Head of Service will train all staff by March."),
    ("cannot_be_tested", "The focus group met twice because of demand."),
    ("identifiable_case", "Of 9 cases, 4 met the standard."),
    ("identifiable_case", "Practice must show the impact on the child."),
    ("identifiable_case", "One of the localities lost its manager."),
    ("too_long", "word " * 150),
]


@pytest.mark.parametrize(("code", "text"), RIGHT)
def test_it_lets_be_what_is_there(code: str, text: str) -> None:
    assert code not in codes(text)


def test_a_run_that_was_miscounted_is_said_as_the_check_says_it() -> None:
    draft = Draft("It is the second quarter with a drop.", (ROWS["assessed"],), LATEST)
    (said,) = [each.says for each in advice(draft) if each.code == "run_miscounted"]
    assert "the row shows 3 in a row, to 2016-17 Q3" in said


def test_a_figure_that_contradicts_the_row_is_said() -> None:
    assert "figure_contradicts" in codes("Performance is down from 76% last quarter.")


def test_a_figure_that_moved_since_is_said_with_both() -> None:
    row = measure("60% 6/10", "RI 60-69 | Good 70-79", number=7, code="a.b")
    draft = Draft(GOOD, (row,), LATEST, beside={"a.b": "70% (7 of 10)"})
    (said,) = advice(draft)
    assert said.says.startswith(
        "Measure 7 was 70% (7 of 10) when this was written, and is 60% (6 of 10) now."
    )
    assert advice(Draft(GOOD, (row,), LATEST, beside={"a.b": "60% (6 of 10)"})) == []


def test_actions_beside_the_text_count_as_its_actions() -> None:
    action = PromisedAction("Train all staff", "Head of Service", date(2017, 3, 31))
    assert codes("It fell because of sickness.", actions=(action,)) == set()
    nobody = PromisedAction("Train all staff")
    assert codes("It fell because of sickness.", actions=(nobody,)) == {"no_owner", "no_date"}


def test_a_cause_in_a_part_of_its_own_is_a_cause() -> None:
    assert "no_cause" not in codes("It fell.", cause="Two managers left.")


def test_a_good_figure_needs_neither_cause_nor_action() -> None:
    assert codes("The figure is steady.", row="repeats") == set()


def test_an_empty_text_gets_no_advice() -> None:
    assert codes("  ") == set()
