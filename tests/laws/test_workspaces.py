"""Laws of a workspace, tried on made-up scorecards: adoption, bytes, folders, rows, inputs."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from councils.page import Block, note, table, title
from councils.writers import EVERY_FORM, write
from hypothesis import given, settings
from hypothesis import strategies as st

from quarterlight.checking.catalogue import check
from quarterlight.checking.report import report
from quarterlight.periods import Quarter
from quarterlight.published.pages import read_scorecard
from quarterlight.publishing.composing.page import compose
from quarterlight.publishing.printers.html import print_html
from quarterlight.runs.running import keep, kept, make
from quarterlight.workspace.folder import Workspace, create
from quarterlight.workspace.starting import adopted

LATEST = Quarter(2016, 3)
TITLES = (
    "Visits made in time",
    "Children seen alone",
    "Plans that are SMART",
    "Percentage of repeat referrals",
    "Family meetings held before conference",
    "Supervision recorded – café's way",
    "Children’s views in the plan",
)
SECTIONS = ("Front door", "Plans and reviews", "Cared for children")
COMMENTS = (
    "",
    "",
    "Two teams were short of staff; the Head of Service reviews this each month.",
    "Numbers are small: “one case” moves the figure.",
)
BANDS = ("60-69 | 70-79 | 80-100", "80-84 | 85-94 | 95-100", "21-25 | 11-20 | 0-10")
_FIGURE = st.one_of(
    st.integers(0, 100).map(lambda value: f"{value}%"),
    st.tuples(st.integers(0, 9), st.integers(9, 12)).map(
        lambda c: f"{(200 * c[0] + c[1]) // (2 * c[1])}% ({c[0]}/{c[1]})"
    ),
    st.sampled_from(["N/A", "TBC", "not audited"]),
)


@st.composite
def pages(draw: st.DrawFn) -> tuple[Block, ...]:
    """A council's page: a title, sections of measures with bands, figures and comments."""
    count = draw(st.integers(1, 4))
    quarters = [LATEST - offset for offset in reversed(range(count))]
    heads = " | ".join(f"Q{q.number} {q.financial_year}" for q in quarters)
    lines = [f"No | Measure | RI | Good | Outs. | {heads} | Comments"]
    names = draw(st.lists(st.sampled_from(TITLES), min_size=1, max_size=5, unique=True))
    for number, name in enumerate(names, 1):
        if number == 1 or draw(st.booleans()):
            lines.append(SECTIONS[min(number - 1, 2)])
        cells = " | ".join(draw(_FIGURE) for _ in quarters)
        lines.append(
            f"{number} | {name} | {draw(st.sampled_from(BANDS))} | {cells} | {draw(st.sampled_from(COMMENTS))}"
        )
    foot = [note("Blue means that the measure is an audit.")] if draw(st.booleans()) else []
    return (title("Quality scorecard Q3 2016-17"), table("\n".join(lines)), *foot)


FORMS = st.sampled_from(EVERY_FORM)


def told(path: Path) -> dict[str, Any]:
    scorecard = read_scorecard(path)
    return report(scorecard, check(scorecard))


def figures(entries: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    keys = ("number", "title", "quarter", "state", "value", "grade", "movement", "meaning")
    return [tuple(entry[key] for key in keys) for entry in entries]


def adopt_into(folder: Path, page: tuple[Block, ...], form: str) -> tuple[Path, Workspace]:
    source = write(page, folder, form)
    files, _, unread = adopted(source)
    assert unread == []
    return source, create(folder / "workspace", files)


def digests(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@given(pages(), FORMS)
@settings(max_examples=60)
def test_a_page_of_any_form_survives_adoption_run_and_print(
    page: tuple[Block, ...], form: str
) -> None:
    with TemporaryDirectory() as place:
        source, workspace = adopt_into(Path(place), page, form)
        before, run = told(source), make(workspace, LATEST, None)
        printed = Path(place) / "printed.html"
        printed.write_bytes(print_html(compose(run.scorecard, run.findings, "run")))
        after = told(printed)
    assert figures(run.results["results"]) == figures(before["grades"]) == figures(after["grades"])
    assert run.results["exceptions"] == before["exceptions"]
    assert [c["text"] for c in run.results["commentary"]] == [
        c["text"] for c in before["commentary"]
    ]
    codes = [
        sorted((f["code"], f["number"]) for f in said["findings"]) for said in (run.results, before)
    ]
    assert codes[0] == codes[1]


@given(pages(), FORMS)
@settings(max_examples=12)
def test_the_same_workspace_gives_the_same_bytes_wherever_it_lies(
    page: tuple[Block, ...], form: str
) -> None:
    with TemporaryDirectory() as place, TemporaryDirectory() as elsewhere:
        _, workspace = adopt_into(Path(place), page, form)
        first = keep(workspace, make(workspace, LATEST, None))
        bytes_of_first = digests(first)
        assert keep(workspace, make(workspace, LATEST, None)) == first
        assert digests(first) == bytes_of_first
        moved = Workspace(Path(shutil.copytree(workspace.root, Path(elsewhere) / "moved")))
        shutil.rmtree(moved.runs)
        again = keep(moved, make(moved, LATEST, None))
        assert again.name == first.name
        assert digests(again) == bytes_of_first


@given(pages(), FORMS)
@settings(max_examples=12)
def test_a_run_leaves_the_workspace_as_it_was_and_runs_again_from_its_inputs(
    page: tuple[Block, ...], form: str
) -> None:
    with TemporaryDirectory() as place:
        _, workspace = adopt_into(Path(place), page, form)
        before = digests(workspace.root)
        run = make(workspace, LATEST, None)
        folder = keep(workspace, run)
        after = digests(workspace.root)
        assert {name: after[name] for name in before} == before
        again = make(Workspace(folder / "inputs"), LATEST, None)
        assert again.results == run.results
        _, printed = kept(workspace, None)
        assert (printed.results, printed.notices) == (run.results, run.notices)


@given(st.data(), pages())
@settings(max_examples=12)
def test_the_order_of_the_rows_of_a_figures_file_does_not_matter(
    data: st.DataObject, page: tuple[Block, ...]
) -> None:
    with TemporaryDirectory() as place:
        _, workspace = adopt_into(Path(place), page, "txt")
        path = next(workspace.figures.glob("published-*.csv"))
        heading, *rows = path.read_text("utf-8").splitlines()
        rows += [
            row.replace(",Y,,", ",,,").replace("Scorecard", source)
            for row in rows[:2]
            for source in "ab"
        ]
        path.write_text("\n".join([heading, *rows]), "utf-8")
        before = make(workspace, LATEST, None).results
        path.write_text("\n".join([heading, *data.draw(st.permutations(rows))]), "utf-8")
        assert make(workspace, LATEST, None).results == before
