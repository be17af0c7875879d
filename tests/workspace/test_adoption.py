"""A published page becomes a workspace, and its run says what the page said."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from councils.authorities import COUNCILS
from councils.writers import write

from quarterlight.checking.catalogue import check
from quarterlight.checking.report import report
from quarterlight.periods import Quarter
from quarterlight.published.pages import read_scorecard
from quarterlight.publishing.composing.page import compose
from quarterlight.publishing.printers.html import print_html
from quarterlight.runs.running import make
from quarterlight.workspace.folder import create
from quarterlight.workspace.starting import adopted

DEMO = Path(__file__).parents[2] / "demo" / "published-scorecard-2016-17-q3.txt"


def told(path: Path) -> dict[str, Any]:
    scorecard = read_scorecard(path)
    return report(scorecard, check(scorecard))


def run_of(path: Path, folder: Path) -> dict[str, Any]:
    files, quarter, _ = adopted(path)
    return make(create(folder, files), Quarter.parse(quarter), None).results


def figures(entries: list[dict[str, Any]]) -> list[tuple]:
    keys = ("number", "title", "quarter", "state", "value", "grade")
    return [tuple(entry[key] for key in keys) for entry in entries]


def judgements(said: dict[str, Any]) -> set[str]:
    keys = ("judgement", "percent", "count")
    return {
        str(
            (j["table"], j["quarter"], j["audit_month"], [[c[k] for k in keys] for c in j["cells"]])
        )
        for j in said["judgements"]
    }


def words(said: dict[str, Any]) -> Counter:
    return Counter((str(c["titles"]), c["text"]) for c in said["commentary"])


def owed(said: dict[str, Any]) -> list[tuple]:
    return [(e["title"], e["triggers"], e["few"], e["commentary"]) for e in said["exceptions"]]


@pytest.mark.parametrize("council", COUNCILS, ids=lambda council: council.name)
def test_the_run_of_an_adopted_page_says_what_the_page_says(council, tmp_path: Path) -> None:
    source = write(council.page, tmp_path, council.forms[0])
    page, run = told(source), run_of(source, tmp_path / "workspace")
    assert figures(run["results"]) == figures(page["grades"])
    assert judgements(run) == judgements(page)
    assert words(run) == words(page)


def test_the_demonstration_is_adopted_with_its_exceptions(tmp_path: Path) -> None:
    page, run = told(DEMO), run_of(DEMO, tmp_path / "workspace")
    assert figures(run["results"]) == figures(page["grades"])
    assert (judgements(run), words(run)) == (judgements(page), words(page))
    assert owed(run) == owed(page)


@pytest.mark.parametrize("council", COUNCILS, ids=lambda council: council.name)
def test_the_printed_run_says_what_the_page_says(council, tmp_path: Path) -> None:
    source = write(council.page, tmp_path, council.forms[0])
    files, quarter, _ = adopted(source)
    run = make(create(tmp_path / "workspace", files), Quarter.parse(quarter), None)
    page = tmp_path / "printed.html"
    page.write_bytes(print_html(compose(run.scorecard, run.findings, "run")))
    before, after = told(source), told(page)
    assert figures(after["grades"]) == figures(before["grades"])
    assert (judgements(after), words(after)) == (judgements(before), words(before))
