"""history_changed: a past figure that differs, unless it may, or the page says so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import LATEST, q, table
from successions import against, issue, last

from quarterlight.scorecard.model import QuarterHeading, Remark
from quarterlight.scorecard.place import Place

CODE = "history_changed"


def severities(this, before) -> list[str]:
    return [str(finding.severity) for finding in against(CODE, this, before)]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("60% 70%", "60% 71% 80%"),
        ("60% 70%", "61% 70% 80%"),
        ("60% N/A", "60% 70% 80%"),
        ("60% unaudited", "60% 70% 80%"),
        ("60% 70%", "60% N/A 80%"),
        ("60% 70%", "60% . 80%"),
        ("60% 70%", "60% TBC 80%"),
        ("60% 70.4%", "60% 71% 80%"),
        ("60% 67%(6/9)", "60% 67%(4/6) 80%"),
        ("60% 0%", "60% 2% 80%"),
        ("60% <1%", "60% 3% 80%"),
        ("15 19", "15 20 23"),
    ],
)
def test_a_past_that_changed_without_a_word_is_an_error(before: str, now: str) -> None:
    assert severities(issue(now), last(before)) == ["error"]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("60% 70%", "60% 70% 80%"),
        ("60% 70.4%", "60% 70% 80%"),
        ("60% 70%", "60% 69.5% 80%"),
        ("60% 70%", "60% 70.0% 80%"),
        ("60% 67%", "60% 67%(6/9) 80%"),
        ("60% TBC", "60% 70% 80%"),
        ("60% .", "60% 70% 80%"),
        (". 60%", "50% 60% 70%"),
        ("60% c", "60% 70% 80%"),
        ("60% 70%", "60% c 80%"),
        ("60% N/A", "60% unaudited 80%"),
        ("60% <1%", "60% 0% 80%"),
        ("60% <1%", "60% 0.4% 80%"),
        ("60% >99%", "60% 99.6% 80%"),
        ("60 70", "60% 70% 80%"),
        ("0.6 0.7", "60% 70% 80%"),
        ("50% 60% 70%", "60% 70% 80%"),
    ],
)
def test_what_may_arrive_or_is_shown_otherwise_is_no_change(before: str, now: str) -> None:
    assert severities(issue(now), last(before)) == []


@pytest.mark.parametrize("shown", ["70% (p)", "70% [p]", "70%p", "70% provisional", "70% (est.)"])
def test_a_figure_marked_provisional_may_change(shown: str) -> None:
    before = last("60% 70%")
    cells = before.measures[0].cells
    cells[LATEST - 1] = replace(cells[LATEST - 1], shown=shown)
    assert severities(issue("60% 71% 80%"), before) == []


@pytest.mark.parametrize(
    ("note", "raised"),
    [
        ("The figures of this quarter are provisional.", []),
        ("p = provisional", ["error"]),
        ("Measure 1 is subject to validation.", []),
        ("Measure 2 is subject to validation.", ["error"]),
    ],
)
def test_the_latest_figures_may_be_called_provisional_in_a_note(note: str, raised: list) -> None:
    assert severities(issue("60% 71% 80%"), last("60% 70%", notes=[note])) == raised
    older = severities(issue("61% 70% 80%"), last("60% 70%", notes=[note]))
    assert older == ["error"]


def test_a_heading_may_call_a_quarter_provisional() -> None:
    before = last("60% 70%")
    before.headings = [[QuarterHeading(LATEST - 1, "Q2 16/17 (p)", Place(line=1))]]
    assert severities(issue("60% 71% 80%"), before) == []


@pytest.mark.parametrize(
    "said",
    [
        "We have overhauled the way in which this measure is produced.",
        "All of its past figures were restated, back to Q1 15/16.",
        "The Q1 figure was corrected after late returns.",
        "Q2 was previously reported as 70%.",
        "The past figures have been worked out anew.",
        "Q1 figure restated following late recording.",
        "Q1 restated.",
        "Figure for Q1 restated.",
        "Note: Q1 revised.",
        "Figures re-stated.",
        "Q1 2016/17 was reported as 92%.",
        "Q1 corrected from 92%.",
        "Q1 data refreshed.",
        "Q1 updated to reflect late recording.",
        "The Q1 figure has changed since the last report because of late data entry.",
        "Q1 adjusted after validation for the annual return.",
        "The Q1 figure was provisional and has now been finalised.",
        "Q1 final figure is 94% (provisional 92%).",
        "Definition changed from Q1.",
        "Following data cleansing the Q1 figure rose from 92% to 94%.",
        "Retrospective changes were made to Q1.",
        "Q1 now includes late authorised assessments.",
        "The data for Q1 and Q2 has been refreshed following a change of definition.",
        "Late recording has since changed the figure.",
        "Q2 should have read 71% rather than 70%.",
        "Figures revised in the last quarter.",
        "Audit results corrected in Q2.",
    ],
)
def test_commentary_that_says_so_makes_it_a_note(said: str) -> None:
    this = issue("60% 71% 80%", "60% 71% 80%", comments={1: said})
    before = last("60% 70%", "60% 70%")
    assert [(f.number, str(f.severity)) for f in against(CODE, this, before)] == [
        (2, "error"),
        (1, "note"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The action plan was revised in October.",
        "Past figures will be revised next quarter.",
        "The figures have not been revised.",
        "It has fallen from 71% to 60%.",
        "Updated risk assessments were on file in 3 cases.",
        "Q1 plans revised in 12 cases.",
        "In Q1 revised plans were written.",
        "Q1 revised plans were on file.",
        "Data refreshed weekly by the team.",
        "The Q1 figure has changed since last quarter.",
        "The Q1 figure will be finalised in May.",
        "The Q1 figure is not yet final.",
        "Q1 is provisional.",
        "Q1 figure not restated.",
        "In Q2 it was reported that staff were absent.",
        "Retrospective changes were made to the child's plan.",
        "Following training the Q1 figure rose from 92% to 94%.",
        "The definition of neglect was shared in Q1.",
        "Q3 audit now includes the Crewe team.",
        "Staffing was restated as the main risk.",
        "Risk assessments updated in Q1.",
        "Plans amended during Q2.",
    ],
)
def test_commentary_on_something_else_does_not_say_so(said: str) -> None:
    assert severities(issue("60% 71% 80%", comments={1: said}), last("60% 70%")) == ["error"]


@pytest.mark.parametrize(
    ("note", "raised"),
    [
        ("Figures of earlier quarters have been revised.", ["note"]),
        ("Measures 1 and 4: past figures were restated.", ["note"]),
        ("Measures 3 to 9: past figures were restated.", ["error"]),
        ("r = revised figures", ["error"]),
    ],
)
def test_a_note_says_it_of_the_measures_that_it_names_or_of_all(note: str, raised: list) -> None:
    assert severities(issue("60% 71% 80%", notes=[note]), last("60% 70%")) == raised


@pytest.mark.parametrize("shown", ["71% (r)", "71%r", "71% [r]", "71% revised", "71%*"])
def test_a_mark_says_it_of_its_own_quarter_only(shown: str) -> None:
    this = issue("62% 71% 80%", notes=["* Figure revised in December"])
    cells = this.measures[0].cells
    cells[LATEST - 1] = replace(cells[LATEST - 1], shown=shown)
    found = against(CODE, this, last("60% 70%"))
    assert [(str(f.severity), f.quarter) for f in found] == [
        ("error", LATEST - 2),
        ("note", LATEST - 1),
    ]


def test_several_quarters_are_said_once_for_the_latest() -> None:
    (found,) = against(CODE, issue("61% 71% 72% 80%"), last("60% 70% 72%"))
    assert found.quarter == q("16/1")
    assert (found.shown, found.expected, found.number) == ("71%", "70%", 1)
    assert "2015-16 Q4 (60%, now 61%)" in found.says


def test_the_latest_quarter_is_not_past_in_two_drafts_of_one_issue() -> None:
    assert severities(issue("60% 70% 80%"), issue("60% 70% 81%")) == []
    assert severities(issue("60% 70% 80%"), issue("60% 71% 80%")) == ["error"]


def test_a_cell_that_could_not_be_read_proves_nothing() -> None:
    this = issue("60% TBC 80%")
    this.remarks = [Remark("?", Place(), measure=this.measures[0], quarter=LATEST - 1)]
    assert severities(this, last("60% 70%")) == []


def test_where_most_past_figures_differ_it_is_only_a_warning() -> None:
    rows, others = (
        ["50% 61% 62% 63% 64% 65% 66% 67% 68%"] * 3,
        ["41% 42% 43% 44% 45% 46% 47% 48%"] * 3,
    )
    assert severities(issue(*rows), last(*others)) == ["warning"] * 3


def cards(before: str, now: str, **fields: object):
    return (
        issue("70% 80%", tables=[table(now)], **fields),
        last("60% 70%", tables=[table(before, quarters="16/1 16/2")]),
    )


def test_each_judgement_that_changed_has_a_finding() -> None:
    this, before = cards("5 45 40 10 | 6 44 40 10", "5 45 40 10 | 8 42 40 10 | 8 42 40 10")
    found = against(CODE, this, before)
    assert [(f.judgement, f.shown, f.expected, str(f.severity)) for f in found] == [
        ("outstanding", "8", "6", "error"),
        ("good", "42", "44", "error"),
    ]
    assert {f.quarter for f in found} == {q("16/2")}


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("0 50 50 0", "0 50 50 0"),
        ("0 50.4 49.6 0", "0 50 50 0"),
        ("0 50 50 0", "0 50(5) 50(5) 0(0)"),
        (". . . .", "0 50 50 0"),
        ("0 50 50 0", ". 50 50 ."),
        ("0 50 50 0", "0 c c 0"),
    ],
)
def test_judgements_shown_otherwise_are_no_change(before: str, now: str) -> None:
    this, then = cards(f"5 45 40 10 | {before}", f"5 45 40 10 | {now} | 8 42 40 10")
    assert against(CODE, this, then) == []


@pytest.mark.parametrize(
    ("before", "now"), [("0 50(5) 50(5) 0", "0 50(6) 50(6) 0"), ("0 50 50 0", "0 . 50 0")]
)
def test_counts_that_changed_and_shares_that_went_are_errors(before: str, now: str) -> None:
    this, then = cards(f"5 45 40 10 | {before}", f"5 45 40 10 | {now} | 8 42 40 10")
    assert {str(f.severity) for f in against(CODE, this, then)} == {"error"}


def test_a_note_on_all_past_figures_is_on_judgements_too() -> None:
    drawings = ("5 45 40 10 | 6 44 40 10", "5 45 40 10 | 8 42 40 10 | 8 42 40 10")
    this, before = cards(*drawings, notes=["Past judgements have been corrected."])
    assert {str(f.severity) for f in against(CODE, this, before)} == {"note"}
    this, before = cards(*drawings, notes=["Measure 1: past figures were corrected."])
    assert {str(f.severity) for f in against(CODE, this, before)} == {"error"}


@pytest.mark.parametrize(
    ("note", "raised"),
    [
        (
            "Duty Team: one audit of May 2016 was moderated to Requires Improvement after publication.",
            "note",
        ),
        ("One audit of the Duty Team was re-graded.", "note"),
        ("Two audits were revised following moderation.", "note"),
        ("Duty Team: an audit was downgraded from Good to Inadequate.", "note"),
        ("Duty Team North: one audit was re-graded after publication.", "error"),
        ("Duty Team North: past figures have been restated.", "error"),
        ("Duty Team: all audits were moderated before publication.", "error"),
        ("Duty Team: audits are moderated by a second auditor.", "error"),
        ("Duty Team: no audit was re-graded.", "error"),
        ("Duty Team: audits will be re-graded in March.", "error"),
        ("Measure 1: one audit was re-graded.", "error"),
        ("Duty Team moved from Crewe to Macclesfield.", "error"),
    ],
)
def test_a_note_that_names_the_table_may_say_that_audits_were_graded_anew(
    note: str, raised: str
) -> None:
    north = table("5 45 40 10 | 6 44 40 10", title="Duty Team North", quarters="16/1 16/2")
    tables = [table("5 45 40 10 | 8 42 40 10 | 8 42 40 10", title="Duty Team"), north]
    this = issue("70% 80%", tables=tables, notes=[note])
    old = table("5 45 40 10 | 6 44 40 10", title="Duty Team", quarters="16/1 16/2")
    before = last("60% 70%", tables=[old, north])
    assert {str(f.severity) for f in against(CODE, this, before)} == {raised}
