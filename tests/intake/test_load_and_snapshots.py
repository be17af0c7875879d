"""load and snapshots as a user runs them: answers, exit status, refusals in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

CLEAN = "dept_team_id,dept_team_name\nT1,North\n"
WRONG = "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\nP1,1,2016-10-03,2016-10-01\n"


@pytest.fixture
def load(workspace, extract, command):
    """Runs `load` on one table."""

    def run(table: str, text: str, *options: str):
        folder = extract({f"{table}.csv": text}, f"{table} {len(options)} {hash(text)}")
        return command(
            "load", folder, "--as-at", "2017-01-05", "--workspace", workspace.root, *options
        )

    return run


def test_json_is_one_document_with_what_was_promised(load) -> None:
    result = load("ssd_department", CLEAN, "--format", "json")
    said = json.loads(result.stdout)
    assert result.exit_code == 0
    assert said["snapshot"] == f"2017-01-05-{said['digest'][:12]}"
    assert (said["as_at"], said["recognised"]) == ("2017-01-05", False)
    (table,) = said["tables"]
    assert (table["table"], table["rows_in"], table["rows_kept"], table["reported"]) == (
        "ssd_department",
        1,
        1,
        0,
    )
    assert said["findings"] == {"error": 0, "warning": 0, "note": 1}
    assert Path(said["findings_file"]).is_file()


def test_what_the_checks_find_ends_with_1_and_the_snapshot_is_made(
    load, workspace, command
) -> None:
    assert load("ssd_cp_plans", WRONG).exit_code == 1
    assert "2017-01-05-" in command("snapshots", "--workspace", workspace.root).stdout


def test_a_second_load_of_the_same_data_ends_as_the_first(load) -> None:
    load("ssd_cp_plans", WRONG)
    again = load("ssd_cp_plans", WRONG, "--only")
    assert again.exit_code == 1
    assert "was loaded before" in again.stdout


@pytest.mark.parametrize(("fail_on", "status"), [("error", 1), ("warning", 1), ("never", 0)])
def test_the_exit_status_can_be_chosen(load, fail_on: str, status: int) -> None:
    assert load("ssd_cp_plans", WRONG, "--fail-on", fail_on).exit_code == status


def test_warnings_alone_do_not_fail_where_only_errors_shall(load) -> None:
    twice = "dept_team_id,dept_team_name\nT1,North\nT1,South\n"
    assert load("ssd_department", twice, "--fail-on", "error").exit_code == 0
    assert load("ssd_department", twice).exit_code == 1


def test_notes_alone_end_with_0(load) -> None:
    result = load("ssd_department", "dept_team_id,dept_floor\nT1,2\n")
    assert result.exit_code == 0
    assert "Notes (2)" in result.stdout


@pytest.mark.parametrize(
    "sources",
    [["nowhere"], ["."], ["letter.docx"], ["holidays.csv"]],
    ids=["no file", "no records", "form", "table"],
)
def test_what_cannot_be_used_is_refused_with_2_and_words(
    workspace, command, tmp_path: Path, monkeypatch, sources: list[str]
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    (here / "letter.docx").write_bytes(b"")
    (here / "holidays.csv").write_text("day\n2016-12-25\n", "utf-8")
    if sources == ["."]:
        (here / "holidays.csv").unlink()
    monkeypatch.chdir(here)
    result = command("load", *sources, "--workspace", workspace.root)
    assert result.exit_code == 2
    assert "Error: " in result.stderr and "Traceback" not in result.output


def test_a_table_that_is_taken_over_says_of_which_day_it_is(load) -> None:
    load("ssd_department", CLEAN)
    result = load("ssd_family", "fami_family_id,fami_person_id\nF1,1\n")
    assert "taken over, as at 2017-01-05" in result.stdout


def test_snapshots_lists_the_latest_first(load, workspace, command) -> None:
    load("ssd_department", CLEAN)
    load("ssd_family", "fami_family_id,fami_person_id\nF1,1\n")
    said = json.loads(
        command("snapshots", "--workspace", workspace.root, "--format", "json").stdout
    )
    assert [each["latest"] for each in said["snapshots"]] == [True, False]
    assert set(said["snapshots"][0]["tables"]) == {"ssd_department", "ssd_family"}
    assert said["snapshots"][0]["digest"] != said["snapshots"][1]["digest"]


def test_an_id_that_looks_like_a_formula_is_none_in_the_findings(load, workspace) -> None:
    formula = WRONG.replace("P1", "=1+1")
    load("ssd_cp_plans", formula)
    (findings,) = workspace.snapshots.glob("*/findings.csv")
    assert ",'=1+1," in findings.read_text("utf-8")


def test_nobody_is_told_about_progress_where_there_is_no_terminal(load) -> None:
    assert load("ssd_department", CLEAN).stderr == ""
