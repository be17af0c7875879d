"""Restatements: what a named run gives replaces the past, both values are kept, and the issue carries it."""

from __future__ import annotations

from typing import Any

import pytest
from quarters import Q1, Q2, Q3, Q4, VISITS, Council, cell, share

NEXT = "2017-18 Q1"


@pytest.fixture
def issued(ours: Council) -> Council:
    """A council whose Q1 to Q3 are issued with 70% each."""
    ours.supply(*(f"1,{q},70%,,,,,,health" for q in (Q1, Q2, Q3)))
    ours.issue(Q3)
    return ours


def restated(issued: Council, begins: str = Q2, **more: str) -> str:
    """Restate measure 1 by a run in which every quarter has 6 of 8; the run's id."""
    issued.compute({(VISITS, q): share(6, 8) for q in (Q1, Q2, Q3)})
    run = issued.run(Q4)["run"]
    issued.restate("measure = 1", begins, run, **more)
    return run


def test_the_day_of_its_approval_may_stand_without_quotes(issued: Council) -> None:
    restated(issued)
    issued.scorecard(('on = "2017-05-01"', "on = 2017-05-01"))
    assert cell(issued.run(Q4), 1, Q3)["previous"]["on"] == "2017-05-01"


def shown(results: dict[str, Any], quarter: str) -> tuple[Any, ...]:
    found = cell(results, 1, quarter)
    return found["value"], found["origin"], found["marks"]


def test_it_replaces_what_was_issued_and_keeps_both_values(issued: Council) -> None:
    run = restated(issued)
    results = issued.run(Q4)
    assert shown(results, Q1) == (70, "issued", [])
    assert shown(results, Q2) == shown(results, Q3) == (75, "records", ["restated"])
    previous = cell(results, 1, Q3)["previous"]
    assert (previous["value"], previous["grade"], previous["issue"]) == (70, "Good", "2016-17-q3-1")
    assert (previous["reason"], previous["approved_by"], previous["run"]) == (
        "Counted anew",
        "B. Roe",
        run,
    )


def test_it_ends_with_its_last_quarter(issued: Council) -> None:
    restated(issued, Q1, to=Q2)
    results = issued.run(Q4)
    assert [shown(results, q)[0] for q in (Q1, Q2, Q3)] == [75, 75, 70]


def test_it_replaces_what_was_published_and_never_issued(ours: Council) -> None:
    ours.supply("1,2016-17 Q3,70%,,,,Y,,page")
    ours.compute({(VISITS, Q3): share(6, 8)})
    ours.restate("measure = 1", Q3, ours.run(Q3)["run"])
    found = cell(ours.run(Q3), 1, Q3)
    assert (found["value"], found["marks"], found["previous"]["value"]) == (75, ["restated"], 70)


def test_without_records_it_takes_what_was_supplied(issued: Council) -> None:
    issued.supply(f"1,{Q3},6 of 8,,,,,,health")
    issued.restate("measure = 1", Q3, issued.run(Q4)["run"])
    assert shown(issued.run(Q4), Q3) == (75, "supplied", ["restated"])


def test_it_takes_what_its_run_gave_whatever_is_loaded_later(issued: Council) -> None:
    restated(issued)
    issued.compute({(VISITS, q): share(1, 8) for q in (Q1, Q2, Q3)})
    assert shown(issued.run(Q4), Q3)[0] == 75


def test_the_first_issue_after_it_carries_it_and_stands_from_then_on(issued: Council) -> None:
    restated(issued)
    issued.issue(Q4)
    issued.compute({(VISITS, q): share(1, 8) for q in (Q1, Q2, Q3)})
    results = issued.run(NEXT)
    assert shown(results, Q3) == (75, "issued", ["restated"])
    assert cell(results, 1, Q3)["previous"]["value"] == 70


def test_it_is_an_exception_in_the_quarter_that_shows_it_first_and_only_there(
    issued: Council,
) -> None:
    restated(issued)
    assert "restated" in triggers(issued.run(Q4))
    issued.issue(Q4)
    assert "restated" in triggers(issued.run(Q4))
    assert "restated" not in triggers(issued.run(NEXT))


def triggers(results: dict[str, Any]) -> list[str]:
    return [t for each in results["exceptions"] if each["number"] == 1 for t in each["triggers"]]


def test_once_an_issue_carries_it_its_run_may_go(issued: Council) -> None:
    import shutil

    run = restated(issued)
    issued.issue(Q4)
    shutil.rmtree(issued.root / "runs" / run)
    assert shown(issued.run(NEXT), Q3) == (75, "issued", ["restated"])


def test_one_that_changes_nothing_is_said(issued: Council) -> None:
    run = issued.run(Q4)["run"]
    issued.restate("measure = 1", Q2, run)
    results = issued.run(Q4)
    (said,) = [f for f in results["findings"] if f["code"] == "restatement_changes_nothing"]
    assert f"The restatement of {VISITS} from {Q2} changes nothing" in said["says"]
    assert shown(results, Q2) == (70, "issued", [])


def test_one_that_an_issue_carries_is_not_said_to_change_nothing(issued: Council) -> None:
    restated(issued)
    issued.issue(Q4)
    codes = [each["code"] for each in issued.run(NEXT)["findings"]]
    assert "restatement_changes_nothing" not in codes


def test_the_page_prints_both_values_with_who_approved(issued: Council) -> None:
    restated(issued)
    issued.run(Q4)
    page = issued.command("print", "--text").stdout
    assert "restated, was 70%" in page
    said = "Q3 2016-17 75% (was 70%). Counted anew. Approved by B. Roe on 2017-05-01."
    assert said in " ".join(page.split())


REFUSED = {
    "no such run": ("measure = 1", {"run": "2016-17-q3-0"}, "There is no run “2016-17-q3-0”"),
    "a path for a run": ("measure = 1", {"run": "../runs"}, "There is no run “../runs”"),
    "the latest run": ("measure = 1", {"run": "latest"}, "is another one tomorrow"),
    "no such measure": ("measure = 99", {}, "no measure “99”"),
    "no such quarter": ("measure = 1", {"from": "soon"}, "“soon” is not a quarter"),
    "backwards": ("measure = 1", {"to": "2015-16 Q1"}, "before it begins"),
    "no day": ("measure = 1", {"on": "1 May"}, "“1 May” is no day"),
    "no reason": ("measure = 1", {"reason": " "}, "`reason` is empty"),
    "both": ('measure = 1\ntable = "All Audits"', {}, "both a measure and a table"),
    "neither": ("", {}, "neither a measure nor a table"),
}


@pytest.mark.parametrize(("whose", "change", "says"), REFUSED.values(), ids=REFUSED)
def test_one_that_cannot_be_is_refused_with_its_place(
    whose: str, change: dict[str, str], says: str, issued: Council
) -> None:
    run = issued.run(Q4)["run"]
    issued.restate(whose, **{"begins": Q2, "run": run} | rename(change))
    result = issued.command("run", "--quarter", Q4)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "ours.toml" in result.stderr


def rename(change: dict[str, str]) -> dict[str, str]:
    return {"begins" if key == "from" else key: value for key, value in change.items()}


def test_a_run_that_was_changed_restates_nothing(issued: Council) -> None:
    run = restated(issued)
    (issued.root / "runs" / run / "recomputed.json").write_text("{}")
    result = issued.command("run", "--quarter", Q4)
    assert result.exit_code == 2
    assert "recomputed.json was changed" in result.stderr


def test_a_run_of_another_scorecard_restates_nothing(issued: Council) -> None:
    path = issued.root / "scorecards/ours.toml"
    path.with_name("second.toml").write_bytes(path.read_bytes())
    issued.command("run", "--quarter", Q4, "--scorecard", "second")
    run = (issued.root / "runs/order.txt").read_text().split()[-2]
    issued.restate("measure = 1", Q2, run)
    result = issued.command("run", "--quarter", Q4, "--scorecard", "ours")
    assert result.exit_code == 2
    assert "names a run of the scorecard “second”" in result.stderr
