"""The real command in a process of its own: old consoles, pipes, colour, imports, completion."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

DEMO = Path(__file__).parents[2] / "demo" / "published-scorecard-2016-17-q3.txt"
Done = subprocess.CompletedProcess[bytes]
RealRun, Page = Callable[..., Done], Callable[[str], Path]
HEAVY = ("duckdb", "pandas", "polars", "ibis", "typst", "numpy", "scipy")
OFFICE = ("openpyxl", "docx", "lxml", "rich")


def test_a_console_of_windows_1252_gets_readable_text(really_run: RealRun) -> None:
    done = really_run("check", DEMO, "--all", PYTHONIOENCODING="cp1252")
    shown = done.stdout.decode("cp1252")
    assert (done.returncode, done.stderr) == (1, b"")
    assert "it should say up" in shown
    assert "“=”" in shown
    assert "?" not in shown


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_json_is_utf_8_whatever_the_console_speaks(encoding: str, really_run: RealRun) -> None:
    done = really_run("check", DEMO, "--format", "json", PYTHONIOENCODING=encoding)
    told = json.loads(done.stdout.decode("utf-8"))
    assert "“" in " ".join(finding["says"] for finding in told["findings"])
    assert done.stderr == b""


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["codes", "band_gap"]])
def test_help_is_readable_on_an_old_console(arguments: list[str], really_run: RealRun) -> None:
    done = really_run(*arguments, PYTHONIOENCODING="cp1252")
    assert done.returncode == 0
    assert done.stdout.decode("cp1252").strip()


def test_an_error_is_readable_on_an_old_console(really_run: RealRun, tmp_path: Path) -> None:
    path = tmp_path / "Überblick ↑ Q3.txt"
    done = really_run("check", path, PYTHONIOENCODING="cp1252")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "Überblick" in done.stderr.decode("cp1252")
    assert b"Traceback" not in done.stderr


def test_a_path_with_spaces_and_accents_is_read(really_run: RealRun, page: Page) -> None:
    done = really_run("check", page("clean"))
    assert done.returncode == 0
    assert "Q3 café's clean page.txt" in done.stdout.decode()


def test_colour_stays_on_the_terminal(really_run: RealRun) -> None:
    assert b"\x1b[" not in really_run("check", DEMO).stdout


def test_a_reader_that_goes_away_leaves_no_traceback(page: Page) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "quarterlight", "check", str(page("warned")), "--all"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate()
    assert b"Traceback" not in errors
    assert b"fault of quarterlight" not in errors


def imported_by(*arguments: object) -> set[str]:
    """The packages that a process has imported when the command has answered."""
    code = (
        "import sys; from quarterlight.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print('\\0'.join({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=True)
    return set(done.stderr.decode().strip().split("\0"))


def test_checking_a_text_imports_no_data_frame_and_no_office_library() -> None:
    assert imported_by("check", DEMO).isdisjoint((*HEAVY, *OFFICE))


def test_help_imports_not_even_the_readers() -> None:
    assert imported_by("--help").isdisjoint((*HEAVY, *OFFICE, "msgspec"))


def test_checking_a_workbook_imports_no_data_frame(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["No", "Measure", "Q2 16/17", "Q3 16/17"])
    book.active.append([1, "Visits", "75%", "83%"])
    book.save(tmp_path / "page.xlsx")
    imported = imported_by("check", tmp_path / "page.xlsx")
    assert "openpyxl" in imported
    assert imported.isdisjoint((set(HEAVY) | {"docx"}) - {"numpy"})


# --- completion ---


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script(shell: str, really_run: RealRun) -> None:
    done = really_run("completion", shell)
    assert done.returncode == 0, done.stderr
    assert b"_QUARTERLIGHT_COMPLETE" in done.stdout


def test_another_shell_is_refused_with_those_that_are_known(really_run: RealRun) -> None:
    done = really_run("completion", "tcsh")
    assert done.returncode == 2
    assert b"fish" in done.stderr


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("quarterlight ch", "check"),
        ("quarterlight check --fa", "--fail-on"),
        ("quarterlight check --format j", "json"),
    ],
)
def test_the_shell_is_offered_commands_options_and_choices(words: str, expected: str) -> None:
    command = Path(sys.executable).with_name("quarterlight")
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    environment = {**os.environ, **asked, "_QUARTERLIGHT_COMPLETE": "bash_complete"}
    done = subprocess.run([command], env=environment, capture_output=True, check=False)
    assert f"plain,{expected}" in done.stdout.decode().split()
