"""The workbooks that managers get: what each row says, what is locked, and that none is written over."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from commentary_books import QUARTER, WRITTEN, Command, asked_of, cells, heads, request, row_of
from workspaces import SCORECARD, Build

from quarterlight.workspace.commentary_forms.form import (
    COMMENTARY,
    MEASURE_WRITTEN,
    MORE,
    PROMISES,
    READ_ME,
)
from quarterlight.workspace.folder import Workspace

BOOK = "commentary-2016-17-q3.xlsx"


@pytest.fixture
def book(build: Build, command: Command, tmp_path: Path) -> Path:
    """One workbook for all measures, where one comment is written already."""
    workspace = asked_of(build, {"commentary/2016-17-q3.toml": WRITTEN})
    answer = request(command, workspace, tmp_path / "out")
    assert answer.exit_code == 0, answer.output
    return tmp_path / "out" / BOOK


def test_what_is_owed_stands_first_and_every_measure_has_a_row(book: Path) -> None:
    sheet = openpyxl.load_workbook(book)[COMMENTARY]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == ["1", "4", "2", "3"]


def test_a_row_says_the_figure_with_its_cases_its_grade_and_its_bands(book: Path) -> None:
    lines = cells(book, 1)["Figure"].split("\n")
    assert lines[:2] == ["44% (4 of 9)", "Grade: Inadequate"]
    assert "Good 70-79" in lines


def test_a_row_says_movement_meaning_and_what_few_cases_may_hide(book: Path) -> None:
    says = cells(book, 1)["What it means"]
    assert "Down 31 points on 2016-17 Q2" in says
    assert "No clear change." in says
    assert "4 of 9; anything from 19% to 73%." in says
    assert "One case is 11 points." in says


def test_a_row_says_why_commentary_is_asked_for(book: Path) -> None:
    assert (
        "Worse than Good, fell a band.\nCommentary is owed." in cells(book, 1)["Why you are asked"]
    )
    assert "Nothing is owed" in cells(book, 2)["Why you are asked"]


def test_last_quarters_text_stands_there_and_what_became_of_its_action(book: Path) -> None:
    said = cells(book, 1)["Last quarter"]
    assert said.startswith(
        "Two posts are empty.\nPromised: Fill both posts (Head of Service): late by 17 days"
    )


def test_the_promises_have_a_sheet_of_their_own_before_the_measures(book: Path) -> None:
    names = openpyxl.load_workbook(book).sheetnames
    assert names == [READ_ME, PROMISES, COMMENTARY, MORE]
    promised = cells(book, 1, PROMISES)
    assert promised["What was promised"].split("\n") == [
        "Fill both posts",
        "Who: Head of Service",
        "By when: 31 December 2016",
        "Expected: 80% by Q4",
    ]
    assert (promised["Where it stands"], promised["State"]) == (
        "late by 17 days, due 31 December 2016, in progress",
        "in progress",
    )


def test_what_is_written_already_stands_in_its_cells(book: Path) -> None:
    assert cells(book, 2)["Commentary"] == "Steady."


def test_only_the_cells_to_write_in_are_open_and_states_are_chosen_from_a_list(book: Path) -> None:
    sheet = openpyxl.load_workbook(book)[COMMENTARY]
    for heading, column in heads(sheet).items():
        cell = sheet.cell(2, column)
        assert cell.protection.locked is (heading not in MEASURE_WRITTEN), heading
    assert sheet.protection.sheet
    lists = {v.formula1 for v in sheet.data_validations.dataValidation}
    assert '"planned,in progress,completed,late,dropped"' in lists


def test_the_sheets_print_on_a4_landscape_with_their_headings(book: Path) -> None:
    for sheet in openpyxl.load_workbook(book).worksheets[1:]:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.print_title_rows == "$1:$1"


def test_the_first_sheet_says_whose_it_is_what_to_do_and_by_when(
    build: Build, command: Command, tmp_path: Path
) -> None:
    request(command, asked_of(build), tmp_path / "out", "--back-by", "26 January 2017")
    sheet = openpyxl.load_workbook(tmp_path / "out" / BOOK)[READ_ME]
    said = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    assert "Commentary for 2016-17 Q3" in said
    assert "26 January 2017" in said
    assert "in up to 150 words" in said
    assert "Do not name children" in said


def test_each_owner_gets_a_workbook_and_measures_of_nobody_one_of_their_own(
    build: Build, command: Command, tmp_path: Path
) -> None:
    answer = request(
        command, asked_of(build), tmp_path / "out", "--by", "owner", "--format", "json"
    )
    books = {each["owner"]: each for each in json.loads(answer.stdout)["workbooks"]}
    assert {owner: each["measures"] for owner, each in books.items()} == {
        "Head of Service": ["supplied.visits_made"],
        "no owner": [
            "supplied.family_meetings",
            "referrals.repeat_referrals",
            "supplied.number_of_plans",
        ],
    }
    assert books["Head of Service"]["owed"] == ["1"]
    assert books["Head of Service"]["promises"] == 1
    assert books["no owner"]["promises"] == 0
    assert (
        Path(books["Head of Service"]["file"]).name == "commentary-2016-17-q3-head-of-service.xlsx"
    )


def test_a_workbook_that_is_there_is_never_written_over_and_none_of_the_others_is_written(
    build: Build, command: Command, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "commentary-2016-17-q3-no-owner.xlsx").write_text("filled")
    answer = request(command, asked_of(build), out, "--by", "owner")
    assert (answer.exit_code, "may have been filled" in answer.stderr) == (2, True)
    assert [path.name for path in out.iterdir()] == ["commentary-2016-17-q3-no-owner.xlsx"]


def test_a_request_needs_no_run_and_keeps_none(book: Path) -> None:
    workspace = Workspace(book.parents[1] / "workspace")
    assert list(workspace.runs.iterdir()) == []


def test_a_title_that_begins_with_an_equals_sign_stays_text(
    build: Build, command: Command, tmp_path: Path
) -> None:
    hostile = SCORECARD.replace('"Visits made"', "'=HYPERLINK(\"x\")'").replace(
        "number = 1\n", "number = 9\n"
    )
    request(command, build({"scorecards/ours.toml": hostile}), tmp_path / "out")
    sheet = openpyxl.load_workbook(tmp_path / "out" / BOOK)[COMMENTARY]
    cell = sheet.cell(row_of(sheet, 9), heads(sheet)["Measure"])
    assert (cell.value, cell.data_type) == ('=HYPERLINK("x")', "s")


def test_a_measure_that_left_the_scorecard_does_not_hinder_a_request(
    build: Build, command: Command, tmp_path: Path
) -> None:
    gone = {"commentary/2016-17-q2.toml": '[[comment]]\nmeasures = [77, 1]\ntext = "Both."\n'}
    assert request(command, asked_of(build, gone), tmp_path / "out").exit_code == 0
    assert cells(tmp_path / "out" / BOOK, 1)["Last quarter"] == "Both."


def test_a_quarter_that_is_none_is_refused(build: Build, command: Command, tmp_path: Path) -> None:
    wanted = ("--quarter", "Q9", "--to", tmp_path / "out", "--workspace", build().root)
    answer = command("commentary", "request", *wanted)
    assert (answer.exit_code, QUARTER.split()[0] in answer.stderr) == (2, True)
    assert not (tmp_path / "out").exists()
