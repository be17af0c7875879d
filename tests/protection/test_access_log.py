"""The access log: a line for each command that showed or wrote rows about children, with none of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from loaded_council import FIRST, Council

Q3 = ("--quarter", "2016-17 Q3")
MEASURE = "referrals.repeat_referrals"
SHOWING: dict[str, tuple[str, ...]] = {
    "load": (),
    "run": Q3,
    "cases": (MEASURE, *Q3),
    "explain": (MEASURE, *Q3, "--person", "0123"),
    "compare": ("FIRST", "SECOND", "--cases"),
    "find": ("0123",),
    "purge": ("--before", "2017-02-01"),
}
NOT_SHOWING: dict[str, tuple[str, ...]] = {
    "compare": ("FIRST", "SECOND"),
    "explain": (MEASURE,),
    "snapshots": (),
    "runs": (),
    "status": Q3,
    "print": ("--text",),
    "sql": (MEASURE,),
    "purge": ("--before", "2017-02-01", "--dry-run"),
}
Twice = tuple[Council, list[str], list[str]]


@pytest.fixture
def asked(twice: Twice) -> Callable[[str, tuple[str, ...]], list[dict[str, object]]]:
    """Runs a command and gives the lines that it added to the log."""
    ours, _, runs = twice
    extract = ours.root.parent / "another"
    extract.mkdir()
    (extract / "ssd_person.csv").write_text("pers_person_id\n0123\n", "utf-8")

    def go(command: str, words: tuple[str, ...]) -> list[dict[str, object]]:
        before = len(ours.log())
        named = {"FIRST": runs[0], "SECOND": runs[1]}
        given = (str(extract), "--as-at", FIRST) if command == "load" else words
        result = ours.command(command, *(named.get(word, word) for word in given))
        assert result.exit_code in (0, 1), result.output
        return ours.log()[before:]

    return go


@pytest.mark.parametrize("command", SHOWING)
def test_a_command_that_shows_or_writes_rows_is_logged_once(
    asked: Callable[..., list[dict[str, object]]], command: str
) -> None:
    (line,) = asked(command, SHOWING[command])
    assert line["what"] == command
    assert line["who"] and str(line["when"])[:2] == "20"


@pytest.mark.parametrize("command", NOT_SHOWING)
def test_a_command_that_shows_no_row_is_not(
    asked: Callable[..., list[dict[str, object]]], command: str
) -> None:
    assert asked(command, NOT_SHOWING[command]) == []


@pytest.mark.parametrize("command", SHOWING)
def test_no_line_has_an_id_of_a_child_or_a_case(
    asked: Callable[..., list[dict[str, object]]], command: str
) -> None:
    (line,) = asked(command, SHOWING[command])
    assert not {"0123", "123", "r1", "r2", "a1"} & {str(value) for value in line.values()}


def test_the_log_is_readable_by_its_owner_alone(ours: Council) -> None:
    ours.load(FIRST)
    assert (ours.root / "log" / "access.jsonl").stat().st_mode & 0o077 == 0
