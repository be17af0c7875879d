"""Workbooks as people send them back: rows deleted, pasted, moved; formulas, pictures, hidden rows."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from commentary_books import (
    QUARTER,
    WRITTEN,
    Command,
    asked_of,
    collect,
    fill,
    heads,
    request,
    row_of,
    written,
)
from workspaces import LATEST, SCORECARD, Build, exception

from quarterlight.runs.running import make
from quarterlight.workspace.commentary_forms.form import COMMENTARY, MORE, PROMISES, READ_ME
from quarterlight.workspace.folder import Workspace

Asked = tuple[Workspace, Path]
BOOK = "commentary-2016-17-q3.xlsx"
OFFICE = shutil.which("soffice")


@pytest.fixture
def asked(build: Build, command: Command, tmp_path: Path) -> Asked:
    """A workspace, and the workbook that it asked with, the first row filled."""
    workspace = asked_of(build, {"commentary/2016-17-q3.toml": WRITTEN})
    request(command, workspace, tmp_path / "out")
    fill(
        tmp_path / "out" / BOOK, 1, Commentary="It fell because two left.", Action="Fill the posts"
    )
    return workspace, tmp_path / "out" / BOOK


def refused(command: Command, asked: Asked, *words: str) -> None:
    """The workbook is refused with these words, and nothing is written."""
    workspace, book = asked
    answer = collect(command, workspace, book)
    assert answer.exit_code == 2, answer.output
    for word in words:
        assert word in answer.stderr, answer.stderr
    assert written(workspace) == WRITTEN


def came(command: Command, asked: Asked) -> str:
    """What collecting says, where the first row's text is taken."""
    workspace, book = asked
    answer = collect(command, workspace, book)
    assert answer.exit_code in (0, 1), answer.output
    assert exception(make(workspace, LATEST, None), 1)["commentary"] == "It fell because two left."
    return answer.stdout


def test_a_row_that_was_taken_out_is_said(asked: Asked, command: Command) -> None:
    book = openpyxl.load_workbook(asked[1])
    book[COMMENTARY].delete_rows(row_of(book[COMMENTARY], 3))
    book.save(asked[1])
    assert "Rows that were taken out of the workbook: 3." in came(command, asked)


def test_sheets_renamed_and_rows_and_columns_moved_are_read_all_the_same(
    asked: Asked, command: Command
) -> None:
    book = openpyxl.load_workbook(asked[1])
    for n, sheet in enumerate(book.worksheets):
        sheet.title = f"Tabelle{n}"
    sheet = book.worksheets[2]
    texts = [[cell.value for cell in row][::-1] for row in sheet.iter_rows()]
    for n, row in enumerate([texts[0], *texts[:0:-1]], 1):
        for column, text in enumerate(row, 1):
            sheet.cell(n, column).value = text
    book.move_sheet(sheet, -2)
    book.save(asked[1])
    came(command, asked)


def test_a_row_pasted_twice_with_one_text_is_one(asked: Asked, command: Command) -> None:
    paste(asked[1], 1)
    came(command, asked)


def test_a_row_pasted_twice_with_two_texts_is_refused_with_both(
    asked: Asked, command: Command
) -> None:
    paste(asked[1], 1, Commentary="It dropped.")
    refused(command, asked, "“It fell because two left.", "“It dropped.", "two rows")


def paste(path: Path, number: object, **changes: str) -> None:
    """Append a copy of a measure's row with some cells changed."""
    book = openpyxl.load_workbook(path)
    sheet = book[COMMENTARY]
    row, new = row_of(sheet, number), sheet.max_row + 1
    for heading, column in heads(sheet).items():
        text = changes.get(heading.replace(" ", "_"), sheet.cell(row, column).value)
        sheet.cell(new, column).value = text
    book.save(path)


def test_a_row_of_another_quarter_is_refused(asked: Asked, command: Command) -> None:
    paste(asked[1], 1, For_quarter="2016-17 Q2", Code="supplied.number_of_plans")
    refused(command, asked, "The row is of 2016-17 Q2", "pasted")


def test_a_pasted_row_without_its_keys_is_known_by_its_number(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    paste(book, 4, For_quarter="", Code="", Base="", Commentary="Brought in house.")
    came(command, asked)
    assert exception(make(workspace, LATEST, None), 4)["commentary"] == "Brought in house."


def test_a_row_of_no_measure_that_says_something_is_refused(asked: Asked, command: Command) -> None:
    paste(asked[1], 1, **{"No.": "", "Code": "", "Commentary": "And this."})
    refused(command, asked, "not for which measure")


def test_text_beside_the_table_is_refused_with_its_cell(asked: Asked, command: Command) -> None:
    book = openpyxl.load_workbook(asked[1])
    book[COMMENTARY].cell(3, 40).value = "See my mail of Tuesday"
    book.save(asked[1])
    refused(command, asked, "See my mail of Tuesday", "AN3")


def test_a_column_that_somebody_added_is_refused_by_its_heading(
    asked: Asked, command: Command
) -> None:
    book = openpyxl.load_workbook(asked[1])
    book[COMMENTARY].cell(1, 25).value = "My notes"
    book.save(asked[1])
    refused(command, asked, "“My notes” is none of the form's")


def test_a_formula_that_was_never_calculated_is_refused_with_its_cell(
    asked: Asked, command: Command
) -> None:
    book = openpyxl.load_workbook(asked[1])
    sheet = book[COMMENTARY]
    cell = sheet.cell(row_of(sheet, 4), heads(sheet)["Commentary"])
    cell.value = "=A1&B1"
    book.save(asked[1])
    refused(command, asked, "calculated")


def test_a_text_that_begins_with_an_equals_sign_or_a_dash_comes_back_as_text(
    asked: Asked, command: Command
) -> None:
    workspace, book = asked
    fill(book, 4, Commentary="=cmd|' /C calc'!A0\n- and a dash")
    came(command, asked)
    assert (
        exception(make(workspace, LATEST, None), 4)["commentary"]
        == "=cmd|' /C calc'!A0\n- and a dash"
    )


def test_a_hidden_row_is_refused_rather_than_lost(asked: Asked, command: Command) -> None:
    book = openpyxl.load_workbook(asked[1])
    book[COMMENTARY].row_dimensions[2].hidden = True
    book.save(asked[1])
    refused(command, asked, "hidden rows", "Show what is hidden")


def test_a_picture_is_said_to_be_left_out(asked: Asked, command: Command) -> None:
    with zipfile.ZipFile(asked[1], "a") as file:
        file.writestr("xl/media/image1.png", b"\x89PNG")
    assert "1 picture(s) were not taken" in came(command, asked)


def test_notes_on_cells_are_said_to_be_left_out(asked: Asked, command: Command) -> None:
    from openpyxl.comments import Comment

    book = openpyxl.load_workbook(asked[1])
    book[COMMENTARY]["B2"].comment = Comment("I disagree", "A. Head")
    book.save(asked[1])
    assert "notes on cells were not taken" in came(command, asked)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2017-03-31", "2017-03-31"),
        ("31/03/2017", "2017-03-31"),
        ("31/3/17", "2017-03-31"),
        ("31.3.2017", "2017-03-31"),
        ("31 March 2017", "2017-03-31"),
        ("31st March", "2017-03-31"),
        ("end of March", "2017-03-31"),
        ("Q4", "2017-03-31"),
        ("2017-03-31 00:00:00", "2017-03-31"),
        ("February 2018", "2018-02-28"),
    ],
)
def test_days_are_read_as_managers_write_them(
    typed: str, day: str, asked: Asked, command: Command
) -> None:
    fill(asked[1], 1, By_when=typed)
    came(command, asked)
    assert f'due = "{day}"' in written(asked[0])


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"By_when": "soon"}, "“soon” names no day"),
        ({"By_when": "31/2/2017"}, "“31/2/2017” names no day"),
        ({"State": "complete"}, "Did you mean “completed”?"),
        ({"Disputed": "perhaps"}, "neither yes nor no"),
        ({"Answers_also_for": "77"}, "There is no measure “77”"),
        ({"Action": "", "Who": "A. Head"}, "There is “A. Head” and no action"),
        ({"Commentary": ""}, "says nothing"),
    ],
)
def test_a_wrong_cell_is_refused_at_its_place(
    cells: dict[str, str], says: str, asked: Asked, command: Command
) -> None:
    fill(asked[1], 1, **cells)
    refused(command, asked, says)


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"Completed_on": "10/1/17"}, "day of completion, and the state is “in_progress”"),
        ({"Why_dropped": "no money"}, "reason for dropping it"),
    ],
)
def test_an_end_that_does_not_fit_its_state_is_refused(
    cells: dict[str, str], says: str, asked: Asked, command: Command
) -> None:
    fill(asked[1], 1, PROMISES, **cells)
    refused(command, asked, says)


def test_an_action_for_no_measure_is_refused(asked: Asked, command: Command) -> None:
    fill(asked[1], "None", MORE, Action="Tell the board")
    refused(command, asked, "for which measure")


def test_a_workbook_of_another_scorecard_is_refused(
    asked: Asked, build: Build, command: Command
) -> None:
    other = build({"scorecards/ours.toml": SCORECARD.replace("Our scorecard", "Theirs")}, "other")
    answer = collect(command, other, asked[1])
    assert (answer.exit_code, "“Our scorecard”" in answer.stderr) == (2, True)


def test_a_workbook_of_another_quarter_than_asked_for_is_refused(
    asked: Asked, command: Command
) -> None:
    answer = collect(command, *asked, "--quarter", "2016-17 Q4")
    assert (answer.exit_code, f"The workbook is for {QUARTER}" in answer.stderr) == (2, True)


def test_a_workbook_without_its_first_sheet_or_of_another_kind_is_refused(
    asked: Asked, command: Command, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(asked[1])
    book.remove(book[READ_ME])
    book.save(asked[1])
    refused(command, asked, "no workbook of `commentary request`")
    openpyxl.Workbook().save(tmp_path / "x.xlsx")
    assert collect(command, asked[0], tmp_path / "x.xlsx").exit_code == 2
    assert collect(command, asked[0], tmp_path / "none.xlsx").exit_code == 2


def test_one_wrong_workbook_among_several_leaves_all_unwritten(
    asked: Asked, command: Command, tmp_path: Path
) -> None:
    openpyxl.Workbook().save(tmp_path / "x.xlsx")
    answer = collect(command, *asked, tmp_path / "x.xlsx")
    assert (answer.exit_code, written(asked[0])) == (2, WRITTEN)


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_a_workbook_saved_by_libreoffice_is_read(
    suffix: str, asked: Asked, command: Command, tmp_path: Path
) -> None:
    workspace, book = asked
    fill(book, 1, Commentary="It fell because two left.\nSecond line.", By_when="31/03/2017")
    words = [f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    words += ["--convert-to", suffix, "--outdir", str(tmp_path / "saved"), str(book)]
    subprocess.run([str(OFFICE), *words], check=True, capture_output=True)
    answer = collect(command, workspace, (tmp_path / "saved" / BOOK).with_suffix(f".{suffix}"))
    assert answer.exit_code == 0, answer.output
    found = written(workspace)
    assert re.search(r'text = """\nIt fell because two left.\nSecond line."""', found)
    assert 'due = "2017-03-31"' in found
    assert 'what = "Fill the posts"' in found
