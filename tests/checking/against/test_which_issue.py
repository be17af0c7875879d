"""What is taken as the last issue: an older one, or another draft; never a newer one."""

from __future__ import annotations

import pytest
from builders import LATEST, found, table
from successions import CODES, against, issue, last, raised

from quarterlight.checking.catalogue import all_checks, check
from quarterlight.errors import NotAnEarlierIssue

CODE = "not_the_issue_before"


def test_the_codes_against_the_last_issue_are_among_all_checks() -> None:
    assert {
        "history_changed",
        "band_changed",
        "measure_dropped",
        "title_changed",
        "commentary_repeated",
        "promise_unanswered",
    } < CODES
    assert [each.code for each in all_checks()] == sorted(each.code for each in all_checks())


def test_without_a_last_issue_none_of_them_is_raised() -> None:
    assert not CODES & {finding.code for finding in check(issue("60% 70% 80%"))}
    assert found("history_changed", issue("60% 70%")) == []


def test_the_issue_of_the_quarter_before_is_taken_without_a_word() -> None:
    assert raised(issue("60% 70% 80%"), last("60% 70%")) == set()


def test_a_newer_last_issue_is_refused_with_a_remedy() -> None:
    with pytest.raises(NotAnEarlierIssue) as caught:
        check(last("60% 70%"), issue("60% 70% 80%"))
    assert "2016-17 Q3" in caught.value.what
    assert caught.value.where
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("latest", "says"), [(LATEST, "two drafts"), (LATEST - 2, "2 quarters before")]
)
def test_another_quarter_than_the_one_before_is_said(latest, says: str) -> None:
    (noted,) = against(CODE, issue("60% 70% 80%"), issue("60%", latest=latest))
    assert says in noted.says
    assert str(noted.severity) == "note"


def test_of_an_older_issue_what_both_show_is_compared() -> None:
    assert raised(issue("60% 70% 80%"), issue("61%", latest=LATEST - 2)) == {
        ("not_the_issue_before", "note", None),
        ("history_changed", "error", 1),
    }


def test_another_councils_scorecard_is_said_once_and_not_row_by_row() -> None:
    before = last("61% 62%", "63% 64%", "65% 66%", titles=("Calls", "Letters", "Complaints"))
    assert raised(issue("60% 70% 80%", "50% 51% 52%", "41% 42% 43%"), before) == {
        ("not_the_issue_before", "warning", None)
    }


def test_the_same_rows_with_other_figures_may_be_another_councils() -> None:
    rows = ["50% 61% 62% 63% 64% 65% 66% 67% 68%"] * 3
    others = ["41% 42% 43% 44% 45% 46% 47% 48%"] * 3
    (noted,) = against(CODE, issue(*rows), last(*others))
    assert str(noted.severity) == "warning"
    assert "24 past figures" in noted.says


def test_pages_of_judgements_alone_are_compared_too() -> None:
    this, before = issue("80%"), last("70%")
    this.measures, before.measures = [], []
    this.judgements = [table("5 45 40 10 | 6 44 40 10")]
    before.judgements = [table("5 45 41 9", quarters="16/2")]
    assert raised(this, before) == {("history_changed", "error", "Referral")}
