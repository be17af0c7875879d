"""The folder of a workspace: made whole or not at all, found, and refused where it cannot be used."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from workspaces import SCORECARD, Build, csv

from quarterlight.errors import UnwritableFile, WorkspaceError
from quarterlight.workspace.folder import LAYOUT, Workspace, create
from quarterlight.workspace.starting import blank

Command = Callable[..., Result]
QUARTER = ("--quarter", "2016-17 Q3")


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def read_only(*_: object, **__: object) -> None:
    raise OSError(errno.EROFS, "Read-only file system")


def test_init_makes_a_workspace_of_the_42_measures(tmp_path: Path, command: Command) -> None:
    folder = tmp_path / "ours"
    assert command("init", folder).exit_code == 0
    result = command("run", *QUARTER, "--workspace", folder, "--fail-on", "never")
    assert result.exit_code == 0, result.stderr
    assert (folder / "snapshots").stat().st_mode & 0o077 == 0
    assert "snapshots/" in (folder / ".gitignore").read_text()


@pytest.mark.parametrize("there", ["file", "folder with a file", "workspace"])
def test_init_never_overwrites(there: str, tmp_path: Path, command: Command) -> None:
    target = tmp_path / "ours"
    if there == "file":
        target.write_text("mine")
    elif there == "workspace":
        create(target, blank())
    else:
        target.mkdir()
        (target / "mine.txt").write_text("mine")
    before = sorted((p, p.is_file() and p.read_bytes()) for p in tmp_path.rglob("*"))
    result = command("init", target)
    assert result.exit_code == 2
    assert "left as it is" in result.stderr
    assert "Name a new folder" in result.stderr
    assert sorted((p, p.is_file() and p.read_bytes()) for p in tmp_path.rglob("*")) == before


def test_init_fills_an_empty_folder(tmp_path: Path, command: Command) -> None:
    (tmp_path / "empty").mkdir()
    assert command("init", tmp_path / "empty").exit_code == 0


def test_init_without_a_folder_makes_the_one_that_the_workspace_names(
    tmp_path: Path, command: Command
) -> None:
    assert command("init", "--workspace", tmp_path / "one").exit_code == 0
    named = {"QUARTERLIGHT_WORKSPACE": str(tmp_path / "two")}
    assert command("init", **named).exit_code == 0
    assert command("init", tmp_path / "three", **named).exit_code == 0
    made = sorted(path.parent.name for path in tmp_path.glob("*/quarterlight.toml"))
    assert made == ["one", "three", "two"]
    assert command("init", **named).exit_code == 2


def test_init_of_a_page_that_is_none_makes_nothing(tmp_path: Path, command: Command) -> None:
    page = tmp_path / "page.txt"
    page.write_text("No scorecard here.")
    result = command("init", tmp_path / "ours", "--from", page)
    assert result.exit_code == 2
    assert not (tmp_path / "ours").exists()


@pytest.mark.parametrize("fault", [full, read_only])
@pytest.mark.parametrize("where", ["write_text", "mkdir"])
def test_nothing_half_made_is_left_of_a_workspace(
    fault: Callable, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, where, fault)
    with pytest.raises(UnwritableFile) as raised:
        create(tmp_path / "ours", blank())
    assert raised.value.remedy
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("fault", [full, read_only])
def test_nothing_half_made_is_left_of_a_run(
    fault: Callable, build: Build, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = build()
    monkeypatch.setattr(Path, "write_bytes", fault)
    result = command("run", *QUARTER, "--workspace", workspace.root)
    assert result.exit_code == 2
    assert "Error" in result.stderr
    assert list(workspace.runs.iterdir()) == []


@pytest.mark.parametrize("fault", [full, read_only])
def test_a_folder_that_takes_nothing_refuses_a_run(
    fault: Callable, build: Build, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = build()
    monkeypatch.setattr("quarterlight.runs.running.mkdtemp", fault)
    result = command("run", *QUARTER, "--workspace", workspace.root)
    assert result.exit_code == 2
    assert str(workspace.runs) in result.stderr


def test_folders_that_version_control_does_not_keep_are_not_missed(
    build: Build, command: Command
) -> None:
    workspace = build()
    for folder in ("figures", "commentary", "runs", "snapshots", "issued", "measures", "log"):
        (workspace.root / folder).rmdir()
    result = command("run", *QUARTER, "--workspace", workspace.root, "--fail-on", "never")
    assert result.exit_code == 0, result.stderr


SETTINGS = {
    "newer": (f"layout = {LAYOUT + 1}\nnew_key = 1", "newer than this program's", "Install the newer version"),
    "unknown key": ('layout = 1\nauthorty = "A"', "“authorty” is unknown", "“authority”"),
    "layout as a text": ('layout = "1"', "layout: expected a whole number", "written by init"),
    "broken": ("layout = ", "no TOML", "Mend"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "says", "remedy"), SETTINGS.values(), ids=SETTINGS)
@pytest.mark.parametrize("name", ["run", "print"])
def test_a_workspace_with_wrong_settings_is_refused(
    text: str, says: str, remedy: str, name: str, build: Build, command: Command
) -> None:
    workspace = build({"quarterlight.toml": text})
    wanted = QUARTER if name == "run" else ("--text",)
    result = command(name, *wanted, "--workspace", workspace.root)
    assert result.exit_code == 2
    assert says in result.stderr
    assert remedy in result.stderr
    assert "quarterlight.toml" in result.stderr


@pytest.mark.parametrize("name", ["run", "print"])
def test_a_folder_that_is_no_workspace_is_refused(
    name: str, tmp_path: Path, command: Command
) -> None:
    wanted = QUARTER if name == "run" else ("--text",)
    result = command(name, *wanted, "--workspace", tmp_path)
    assert result.exit_code == 2
    assert "no workspace" in result.stderr
    assert "quarterlight init" in result.stderr


def test_the_environment_names_the_workspace_and_the_option_goes_before_it(
    build: Build, command: Command
) -> None:
    one, two = build(name="one"), build(name="two")
    named = {"QUARTERLIGHT_WORKSPACE": str(one.root)}
    command("run", *QUARTER, **named)
    assert list(one.runs.iterdir())
    command("run", *QUARTER, "--workspace", two.root, **named)
    assert list(two.runs.iterdir())
    assert command("print", "--text", **named).exit_code == 0


def test_a_workspace_without_a_scorecard_says_how_to_make_one(build: Build) -> None:
    workspace = build()
    (workspace.root / "scorecards" / "ours.toml").unlink()
    with pytest.raises(WorkspaceError, match="no scorecard.*quarterlight init"):
        workspace.scorecard()


def test_of_two_scorecards_one_must_be_named(build: Build, command: Command) -> None:
    workspace = build({"scorecards/other.toml": SCORECARD})
    result = command("run", *QUARTER, "--workspace", workspace.root)
    assert result.exit_code == 2
    assert "There are 2 scorecards" in result.stderr
    assert "--scorecard: other, ours" in result.stderr
    named = command(
        "run", *QUARTER, "--workspace", workspace.root, "--scorecard", "ours", "--fail-on", "never"
    )
    assert named.exit_code == 0


def test_a_mistyped_scorecard_is_refused_with_the_nearest(build: Build) -> None:
    with pytest.raises(WorkspaceError, match="“our”.*“ours”"):
        build().scorecard("our")


def test_a_wrong_quarter_is_refused(build: Build, command: Command) -> None:
    result = command("run", "--quarter", "autumn", "--workspace", build().root)
    assert result.exit_code == 2
    assert "2016-17 Q3" in result.stderr


def ran(build: Build, command: Command) -> tuple[Workspace, Path]:
    workspace = build({"figures/some.csv": csv("1,2016-17 Q3,80%,,,,,,health,,")})
    assert command("run", *QUARTER, "--workspace", workspace.root).exit_code in (0, 1)
    (folder,) = [path for path in workspace.runs.iterdir() if path.is_dir()]
    return workspace, folder


CHANGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "figure": (
        lambda run: (run / "inputs/figures/some.csv").write_text(csv("1,2016-17 Q3,90%,,,,,,h,,")),
        "inputs/figures/some.csv was changed",
    ),
    "results": (lambda run: (run / "results.json").write_text("{}"), "results.json was changed"),
    "file gone": (lambda run: (run / "inputs/figures/some.csv").unlink(), "some.csv is missing"),
    "file more": (lambda run: (run / "inputs/figures/b.csv").write_text("x"), "b.csv was added"),
    "manifest": (lambda run: (run / "manifest.json").write_text('{"files": {}}'), "manifest.json was changed"),
    "manifest broken": (lambda run: (run / "manifest.json").write_text("{"), "manifest.json is missing or broken"),
    "manifest gone": (lambda run: (run / "manifest.json").unlink(), "manifest.json is missing or broken"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "says"), CHANGES.values(), ids=CHANGES)
def test_a_run_that_was_tampered_with_is_not_printed(
    change: Callable[[Path], object], says: str, build: Build, command: Command
) -> None:
    workspace, folder = ran(build, command)
    change(folder)
    result = command("print", "--text", "--workspace", workspace.root)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "quarterlight run" in result.stderr
    assert result.stdout == ""


def test_a_run_made_again_mends_what_was_tampered_with(build: Build, command: Command) -> None:
    workspace, folder = ran(build, command)
    (folder / "results.json").write_text("{}")
    command("run", *QUARTER, "--workspace", workspace.root)
    assert command("print", "--text", "--workspace", workspace.root).exit_code == 0


def test_what_a_file_manager_leaves_behind_is_no_tampering(build: Build, command: Command) -> None:
    workspace, folder = ran(build, command)
    (folder / ".DS_Store").write_text("x")
    assert command("print", "--text", "--workspace", workspace.root).exit_code == 0


def test_an_earlier_run_is_printed_as_it_was(build: Build, command: Command) -> None:
    workspace, first = ran(build, command)
    (workspace.figures / "some.csv").write_text(csv("1,2016-17 Q3,61%,,,,,,health,,"))
    command("run", *QUARTER, "--workspace", workspace.root)
    latest = command("print", "--text", "--workspace", workspace.root).stdout
    before = command("print", "--text", "--run", first.name, "--workspace", workspace.root).stdout
    assert ("61%" in latest, "61%" in before, "80%" in before) == (True, False, True)


def test_an_unknown_run_is_refused_with_the_nearest(build: Build, command: Command) -> None:
    workspace, folder = ran(build, command)
    result = command("print", "--text", "--run", folder.name[:-1], "--workspace", workspace.root)
    assert result.exit_code == 2
    assert folder.name in result.stderr


def test_a_workspace_without_a_run_says_how_to_make_one(build: Build, command: Command) -> None:
    result = command("print", "--text", "--workspace", build().root)
    assert result.exit_code == 2
    assert "quarterlight run --quarter" in result.stderr
