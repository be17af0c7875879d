"""`print`, and `check` with `--html`, `--annotate` and `--against`, as a user types them."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copy

import openpyxl
import pytest
from click.testing import CliRunner, Result
from pages import LAST, NOW

from quarterlight.cli import main

DOCTYPE = b"<!DOCTYPE html>"


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert "Traceback" not in result.output
    return result


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "Improvement board's papers"
    folder.mkdir()
    return Path(copy(NOW, folder / "Scorecard Q3 & notes.txt"))


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path, book = tmp_path / "Scorecard Q3.xlsx", openpyxl.Workbook()
    for line in NOW.read_text("utf-8").splitlines():
        book.active.append(
            [f"'{cell}" if cell.startswith("=") else cell for cell in line.split("\t")]
        )
    book.save(path)
    return path


def test_print_writes_the_page_and_says_where(source: Path) -> None:
    out = source.with_name("Page for members.html")
    result = run("print", source, "--html", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"The page is in {out}.\n"
    assert out.read_bytes().startswith(DOCTYPE)
    assert sorted(path.name for path in source.parent.iterdir()) == [out.name, source.name]


def test_print_writes_text_on_standard_output(source: Path) -> None:
    result = run("print", source, "--text")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Quarterly Improvement Plan Performance Scorecard")


def test_print_wants_to_be_told_what(source: Path) -> None:
    result = run("print", source)
    assert result.exit_code == 2
    assert "--html" in result.stderr and "--text" in result.stderr


@pytest.mark.parametrize("command", ["print", "check"])
def test_the_scorecard_itself_is_never_written_over(command: str, source: Path) -> None:
    before = source.read_bytes()
    result = run(command, source, "--html", source)
    assert result.exit_code == 2
    assert "never written over" in result.stderr
    assert source.read_bytes() == before


@pytest.mark.parametrize("command", ["print", "check"])
def test_a_folder_that_is_missing_is_named(command: str, source: Path) -> None:
    out = source.parent / "not there" / "page.html"
    result = run(command, source, "--html", out)
    assert (result.exit_code, result.stdout) == (2, "")
    assert str(out) in result.stderr
    assert not out.parent.exists()


def test_an_older_page_is_replaced_whole(source: Path) -> None:
    out = source.with_name("page.html")
    out.write_bytes(b"old" * 1_000_000)
    run("print", source, "--html", out)
    assert b"oldold" not in out.read_bytes()


def test_check_writes_the_page_beside_its_summary(source: Path) -> None:
    out = source.with_name("page.html")
    result = run("check", source, "--html", out)
    assert result.exit_code == 1
    assert result.stderr == f"The page is in {out}.\n"
    assert "The page is in" not in result.stdout
    assert out.read_bytes().startswith(DOCTYPE)


def test_the_page_holds_what_was_found_against_the_last_issue(source: Path) -> None:
    out = source.with_name("page.html")
    run("check", source, "--against", LAST, "--html", out)
    assert b"history_changed" in out.read_bytes()


@pytest.mark.parametrize(("fail_on", "status"), [("never", 0), ("error", 1), ("warning", 1)])
def test_the_status_is_that_of_what_was_found(fail_on: str, status: int, source: Path) -> None:
    assert run("check", source, "--against", LAST, "--fail-on", fail_on).exit_code == status


def test_json_stands_alone_on_standard_output(source: Path, workbook: Path) -> None:
    for file, option, name in ((source, "--html", "page.html"), (workbook, "--annotate", "a.xlsx")):
        out = source.with_name(name)
        result = run("check", file, "--against", LAST, option, out, "--format", "json")
        codes = {finding["code"] for finding in json.loads(result.stdout)["findings"]}
        assert "history_changed" in codes
        assert str(out) in result.stderr
        assert out.exists()


def test_json_of_print_says_what_was_written(source: Path) -> None:
    out = source.with_name("page.html")
    result = run("print", source, "--html", out, "--format", "json")
    assert json.loads(result.stdout) == {"written": str(out)}


def test_annotate_puts_the_findings_into_a_copy(workbook: Path) -> None:
    before, out = workbook.read_bytes(), workbook.with_name("Scorecard Q3 (checked).xlsx")
    result = run("check", workbook, "--annotate", out)
    assert result.exit_code == 1
    assert f"comments in {out}." in result.stderr
    notes = [c.comment.text for row in openpyxl.load_workbook(out).active for c in row if c.comment]
    assert any("distribution_sum" in note for note in notes)
    assert workbook.read_bytes() == before


def test_a_text_file_cannot_be_annotated_and_nothing_is_written(source: Path) -> None:
    out = source.with_name("checked.txt")
    result = run("check", source, "--annotate", out)
    assert (result.exit_code, result.stdout) == (2, "")
    assert ".docx" in result.stderr
    assert not out.exists()


def test_a_last_issue_that_is_missing_is_named(source: Path) -> None:
    result = run("check", source, "--against", source.with_name("missing.txt"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "missing.txt" in result.stderr


def test_a_scorecard_that_is_no_earlier_issue_is_said(source: Path) -> None:
    assert "not_the_issue_before" in run("check", source, "--against", source).stdout
