"""`check` reads the printed page back to what the council's own page said."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from councils.authorities import COUNCILS
from councils.writers import write

from quarterlight.checking.catalogue import check
from quarterlight.checking.report import report
from quarterlight.published.pages import read_scorecard
from quarterlight.publishing.composing.page import compose
from quarterlight.publishing.printers.html import print_html

DEMO = Path(__file__).parents[2] / "demo" / "published-scorecard-2016-17-q3.txt"


def told(path: Path) -> dict:
    scorecard = read_scorecard(path)
    return report(scorecard, check(scorecard))


def printed(path: Path, out: Path) -> Path:
    scorecard = read_scorecard(path)
    out.write_bytes(print_html(compose(scorecard, check(scorecard), path.name)))
    return out


def figures(said: dict) -> list[tuple]:
    keys = ("number", "title", "quarter", "state", "value", "grade")
    return [tuple(grade[key] for key in keys) for grade in said["grades"]]


def words(said: dict) -> Counter:
    return Counter((str(c["titles"]), " ".join(c["text"].split())) for c in said["commentary"])


@pytest.mark.parametrize("council", COUNCILS, ids=lambda council: council.name)
def test_a_printed_page_says_what_the_page_said(council, tmp_path: Path) -> None:
    source = write(council.page, tmp_path, council.forms[-1])
    before, after = told(source), told(printed(source, tmp_path / "printed.html"))
    assert figures(after) == figures(before)
    assert after["judgements"] == before["judgements"]
    assert words(after) == words(before)


def test_the_demonstration_is_read_back_with_its_exceptions(tmp_path: Path) -> None:
    before, after = told(DEMO), told(printed(DEMO, tmp_path / "printed.html"))
    for part in ("scorecard", "judgements", "exceptions"):
        assert after[part] == before[part]
    assert figures(after) == figures(before)
    assert words(after) == words(before)
