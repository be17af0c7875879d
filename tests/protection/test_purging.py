"""`quarterlight purge`: rows about children go; counts, digests, results and issues stay and verify."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
from loaded_council import FIRST, SECOND, Council

from quarterlight.runs.manifest import changed

BETWEEN, AFTER = "2017-02-01", "2018-01-01"
Twice = tuple[Council, list[str], list[str]]
SIGNED = ("--signed-by", "A. Lee", "--role", "Director", "--on", "2017-06-01")


def _issue(ours: Council, run: str) -> None:
    waived = ("--waive", "missing_commentary:40", "--because", "it was said in the meeting")
    asked = ("--quarter", "2016-17 Q3", "--run", run, *SIGNED)
    result = ours.command("issue", *asked)
    result = result if result.exit_code == 0 else ours.command("issue", *asked, *waived)
    assert result.exit_code == 0, result.output


def test_rows_of_older_snapshots_and_runs_go(twice: Twice) -> None:
    ours, snapshots, runs = twice
    ours.command("purge", "--before", BETWEEN)
    assert ours.files("snapshots", snapshots[0]) == {"snapshot.json", "purged.json"}
    assert "cases.parquet" not in ours.files("runs", runs[0])
    assert "ssd_person.parquet" in ours.files("snapshots", snapshots[1])
    assert "cases.parquet" in ours.files("runs", runs[1])


def test_a_snapshot_as_at_the_day_itself_stays(twice: Twice) -> None:
    ours, _, _ = twice
    assert ours.told("purge", "--before", FIRST)["purged"] == []


def test_the_latest_snapshot_always_stays_and_the_cases_of_its_runs(twice: Twice) -> None:
    ours, snapshots, runs = twice
    said = ours.told("purge", "--before", AFTER)
    assert [list(each.values())[0] for each in said["purged"]] == [snapshots[0], runs[0]]
    assert [list(each.values())[0] for each in said["kept"]] == [snapshots[1], runs[1]]


def test_a_dry_run_says_the_same_and_touches_nothing(twice: Twice) -> None:
    ours, snapshots, _ = twice
    before = {path: path.stat().st_mtime_ns for path in ours.root.rglob("*") if path.is_file()}
    said = ours.told("purge", "--before", BETWEEN, "--dry-run")
    assert before == {
        path: path.stat().st_mtime_ns for path in ours.root.rglob("*") if path.is_file()
    }
    done = ours.told("purge", "--before", BETWEEN)
    assert {**said, "dry_run": False} == done
    assert said["rows"] > 0 and snapshots[0] in str(said["purged"])


def test_counts_and_digests_stay(twice: Twice) -> None:
    ours, snapshots, _ = twice
    before = ours.told("snapshots")["snapshots"]
    ours.command("purge", "--before", BETWEEN)
    after = ours.told("snapshots")["snapshots"]
    assert after[1].pop("purged_on") and not before[1].pop("purged_on")
    assert after == before
    record = json.loads((ours.root / "snapshots" / snapshots[0] / "purged.json").read_text())
    assert record["files"]["ssd_person.parquet"]["rows"] == 3
    tables = before[1]["tables"]
    assert record["files"]["ssd_person.parquet"]["digest"] == tables["ssd_person"]["digest"]


def test_a_run_without_its_cases_is_purged_not_changed_and_still_prints(twice: Twice) -> None:
    ours, _, runs = twice
    ours.command("purge", "--before", BETWEEN)
    run = ours.root / "runs" / runs[0]
    assert changed(run) == []
    assert ours.command("print", "--run", runs[0], "--text").exit_code == 0
    assert ours.told("runs")["runs"][0]["whole"]


def test_a_run_whose_cases_just_went_is_changed(twice: Twice) -> None:
    ours, _, runs = twice
    (ours.root / "runs" / runs[0] / "cases.parquet").unlink()
    assert changed(ours.root / "runs" / runs[0]) == ["cases.parquet is missing"]


def test_no_other_file_of_a_run_can_be_called_purged(twice: Twice) -> None:
    ours, _, runs = twice
    ours.command("purge", "--before", BETWEEN)
    run = ours.root / "runs" / runs[0]
    record = json.loads((run / "purged.json").read_text())
    record["files"]["results.json"] = {
        **record["files"]["cases.parquet"],
        "digest": json.loads((run / "manifest.json").read_text())["files"]["results.json"],
    }
    (run / "purged.json").write_text(json.dumps(record), "utf-8")
    (run / "results.json").unlink()
    assert changed(run) == ["results.json is missing"]


def test_cases_that_were_changed_before_they_were_purged_stay_changed(twice: Twice) -> None:
    ours, _, runs = twice
    run = ours.root / "runs" / runs[0]
    pq.write_table(pq.read_table(run / "cases.parquet").slice(1), run / "cases.parquet")
    ours.command("purge", "--before", BETWEEN)
    assert changed(run) == ["cases.parquet was changed"]


def test_an_issue_of_a_purged_run_still_verifies(twice: Twice) -> None:
    ours, _, runs = twice
    _issue(ours, runs[0])
    ours.command("purge", "--before", BETWEEN)
    (issue,) = (ours.root / "issued").glob("2*")
    assert ours.command("verify", issue).exit_code == 0
    assert not list(issue.rglob("*cases*"))


def test_a_purged_run_can_still_be_issued_and_keeps_the_record_to_itself(twice: Twice) -> None:
    ours, _, runs = twice
    ours.command("purge", "--before", BETWEEN)
    _issue(ours, runs[0])
    (issue,) = (ours.root / "issued").glob("2*")
    assert not (issue / "purged.json").exists()
    assert ours.command("verify", issue).exit_code == 0


def test_a_purged_snapshot_is_refused_with_what_to_do(twice: Twice) -> None:
    ours, snapshots, _ = twice
    ours.command("purge", "--before", BETWEEN)
    result = ours.command("run", "--quarter", "2016-17 Q3", "--snapshot", snapshots[0])
    assert result.exit_code == 2
    assert "were purged on" in result.stderr and "quarterlight snapshots" in result.stderr


def test_rows_that_are_loaded_again_are_back(twice: Twice) -> None:
    ours, snapshots, runs = twice
    ours.command("purge", "--before", BETWEEN)
    assert ours.load(FIRST) == snapshots[0]
    assert "purged.json" not in ours.files("snapshots", snapshots[0])
    assert ours.run() == runs[0]
    assert "cases.parquet" in ours.files("runs", runs[0])
    assert changed(ours.root / "runs" / runs[0]) == []


def test_what_a_later_snapshot_took_over_stays_there(ours: Council) -> None:
    first = ours.load(FIRST)
    extract = ours.root.parent / "people"
    extract.mkdir()
    (extract / "ssd_person.csv").write_text("pers_person_id,pers_sex\n0123,F\n", "utf-8")
    second = ours.told("load", extract, "--as-at", SECOND)["snapshot"]
    said = ours.told("purge", "--before", BETWEEN)
    assert said["files_that_a_later_snapshot_keeps"] >= 5
    assert {each["id"] for each in ours.told("find", "123")["held"]} == {second}
    assert first != second


def test_a_purge_that_was_cut_short_is_finished_by_the_next(twice: Twice) -> None:
    ours, snapshots, runs = twice
    kept = {
        path: path.read_bytes()
        for path in (ours.root / "snapshots" / snapshots[0]).glob("ssd_*.parquet")
    }
    ours.command("purge", "--before", BETWEEN)
    for path, content in kept.items():  # as if it had ended before these were removed
        path.write_bytes(content)
    assert changed(ours.root / "runs" / runs[0]) == []
    ours.command("purge", "--before", BETWEEN)
    record = json.loads((ours.root / "snapshots" / snapshots[0] / "purged.json").read_text())
    assert {"ssd_person.parquet", "audits.parquet"} <= record["files"].keys()
    assert ours.files("snapshots", snapshots[0]) == {"snapshot.json", "purged.json"}


def test_what_a_killed_command_left_behind_goes_too(twice: Twice) -> None:
    ours, _, runs = twice
    left = ours.root / "runs" / ".run.killed"
    left.mkdir()
    (left / "cases.parquet").write_bytes(
        (ours.root / "runs" / runs[0] / "cases.parquet").read_bytes()
    )
    ours.command("purge", "--before", BETWEEN)
    assert not left.exists()


def test_records_that_are_kept_elsewhere_are_purged_there(ours: Council, tmp_path: Path) -> None:
    elsewhere = tmp_path / "records of ours"
    settings = ours.root / "quarterlight.toml"
    settings.write_text(f'layout = 1\nrecords_folder = "{elsewhere.as_posix()}"\n', "utf-8")
    first = ours.load(FIRST)
    ours.load(SECOND, ssd_person="pers_person_id\n0123\n")
    ours.command("purge", "--before", BETWEEN)
    assert {each.name for each in (elsewhere / first).iterdir()} == {"snapshot.json", "purged.json"}
