"""A quarter is issued: what is in the way, what is waived, what is sealed, and what is refused."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from quarters import Q3, Q4, SIGNED, Council, cell

from quarterlight.runs.manifest import digests
from quarterlight.scorecard.grading import NO_GRADE

GOOD = tuple(f"{n},{Q3},75%,9,12,,,,health" for n in (1, 3)) + (f"2,{Q3},15%,,,,,,analyst",)
WAIVE_TWO = ("--waive", "missing_commentary:2", "--because", "Known since May")
# 10 of 12 is 83%, which the page itself proves wrong.
WRONG = (
    "All Audits,2016-17 Q3,Good,82%,10,Y,page",
    "All Audits,2016-17 Q3,Inadequate,17%,2,Y,page",
)
WRONG_TABLE = "percent_not_of_count:All Audits"


@pytest.fixture
def good(ours: Council) -> Council:
    """A council whose Q3 needs no word: every figure is there, and Good."""
    ours.supply(*GOOD)
    ours.run(Q3)
    return ours


def test_an_issue_has_the_run_its_signature_and_a_manifest(good: Council) -> None:
    said = good.issue(Q3)
    assert (said["issue"], said["corrects"], said["waivers"]) == ("2016-17-q3-1", None, [])
    folder = good.folder("2016-17-q3-1")
    issue = json.loads((folder / "issue.json").read_text())
    assert (issue["signed_by"], issue["role"], issue["on"]) == ("A. Lee", "Director", "2017-06-01")
    results = json.loads((folder / "results.json").read_text())
    assert cell(results, 1, Q3)["value"] == 75
    names = {path.name for path in folder.iterdir()}
    assert names >= {
        "manifest.json",
        "definitions.json",
        "findings.json",
        "inputs",
        "standing.json",
    }
    assert (folder / "inputs/commentary/2016-17-q3.toml").is_file()
    assert (folder / "inputs/scorecards/ours.toml").is_file()


def test_an_exception_without_commentary_is_in_the_way(ours: Council) -> None:
    ours.supply(*GOOD[:2])
    ours.run(Q3)
    result = ours.try_issue(Q3, "--format", "json")
    assert result.exit_code == 1
    (point,) = json.loads(result.stdout)["blocking"]
    assert point["waive"] == "missing_commentary:2"
    assert not list((ours.root / "issued").iterdir())
    plain = ours.try_issue(Q3)
    assert plain.exit_code == 1
    assert "Measure 2 owes commentary for 2016-17 Q3: awaited." in plain.stdout
    assert '--waive "missing_commentary:2"' in plain.stdout


def test_commentary_answers_for_it(ours: Council) -> None:
    ours.supply(*GOOD[:2])
    ours.comment(Q3)
    ours.run(Q3)
    assert ours.try_issue(Q3).exit_code == 0


def test_an_owed_comment_is_waived_whatever_its_trigger(ours: Council) -> None:
    ours.supply(*GOOD[:2])
    ours.run(Q3)
    result = ours.try_issue(Q3, *WAIVE_TWO)
    assert result.exit_code == 0
    assert "Waived by A. Lee: missing_commentary:2, because Known since May" in result.stdout
    page = ours.command("print", "--issue", "latest", "--text").stdout
    assert "Waived by A. Lee: Known since May." in " ".join(page.split())


def test_a_page_does_not_call_missing_what_its_signature_waived(ours: Council) -> None:
    ours.supply(*GOOD[:2])
    ours.run(Q3)
    assert ours.try_issue(Q3, *WAIVE_TWO).exit_code == 0
    page = ours.command("print", "--issue", "latest", "--text")
    assert "Known since May (A. Lee)\n      Commentary waived" in page.stdout
    assert "nothing is said about it" not in page.stdout
    assert "owed and missing" not in page.stdout
    assert page.stderr == ""


def test_an_error_is_in_the_way_until_it_is_waived_by_its_table(good: Council) -> None:
    good.judge(*WRONG)
    good.run(Q3)
    result = good.try_issue(Q3)
    assert result.exit_code == 1
    assert WRONG_TABLE in result.stdout
    waived = good.try_issue(Q3, "--waive", WRONG_TABLE, "--because", "As printed")
    assert waived.exit_code == 0
    findings = json.loads((good.folder("2016-17-q3-1") / "findings.json").read_text())
    assert [f["waived"] for f in findings if f["code"] == "percent_not_of_count"] == [WRONG_TABLE]


def test_an_error_of_the_past_that_an_issue_waived_is_waived_in_the_next(good: Council) -> None:
    good.judge(*WRONG)
    good.issue(Q3, "--waive", WRONG_TABLE, "--because", "As printed")
    (waiver,) = good.issue(Q4)["waivers"]
    assert (waiver["what"], waiver["because"], waiver["issue"]) == (
        WRONG_TABLE,
        "As printed",
        "2016-17-q3-1",
    )


def test_a_correction_waives_anew_what_is_of_its_own_quarter(good: Council) -> None:
    good.judge(*WRONG)
    good.issue(Q3, "--waive", WRONG_TABLE, "--because", "As printed")
    assert good.try_issue(Q3).exit_code == 1


def test_a_second_issue_of_a_quarter_is_a_correction_with_its_changes(good: Council) -> None:
    good.issue(Q3)
    good.supply(*GOOD[1:], f"1,{Q3},83%,10,12,,,,health")
    said = good.issue(Q3)
    assert (said["issue"], said["corrects"]) == ("2016-17-q3-2", "2016-17-q3-1")
    (change,) = said["changes"]
    assert (change["number"], change["quarter"]) == (1, Q3)
    assert (change["before"]["value"], change["after"]["value"]) == (75, 83)
    page = " ".join(good.command("print", "--issue", "2016-17-q3-2", "--text").stdout.split())
    assert "It corrects 2016-17-q3-1: one change." in page
    assert "75% (9 of 12), Good, now 83% (10 of 12), Outstanding" in page


def test_an_issue_can_be_read_as_it_was_signed_whatever_came_after(good: Council) -> None:
    good.issue(Q3)
    first = good.command("print", "--issue", "2016-17-q3-1", "--text").stdout
    good.supply(*GOOD[1:], f"1,{Q3},10%,,,,,,health")
    good.scorecard(('"60-69"', '"50-69"'))
    good.issue(Q3)
    assert good.command("print", "--issue", "2016-17-q3-1", "--text").stdout == first
    assert "2016-17-q3-1: signed by A. Lee, Director, on 2017-06-01." in first


def test_a_later_version_shows_the_grades_and_findings_that_were_issued(
    good: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    good.judge(*WRONG)
    good.issue(Q3, "--waive", WRONG_TABLE, "--because", "As printed")
    before = good.command("print", "--issue", "latest", "--text")
    assert before.stderr == ""
    monkeypatch.setattr("quarterlight.scorecard.model.grade", lambda *_: NO_GRADE)
    monkeypatch.setattr("quarterlight.runs.running.check", lambda _: [])
    later = good.command("print", "--issue", "latest", "--text")
    assert later.stdout == before.stdout
    assert "Waived by A. Lee: As printed." in " ".join(later.stdout.split())
    assert "would say otherwise in its results" in later.stderr


def test_no_row_about_a_child_is_in_an_issue(good: Council) -> None:
    run = good.root / "runs" / good.run(Q3)["run"]
    (run / "cases.parquet").write_bytes(b"rows")
    manifest = json.loads((run / "manifest.json").read_text())
    manifest["files"] = digests(run)
    text = json.dumps(manifest)
    (run / "manifest.json").write_text(text)
    import hashlib

    renamed = run.with_name(f"2016-17-q3-{hashlib.sha256(text.encode()).hexdigest()[:12]}")
    run.rename(renamed)
    (good.root / "runs/order.txt").write_text(f"{renamed.name}\n")
    said = good.issue(Q3, run=renamed.name)
    assert not list(Path(said["folder"]).rglob("cases*"))


def of(good: Council, *words: object) -> tuple[int, str]:
    result = good.command("issue", *words)
    assert not list((good.root / "issued").iterdir())
    return result.exit_code, result.stderr


TOMORROW = (date.today() + timedelta(days=1)).isoformat()
REFUSED = {
    "a waiver that matches nothing": (("--waive", "run_claim:1", "--because", "x"), "matches nothing"),
    "a waiver of another measure": (("--waive", "missing_commentary:1", "--because", "x"), "matches nothing"),
    "a waiver without a reason": (("--waive", "run_claim:1"), "1 --waive and 0 --because"),
    "a waiver with an empty reason": (("--waive", "run_claim:1", "--because", " "), "has no reason"),
    "a waiver twice": (("--waive", "a:1", "--because", "x", "--waive", "A:1", "--because", "y"), "twice"),
    "a name that is empty": (("--signed-by", " "), "--signed-by is empty"),
    "a role that is empty": (("--role", ""), "--role is empty"),
    "a day to come": (("--on", TOMORROW), "still to come"),
    "another quarter": (("--quarter", Q4), "is of 2016-17 Q3, not of 2016-17 Q4"),
    "another run": (("--run", "2016-17-q3-0"), "There is no run"),
    "another scorecard": (("--scorecard", "other"), "There is no scorecard named"),
}  # fmt: skip


@pytest.mark.parametrize(("more", "says"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused(more: tuple[str, ...], says: str, good: Council) -> None:
    asked = ("--quarter", Q3, "--run", "latest", *SIGNED, *more)
    code, said = of(good, *asked)
    assert code == 2
    assert says in said


def test_a_run_of_another_scorecard_of_the_workspace_is_refused(good: Council) -> None:
    path = good.root / "scorecards/ours.toml"
    path.with_name("second.toml").write_bytes(path.read_bytes())
    result = good.try_issue(Q3, "--scorecard", "second")
    assert result.exit_code == 2
    assert "is of the scorecard “ours”, not of “second”" in result.stderr


def test_a_run_whose_scorecard_is_gone_is_refused(good: Council) -> None:
    path = good.root / "scorecards/ours.toml"
    path.rename(path.with_name("renamed.toml"))
    assert good.try_issue(Q3).exit_code == 2


def test_a_run_that_was_changed_is_refused(good: Council) -> None:
    run = good.root / "runs" / good.run(Q3)["run"]
    (run / "results.json").write_text("{}")
    result = good.try_issue(Q3)
    assert result.exit_code == 2
    assert "results.json was changed" in result.stderr


def test_a_run_that_is_older_than_an_issue_which_says_otherwise_is_refused(good: Council) -> None:
    good.comment(Q4)
    old = good.run(Q4)["run"]
    good.supply(*GOOD[1:], f"1,{Q3},83%,10,12,,,,health")
    good.issue(Q3)
    result = good.try_issue(Q4, run=old)
    assert result.exit_code == 2
    assert "was made before 2016-17-q3-1 was issued" in result.stderr


def test_a_clock_that_goes_backwards_is_said_and_the_order_of_sealing_counts(good: Council) -> None:
    good.issue(Q3)
    good.supply(*GOOD[1:], f"1,{Q3},83%,10,12,,,,health")
    good.run(Q3)
    early = ("--on", "2017-01-15")
    good.comment(Q3)
    good.run(Q3)
    result = good.try_issue(Q3, *early)
    assert result.exit_code == 0
    assert "before that of 2016-17-q3-1" in result.stderr
    assert cell(good.run(Q4), 1, Q3)["value"] == 83


def test_a_signature_before_the_quarters_end_is_said(good: Council) -> None:
    assert "the quarter ends on 2016-12-31" in good.try_issue(Q3, "--on", "2016-12-01").stderr


def test_what_changed_since_the_run_is_said(good: Council) -> None:
    good.comment(Q3)
    good.run(Q3)
    good.supply(f"1,{Q3},10%,,,,,,health")
    assert (
        "Changed since the run, and not in this issue: figures/some.csv"
        in good.try_issue(Q3).stderr
    )


def test_an_issue_that_was_never_finished_is_none(good: Council) -> None:
    left = good.root / "issued/.issue.left"
    left.mkdir()
    (left / "results.json").write_text("{}")
    assert good.command("run", "--quarter", Q4).exit_code in (0, 1)
    good.issue(Q3)
    assert not left.exists()


def test_a_full_disk_leaves_no_issue(good: Council, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = good.try_issue(Q3)
    assert result.exit_code == 2
    assert "The disk is full" in result.stderr
    assert not list((good.root / "issued").iterdir())


def test_a_run_on_a_broken_issue_is_refused(good: Council) -> None:
    good.issue(Q3)
    (good.folder("2016-17-q3-1") / "results.json").write_text("{}")
    result = good.command("run", "--quarter", Q4)
    assert result.exit_code == 2
    assert "results.json was changed" in result.stderr


def test_what_else_lies_beside_the_issues_is_none(good: Council) -> None:
    (good.root / "issued/minutes").mkdir(parents=True)
    good.issue(Q3)
    assert good.command("runs").exit_code == 0


def test_a_copy_of_an_issue_under_another_name_is_refused(good: Council) -> None:
    good.issue(Q3)
    shutil.copytree(good.folder("2016-17-q3-1"), good.folder("2016-17-q3-2"))
    result = good.command("run", "--quarter", Q4)
    assert result.exit_code == 2
    assert "holds the issue 2016-17-q3-1, and is named otherwise" in result.stderr


def test_a_workspace_that_is_copied_has_its_issues(good: Council, tmp_path: Path) -> None:
    good.issue(Q3)
    shutil.copytree(good.root, tmp_path / "copy")
    copy = Council(type(good.workspace)(tmp_path / "copy"))
    assert cell(copy.run(Q4), 1, Q3)["origin"] == "issued"
    assert copy.command("verify", copy.folder("2016-17-q3-1")).exit_code == 0
