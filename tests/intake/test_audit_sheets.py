"""Audits as councils hold them: one row an audit, mapped by audits.toml, drafted from the sheet."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook

from quarterlight.errors import ChoicesError, UnreadableFile
from quarterlight.runs.auditing.mapping import map_sheet
from quarterlight.runs.loading import load
from quarterlight.workspace.folder import Workspace

HEADINGS = [
    "Audit ref", "Child ID", "Child name", "Stream", "Service area", "Month", "Overall judgement",
    "Is the plan SMART?", "Reason", "Referral",
]  # fmt: skip
ROWS = [
    ["A1", "0012", "Jane Smith", "ChECS", "CIN/CP", "Dec 16", "RI", "Yes", "Clear steps", "Good"],
    ["A2", 13, "Jim Smith", "ChECS", "Cared for", datetime(2016, 11, 1), "Good", "N/A", None, None],
]


@pytest.fixture
def book(tmp_path: Path):
    """Writes a workbook of audits with a title above its headings and a sheet of notes before it."""

    def write(headings: list[str] = HEADINGS, rows: list[list[object]] = ROWS) -> Path:
        made = Workbook()
        made.active.append(["How to fill this in"])
        sheet = made.create_sheet("Audits")
        sheet.append(["Case file audits"])
        for row in [headings, *rows]:
            sheet.append(row)
        path = tmp_path / "Audits 2016-17.xlsx"
        made.save(path)
        return path

    return write


@pytest.fixture
def tables(workspace: Workspace):
    """The rows of the audit tables after a file is mapped and loaded."""

    def rows(path: Path) -> dict[str, list[dict[str, object]]]:
        map_sheet(workspace.root, path)
        snapshot = load(workspace, [path], date(2017, 1, 5)).snapshot
        return {name: pq.read_table(snapshot.path(name)).to_pylist() for name in snapshot.tables}

    return rows


def test_a_row_of_the_sheet_is_an_audit_with_its_answers_and_grades(book, tables) -> None:
    found = tables(book())
    audit = next(row for row in found["audits"] if row["audit_id"] == "A1")
    assert (audit["person_id"], audit["service"], audit["judgement"]) == (
        "0012",
        "cin_cp",
        "requires_improvement",
    )
    assert (audit["audit_month"], audit["quarter"], audit["is_counted"]) == (
        "2016-12",
        "2016-17 Q3",
        True,
    )
    answers = {(row["audit_id"], row["answer"], row["reason"]) for row in found["audit_answers"]}
    assert answers == {("A1", "Y", "Clear steps"), ("A2", "NA", None)}
    grades = [tuple(row.values())[1:] for row in found["audit_grades"]]
    assert grades == [("A1", "referral", "good")]


def test_a_csv_sheet_is_read_as_well(tmp_path: Path, tables) -> None:
    path = tmp_path / "audits 2016.csv"
    path.write_text("Audit ref,Quarter,plan_smart\nA1,Q3 16/17,Yes\nA2,Q3 16/17,\n", "utf-8")
    found = tables(path)
    assert len(found["audits"]) == 2
    assert [(row["audit_id"], row["question"]) for row in found["audit_answers"]] == [
        ("A1", "plan_smart")
    ]


def test_a_workbook_that_is_not_mapped_is_refused_with_what_to_do(workspace, book) -> None:
    with pytest.raises(UnreadableFile, match="audits map"):
        load(workspace, [book()])


def test_a_heading_that_is_not_mapped_is_named_and_nothing_is_loaded(workspace, book) -> None:
    map_sheet(workspace.root, book())
    rows = [[*row, "Yes"] for row in ROWS]
    with pytest.raises(
        UnreadableFile, match="the heading “Chronology up to date”.*Nothing was loaded"
    ):
        load(workspace, [book([*HEADINGS, "Chronology up to date"], rows)])
    assert not workspace.snapshots.exists() or not list(workspace.snapshots.glob("2*"))


def test_a_word_that_is_not_mapped_is_named_with_its_row(workspace, book) -> None:
    map_sheet(workspace.root, book())
    strange = [*ROWS[0][:7], "Mostly", *ROWS[0][8:]]
    with pytest.raises(
        UnreadableFile, match=r"“Mostly” in \[answers\] \(below “Is the plan SMART\?”, row 4\)"
    ):
        load(workspace, [book(rows=[ROWS[1], strange])])


def test_a_heading_of_the_mapping_that_the_sheet_lost_is_named(workspace, book) -> None:
    map_sheet(workspace.root, book())
    with pytest.raises(UnreadableFile, match="Is the plan SMART"):
        load(workspace, [book(HEADINGS[:7], [row[:7] for row in ROWS])])


def test_names_are_left_out_of_a_draft_and_partly_is_said(workspace, book) -> None:
    partly = [*ROWS[0][:7], "Partly", *ROWS[0][8:]]
    mapped = map_sheet(workspace.root, book(rows=[partly, ROWS[1]]))
    assert mapped.mapping.columns["Child name"] == ""
    assert any("Partly" in each for each in mapped.look_at)
    assert mapped.mapping.answers["Partly"] == "N"


def test_a_word_that_a_draft_cannot_place_stands_in_it_as_a_question(workspace, book) -> None:
    strange = [*ROWS[0][:6], "Satisfactory", *ROWS[0][7:]]
    mapped = map_sheet(workspace.root, book(rows=[strange, ROWS[1]]))
    assert mapped.unmapped
    assert "# What does “Satisfactory” mean?" in (workspace.root / "audits.toml").read_text("utf-8")


def test_an_audits_toml_that_is_there_is_never_changed(workspace, book) -> None:
    map_sheet(workspace.root, book())
    before = (workspace.root / "audits.toml").read_bytes()
    again = map_sheet(workspace.root, book([*HEADINGS, "New"], [[*row, "x"] for row in ROWS]))
    assert again.unmapped == ["the heading “New”"]
    assert (workspace.root / "audits.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[columns]\nRef = "audit_number"\n', "audit_number"),
        ('[columns]\nRef = "audit_id"\n[answers]\nYes = "yes"\n', "yes"),
        ('[columns]\nRef = "audit_id"\n[grade]\nRI = "good"\n', "grade"),
        ("[columns\n", "TOML"),
    ],
)
def test_a_slip_in_audits_toml_is_refused_with_its_line(
    workspace, book, text: str, says: str
) -> None:
    (workspace.root / "audits.toml").write_text(text, "utf-8")
    with pytest.raises(ChoicesError, match=says) as refused:
        load(workspace, [book()])
    assert "line" in refused.value.where


def test_a_workbook_that_is_broken_is_refused(workspace, tmp_path: Path, book) -> None:
    map_sheet(workspace.root, book())
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 no workbook")
    with pytest.raises(UnreadableFile, match="broken"):
        load(workspace, [path])


def test_the_command_drafts_and_says_what_comes_next(workspace, book, command) -> None:
    result = command("audits", "map", book(), "--workspace", workspace.root, "--format", "json")
    assert result.exit_code == 0
    said = json.loads(result.stdout)
    assert said["columns"]["Is the plan SMART?"] == "question.is_the_plan_smart"
    assert Path(said["written"]).is_file()
