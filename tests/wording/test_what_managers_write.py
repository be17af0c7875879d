"""Sentences as managers write them: what the page proves wrong is raised, and nothing else is."""

from pathlib import Path

import pytest
from builders import found, scorecard
from wording.rows import ROWS

from quarterlight.checking.finding import Finding

CODES = (
    "run_claim",
    "figure_in_prose",
    "impossible_percent",
    "restated",
    "disputed",
    "action_without_owner",
    "action_without_date",
)


def lines(name: str) -> list[list[str]]:
    table = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [[part.strip() for part in line.split(" | ")] for line in table if line[:1] not in "#"]


RIGHT, WRONG = lines("right.txt"), lines("wrong.txt")


def raised(row: str, words: str) -> list[tuple[str, Finding]]:
    card = scorecard(ROWS[row], comments={ROWS[row].number or 1: words})
    return [(code, finding) for code in CODES for finding in found(code, card)]


@pytest.mark.parametrize(
    ("row", "words", "codes", "expected"), [([*line, ""])[:4] for line in WRONG]
)
def test_what_the_page_proves_wrong_is_raised(
    row: str, words: str, codes: str, expected: str
) -> None:
    findings = raised(row, words)
    assert sorted(code for code, _ in findings) == sorted(codes.split(", "))
    assert not expected or expected in {finding.expected for _, finding in findings}
    assert all(finding.shown in words and finding.shown for _, finding in findings)


@pytest.mark.parametrize(("row", "words"), RIGHT)
def test_what_cannot_be_proved_wrong_is_let_be(row: str, words: str) -> None:
    assert raised(row, words) == []


def test_most_of_the_sentences_raise_nothing() -> None:
    assert len(RIGHT) + len(WRONG) >= 150
    assert len(RIGHT) > 0.6 * (len(RIGHT) + len(WRONG))
