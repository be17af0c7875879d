"""Benchmarks and last year's quarter stand beside a measure as words, and are no figures of the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from workspaces import LATEST, SCORECARD, Build, csv, page_of, result

from quarterlight.checking.catalogue import check
from quarterlight.checking.report import report
from quarterlight.errors import WorkspaceError
from quarterlight.published.pages import read_scorecard
from quarterlight.runs.running import Run, make

HEADINGS = "measure,area,period,value,source"
FIGURES = csv("2,2016-17 Q3,24%,59,246,,,,data,,", "2,2015-16 Q3,19%,40,210,,Y,,report,,")


def ran(build: Build, *rows: str) -> Run:
    files = {
        "figures/benchmarks-2016.csv": "\n".join([HEADINGS, *rows]),
        "figures/some.csv": FIGURES,
    }
    return make(build(files), LATEST, None)


def test_a_benchmark_is_printed_in_the_measures_row_with_its_own_year(build: Build) -> None:
    run = ran(
        build, "2,England,2015-16,22,DfE", "referrals.repeat_referrals,North West,2015-16,21%,DfE"
    )
    page = page_of(run)
    assert "England 2015-16: 22%" in page
    assert "North West 2015-16: 21%" in page


def test_of_an_area_the_latest_period_is_printed(build: Build) -> None:
    run = ran(build, "2,England,2015-16,22%,DfE", "2,England,2014-15,24%,DfE")
    assert "England 2014-15" not in page_of(run)


def test_last_years_quarter_is_said_where_the_page_does_not_show_it(build: Build) -> None:
    run = ran(build)
    assert "same quarter last year (2015-16 Q3): 19%" in page_of(run)
    assert "owner: Head of Service" in page_of(run)
    assert {each["quarter"] for each in run.results["results"]} == {"2016-17 Q2", "2016-17 Q3"}


def test_only_shown_quarters_are_compared(build: Build) -> None:
    found = result(ran(build), 2)
    assert (found["movement"], found["meaning"], found["compared_with"]) == (
        None,
        "not_comparable",
        None,
    )


def test_last_years_quarter_is_not_said_twice_where_the_page_shows_it(build: Build) -> None:
    shown = SCORECARD.replace("quarters_shown = 2", "quarters_shown = 5")
    run = make(build({"scorecards/ours.toml": shown, "figures/some.csv": FIGURES}), LATEST, None)
    assert "same quarter last year" not in page_of(run)


def test_the_printed_page_is_read_back_without_them(build: Build, tmp_path: Path) -> None:
    run = ran(build, "2,England,2015-16,22%,DfE")
    path = tmp_path / "page.html"
    path.write_text(page_of(run), "utf-8")
    again = read_scorecard(path)
    said = report(again, check(again))["grades"]
    keys = ("number", "title", "quarter", "state", "value", "grade")
    assert [[g[k] for k in keys] for g in said] == [
        [r[k] for k in keys] for r in run.results["results"]
    ]


@pytest.mark.parametrize(
    ("rows", "line", "says"),
    [
        (["9,England,2015-16,22%,DfE"], 2, "no measure “9”"),
        (["2,England,2015-16,about 22,DfE"], 2, "“about 22” is no figure"),
        (["2,,2015-16,22%,DfE"], 2, "area is missing"),
        (["2,England,,22%,DfE"], 2, "period is missing"),
        (["2,England,2015-16,22%,DfE", "2,england,2015-16,23%,DfE"], 3, "and 22% at"),
    ],
)
def test_a_wrong_benchmark_is_refused_with_its_line(
    rows: list[str], line: int, says: str, build: Build
) -> None:
    with pytest.raises(WorkspaceError) as raised:
        ran(build, *rows)
    assert says in raised.value.what
    assert raised.value.where.endswith(f"benchmarks-2016.csv, line {line}")
    assert raised.value.remedy
