"""commentary_repeated: the last issue's words again, although the figure under them moved."""

from __future__ import annotations

import pytest
from successions import against, issue, last

CODE = "commentary_repeated"
SHORT = "Workers left in September and visits were late."
LONG = (
    "Two workers left in September and their visits were shared out among the rest of the team, "
    "who could not make all of them in time."
)


def severities(said: str, now: str, row: str = "60% 70% 80%", before: str = "60% 70%") -> list:
    found = against(CODE, issue(row, comments={1: now}), last(before, comments={1: said}))
    return [(finding.number, str(finding.severity)) for finding in found]


@pytest.mark.parametrize(
    ("said", "now"),
    [
        (SHORT, SHORT),
        (SHORT, "WORKERS left in September; and visits\nwere late"),
        (LONG, LONG),
        (LONG, LONG.replace("rest of the team", "rest of that team")),
        (LONG, LONG.replace("among", "between")),
        (LONG + " In Q2 that was hard.", LONG + " In Q3 that was hard."),
        (
            "Performance fell in Q2 because of sickness in one team.",
            "Performance fell in Q3 because of sickness in one team.",
        ),
        (
            "Visits were late in Q2 2016/17 as two workers left the team.",
            "Visits were late in Q3 2016/17 as two workers left the team.",
        ),
    ],
)
def test_a_text_left_over_under_another_figure_is_found(said: str, now: str) -> None:
    assert severities(said, now) == [(1, "warning")]


@pytest.mark.parametrize(
    ("said", "now"),
    [
        (SHORT, "Workers joined in December and visits were made."),
        (SHORT, SHORT.replace("September", "October")),
        ("Performance improved in Q2.", "Performance improved in Q3."),
        (
            "Performance fell in Q2 because of sickness in one team.",
            "Performance fell in Q3 because of vacancies in one team.",
        ),
        (
            "In Q2 there were 7 late visits, all of them in one team.",
            "In Q3 there were 9 late visits, all of them in one team.",
        ),
        (
            LONG,
            LONG + " Since November the team is complete, and every visit of December was in time.",
        ),
        (LONG + " 7 of the 10 visits were late.", LONG + " 8 of the 10 visits were late."),
    ],
)
def test_a_text_written_anew_is_let_be(said: str, now: str) -> None:
    assert severities(said, now) == []


@pytest.mark.parametrize(
    ("before", "now"),
    [("60% 70%", "60% 70% 70%"), ("60% N/A", "60% N/A N/A"), ("60% 70%", "60% 70% 70.4%")],
)
def test_under_an_unchanged_figure_or_state_it_may_be_true_again(before: str, now: str) -> None:
    assert severities("There were no cases in the audit this quarter.", SHORT, now, before) == []
    assert severities(SHORT, SHORT, now, before) == []


@pytest.mark.parametrize(
    ("before", "now"), [("60% N/A", "60% N/A 70%"), ("60% 70%", "60% 70% N/A")]
)
def test_a_figure_that_came_or_went_has_moved(before: str, now: str) -> None:
    assert severities(SHORT, SHORT, now, before) == [(1, "warning")]


def test_a_text_for_several_measures_is_said_once() -> None:
    rows, before = ["60% 70% 80%", "50% 51% 52%", "40% 41% 41%"], ["60% 70%", "50% 51%", "40% 41%"]
    said = {(1, 2, 3): SHORT}
    (found,) = against(CODE, issue(*rows, comments=said), last(*before, comments=said))
    assert (found.number, found.others) == (1, (2,))


def test_two_drafts_of_one_quarter_may_share_their_commentary() -> None:
    said = {1: SHORT}
    assert against(CODE, issue("60% 80%", comments=said), issue("60% 81%", comments=said)) == []


def test_a_long_text_is_compared_in_good_time() -> None:
    endless = "Visits were late in one office. " * 4000
    assert severities(endless, endless + "So it was.") == [(1, "warning")]
