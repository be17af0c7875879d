"""Snapshots: whole or not at all, recognised, taken over, and readable by their owner alone."""

from __future__ import annotations

import errno
import json
import os
import signal
import stat
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from quarterlight.errors import UnreadableFile, UnwritableFile, WorkspaceError
from quarterlight.runs.loading import load
from quarterlight.workspace import snapshots
from quarterlight.workspace.folder import Workspace
from quarterlight.workspace.locking import locked

TEAMS = "dept_team_id,dept_team_name\nT1,North\n"
PEOPLE = "pers_person_id,pers_dob\n1,2010-05-01\n"


def names(workspace: Workspace) -> list[str]:
    """What stands in the place of snapshots."""
    return sorted(path.name for path in workspace.snapshots.iterdir() if path.is_dir())


def test_a_snapshot_says_what_it_is(loaded) -> None:
    snapshot = loaded(ssd_department=TEAMS).loading.snapshot
    said = json.loads((snapshot.folder / "snapshot.json").read_text("utf-8"))
    assert said["as_at"] == "2017-01-05"
    assert said["tables"]["ssd_department"]["files"] == ["ssd_department.csv"]
    assert snapshot.folder.name == f"2017-01-05-{snapshot.digest[:12]}"


def test_the_same_data_is_recognised_and_gives_no_second_snapshot(workspace, loaded) -> None:
    first, second = loaded(ssd_department=TEAMS), loaded(ssd_department=TEAMS)
    assert (first.loading.recognised, second.loading.recognised) == (False, True)
    assert names(workspace) == [first.loading.snapshot.id]


def test_another_day_of_the_extract_is_another_snapshot(workspace, loaded) -> None:
    loaded(ssd_department=TEAMS)
    loaded(as_at=date(2017, 2, 6), ssd_department=TEAMS)
    assert len(names(workspace)) == 2


def test_the_snapshot_that_was_loaded_last_is_the_latest_even_where_it_was_there_before(
    workspace, loaded
) -> None:
    first = loaded(ssd_department=TEAMS).loading.snapshot.id
    loaded(only=True, ssd_person=PEOPLE)
    loaded(only=True, ssd_department=TEAMS)
    found = snapshots.latest(workspace)
    assert found is not None and found.id == first


def test_tables_that_are_not_supplied_are_taken_over_with_their_own_day_and_digest(loaded) -> None:
    first = loaded(as_at=date(2016, 12, 5), ssd_department=TEAMS).loading.snapshot
    done = loaded(ssd_person=PEOPLE)
    table = done.loading.snapshot.tables["ssd_department"]
    assert (table.as_at, table.digest) == (date(2016, 12, 5), first.tables["ssd_department"].digest)
    assert table.taken_over_from == first.digest
    assert done.column("ssd_department", "team_id") == ["T1"]


def test_a_table_that_is_taken_over_twice_says_where_it_was_loaded(loaded) -> None:
    first = loaded(ssd_department=TEAMS).loading.snapshot
    loaded(ssd_person=PEOPLE)
    third = loaded(ssd_family="fami_family_id,fami_person_id\nF1,1\n").loading.snapshot
    assert third.tables["ssd_department"].taken_over_from == first.digest


def test_only_takes_nothing_over(loaded) -> None:
    loaded(ssd_department=TEAMS)
    assert set(loaded(only=True, ssd_person=PEOPLE).loading.snapshot.tables) == {"ssd_person"}


def test_a_snapshot_is_named_by_its_id_its_digest_or_the_beginning_of_it(workspace, loaded) -> None:
    snapshot = loaded(ssd_department=TEAMS).loading.snapshot
    for name in (snapshot.id, snapshot.digest, snapshot.digest[:8], "latest", None):
        assert snapshots.named(workspace, name).id == snapshot.id
    with pytest.raises(WorkspaceError, match="no snapshot"):
        snapshots.named(workspace, "2016")


def test_without_a_snapshot_the_latest_is_none(workspace: Workspace) -> None:
    assert snapshots.latest(workspace) is None
    with pytest.raises(WorkspaceError, match="quarterlight load"):
        snapshots.named(workspace, "latest")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_case_records_are_readable_by_their_owner_alone(workspace, loaded) -> None:
    folder = loaded(ssd_department=TEAMS).loading.snapshot.folder
    for path in (workspace.snapshots, folder):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_records_may_be_kept_elsewhere(workspace, loaded, tmp_path: Path) -> None:
    elsewhere = tmp_path / "safe place"
    settings = f'layout = 1\nrecords_folder = "{elsewhere.as_posix()}"\n'
    (workspace.root / "quarterlight.toml").write_text(settings, "utf-8")
    loaded(ssd_department=TEAMS)
    assert len(list(elsewhere.glob("*/snapshot.json"))) == 1
    assert not list((workspace.root / "snapshots").iterdir())


def test_a_load_that_fails_leaves_the_last_snapshot_and_nothing_else(
    workspace, loaded, extract
) -> None:
    first = loaded(ssd_department=TEAMS).loading.snapshot.id
    with pytest.raises(UnreadableFile):
        load(
            workspace, [extract({"ssd_person.csv": PEOPLE, "ssd_department.parquet": b"PAR1 cut"})]
        )
    assert names(workspace) == [first]
    found = snapshots.latest(workspace)
    assert found is not None and found.id == first


def test_a_full_disk_is_said_and_nothing_half_written_stays(
    workspace, extract, monkeypatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("pyarrow.parquet.ParquetWriter.write_table", full)
    with pytest.raises(UnwritableFile, match="disk is full"):
        load(workspace, [extract({"ssd_department.csv": TEAMS})])
    assert names(workspace) == []


def test_what_a_killed_load_left_is_swept_away_by_the_next(workspace, loaded) -> None:
    left = workspace.snapshots / ".load.killed"
    left.mkdir()
    (left / "ssd_person.parquet").write_bytes(b"half")
    loaded(ssd_department=TEAMS)
    assert not left.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_load_that_is_killed_leaves_the_last_good_snapshot(workspace, loaded, extract) -> None:
    first = loaded(ssd_department=TEAMS).loading.snapshot.id
    many = "".join(f"{n},2010-05-01\n" for n in range(500_000))
    folder = extract({"ssd_person.csv": "pers_person_id,pers_dob\n" + many})
    words = [sys.executable, "-m", "quarterlight", "load", folder, "--workspace", workspace.root]
    running = subprocess.Popen(list(map(str, words)), stdout=subprocess.DEVNULL)
    while not list(workspace.snapshots.glob(".load.*")) and running.poll() is None:
        time.sleep(0.01)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    found = snapshots.latest(workspace)
    assert found is not None and found.id == first
    loaded(ssd_person=PEOPLE)
    assert not list(workspace.snapshots.glob(".load.*"))


def test_of_two_loads_at_once_one_waits_and_is_then_refused(
    workspace, extract, monkeypatch
) -> None:
    monkeypatch.setattr("quarterlight.runs.loading.loading.PATIENCE", 0.1)
    with locked(workspace.snapshots), pytest.raises(WorkspaceError, match="Another command"):
        load(workspace, [extract({"ssd_department.csv": TEAMS})])


def test_a_snapshot_whose_manifest_is_broken_is_refused_in_words(workspace, loaded) -> None:
    folder = loaded(ssd_department=TEAMS).loading.snapshot.folder
    (folder / "snapshot.json").write_text("{", "utf-8")
    with pytest.raises(WorkspaceError, match="load"):
        snapshots.latest(workspace)


def test_a_load_is_noted_in_the_log_without_any_content(workspace, loaded) -> None:
    snapshot = loaded(ssd_person=PEOPLE).loading.snapshot
    (line,) = (workspace.root / "log" / "access.jsonl").read_text("utf-8").splitlines()
    said = json.loads(line)
    assert (said["what"], said["snapshot"]) == ("load", snapshot.id)
    assert set(said) == {"when", "who", "what", "snapshot"}


def test_a_snapshot_that_somebody_changed_is_made_again(loaded) -> None:
    first = loaded(ssd_department=TEAMS).loading.snapshot
    first.path("ssd_department").write_bytes(b"changed")
    again = loaded(ssd_department=TEAMS)
    assert not again.loading.recognised
    assert again.column("ssd_department", "team_id") == ["T1"]


def test_a_table_of_the_snapshot_before_that_was_changed_is_not_taken_over(loaded) -> None:
    loaded(ssd_department=TEAMS).loading.snapshot.path("ssd_department").write_bytes(b"changed")
    with pytest.raises(WorkspaceError, match="ssd_department"):
        loaded(ssd_person=PEOPLE)
    assert set(loaded(only=True, ssd_person=PEOPLE).loading.snapshot.tables) == {"ssd_person"}
