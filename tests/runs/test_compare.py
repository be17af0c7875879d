"""Two runs or issues side by side: what changed, and which of the causes it has."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from quarters import Q2, Q3, Q4, REFERRALS, VISITS, Council, share

from quarterlight.periods import Quarter, Span
from quarterlight.runs.comparing.rows import behind, moved_rows


def compared(ours: Council, a: str, b: str, *more: str) -> list[dict[str, Any]]:
    result = ours.command("compare", a, b, "--format", "json", *more)
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)["changes"]
    return found


def causes(change: dict[str, Any]) -> list[str]:
    return [each["cause"] for each in change["why"]]


def test_two_runs_of_the_same_say_the_same(ours: Council) -> None:
    ours.supply(f"1,{Q3},70%,,,,,,health")
    run = ours.run(Q3)["run"]
    assert compared(ours, run, "latest") == []
    assert "say the same" in ours.command("compare", run, "latest").stdout


def test_another_supplied_figure_is_data(ours: Council) -> None:
    ours.supply(f"1,{Q3},70%,,,,,,health")
    before = ours.run(Q3)["run"]
    ours.supply(f"1,{Q3},60%,,,,,,health")
    ours.run(Q3)
    (change,) = compared(ours, before, "latest")
    assert (change["before"]["value"], change["after"]["value"]) == (70, 60)
    assert causes(change) == ["data"]
    assert "1 in 2016-17 Q3: 70%, Good, now 60%" in ours.command("compare", before, "latest").stdout


def test_other_bands_are_the_cause_of_another_grade(ours: Council) -> None:
    ours.supply(f"1,{Q3},70%,,,,,,health")
    before = ours.run(Q3)["run"]
    ours.scorecard(('Good = "70-79"\nOut', 'Good = "75-79"\nOut'), ('"60-69"', '"60-74"'))
    ours.run(Q3)
    (change,) = compared(ours, before, "latest")
    assert causes(change) == ["bands"]
    assert "Good 75-79" in change["why"][0]["says"]


def test_another_definition_is_a_cause(ours: Council) -> None:
    ours.compute({(REFERRALS, Q3): share(1, 5)})
    before = ours.run(Q3)["run"]
    ours.compute({(REFERRALS, Q3): share(2, 5, definition="another")})
    ours.run(Q3)
    assert "definition" in causes(compared(ours, before, "latest")[0])


def test_a_choice_of_the_scorecard_is_a_cause(ours: Council) -> None:
    ours.supply(f"1,{Q3},70%,,,,,,health")
    before = ours.run(Q3)["run"]
    ours.scorecard(("number = 1", 'number = 1\nfirst_quarter = "2016-17 Q4"'))
    ours.run(Q3)
    *_, change = compared(ours, before, "latest")
    assert change["after"]["state"] == "not_yet_introduced"
    assert causes(change) == ["choices"]
    assert "first_quarter" in change["why"][0]["says"]


def test_a_restatement_is_a_cause_with_its_reason(ours: Council) -> None:
    ours.supply(f"1,{Q3},70%,,,,,,health")
    issue = ours.issue(Q3)["issue"]
    ours.compute({(VISITS, Q3): share(6, 8)})
    ours.restate("measure = 1", Q3, ours.run(Q4)["run"])
    ours.run(Q4)
    (change,) = compared(ours, issue, "latest")
    assert causes(change) == ["restatement"]
    assert "Counted anew, approved by B. Roe" in change["why"][0]["says"]


def test_an_issue_that_stands_now_is_said(ours: Council) -> None:
    ours.supply(f"1,{Q3},70%,,,,,,health")
    ours.issue(Q3)
    ours.supply(f"1,{Q3},60%,,,,,,health")
    before = ours.run(Q3)["run"]
    ours.run(Q4)
    (change,) = compared(ours, before, "latest")
    assert "issue" in causes(change)


def test_commentary_and_measures_that_changed_are_listed(ours: Council) -> None:
    ours.comment(Q3)
    before = ours.run(Q3)["run"]
    ours.comment(Q3, "Another text.")
    ours.scorecard(('title = "Family meetings"', 'title = "Meetings of the family"'))
    ours.run(Q3)
    kinds = {each["kind"] for each in compared(ours, before, "latest")}
    assert kinds == {"commentary", "measure_added", "measure_dropped"}


def rows(*cases: tuple[str, bool, bool]) -> pa.Table:
    columns = {
        "measure": [VISITS] * len(cases),
        "quarter_index": [Quarter.parse(Q2).index] * len(cases),
        "case": [case for case, _, _ in cases],
        "person_id": ["p"] * len(cases),
        "counted": [counted for _, counted, _ in cases],
        "met": [met for _, _, met in cases],
    }
    return pa.table(columns)


def test_the_cases_that_came_went_and_are_answered_otherwise_are_told_apart(ours: Council) -> None:
    one, other = ours.root / "one.parquet", ours.root / "other.parquet"
    pq.write_table(
        rows(("a", True, True), ("b", True, True), ("c", True, False), ("d", False, False)), one
    )
    pq.write_table(
        rows(("b", True, False), ("c", True, False), ("d", True, False), ("e", True, True)), other
    )
    rows_moved, quarter = moved_rows(one, other), Quarter.parse(Q2)
    moved = rows_moved[VISITS, quarter.index]
    assert (moved.came, moved.went) == (["e"], ["a"])
    assert (moved.counted_otherwise, moved.answered_otherwise) == (["d"], ["b"])
    assert behind(rows_moved, VISITS, Span.QUARTER, quarter + 1) is None
    assert behind(rows_moved, VISITS, Span.ROLLING_YEAR, quarter + 1) == moved
    assert moved_rows(one, one) == {}
    assert moved_rows(None, other) == {}


@pytest.mark.parametrize("name", ["2016-17-q3-9", "nothing"])
def test_what_is_neither_run_nor_issue_is_refused(name: str, ours: Council) -> None:
    ours.run(Q3)
    result = ours.command("compare", name, "latest")
    assert result.exit_code == 2
    assert f"There is no run or issue “{name}”" in result.stderr


def test_runs_are_listed_with_what_was_issued_of_them(ours: Council) -> None:
    ours.issue(Q3)
    said = json.loads(ours.command("runs", "--format", "json").stdout)
    (run,), (issue,) = said["runs"], said["issues"]
    assert (run["issued_as"], run["quarter"], run["whole"]) == (["2016-17-q3-1"], Q3, True)
    assert (issue["run"], issue["signed_by"]) == (run["run"], "A. Lee")
    assert run["digest"].startswith(run["run"].rpartition("-")[2])
    (ours.root / "runs" / run["run"] / "standing.json").write_text("{}")
    plain = ours.command("runs").stdout
    assert "CHANGED since it was made" in plain
    assert "signed by A. Lee, Director, on 2017-06-01" in plain
