"""Sentences as managers write them: what the page proves wrong is raised, and nothing else is."""

import pytest
from builders import found, scorecard
from wording.right import RIGHT
from wording.rows import ROWS
from wording.wrong import WRONG

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


def lines(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split(" | ")] for line in table.strip().splitlines()]


def raised(row: str, words: str) -> list[tuple[str, Finding]]:
    card = scorecard(ROWS[row], comments={ROWS[row].number or 1: words})
    return [(code, finding) for code in CODES for finding in found(code, card)]


@pytest.mark.parametrize(
    ("row", "words", "codes", "expected"), [(line + [""])[:4] for line in lines(WRONG)]
)
def test_what_the_page_proves_wrong_is_raised(
    row: str, words: str, codes: str, expected: str
) -> None:
    findings = raised(row, words)
    assert sorted(code for code, _ in findings) == sorted(codes.removesuffix(" |").split(", "))
    wanted = expected.removesuffix("|").strip()
    assert not wanted or wanted in {finding.expected for _, finding in findings}
    assert all(finding.shown and finding.shown in words for _, finding in findings if not wanted or _)


@pytest.mark.parametrize(("row", "words"), lines(RIGHT))
def test_what_cannot_be_proved_wrong_is_let_be(row: str, words: str) -> None:
    assert raised(row, words) == []


def test_most_of_the_sentences_raise_nothing() -> None:
    right, wrong = len(lines(RIGHT)), len(lines(WRONG))
    assert right + wrong >= 150
    assert right > 0.6 * (right + wrong)
