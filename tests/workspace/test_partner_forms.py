"""A partner's form: written for a quarter, filled as people fill forms, and brought back whole or not at all."""

from __future__ import annotations

import errno
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from click.testing import Result
from workspaces import LATEST, SCORECARD, Build, csv, result

from quarterlight.runs.running import make
from quarterlight.workspace.folder import Workspace
from quarterlight.workspace.partner_forms.asking import FILLED, HEADINGS

Command = Callable[..., Result]
QUARTER = "2016-17 Q3"
OFFICE = shutil.which("soffice")
EARLIER = csv("1,2016-17 Q2,75%,9,12,,Y,,report,,")


@pytest.fixture
def asked(build: Build, command: Command, tmp_path: Path) -> tuple[Workspace, Path]:
    """A workspace, and the form that it asked health to fill."""
    workspace = build({"figures/published.csv": EARLIER})
    form = tmp_path / "health.xlsx"
    assert request(command, workspace, form).exit_code == 0
    return workspace, form


def request(command: Command, workspace: Workspace, form: Path, *more: str) -> Result:
    wanted = ("--from", "health", "--quarter", QUARTER, "--to", form)
    return command("figures", "request", *wanted, "--workspace", workspace.root, *more)


def collect(command: Command, workspace: Workspace, *more: object) -> Result:
    return command("figures", "collect", *more, "--workspace", workspace.root)


def fill(form: Path, row: int, **cells: object) -> None:
    """Fill cells of a row by their headings."""
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[1]
    for heading, value in cells.items():
        sheet.cell(row, HEADINGS.index(heading) + 1).value = value
    book.save(form)


def written(workspace: Workspace) -> Path:
    return workspace.figures / "health-2016-17-q3.csv"


def test_a_form_has_a_row_for_each_measure_that_the_partner_supplies(asked: tuple) -> None:
    _, form = asked
    sheet = openpyxl.load_workbook(form)["Figures"]
    rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert rows[0] == list(HEADINGS)
    assert [(row[0], row[1], row[4], row[-1]) for row in rows[1:]] == [
        ("1", "Visits made", QUARTER, "supplied.visits_made"),
        ("3", "Number of plans", QUARTER, "supplied.number_of_plans"),
    ]
    assert "numerator out of denominator" in rows[1][2]
    assert "Good 70-79" in rows[1][2]
    assert rows[1][3] == "2016-17 Q2: 75% (9 of 12)"
    assert rows[2][3] == "2016-17 Q2: none"


def test_a_form_names_the_scorecard_without_a_place_for_its_quarter(
    build: Build, command: Command, tmp_path: Path
) -> None:
    titled = SCORECARD.replace('"Our scorecard"', '"Our scorecard - {quarter}"')
    workspace = build({"scorecards/ours.toml": titled})
    request(command, workspace, tmp_path / "health.xlsx")
    assert (
        openpyxl.load_workbook(tmp_path / "health.xlsx").worksheets[0]["B4"].value
        == "Our scorecard"
    )
    fill(tmp_path / "health.xlsx", 2, Value="75%", Who="A. Nurse", When="2017-01-12")
    assert collect(command, workspace, tmp_path / "health.xlsx").exit_code == 0


def test_only_the_cells_to_fill_are_open_and_all_prints_on_a4(asked: tuple) -> None:
    book = openpyxl.load_workbook(asked[1])
    sheet = book["Figures"]
    for column, heading in enumerate(HEADINGS, 1):
        assert sheet.cell(2, column).protection.locked is (heading not in FILLED)
        assert sheet.cell(2, column).alignment.wrap_text
    for each in book:
        assert each.protection.sheet
        assert (each.page_setup.paperSize, each.page_setup.fitToWidth) == (9, 1)
    choices = {str(v.sqref): v.formula1 for v in sheet.data_validations.dataValidation}
    assert "no relevant cases" in choices["I2:I3"]
    assert book.worksheets[0]["A1"].value == f"Figures of health for {QUARTER}"


def test_a_title_that_begins_with_an_equals_sign_stays_text(
    build: Build, command: Command, tmp_path: Path
) -> None:
    hostile = SCORECARD.replace('"Visits made"', "'=HYPERLINK(\"x\")'")
    workspace = build({"scorecards/ours.toml": hostile})
    form = tmp_path / "health.xlsx"
    assert request(command, workspace, form).exit_code == 0
    cell = openpyxl.load_workbook(form)["Figures"]["B2"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("x")', "s")


def test_what_comes_back_is_provisional_and_stands_in_the_next_run(
    asked: tuple, command: Command
) -> None:
    workspace, form = asked
    fill(form, 2, Value="83%", Numerator=10, Denominator=12, Who="Jo Ward", When="31/01/2017")
    fill(form, 3, State="awaited", Note="the trust changes its system")
    answer = collect(command, workspace, form)
    assert answer.exit_code == 0, answer.output
    run = make(workspace, LATEST, None)
    found = result(run, 1)
    assert (found["value"], found["exact"], found["origin"]) == (83, "10/12", "supplied")
    assert found["marks"] == ["provisional"]
    assert (result(run, 3)["state"], result(run, 3)["reason"]) == (
        "awaited",
        "the trust changes its system",
    )
    assert "health, Jo Ward" in written(workspace).read_text("utf-8")


def test_a_form_may_be_renamed_and_its_sheets_and_rows_too(
    asked: tuple, command: Command, tmp_path: Path
) -> None:
    workspace, form = asked
    fill(form, 3, Value=31)
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[1]
    sheet.delete_rows(2)
    sheet.title, book.worksheets[0].title = "Tabelle2", "Tabelle1"
    renamed = tmp_path / "Copy of Q3 (final) é.xlsx"
    book.save(renamed)
    assert collect(command, workspace, renamed).exit_code == 0
    assert result(make(workspace, LATEST, None), 3)["value"] == 31


def test_rows_in_another_order_are_the_same_rows(asked: tuple, command: Command) -> None:
    workspace, form = asked
    fill(form, 2, Value="83%")
    fill(form, 3, Value="31")
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[1]
    rows = [[cell.value for cell in sheet[n]] for n in (3, 2)]
    for n, values in enumerate(rows, 2):
        for column, value in enumerate(values, 1):
            sheet.cell(n, column).value = value
    book.save(form)
    assert collect(command, workspace, form).exit_code == 0
    run = make(workspace, LATEST, None)
    assert (result(run, 1)["value"], result(run, 3)["value"]) == (83, 31)


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_a_form_saved_by_libreoffice_is_read(
    suffix: str, asked: tuple, command: Command, tmp_path: Path
) -> None:
    workspace, form = asked
    fill(form, 2, Value="83%", Numerator=10, Denominator=12, When="2017-01-31")
    out = tmp_path / "saved"
    profile = (tmp_path / "profile").as_uri()
    words = [
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        suffix,
        "--outdir",
        str(out),
    ]
    subprocess.run([str(OFFICE), *words, str(form)], check=True, capture_output=True)
    answer = collect(command, workspace, out / f"health.{suffix}")
    assert answer.exit_code == 0, answer.output
    assert result(make(workspace, LATEST, None), 1)["exact"] == "10/12"


def test_another_value_is_never_written_over_unsaid(asked: tuple, command: Command) -> None:
    workspace, form = asked
    fill(form, 2, Value="83%")
    collect(command, workspace, form)
    before = written(workspace).read_bytes()
    fill(form, 2, Value="75%", Final="Y")
    answer = collect(command, workspace, form)
    assert answer.exit_code == 1
    assert "83% is there" in answer.stdout
    assert "75% came" in answer.stdout
    assert "--replace" in answer.stdout
    assert written(workspace).read_bytes() == before
    assert collect(command, workspace, form, "--replace").exit_code == 0
    found = result(make(workspace, LATEST, None), 1)
    assert (found["value"], found["marks"]) == (75, [])


def test_the_same_form_twice_changes_nothing(asked: tuple, command: Command) -> None:
    workspace, form = asked
    fill(form, 2, Value="83%")
    collect(command, workspace, form)
    before = written(workspace).read_bytes()
    assert collect(command, workspace, form).exit_code == 0
    assert written(workspace).read_bytes() == before


def test_a_figure_of_the_partner_in_another_file_is_said_and_never_replaced(
    asked: tuple, command: Command
) -> None:
    workspace, form = asked
    (workspace.figures / "by-mail.csv").write_text(csv(f"1,{QUARTER},80%,,,,,,Health,,"))
    fill(form, 2, Value="83%")
    answer = collect(command, workspace, form, "--replace")
    assert answer.exit_code == 1
    assert "by-mail.csv, line 2" in answer.stdout
    assert not written(workspace).exists()


def test_a_full_disk_leaves_the_figures_as_they_were(
    asked: tuple, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, form = asked
    fill(form, 2, Value="83%")
    before = sorted(workspace.figures.iterdir())

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    answer = collect(command, workspace, form)
    assert (answer.exit_code, "The disk is full" in answer.stderr) == (2, True)
    assert sorted(workspace.figures.iterdir()) == before


@pytest.mark.parametrize("note", ["=cmd|' /C calc'!A0", "+1 more", "@home", "- none came"])
def test_a_note_that_a_spreadsheet_would_compute_is_text_in_the_file(
    note: str, asked: tuple, command: Command
) -> None:
    workspace, form = asked
    book = openpyxl.load_workbook(form)
    for heading, value in {"State": "awaited", "Note": note}.items():
        cell = book.worksheets[1].cell(2, HEADINGS.index(heading) + 1)
        cell.value, cell.data_type = value, "s"
    book.save(form)
    assert collect(command, workspace, form).exit_code == 0
    assert f",{note}" not in written(workspace).read_text("utf-8")
    assert result(make(workspace, LATEST, None), 1)["reason"] == note


def test_figures_for_other_measures_stay_in_the_file(asked: tuple, command: Command) -> None:
    workspace, form = asked
    written(workspace).write_text(csv(f"3,{QUARTER},31,,,,,,health,,"))
    fill(form, 2, Value="83%")
    assert collect(command, workspace, form).exit_code == 0
    run = make(workspace, LATEST, None)
    assert (result(run, 1)["value"], result(run, 3)["value"]) == (83, 31)


def test_an_empty_form_writes_nothing_and_says_so(asked: tuple, command: Command) -> None:
    workspace, form = asked
    answer = collect(command, workspace, form, "--format", "json")
    said = json.loads(answer.stdout)
    assert answer.exit_code == 1
    assert (said["written"], said["collected"]) == ([], [])
    assert said["empty"] == ["supplied.visits_made", "supplied.number_of_plans"]


WRONG = {
    "no figure": ({"Value": "most"}, "“most” is no figure"),
    "fraction": ({"Value": "0.83"}, "may be a fraction"),
    "counts": ({"Numerator": 12, "Denominator": 10}, "12 of 10 cannot be"),
    "value and state": ({"Value": "83%", "State": "awaited"}, "both a value"),
    "note alone": ({"Note": "later", "State": "soon"}, "“soon” is no state"),
    "no day": ({"Value": "83%", "When": "yesterday"}, "“yesterday” is no day"),
    "another quarter": ({"Value": "83%", "Quarter": "2016-17 Q2"}, "the form is for 2016-17 Q3"),
    "another code": ({"Value": "83%", "Code": "supplied.x"}, "“supplied.x”"),
    "no code": ({"Value": "83%", "Code": None}, "no code"),
    "code twice": ({"Value": "83%", "Code": "supplied.number_of_plans"}, "two rows"),
}


@pytest.mark.parametrize(("cells", "says"), WRONG.values(), ids=WRONG)
def test_a_wrong_row_is_refused_with_its_cell_and_nothing_is_written(
    cells: dict, says: str, asked: tuple, command: Command, tmp_path: Path
) -> None:
    workspace, form = asked
    good = tmp_path / "good.xlsx"
    shutil.copy(form, good)
    fill(good, 3, Value=31)
    fill(form, 2, **cells)
    answer = collect(command, workspace, good, form)
    assert answer.exit_code == 2
    assert says in answer.stderr
    assert "cell" in answer.stderr
    assert not written(workspace).exists()


def test_a_form_of_another_quarter_or_council_is_refused(
    asked: tuple, build: Build, command: Command
) -> None:
    workspace, form = asked
    fill(form, 2, Value="83%")
    answer = collect(command, workspace, form, "--quarter", "2016-17 Q4")
    assert (answer.exit_code, "The form is for 2016-17 Q3" in answer.stderr) == (2, True)
    other = build({"quarterlight.toml": 'layout = 1\nauthority = "Elsewhere"'}, name="other")
    answer = collect(command, other, form)
    assert (answer.exit_code, "“Elsewhere”" in answer.stderr) == (2, True)


def test_a_workbook_that_is_no_form_is_refused(
    build: Build, command: Command, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Name", "Figure"])
    book.save(tmp_path / "x.xlsx")
    answer = collect(command, build(), tmp_path / "x.xlsx")
    assert (answer.exit_code, "no form" in answer.stderr) == (2, True)


def test_a_request_never_writes_over_a_file(asked: tuple, command: Command) -> None:
    workspace, form = asked
    before = form.read_bytes()
    answer = request(command, workspace, form)
    assert (answer.exit_code, form.read_bytes()) == (2, before)


def test_a_partner_whom_no_measure_names_is_told_who_is_named(
    build: Build, command: Command, tmp_path: Path
) -> None:
    wanted = ("--from", "police", "--quarter", QUARTER, "--to", tmp_path / "x.xlsx")
    answer = command("figures", "request", *wanted, "--workspace", build().root)
    assert answer.exit_code == 2
    assert "health" in answer.stderr
    assert not (tmp_path / "x.xlsx").exists()


def test_measures_can_be_named(build: Build, command: Command, tmp_path: Path) -> None:
    form = tmp_path / "health.xlsx"
    assert request(command, build(), form, "--measure", "2").exit_code == 0
    assert openpyxl.load_workbook(form)["Figures"]["N2"].value == "referrals.repeat_referrals"


def test_the_workspace_is_named_before_the_command_or_behind_it(
    build: Build, command: Command, tmp_path: Path
) -> None:
    wanted = ("request", "--from", "health", "--quarter", QUARTER, "--to")
    root = build().root
    assert command("figures", "--workspace", root, *wanted, tmp_path / "a.xlsx").exit_code == 0
    named = {"QUARTERLIGHT_WORKSPACE": str(root)}
    assert command("figures", *wanted, tmp_path / "b.xlsx", **named).exit_code == 0
    assert command("figures", *wanted, tmp_path / "c.xlsx", "--workspace", tmp_path).exit_code == 2
