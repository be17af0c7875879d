"""Layouts of councils' pages, each the smallest page that shows it, read as a person would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from quarterlight.checking.catalogue import check
from quarterlight.checking.report import report
from quarterlight.published.pages import read_scorecard

Read = Callable[[str], dict]
B = "60-69,70-79,80-100"
HEADINGS = "No,Measure,RI,Good,Outs."


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def told(page: str) -> dict:
        path = tmp_path / "page.csv"
        path.write_text(page, "utf-8")
        scorecard = read_scorecard(path)
        return report(scorecard, check(scorecard))

    return told


def errors(said: dict) -> list[str]:
    return [finding["code"] for finding in said["findings"] if finding["severity"] == "error"]


def warnings(said: dict) -> list[str]:
    return [finding["code"] for finding in said["findings"] if finding["severity"] == "warning"]


def values(said: dict, number: object = 1) -> list[object]:
    return [grade["value"] for grade in said["grades"] if grade["number"] == number]


def states(said: dict, number: object = 1) -> list[str]:
    return [grade["state"] for grade in said["grades"] if grade["number"] == number]


def grades(said: dict, number: object = 1) -> list[str | None]:
    return [grade["grade"] for grade in said["grades"] if grade["number"] == number]


def texts(said: dict) -> list[tuple]:
    return [(tuple(each["numbers"]), each["text"]) for each in said["commentary"]]


def test_a_year_with_a_slash_stands_over_its_quarters(read: Read) -> None:
    said = read(
        "Scorecard\nNo,Measure,2018/19,,,Comments\n,,Q1,Q2,Q3,\n1,Visits,80%,81%,82%,Fine.\n"
    )
    assert values(said) == [80, 81, 82]
    assert texts(said) == [((1,), "Fine.")]


def test_a_status_behind_each_quarter_is_that_quarters(read: Read) -> None:
    said = read(
        "Scorecard Q2 18/19\nNo,Measure,Red,Amber,Green,Q1 18/19,RAG,Q2 18/19,RAG\n"
        "1,A a,<80,80-89,90+,85%,Amber,79%,Red\n2,B b,<80,80-89,90+,95%,Red,92%,Green\n"
    )
    assert [
        (f["code"], f["number"], f["quarter"]) for f in said["findings"] if f["severity"] == "error"
    ] == [("grade_contradicts", 2, "2018-19 Q1")]


def test_arrows_behind_each_quarter_are_held_against_their_own(read: Read) -> None:
    said = read(
        f"Scorecard Q3 18/19\n{HEADINGS},Q1 18/19,DoT,Q2 18/19,DoT,Q3 18/19,DoT\n"
        f"1,A a,{B},85%,,86%,↑,91%,↑\n2,B b,{B},85%,,87%,↑,84%,↓\n3,C c,{B},82%,,86%,↑,83%,↓\n"
    )
    assert "arrow_contradicts" not in errors(said)


@pytest.mark.parametrize(
    "heading", ["Previous RAG", "Forecast RAG", "Action status", "Data status"]
)
def test_a_status_of_another_thing_is_not_the_figures(read: Read, heading: str) -> None:
    said = read(
        f"Scorecard\nNo,Measure,Red,Amber,Green,Q1 22/23,Q2 22/23,{heading}\n1,A a,<70,70-79,80-100,85%,72%,Green\n"
    )
    assert errors(said) == []
    assert grades(said) == ["Green", "Amber"]


@pytest.mark.parametrize(
    "row",
    [
        "Target,24%,24%",
        "Completion rate,83%,83%",
        "England average,50%,51%",
        "Good or better,55%,60%",
        "Sample size,20,20",
    ],
)
def test_a_row_below_the_four_judgements_is_none_of_them(read: Read, row: str) -> None:
    said = read(
        "Audits Q2 18/19\n,Q1 18/19,Q2 18/19\nOutstanding,5%,5%\nGood,50%,50%\n"
        f"Requires Improvement,35%,35%\nInadequate,10%,10%\n{row}\n"
    )
    assert errors(said) == []
    assert [len(each["cells"]) for each in said["judgements"]] == [4, 4]


def test_the_empty_column_of_the_quarter_to_come_is_not_the_newest(read: Read) -> None:
    said = read(
        f"Scorecard 2018/19 Quarter 3\n{HEADINGS},Q1,Q2,Q3,Q4,Comments\n1,A a,{B},81%,72%,63%,,Late.\n"
    )
    assert said["scorecard"]["quarter"] == "2018-19 Q3"
    assert said["exceptions"][0]["triggers"] == ["worse_than_good", "fell_a_band"]
    assert errors(said) == []


def test_a_target_to_stay_close_to_grades_nothing_without_a_tolerance(read: Read) -> None:
    said = read(
        "Scorecard\nNo,Measure,Target,Polarity,Q1 22/23,Q2 22/23,RAG\n3,Second plans,20%,T,19%,22%,Green\n"
    )
    assert errors(said) == []


def test_a_tolerance_in_percent_of_a_count_is_a_share_of_its_target(read: Read) -> None:
    said = read(
        "Scorecard\nNo,Measure,Target,Tolerance,Good is,Q1 22/23,Q2 22/23,RAG\n"
        "1,Number of contacts,1000,10%,High,990,950,Amber\n"
    )
    assert (errors(said), grades(said)) == ([], ["Amber", "Amber"])


def test_a_percent_sign_in_the_heading_makes_no_count_a_share(read: Read) -> None:
    said = read(
        "Scorecard\nNo,Measure,Q1 22/23 (%),Q2 22/23 (%)\n1,Number of children in care,512,520\n"
    )
    assert errors(said) == []


@pytest.mark.parametrize("title", ["Underspend (£000)", "Income"])
def test_money_may_be_below_nothing(read: Read, title: str) -> None:
    assert errors(read(f"Scorecard\nNo,Measure,Q1 22/23,Q2 22/23\n1,{title},-120,40\n")) == []


@pytest.mark.parametrize("cell", ["0/0", "0 of 0", "0% (0/0)"])
def test_none_of_none_is_no_relevant_cases(read: Read, cell: str) -> None:
    said = read(f"Scorecard\n{HEADINGS},Q1 22/23,Q2 22/23\n1,Visits,{B},75% (3/4),{cell}\n")
    assert states(said) == ["value", "no_relevant_cases"]


@pytest.mark.parametrize(
    "row",
    ['Commentary,"Posts were empty in August.",,,,', '"Comment: Posts were empty in August.",,,,,'],
)
def test_a_comment_in_the_row_below_is_the_measures(read: Read, row: str) -> None:
    said = read(f"Scorecard\n{HEADINGS},Q2 22/23\n1,Visits,{B},65%\n{row}\n")
    assert texts(said) == [((1,), "Posts were empty in August.")]


def test_a_table_of_commentary_names_its_measures(read: Read) -> None:
    said = read(
        f"Scorecard\n{HEADINGS},Q1 22/23,Q2 22/23\n1.1,Visits,{B},75%,65%\n1.2,Plans,{B},75%,76%\n\n"
        "Ref,Commentary\n1.1,Posts were empty in August.\n"
    )
    assert texts(said) == [(("1.1",), "Posts were empty in August.")]
    assert said["scorecard"]["measures"] == 2


def test_two_columns_of_commentary_are_one_comment(read: Read) -> None:
    said = read(
        f"Scorecard\n{HEADINGS},Q2 22/23,Analysis,Actions\n1,Visits,{B},65%,Posts were empty.,Two move in May.\n"
    )
    assert texts(said) == [((1,), "Posts were empty.\nTwo move in May.")]


def test_the_pages_key_explains_signs_and_short_words(read: Read) -> None:
    said = read(
        f"Scorecard\n{HEADINGS},Q1 18/19,Q2 18/19,Q3 18/19,Q4 18/19\n1,Visits,{B},..,#,n/r,82%\n"
        "Key: .. = not available; # = not audited; n/r = not reported\n"
    )
    assert states(said) == ["awaited", "not_audited", "awaited", "value"]
    assert warnings(said) == []


def test_numbers_without_a_heading_are_numbers(read: Read) -> None:
    said = read(
        f"Scorecard\n,Measure,RI,Good,Outs.,Q1 18/19,Q2 18/19\n1,A a,{B},81%,82%\n3,C c,{B},81%,83%\n"
    )
    assert values(said, 3) == [81, 83]


@pytest.mark.parametrize("row", ["England,,,,22%,22%", "Statistical neighbours,,,,21%,21%"])
def test_a_comparator_under_a_measure_is_none(read: Read, row: str) -> None:
    said = read(f"Scorecard\n{HEADINGS},Q1 18/19,Q2 18/19\n1,A a,{B},81%,82%\n,{row}\n")
    assert said["scorecard"]["measures"] == 1


def test_a_legend_of_arrows_may_have_a_tolerance(read: Read) -> None:
    rows = "".join(
        f"{n},Measure {n},{B},{before}%,{now}%,{arrow}\n"
        for n, (before, now, arrow) in enumerate(
            [(80, 86, "↑"), (70, 71, "→"), (90, 84, "↓"), (88, 87, "→")], 1
        )
    )
    said = read(
        "Scorecard\n↑ increased by 2 percentage points or more; "
        "↓ decreased by 2 percentage points or more; → little change\n"
        f"{HEADINGS},Q1 18/19,Q2 18/19,DoT\n{rows}"
    )
    assert "arrow_contradicts" not in [finding["code"] for finding in said["findings"]]


def test_counts_in_thousands_are_compared_at_once(read: Read) -> None:
    said = read(
        'Scorecard\nNo,Measure,Good is,Q1 22/23,Q2 22/23\n1,Number of contacts,Low,"122,000","123,100"\n'
    )
    assert [grade["meaning"] for grade in said["grades"]][-1] == "worse"


def test_cases_closed_do_not_suspend_a_measure(read: Read) -> None:
    said = read(
        f"Scorecard\n{HEADINGS},Q1 18/19,Q2 18/19,Comment\n1,A a,{B},81%,,14 cases closed in the quarter.\n"
        f"2,B b,{B},81%,82%,\n"
    )
    assert states(said)[-1] == "awaited"
