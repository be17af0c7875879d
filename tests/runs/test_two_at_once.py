"""Two commands at once on one workspace: one waits, or is refused with words, and nothing is torn."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from quarters import Q3, SIGNED, Council

from quarterlight.errors import WorkspaceError
from quarterlight.runs.manifest import changed
from quarterlight.workspace.locking import LOCK, locked


def start(ours: Council, *words: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "QUARTERLIGHT_WORKSPACE": str(ours.root)}
    return subprocess.Popen(
        [sys.executable, "-m", "quarterlight", *words],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_runs_and_issues_at_once_leave_whole_folders_and_one_order(ours: Council) -> None:
    ours.comment(Q3)
    run = ours.run(Q3)["run"]
    issue = ("issue", "--quarter", Q3, "--run", run, *SIGNED)
    commands = [start(ours, *issue) for _ in range(3)] + [
        start(ours, "run", "--quarter", f"2016-17 Q{n}") for n in (2, 3, 4)
    ]
    said = [each.communicate() for each in commands]
    assert [each.returncode for each in commands][:3] == [0, 0, 0], said
    assert all(each.returncode in (0, 1) for each in commands), said
    issues = sorted(path.name for path in (ours.root / "issued").iterdir())
    assert issues == ["2016-17-q3-1", "2016-17-q3-2", "2016-17-q3-3"]
    for name in issues:
        assert ours.command("verify", ours.folder(name)).exit_code == 0
    runs = [line.split()[0] for line in (ours.root / "runs/order.txt").read_text().splitlines()]
    assert len(runs) == len(set(runs))
    assert {*runs} == {path.name for path in (ours.root / "runs").iterdir() if path.is_dir()}
    assert [changed(ours.root / "runs" / name) for name in runs] == [[]] * len(runs)


def test_a_command_that_waits_too_long_is_refused_with_words(ours: Council) -> None:
    with (
        locked(ours.root),
        pytest.raises(WorkspaceError, match="Another command is writing"),
        locked(ours.root, patience=0),
    ):
        pass


def test_the_lock_is_free_again_when_its_command_ends_or_dies(ours: Council) -> None:
    holds = (
        "import os, sys; from pathlib import Path; from quarterlight.workspace.locking import locked\n"
        "lock = locked(Path(sys.argv[1])); lock.__enter__(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", holds, str(ours.root)], check=False)
    with locked(ours.root, patience=0):
        assert (ours.root / LOCK).exists()
    with locked(ours.root, patience=0):
        pass


def test_an_issue_that_is_killed_while_it_is_sealed_is_none_or_whole(ours: Council) -> None:
    ours.comment(Q3)
    ours.run(Q3)
    dies = (
        "import os, sys\n"
        "from quarterlight.cli import main\n"
        "count, real = int(sys.argv[1]), os.fsync\n"
        "def fsync(file):\n"
        "    global count\n"
        "    count -= 1\n"
        "    if count < 0: os._exit(9)\n"
        "    real(file)\n"
        "os.fsync = fsync\n"
        "main(sys.argv[2:])\n"
    )
    issue = ("issue", "--quarter", Q3, "--run", "latest", *SIGNED, "--workspace", str(ours.root))
    for files in (0, 3):
        ended = subprocess.run([sys.executable, "-c", dies, str(files), *issue], check=False)
        assert ended.returncode == 9
        assert not [p for p in (ours.root / "issued").iterdir() if not p.name.startswith(".")]
        assert ours.command("runs").exit_code == 0
    assert ours.try_issue(Q3).exit_code == 0
    assert [p.name for p in (ours.root / "issued").iterdir()] == ["2016-17-q3-1"]


@pytest.mark.parametrize("torn", [None, b"\xff\x00\n"], ids=["lost", "torn"])
def test_runs_stay_where_the_file_of_their_order_is_lost_or_torn(
    ours: Council, torn: bytes | None
) -> None:
    run = ours.run(Q3)["run"]
    order = ours.root / "runs/order.txt"
    order.unlink() if torn is None else order.write_bytes(torn)
    assert f'"run": "{run}"' in ours.command("runs", "--format", "json").stdout
    assert ours.try_issue(Q3, run="latest").exit_code == 1, "commentary is owed"
