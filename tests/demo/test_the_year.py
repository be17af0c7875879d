"""The demonstration authority lives through its year, and its quarter is finished as it says.

It is one test in parts, so that the year is lived through once, by one process. The parts share one
workspace and follow each other; what a page of `docs/the-year` does, it does in a copy.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from scorecard_as_text import PINNED, RENEW, as_text
from test_the_published_page import IMPOSSIBLE

sys.path.insert(0, str(Path(__file__).parents[1] / "docs"))

from blocks_of_pages import DOCS, do  # noqa: E402
from lived_year import Q3, Q4, Year, by_cell  # noqa: E402

from demo.life.next_steps import FINISH, LOOK  # noqa: E402

PAGES = sorted((DOCS / "the-year").glob("*.md"))
PUBLISHED = Path(__file__).parents[2] / "demo" / "published-scorecard-2016-17-q3.txt"
QUARTERS = [f"{year} Q{number}" for year in ("2015-16", "2016-17") for number in (1, 2, 3, 4)][:7]


def test_the_year_is_lived_through_and_its_quarter_finished(
    records: Path, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    year = Year.lived(records, tmp_path / "year")
    as_it_was = year.copied(tmp_path / "as-it-was")
    for part in (*UNDER_WAY, *FINISHING):
        with subtests.test(part.__name__.replace("_", " ")):
            part(year)
    for page in PAGES:
        with subtests.test(f"the page {page.name} does what it says"):
            copy = as_it_was.copied(tmp_path / page.stem)
            with copy.entered():
                do(page)


def six_quarters_are_sealed_and_verify(year: Year) -> None:
    issues = [each["issue"] for each in year.told("runs")["issues"]]
    assert issues == [f"{quarter.lower().replace(' ', '-')}-1" for quarter in QUARTERS[:6]]
    for issue in issues:
        assert f"{issue} is as Director of Children's Services" in year.done(
            f"verify issued/{issue}"
        )


def the_scorecard_is_the_pinned_one(year: Year) -> None:
    text = as_text(year.told(f'run --quarter "{Q3}"'))
    assert text == PINNED.read_text("utf-8"), RENEW


def every_figure_grade_and_state_is_that_of_the_published_page(year: Year) -> None:
    said = ("title", "state", "value", "grade")
    ours, theirs = (
        {cell: [each[key] for key in said] for cell, each in by_cell(answer).items()}
        for answer in (_ours(year), {"results": _published(year)["grades"]})
    )
    assert ours == theirs
    assert sum(state == "value" for _, state, _, _ in ours.values()) == 206


def the_13_tables_are_those_of_the_published_page_but_for_what_cannot_be(year: Year) -> None:
    ours, theirs = (_judged(answer) for answer in (_ours(year), _published(year)))
    assert ours.keys() == theirs.keys()
    assert len({table for table, _, _ in ours}) == 13
    different = {cell: ours[cell] for cell in ours if ours[cell] != theirs[cell]}
    assert different == {cell: becomes for cell, (_, becomes) in IMPOSSIBLE.items()}


def measure_27_is_restated_beside_what_was_published_before(year: Year) -> None:
    results = by_cell(_ours(year))
    own = [results[27, quarter] for quarter in QUARTERS]
    assert [each["previous"]["display"] for each in own[:6]] == [
        "71%", "82%", "86%", "84%", "85%", "83%",
    ]  # fmt: skip
    assert [each["display"] for each in own] == ["62%", "75%", "81%", "75%", "78%", "77%", "78%"]
    assert [each["marks"] for each in own] == [["restated"]] * 6 + [[]]
    assert "62% (1041 of 1679)   Inadequate restated, was 71%" in year.done("print --text")


def measure_28_is_disputed(year: Year) -> None:
    disputed = {cell for cell, each in by_cell(_ours(year)).items() if "disputed" in each["marks"]}
    assert disputed == {(28, Q3)}


def one_promise_is_late_and_the_others_are_accounted_for(year: Year) -> None:
    promises = year.told("promises --on 2017-03-02")
    (late,) = [each for each in promises["promises"] if each["standing"] == "late"]
    assert (late["numbers"], late["quarter"], late["days_late"]) == ([20], "2016-17 Q2", 61)
    assert {"kept", "open", "dropped", "superseded"} <= promises["counts"].keys()


def status_names_the_two_owed_comments_and_what_is_late(year: Year) -> None:
    said = year.told(f'status --quarter "{Q3}" --on 2017-03-02')
    owed = {each["number"]: each["owner"] for each in said["commentary_owed"]}
    assert owed == dict.fromkeys((29, 39), "Head of Service, CIN and CP")
    assert [each["numbers"] for each in said["actions_overdue"]] == [[20]]
    assert (said["awaited"], said["blocking"], said["failed"]) == ([], [], [])
    assert said["would_change"]["changes"] == []
    plain = year.done(f'status --quarter "{Q3}" --on 2017-03-02', status=1)
    assert "Records as at 2017-01-20: all 32 tables\n" in plain


def what_the_demonstration_says_to_look_at_is_there(year: Year) -> None:
    cases, rule, promises, changes = (year.command(typed).output for typed, _ in LOOK)
    assert "18 of 50 cases that count; here are the other 32" in cases
    assert "Worked example, 2016-17 Q3" in rule
    assert "Late (1)" in promises
    assert "60 were promised again in the same words" in promises
    assert "27 in 2015-16 Q1: 71%, Inadequate, now 62% (1041 of 1679)" in changes


def a_manager_fills_in_the_row_of_29_and_it_comes_back(year: Year) -> None:
    asked = year.done(FINISH[0][0])
    assert "42 measures, 2 owed (29, 39)" in asked
    _fill_in(year.root / "requests" / "commentary-2016-17-q3.xlsx")
    assert "commentary on 29" in year.done(FINISH[1][0])
    ran = year.done(FINISH[2][0], status=1)
    assert "Owed: Measure 39" in ran
    assert "Owed: Measure 29" not in ran


def the_quarter_is_issued_with_the_waiver_of_39_and_no_other_way(year: Year) -> None:
    signed, waiver = FINISH[3][0].split(" --waive")
    refused = year.done(signed, status=1)
    assert "Not issued: one point is in the way." in refused
    assert "missing_commentary:39" in refused
    issued = year.done(f"{signed} --waive{waiver}")
    assert "2016-17-q3-1 is issued: signed by A. Director, DCS, on 2017-03-06." in issued
    assert "answered under 21" in issued
    assert "2016-17-q3-1 is as A. Director (DCS) signed it" in year.done(FINISH[4][0])


def the_next_quarter_shows_it_as_issued_and_changes_no_file_of_it(year: Year) -> None:
    before, sealed = year.kept("issued/2016-17-q3-1"), year.issued()
    assert len(sealed) > 7 * 8
    ran = year.done(FINISH[5][0], status=1)
    assert "Provisional, from records of before the end of 2016-17 Q4: 21, 26, 27, 33" in ran
    results = by_cell(year.told(f'run --quarter "{Q4}"'))
    own = {cell[0]: each for cell, each in results.items() if cell[1] == Q3}
    assert {each["origin"] for each in own.values() if each["state"] == "value"} == {"issued"}
    signed = {cell[0]: each for cell, each in by_cell(before).items() if cell[1] == Q3}
    for number, each in own.items():
        assert (each["display"], each["grade"]) == (
            signed[number]["display"],
            signed[number]["grade"],
        )
    assert year.issued() == sealed
    year.done("verify issued/2016-17-q3-1")


def the_issued_quarter_owes_nothing_any_more(year: Year) -> None:
    said = year.told(f'status --quarter "{Q3}" --on 2017-03-06')
    assert (said["issued"], said["commentary_owed"], said["blocking"]) == (["2016-17-q3-1"], [], [])
    assert [each["what"] for each in said["waived"]] == ["missing_commentary:39"]


UNDER_WAY = (
    six_quarters_are_sealed_and_verify,
    the_scorecard_is_the_pinned_one,
    every_figure_grade_and_state_is_that_of_the_published_page,
    the_13_tables_are_those_of_the_published_page_but_for_what_cannot_be,
    measure_27_is_restated_beside_what_was_published_before,
    measure_28_is_disputed,
    one_promise_is_late_and_the_others_are_accounted_for,
    status_names_the_two_owed_comments_and_what_is_late,
    what_the_demonstration_says_to_look_at_is_there,
)
FINISHING = (
    a_manager_fills_in_the_row_of_29_and_it_comes_back,
    the_quarter_is_issued_with_the_waiver_of_39_and_no_other_way,
    the_next_quarter_shows_it_as_issued_and_changes_no_file_of_it,
    the_issued_quarter_owes_nothing_any_more,
)


def _ours(year: Year) -> dict[str, Any]:
    """The latest run, as it was kept."""
    return year.kept(f"runs/{year.told('runs')['runs'][-1]['run']}")


def _published(year: Year) -> dict[str, Any]:
    return year.told(f'check "{PUBLISHED}" --fail-on never')


def _judged(answer: dict[str, Any]) -> dict[tuple[str, str, str], int | None]:
    return {
        (column["table"], column["quarter"], cell["judgement"]): cell["percent"]
        for column in answer["judgements"]
        for cell in column["cells"]
    }


def _fill_in(path: Path) -> None:
    """The row of 29, as a manager writes it."""
    book = load_workbook(path)
    sheet = book["Commentary"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    (row,) = (cells[0].row for cells in sheet.iter_rows(min_row=2) if str(cells[0].value) == "29")
    said = {
        "Commentary": "3 of the 6 plans took longer, because one team had no manager until November.",
        "Action": "Hold the first meeting within 20 days",
        "Who": "Head of Service, CIN and CP",
        "By when": "30 June 2017",
    }
    for head, text in said.items():
        sheet.cell(row, heads[head]).value = text
    book.save(path)
