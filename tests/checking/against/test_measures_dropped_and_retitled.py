"""measure_dropped and title_changed: rows that went, and rows that came under another title."""

from __future__ import annotations

import pytest
from builders import measure, scorecard, table
from successions import against, issue, last

DROPPED, RETITLED = "measure_dropped", "title_changed"
THREE = ("60% 70% 80%", "61% 71% 81%", "62% 72% 82%")
TWO = ("60% 70%", "61% 71%", "62% 72%")


def test_a_measure_that_went_without_a_word_is_found() -> None:
    (found,) = against(DROPPED, issue(*THREE[:2]), last(*TWO))
    assert (found.number, found.title, str(found.severity)) == (3, "Reviews held", "warning")
    assert found.where.as_dict()


def test_a_measure_that_is_still_there_or_new_is_let_be() -> None:
    assert against(DROPPED, issue(*THREE), last(*TWO)) == []
    assert against(DROPPED, issue(*THREE), last(*TWO[:2])) == []


@pytest.mark.parametrize(
    "note",
    [
        "Measure 3 has been removed because the return has ceased.",
        "Measures 3 and 5 are no longer reported.",
        "Reviews held: this measure was discontinued in September.",
        "Some measures have been withdrawn after the annual review.",
    ],
)
def test_a_page_that_says_so_is_let_be(note: str) -> None:
    assert against(DROPPED, issue(*THREE[:2], notes=[note]), last(*TWO)) == []


@pytest.mark.parametrize(
    "note",
    [
        "Measure 2 has been removed.",
        "Reviews are held monthly.",
        "The old form has been replaced.",
        "Measure 13 is no longer reported.",
    ],
)
def test_a_page_that_speaks_of_something_else_is_not(note: str) -> None:
    assert len(against(DROPPED, issue(*THREE[:2], notes=[note]), last(*TWO))) == 1


def test_a_comment_may_say_that_another_measure_replaced_it() -> None:
    said = {2: "This measure replaces measure 3."}
    assert against(DROPPED, issue(*THREE[:2], comments=said), last(*TWO)) == []


def test_a_judgement_table_that_went_is_found() -> None:
    tables = [table("5 45 40 10"), table("8 42 40 10", title="Assessments")]
    (found,) = against(DROPPED, issue(*THREE, tables=tables[:1]), last(*TWO, tables=tables))
    assert found.table == "Assessments"
    noted = issue(*THREE, tables=tables[:1], notes=["Assessments are no longer audited."])
    assert against(DROPPED, noted, last(*TWO, tables=tables)) == []


def titles(before: str, now: str, number: int = 1) -> list:
    this = scorecard(measure("60% 70% 80%", title=now, number=number))
    then = last("60% 70%", titles=(before,))
    return against(RETITLED, this, then)


def test_a_title_that_changed_is_a_note_with_the_old_one() -> None:
    (found,) = titles("Visits in time", "Visits to children in time")
    assert (found.shown, found.expected) == ("Visits to children in time", "Visits in time")
    assert str(found.severity) == "note"
    assert "its number and a similar title" in found.says


@pytest.mark.parametrize(
    "now", ["visits in time", "Visits, in time", "Visits  in\ntime", "Visits - in time."]
)
def test_spelling_aside_a_title_is_the_same(now: str) -> None:
    assert titles("Visits in time", now) == []


def test_a_renumbered_measure_keeps_its_title() -> None:
    assert titles("Visits in time", "Visits in time", number=7) == []


def test_a_judgement_table_of_another_title_is_a_note() -> None:
    drawing = "5(1) 45(9) 40(8) 10(2)"
    before = last(*TWO, tables=[table(drawing, title="Referral", quarters="16/2")])
    this = issue(*THREE, tables=[table(drawing, title="Referrals", quarters="16/2")])
    (found,) = against(RETITLED, this, before)
    assert (found.table, found.expected) == ("Referrals", "Referral")
