"""What the commands answer: plain or as one JSON document, with a status that programs can use."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from quarterlight.checking.catalogue import all_checks

Page, Run = Callable[[str], Path], Callable[..., Result]
STATUSES = {
    "clean": {"error": 0, "warning": 0, "never": 0},
    "noted": {"error": 0, "warning": 0, "never": 0},
    "warned": {"error": 0, "warning": 1, "never": 0},
    "wrong": {"error": 1, "warning": 1, "never": 0},
}


@pytest.mark.parametrize("name", STATUSES)
@pytest.mark.parametrize("output", ["text", "json"])
def test_the_status_is_1_from_the_severity_on_that_fail_on_names(
    name: str, output: str, page: Page, run: Run
) -> None:
    found = {
        level: run("check", page(name), "--format", output, "--fail-on", level).exit_code
        for level in ("error", "warning", "never")
    }
    assert found == STATUSES[name]


@pytest.mark.parametrize("name", STATUSES)
def test_without_fail_on_warnings_need_attention(name: str, page: Page, run: Run) -> None:
    assert run("check", page(name)).exit_code == STATUSES[name]["warning"]


@pytest.mark.parametrize("name", STATUSES)
def test_json_is_one_document_on_standard_output_and_nothing_else(
    name: str, page: Page, run: Run
) -> None:
    result = run("check", page(name), "--format", "json")
    assert set(json.loads(result.stdout)) >= {
        "scorecard", "grades", "judgements", "commentary", "exceptions", "findings",
    }  # fmt: skip
    assert result.stderr == ""


def test_json_has_the_promised_keys(page: Page, run: Run) -> None:
    told = json.loads(run("check", page("wrong"), "--format", "json").stdout)
    assert told["scorecard"] == {
        "title": "Quality scorecard Q3 2016-17",
        "quarter": "2016-17 Q3",
        "measures": 1,
        "judgement_tables": 0,
        "quarters": ["2016-17 Q2", "2016-17 Q3"],
    }
    grade = told["grades"][-1]
    promised = {
        "number": 1,
        "title": "Visits",
        "quarter": "2016-17 Q3",
        "state": "value",
        "value": 82,
        "display": "82%",
        "grade": "Outstanding",
    }
    assert {key: grade[key] for key in promised} == promised


def test_a_finding_in_json_has_the_promised_keys(page: Page, run: Run) -> None:
    (finding,) = json.loads(run("check", page("wrong"), "--format", "json").stdout)["findings"]
    promised = {
        "code": "percent_not_of_count",
        "severity": "error",
        "number": 1,
        "title": "Visits",
        "others": [],
        "table": None,
        "judgement": None,
        "quarter": "2016-17 Q3",
        "shown": "82% (10/12)",
        "expected": "83%",
    }
    assert {key: finding[key] for key in promised} == promised
    assert finding["says"]
    assert finding["where"]["line"] == 4


def test_an_exception_in_json_has_the_promised_keys(page: Page, run: Run) -> None:
    told = json.loads(run("check", page("warned"), "--format", "json").stdout)
    assert told["commentary"] == [
        {"numbers": [1], "titles": ["Visits"], "text": "Two teams were short of staff."}
    ]
    (entry,) = told["exceptions"]
    assert entry["triggers"] == ["worse_than_good", "fell_a_band"]
    assert (entry["number"], entry["title"], entry["few"]) == (1, "Visits", False)
    assert entry["commentary"] == "Two teams were short of staff."


def test_plain_text_says_errors_in_full_and_the_rest_by_code(page: Page, run: Run) -> None:
    wrong, warned = (run("check", page(name)).stdout for name in ("wrong", "warned"))
    assert "10 of 12 is 83%" in wrong
    assert "percent_not_of_count" in wrong
    assert "unnamed_bottom_band" in warned
    assert "50% in 2016-17 Q3 is worse" not in warned


def test_all_says_everything_in_full(page: Page, run: Run) -> None:
    told = " ".join(run("check", page("warned"), "--all").stdout.split())
    assert "50% in 2016-17 Q3 is worse than every printed band" in told
    assert "2016-17 Q2 75% Good" in told


def test_a_clean_page_is_told_so(page: Page, run: Run) -> None:
    assert "Nothing was found wrong." in run("check", page("clean")).stdout


# --- codes ---


def test_codes_lists_every_check(run: Run) -> None:
    listed = [line.split()[0] for line in run("codes").stdout.splitlines() if line.strip()]
    assert listed == [each.code for each in all_checks()]


def test_codes_in_json_are_one_document(run: Run) -> None:
    told = json.loads(run("codes", "--format", "json").stdout)
    assert [each["code"] for each in told] == [each.code for each in all_checks()]


def test_a_code_is_explained_with_what_to_do(run: Run) -> None:
    assert "What to do:" in run("codes", "distribution_sum").stdout


def test_a_mistyped_code_is_met_with_the_nearest(run: Run) -> None:
    result = run("codes", "distribution_sums")
    assert result.exit_code == 2
    assert "“distribution_sum”" in result.stderr
    assert result.stdout == ""


# --- files that cannot be used ---

NO_SCORECARD = "Name\tPost\nA. Thackeray\tTeam Manager\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("nothing.txt", ""),
        ("staff.txt", NO_SCORECARD),
        ("no scorecard.csv", "a,b\n1,2\n"),
        ("old.pdf", "%PDF-1.7\n"),
        ("lying.xlsx", "not a workbook"),
        ("lying.docx", "not a document"),
        ("picture.jpeg", "x"),
    ],
)
@pytest.mark.parametrize("output", ["text", "json"])
def test_a_file_that_cannot_be_used_is_status_2_and_says_why_on_standard_error(
    name: str, content: str, output: str, tmp_path: Path, run: Run
) -> None:
    path = tmp_path / name
    path.write_text(content)
    result = run("check", path, "--format", output)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: ")
    assert len(result.stderr.strip().splitlines()) > 1, "what is wrong, then what to do"
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("output", ["text", "json"])
def test_a_file_that_is_missing_and_a_folder_are_named(
    output: str, tmp_path: Path, run: Run
) -> None:
    for path in (tmp_path / "no such page.txt", tmp_path):
        result = run("check", path, "--format", output)
        assert (result.exit_code, result.stdout) == (2, "")
        assert path.name in result.stderr


def test_fail_on_never_does_not_hide_a_file_that_cannot_be_used(tmp_path: Path, run: Run) -> None:
    assert run("check", tmp_path / "none.txt", "--fail-on", "never").exit_code == 2


def test_the_workspace_may_come_from_the_environment(page: Page, run: Run, tmp_path: Path) -> None:
    result = run("check", page("clean"), QUARTERLIGHT_WORKSPACE=str(tmp_path))
    assert result.exit_code == 0
