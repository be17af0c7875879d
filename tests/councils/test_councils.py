"""Each made-up council's scorecard is read right, in every form that can hold it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from councils.authorities import COUNCILS
from councils.expected import OPEN, Council, Finding
from councils.writers import write
from quarterlight.cli import main


@dataclass(frozen=True)
class Checked:
    """A council's expectations beside the answer of `check` on its file."""

    council: Council
    exit_status: int
    answer: dict[str, Any]


@pytest.fixture(scope="session")
def check(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Council, str], Checked]:
    """Writes a council's page in a form and checks it, once for all the tests about it."""
    done: dict[tuple[str, str], Checked] = {}

    def once(council: Council, form: str) -> Checked:
        if (council.name, form) not in done:
            path = write(council.page, tmp_path_factory.mktemp(council.name), form)
            done[council.name, form] = _run(council, path)
        return done[council.name, form]

    return once


def _run(council: Council, path: Path) -> Checked:
    result = CliRunner().invoke(main, ["check", str(path), "--format", "json"])
    assert result.exit_code in (0, 1), result.stderr or result.exception
    return Checked(council, result.exit_code, json.loads(result.stdout))


@pytest.fixture(
    params=[
        pytest.param((council, form), id=f"{council.name}-{form}")
        for council in COUNCILS
        for form in council.forms
    ]
)
def checked(request: pytest.FixtureRequest, check: Callable[[Council, str], Checked]) -> Checked:
    return check(*request.param)


def named(item: dict[str, Any], council: Council) -> int | str:
    """A measure by its number, or by its title where its number does not tell it apart."""
    return item["title"] if item["number"] is None or council.by_title else item["number"]


def test_the_scorecard_is_recognised(checked: Checked) -> None:
    council, found = checked.council, checked.answer["scorecard"]
    assert found["title"] == council.title
    assert found["quarter"] == council.quarters[-1]
    assert found["measures"] == council.measures
    assert found["judgement_tables"] == len(council.judgements)
    assert sorted(set(found["quarters"]) - set(council.also_shown)) == list(council.quarters)


def test_every_figure_is_read_and_graded(checked: Checked) -> None:
    expected, found = checked.council.cells(), {}
    for cell in checked.answer["grades"]:
        if cell["quarter"] not in checked.council.also_shown:
            found[named(cell, checked.council), cell["quarter"]] = (
                cell["state"],
                cell["value"],
                cell["grade"],
            )
    for place, (state, value, grade) in found.items():
        if expected.get(place, ("",))[-1] == OPEN:
            found[place] = (state, value, OPEN)
        elif grade and str(expected.get(place, ("",))[-1]).lower() == grade.lower():
            found[place] = (state, value, expected[place][-1])
    assert found == expected


def test_every_judgement_is_read(checked: Checked) -> None:
    expected, found = checked.council.judgement_cells(), {}
    for column in checked.answer["judgements"]:
        place = (column["table"], column["quarter"])
        cells = {c["judgement"]: (c["percent"], c["count"]) for c in column["cells"]}
        for judgement, (_, count) in expected.get(place, (None, {}))[1].items():
            if count == OPEN and judgement in cells:
                cells[judgement] = (cells[judgement][0], OPEN)
        found[place] = (column["audit_month"], cells)
    assert found == expected


def test_every_comment_belongs_to_its_measures(checked: Checked) -> None:
    found = {}
    for entry in checked.answer["commentary"]:
        numbers = tuple(
            title if number is None else number
            for number, title in zip(entry["numbers"], entry["titles"], strict=True)
        )
        found[numbers] = " ".join(entry["text"].split())
    expected = dict(checked.council.commentary)
    assert set(found) == set(expected)
    for numbers, text in expected.items():
        assert text in found[numbers]


def test_exceptions_are_those_that_owe_commentary(checked: Checked) -> None:
    found = {named(item, checked.council): item for item in checked.answer["exceptions"]}
    expected = {owed.number: owed for owed in checked.council.exceptions}
    assert {number: sorted(item["triggers"]) for number, item in found.items()} == {
        number: sorted(owed.triggers) for number, owed in expected.items()
    }
    for number, owed in expected.items():
        assert found[number]["few"] is owed.few
        answer = found[number]["commentary"]
        if owed.answer != OPEN:
            assert owed.answer in answer if owed.answer else answer is None


def test_findings_are_exactly_those_derived(checked: Checked) -> None:
    council, findings = checked.council, checked.answer["findings"]
    seen = {
        (f["code"], f["severity"], f["number"] or f["title"], f["table"], f["quarter"])
        for f in findings
    }
    known = (*council.findings, *council.allowed)
    strangers = {found for found in seen if not any(_is(found, one) for one in known)}
    missed = [one for one in council.findings if not any(_is(found, one) for found in seen)]
    twice = [
        one
        for one in council.findings
        if not one.shown_twice and sum(_is(found, one) for found in seen) > 1
    ]
    assert (strangers, missed, twice) == (set(), [], [])


def _is(found: tuple[Any, ...], expected: Finding) -> bool:
    code, severity, *place = found
    if (code, severity) != (expected.code, expected.severity):
        return False
    wanted = (expected.number, expected.table, expected.quarter)
    return all(want in (None, value) for want, value in zip(wanted, place, strict=True))


def test_every_finding_says_what_and_where(checked: Checked) -> None:
    for finding in checked.answer["findings"]:
        assert finding["says"].strip()
        assert finding["where"], finding["code"]


def test_the_exit_status_tells_whether_something_needs_attention(checked: Checked) -> None:
    found, expected = checked.exit_status, checked.council.exit_status
    assert found == expected
