"""A figure opens into its children and its rule: cases, explain and sql on a council's records."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from visiting import MEASURE, Q3, command, council, loaded

from quarterlight.workspace.folder import Workspace

OWN, REFERRALS = "visits.seen_alone", "referrals.repeat_referrals"
HEALTH, AUDIT = "care.health_assessment_in_20_working_days", "audit.plan_smart.cin_cp"
FIRST = "The child had no earlier referral"
AGAIN = "The referral before it was received on 1 February 2016, within 12 months"
SAME_DAY = "Left out: another referral of the child on the same day stands for both"


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    root = tmp_path_factory.mktemp("opened") / "workspace"
    return loaded(root, OWN, REFERRALS, HEALTH, measures={OWN: MEASURE})


def cases(ours: Workspace, *words: str) -> list[dict[str, Any]]:
    result = command(ours, "cases", *words, "--quarter", Q3, "--format", "json")
    assert result.exit_code == 0, result.stderr
    told = json.loads(result.stdout)
    assert told["quarter"] == Q3
    return list(told["cases"])


def test_each_case_says_whether_it_counts_is_met_and_why(ours: Workspace) -> None:
    found = {case["case"]: case for case in cases(ours, REFERRALS)}
    said = {name: (c["counted"], c["met"], c["because"]) for name, c in found.items()}
    assert said == {
        "r-1": (True, False, FIRST),
        "r-2": (True, True, AGAIN),
        "r-3": (True, False, FIRST),
        "r-4": (False, False, SAME_DAY),
    }
    assert found["r-2"] == {
        "case": "r-2", "person_id": "100", "counted": True, "met": True, "team": "west",
        "team_id": "west", "dated_on": "2016-11-01", "due_on": None, "done_on": "2016-02-01",
        "days": None, "because": AGAIN,
    }  # fmt: skip


def test_a_measure_is_known_by_its_number_too(ours: Workspace) -> None:
    assert cases(ours, "2") == cases(ours, REFERRALS)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--only", "met"), ["r-2"]),
        (("--only", "not_met"), ["r-1", "r-3"]),
        (("--team", "East team"), ["r-1", "r-3"]),
        (("--team", "EAST"), ["r-1", "r-3"]),
        (("--team", "west"), ["r-2", "r-4"]),
        (("--team", "west", "--only", "met"), ["r-2"]),
        (("--team", "north"), []),
    ],
    ids=" ".join,
)
def test_only_some_of_them(words: tuple[str, ...], expected: list[str], ours: Workspace) -> None:
    assert [case["case"] for case in cases(ours, REFERRALS, *words)] == expected


def test_of_how_many_they_are_is_said(ours: Workspace) -> None:
    result = command(ours, "cases", REFERRALS, "--quarter", Q3, "--only", "not_met")
    assert "1 of 3 cases that count; here are the other 2" in result.stdout


def test_they_are_printed_beneath_each_other(ours: Workspace) -> None:
    result = command(ours, "cases", REFERRALS, "--quarter", Q3)
    assert result.stdout == (
        "referrals.repeat_referrals, 2016-17 Q3: 1 of 3 cases that count\n"
        f"  no   r-1  100  East team  {FIRST}\n"
        f"  no   r-3  200  East team  {FIRST}\n"
        f"  yes  r-2  100  west       {AGAIN}\n"
        f"  -    r-4  200  west       {SAME_DAY}\n"
    )


def test_a_spreadsheet_has_the_same_rows(ours: Workspace, tmp_path: Path) -> None:
    printed = command(ours, "cases", REFERRALS, "--quarter", Q3, "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert [row["case"] for row in rows] == ["r-1", "r-3", "r-2", "r-4"]
    assert rows[2]["because"] == AGAIN
    out = tmp_path / "cases.xlsx"
    result = command(ours, "cases", REFERRALS, "--quarter", Q3, "--format", "xlsx", "--to", out)
    assert (result.stdout, "4 cases are in" in result.stderr) == ("", True)
    assert out.stat().st_mode & 0o777 == 0o600, "it has children in it"
    sheet = load_workbook(out).active
    assert sheet is not None
    assert [cell.value for cell in sheet["A"]] == ["case", "r-1", "r-3", "r-2", "r-4"]


def test_a_count_has_only_those_that_are_met_among_its_cases(tmp_path: Path) -> None:
    code = "protection.plans_over_15_months"
    ours = loaded(tmp_path / "workspace", code)
    (tmp_path / "ssd_cp_plans.csv").write_text(
        "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date\n1,100,2015-01-01\n2,200,2016-12-01\n",
        "utf-8",
    )
    command(ours, "load", tmp_path / "ssd_cp_plans.csv", "--as-at", "2017-01-15")
    found = [(c["case"], c["counted"], c["met"]) for c in cases(ours, code)]
    assert found == [("1", True, True), ("2", False, False)]
    assert [c["case"] for c in cases(ours, code, "--only", "not_met")] == ["2"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("referrals.repeat_referral",), f"Did you mean “{REFERRALS}”?"),
        (("47",), "There is no measure “47”"),
        ((HEALTH,), "ssd_cla_episodes, ssd_legal_status and ssd_cla_health are not loaded"),
        ((AUDIT,), "audits and audit_answers are not loaded"),
        ((REFERRALS, "--snapshot", "2017"), "There is no snapshot “2017”"),
    ],
    ids=lambda each: each[0] if isinstance(each, tuple) else "",
)
def test_what_cannot_be_opened_is_refused_with_the_reason(
    words: tuple[str, ...], says: str, ours: Workspace
) -> None:
    result = command(ours, "cases", *words, "--quarter", Q3)
    assert result.exit_code == 2
    assert says in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_without_any_records_it_says_how_to_load_some(tmp_path: Path) -> None:
    result = command(council(tmp_path / "workspace"), "cases", REFERRALS, "--quarter", Q3)
    assert result.exit_code == 2
    assert "quarterlight load" in result.stderr


def test_whoever_looks_at_children_is_noted_without_any_of_them(ours: Workspace) -> None:
    log = ours.root / "log" / "access.jsonl"
    before = log.read_text("utf-8").splitlines()
    command(ours, "cases", REFERRALS, "--quarter", Q3)
    command(ours, "explain", REFERRALS, "--quarter", Q3, "--person", "200")
    command(ours, "explain", REFERRALS)
    command(ours, "sql", REFERRALS)
    noted = [json.loads(line) for line in log.read_text("utf-8").splitlines()[len(before) :]]
    assert [(line["what"], line["measure"]) for line in noted] == [
        ("cases", REFERRALS),
        ("explain", REFERRALS),
    ]
    assert "200" not in {str(value) for line in noted for value in line.values()}


def explained(ours: Workspace, *words: str) -> dict[str, Any]:
    result = command(ours, "explain", *words, "--format", "json")
    assert result.exit_code == 0, result.stderr
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def test_a_rule_is_told_in_words_with_dates_where_a_case_has_its_own(ours: Workspace) -> None:
    told = explained(ours, REFERRALS)
    assert told["covers"] == "the 12 months that end with the quarter"
    assert told["not_met_when"][1] == (
        "the referral before it was received on [date], more than 12 months earlier"
    )
    assert "{" not in json.dumps([told["not_met_when"], told["met_when"], told["leaves_out"]])
    assert told["tables"] == [
        {
            "table": "ssd_cin_episodes",
            "loaded": True,
            "rows": 5,
            "as_at": "2017-01-15",
            "files": ["ssd_cin_episodes.csv"],
        }
    ]
    assert {"written_by", "checked_by", "review_due", "definition", "source"} <= set(told)
    assert told["examples"][0]["tables"]["referrals"]


def test_the_words_that_a_measure_looks_for_are_told(ours: Workspace) -> None:
    words = explained(ours, HEALTH)["words"]
    assert words["initial_health_assessment"] == ["Initial Health Assessment", "IHA"]


def test_one_childs_cases_are_told_clause_by_clause(ours: Workspace) -> None:
    told = explained(ours, REFERRALS, "--quarter", Q3, "--person", "200")["person"]
    counted, left_out = told["cases"]
    assert (counted["case"], counted["in_the_figure"]) == ("r-3", True)
    assert [(step["asked"], step["answer"]) for step in counted["steps"]] == [
        (f"does it lie in the 12 months that end with the quarter, {Q3}?", "yes"),
        ("left out, since another referral of the child on the same day stands for both?", "no"),
        ("not met, since the child had no earlier referral?", "yes"),
    ]
    assert (left_out["case"], left_out["in_the_figure"]) == ("r-4", False)
    assert left_out["steps"][-1]["answer"] == "yes"


def test_a_case_that_is_met_says_with_which_dates(ours: Workspace) -> None:
    told = explained(ours, REFERRALS, "--quarter", Q3, "--person", "100")["person"]
    assert told["cases"][1]["steps"][-1] == {"asked": "met?", "answer": AGAIN}


def test_a_case_of_another_quarter_says_in_which_it_lies(ours: Workspace) -> None:
    told = explained(ours, OWN, "--quarter", Q3, "--person", "300")["person"]
    (case,) = told["cases"]
    assert (case["in_the_figure"], case["quarter"]) == (False, "2016-17 Q2")
    assert case["steps"][0]["answer"] == "no, it lies in 2016-17 Q2"


def test_a_question_that_names_the_quarter_is_answered_for_that_quarter(tmp_path: Path) -> None:
    code = "protection.plans_over_15_months"
    ours = loaded(tmp_path / "workspace", code)
    (tmp_path / "ssd_cp_plans.csv").write_text(
        "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date\n1,100,2015-01-01\n", "utf-8"
    )
    command(ours, "load", tmp_path / "ssd_cp_plans.csv", "--as-at", "2017-01-15")
    told = explained(ours, code, "--quarter", Q3, "--person", "100")["person"]
    assert [(case["case"], case["in_the_figure"]) for case in told["cases"]] == [("1", True)]
    printed = command(ours, "explain", code, "--quarter", Q3, "--person", "200").stdout
    assert "The measure sees no row of this child in 2016-17 Q3." in printed


@pytest.mark.parametrize("person", ["999", "' OR 1 = 1 --", ""])
def test_a_child_of_whom_nothing_is_seen_has_no_case(person: str, ours: Workspace) -> None:
    result = command(ours, "explain", REFERRALS, "--quarter", Q3, f"--person={person}")
    assert result.exit_code == 0
    assert "r-1" not in result.stdout


def test_a_child_of_a_measure_that_is_awaited_is_no_child_without_cases(ours: Workspace) -> None:
    result = command(ours, "explain", HEALTH, "--quarter", Q3, "--person", "100")
    assert result.exit_code == 2
    assert "is awaited: ssd_cla_episodes" in " ".join(result.stderr.split())


def test_a_person_without_a_quarter_is_refused(ours: Workspace) -> None:
    result = command(ours, "explain", REFERRALS, "--person", "100")
    assert (result.exit_code, "Say the quarter too" in result.stderr) == (2, True)


def test_an_audit_measure_is_told_by_its_title_and_question(ours: Workspace) -> None:
    told = explained(ours, AUDIT)
    assert told["title"].startswith("Plans are SMART")
    assert told["asks"] == (
        "Of the audits of the service cin_cp that answered the question plan_smart, "
        "how many answered Y?"
    )


@pytest.mark.parametrize("code", [OWN, REFERRALS, AUDIT])
def test_the_query_of_a_measure_is_one_statement(code: str, ours: Workspace) -> None:
    printed = command(ours, "sql", code).stdout
    assert printed.startswith("SELECT")
    assert ";" not in printed
    assert json.loads(command(ours, "sql", code, "--format", "json").stdout) == {
        "measure": code,
        "sql": printed.removesuffix("\n"),
    }


def test_a_rule_is_explained_outside_any_workspace_and_leaves_nothing_there(
    tmp_path: Path,
) -> None:
    nowhere = Workspace(tmp_path)
    assert command(nowhere, "explain", REFERRALS).exit_code == 0
    assert command(nowhere, "sql", REFERRALS).exit_code == 0
    assert list(tmp_path.iterdir()) == []
