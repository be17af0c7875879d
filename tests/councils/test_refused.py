"""What is no scorecard, or contradicts itself, is refused with the place and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from councils.page import Block, Sheet, note, table, title
from councils.writers import EVERY_FORM, write
from quarterlight.cli import main

STD = "60-69 | 70-79 | 80-100"

NO_QUARTERS = (
    title("Quality scorecard"),
    table(
        f"""
        No | Measure | RI | Good | Outstanding | This time | Last time | Comments
        1 | Plans shared | {STD} | 81% | 83% |
        2 | Visits made | {STD} | 72% | 74% |
        """
    ),
)


def _seen(figure: str):
    return table(
        f"""
        No | Measure | RI | Good | Outstanding | Q2 16/17 | Q3 16/17 | Comments
        1 | Plans shared | {STD} | 84% | {figure} |
        """
    )


DISAGREEING = (
    title("Quality scorecard, Q3 2016-17"),
    _seen("81%"),
    Sheet("Summary"),
    note("Summary"),
    _seen("91%"),
)
BUDGET = (
    title("Children's services budget 2016-17"),
    table(
        """
        Code | Budget heading | Budget | Spent | Forecast | Variance
        4010 | Foster care | 4200000 | 3100000 | 4150000 | -50000
        4020 | Residential care | 3900000 | 3300000 | 4400000 | 500000
        """
    ),
)
STAFF = (
    title("Who is who in children's services"),
    table(
        """
        Name | Post | Team | Room
        A. Thackeray | Team Manager | Assessment | 2.14
        B. Okonjo | Social Worker | Assessment | 2.15
        """
    ),
)
EMPTY = (note(""),)
PAGES = {
    "no quarter heading": NO_QUARTERS,
    "two tables that disagree": DISAGREEING,
    "a budget": BUDGET,
    "a staff list": STAFF,
    "nothing": EMPTY,
}


def refused(path: Path) -> Result:
    """The answer of a check that ended with status 2, said why, and printed nothing else."""
    result = CliRunner().invoke(main, ["check", str(path), "--format", "json"])
    assert result.exit_code == 2, result.stdout
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr
    assert "Outstanding" not in result.stdout
    return result


@pytest.mark.parametrize("form", EVERY_FORM)
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_it_is_refused_with_a_reason(page: tuple[Block, ...], form: str, tmp_path: Path) -> None:
    said = refused(write(page, tmp_path, form)).stderr
    assert said.count(".") > 1 or said.count(":") > 1, "what is wrong, and what to do"


@pytest.mark.parametrize("form", ("txt", "xlsx", "docx"))
def test_two_tables_that_agree_are_one_scorecard(form: str, tmp_path: Path) -> None:
    page = (title("Quality scorecard, Q3 2016-17"), _seen("81%"), Sheet("Summary"), _seen("81%"))
    path = write(page, tmp_path, form)
    result = CliRunner().invoke(main, ["check", str(path), "--format", "json"])
    assert result.exit_code != 2, result.stderr


@pytest.mark.parametrize(
    ("form", "beginning", "remedy"),
    [
        ("pdf", b"%PDF-1.7\n", "Word"),
        ("doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".docx"),
        ("xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".xlsx"),
    ],
)
def test_an_older_form_is_refused_with_what_to_save_it_as(
    form: str, beginning: bytes, remedy: str, tmp_path: Path
) -> None:
    path = tmp_path / f"scorecard.{form}"
    path.write_bytes(beginning + bytes(600))
    assert remedy in refused(path).stderr


@pytest.mark.parametrize("form", EVERY_FORM)
def test_a_file_that_is_missing_is_named(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"not there.{form}"
    assert "not there" in refused(path).stderr
