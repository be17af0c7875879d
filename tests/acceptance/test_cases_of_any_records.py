"""Whatever ids the records hold, the cases come out whole in every form, and nothing acts upon them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tested_council import Q3, Council

REPEAT = 'measure = "referrals.repeat_referrals"'
IDS = [
    "=1+1",
    "-5",
    "\x1b[31mred",
    "a\tb",
    "two\nlines",
    "\u202eright",
    "0012",
    " lead",
    '"q"',
    "é",
]


@pytest.fixture
def odd(council: Council) -> Council:
    """A council with a referral of each odd id."""
    text = io.StringIO()
    rows = [[f"r{n}", each, "2016-11-01"] for n, each in enumerate(IDS)]
    csv.writer(text).writerows(
        [["cine_referral_id", "cine_person_id", "cine_referral_date"], *rows]
    )
    council.shows(REPEAT)
    council.load(ssd_cin_episodes=text.getvalue())
    return council


def test_ids_are_exactly_as_they_came(odd: Council) -> None:
    assert {each["person_id"] for each in odd.cases(1).values()} == set(IDS)


def test_each_case_is_one_line_of_plain_text_and_moves_no_terminal(odd: Council) -> None:
    lines = odd.command("cases", 1, "--quarter", Q3).stdout.splitlines()
    assert len(lines) == 1 + len(IDS)
    assert "".join(lines).isprintable()


def test_a_workbook_holds_every_case_and_no_formula(odd: Council, tmp_path: Path) -> None:
    out = tmp_path / "cases.xlsx"
    made = odd.command("cases", 1, "--quarter", Q3, "--format", "xlsx", "--to", out)
    assert made.exit_code == 0
    cells = [row[1] for row in load_workbook(out).active.iter_rows(min_row=2)]
    assert len(cells) == len(IDS)
    assert {cell.data_type for cell in cells} == {"s"}
    assert {"=1+1", "0012", "\ufffd[31mred"} <= {cell.value for cell in cells}


@pytest.mark.parametrize("form", ["text", "json", "csv", "xlsx"])
def test_a_case_without_an_id_or_a_child_is_shown_too(form: str, council: Council) -> None:
    council.shows('audit = { question = "no_drift" }')
    council.load(
        audits="audit_id,quarter,status\na1,2016-17 Q3,completed\n",
        audit_answers="audit_id,question,answer\na1,no_drift,Y\n",
    )
    assert council.command("cases", 1, "--quarter", Q3, "--format", form).exit_code == 0


@pytest.mark.parametrize("form", ["text", "json", "csv", "xlsx"])
def test_rows_of_a_table_without_its_ids_are_shown_too(form: str, council: Council) -> None:
    council.shows(REPEAT)
    council.load(ssd_cin_episodes="cine_person_id,cine_referral_date\n1,2016-11-01\n2,2016-11-02\n")
    assert council.command("cases", 1, "--quarter", Q3, "--format", form).exit_code == 0
