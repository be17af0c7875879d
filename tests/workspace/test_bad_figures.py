"""Figures as people write them: read, kept with a finding, or refused with file, line and remedy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from workspaces import HEADINGS, LATEST, SCORECARD, Build, csv, page_of, result

from quarterlight.errors import QuarterlightError, UnreadableFile, WorkspaceError
from quarterlight.runs.running import Run, make

Ran = Callable[..., Run]


@pytest.mark.parametrize(
    ("shown", "value", "display"),
    [
        ("83%", 83, "83%"),
        ("83", 83, "83%"),
        (" 83 % ", 83, "83%"),
        ("83.4%", 83.4, "83.4%"),
        ("83 per cent", 83, "83%"),
        ("110%", 110, "110%"),
        ("67% (6/9)", 67, "67%"),
        ("6 of 9", 67, "67%"),
        ("<1%", 0, "<1%"),
    ],
)
def test_a_percentage_is_read_as_on_a_page(
    shown: str, value: float, display: str, ran: Ran
) -> None:
    found = result(ran(f'1,2016-17 Q3,"{shown}",,,,,,health,,'), 1)
    assert (found["value"], found["display"]) == (value, display)


@pytest.mark.parametrize("shown", ["1,234", "1 234", "1234"])
def test_thousands_are_read(shown: str, ran: Ran) -> None:
    assert result(ran(f'3,2016-17 Q3,"{shown}",,,,,,health,,'), 3)["value"] == 1234


@pytest.mark.parametrize(
    ("shown", "state"),
    [
        ("N/A", "no_relevant_cases"),
        ("n/a", "no_relevant_cases"),
        ("TBC", "awaited"),
        ("[c]", "suppressed"),
    ],
)
def test_words_for_a_state_are_that_state(shown: str, state: str, ran: Ran) -> None:
    assert result(ran(f"1,2016-17 Q3,{shown},,,,,,health,,"), 1)["state"] == state


def test_a_share_above_100_is_kept_and_is_a_finding(ran: Ran) -> None:
    run = ran("1,2016-17 Q3,110%,,,,,,health,,")
    assert [f.number for f in run.findings if f.code == "impossible_figure"] == [1]


def test_a_percentage_that_its_counts_contradict_is_kept_and_is_a_finding(ran: Ran) -> None:
    run = ran("1,2016-17 Q3,82%,10,12,,,,health,,")
    assert result(run, 1)["value"] == 82
    assert [
        f.expected for f in run.findings if f.code in ("percent_not_of_count", "truncated_percent")
    ]


def test_a_published_figure_of_more_than_all_is_kept_as_printed(ran: Ran) -> None:
    found = result(ran("1,2016-17 Q3,160%,15,9,,Y,,report,,"), 1)
    assert (found["value"], found["numerator"], found["denominator"]) == (160, 15, 9)


def test_a_run_changes_no_file_of_figures(build: Build) -> None:
    workspace = build({"figures/some.csv": csv("1,2016-17 Q3,82%,10,12,,,,health,,")})
    before = (workspace.figures / "some.csv").read_bytes()
    make(workspace, LATEST, None)
    assert (workspace.figures / "some.csv").read_bytes() == before


REFUSED = {
    "no figure": (["1,2016-17 Q3,about 80,,,,,,h,,"], 2, "“about 80” is no figure", "83%"),
    "counts above their denominator": (["1,2016-17 Q3,,12,10,,,,h,,"], 2, "12 of 10 cannot be", "Correct"),
    "counts in the cell": (["1,2016-17 Q3,12 of 10,,,,,,h,,"], 2, "12 of 10 cannot be", "Correct"),
    "no whole number": (["1,2016-17 Q3,,6.5,10,,,,h,,"], 2, "numerator “6.5”", "12"),
    "nothing given": (["1,2016-17 Q3,,,,,,,h,,"], 2, "neither a value nor a state", "awaited"),
    "value and state": (["1,2016-17 Q3,80%,,,awaited,,,h,,"], 2, "both a value", "Keep"),
    "unknown state": (["1,2016-17 Q3,,,,awaitd,,,h,,"], 2, "“awaitd”", "“awaited”"),
    "wrong quarter": (["1,autumn,80%,,,,,,h,,"], 2, "“autumn” is not a quarter", "2016-17 Q3"),
    "no such quarter": (["1,2016-17 Q5,80%,,,,,,h,,"], 2, "2016-17 Q5", "2016-17 Q3"),
    "wrong day": (["1,2016-17 Q3,80%,,,,,,h,31/31/2017,"], 2, "supplied_on", "2017-01-31"),
    "mistyped code": (["supplied.visit_made,2016-17 Q3,80%,,,,,,h,,"], 2, "visit_made", "supplied.visits_made"),
    "measure that left": (["7,2016-17 Q3,80%,,,,,,h,,"], 2, "“7”", "If it has left the scorecard"),
    "two values from one source": (
        ["1,2016-17 Q3,80%,,,,,,h,,", "1,2016-17 Q3,81%,,,,,,H,,"], 3, "81% for 2016-17 Q3 here, and 80%", "Keep one",
    ),
    "the second row": (["1,2016-17 Q2,80%,,,,,,h,,", "", "1,2016-17 Q3,x y,,,,,,h,,"], 4, "“x y”", "83%"),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "line", "says", "remedy"), REFUSED.values(), ids=REFUSED)
def test_a_wrong_figure_is_refused_with_its_line_and_a_remedy(
    rows: list[str], line: int, says: str, remedy: str, ran: Ran
) -> None:
    with pytest.raises(WorkspaceError) as raised:
        ran(*rows)
    error = raised.value
    assert says in error.what
    assert remedy in error.remedy
    assert error.where.endswith(f"some.csv, line {line}")


FILES = {
    "unknown heading": ("measure,quarter,valu\n1,2016-17 Q3,80%\n", "“valu”", "“value”"),
    "heading like none": ("measure,quarter,colour\n1,2016-17 Q3,red\n", "“colour”", "Known are"),
    "missing heading": ("measure,value\n1,80%\n", "“quarter” is missing", "Add it"),
    "heading twice": ("measure,quarter,value,value\n1,2016-17 Q3,80%,81%\n", "Two columns", "Keep one"),
    "no headings": ("1,2016-17 Q3,80%\n", "“1” is unknown", "Known are"),
    "empty": ("", "empty", "Save it again"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "says", "remedy"), FILES.values(), ids=FILES)
def test_a_wrong_file_is_refused_with_its_name_and_a_remedy(
    text: str, says: str, remedy: str, build: Build
) -> None:
    with pytest.raises(QuarterlightError) as raised:
        make(build({"figures/some.csv": text}), LATEST, None)
    assert says in raised.value.what
    assert remedy in raised.value.remedy
    assert "some.csv" in raised.value.where


def test_a_file_of_headings_alone_gives_no_figures(build: Build) -> None:
    run = make(build({"figures/some.csv": HEADINGS + "\n"}), LATEST, None)
    assert result(run, 1)["state"] == "awaited"


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_and_a_byte_order_mark_are_read(separator: str, build: Build) -> None:
    text = "\ufeff" + csv("1,2016-17 Q3,80%,,,,,,health,,").replace(",", separator)
    assert result(make(build({"figures/some.csv": text}), LATEST, None), 1)["value"] == 80


def test_windows_1252_is_read_and_said(build: Build) -> None:
    workspace = build()
    text = csv("1,2016-17 Q3,,,,awaited,,,Trust’s café,,it’s late")
    (workspace.figures / "some.csv").write_bytes(text.encode("cp1252"))
    run = make(workspace, LATEST, None)
    assert result(run, 1)["reason"] == "it’s late"
    assert "Windows-1252" in "".join(run.notices)


def test_a_file_that_another_program_holds_is_refused(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = build({"figures/some.csv": csv()})
    (workspace.figures / "~$some.csv").write_text("lock")
    opened = Path.open

    def held(self: Path, *arguments: object, **named: object) -> object:
        if self.name == "some.csv":
            raise PermissionError(13, "Permission denied")
        return opened(self, *arguments, **named)

    monkeypatch.setattr(Path, "open", held)
    with pytest.raises(UnreadableFile, match="open.*Close it in Excel first"):
        make(workspace, LATEST, None)


def workbook(path: Path, **sheets: list[list[object]]) -> None:
    book = openpyxl.Workbook()
    del book["Sheet"]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)


def test_a_workbooks_sheets_may_have_any_name_and_notes_of_their_own(build: Build) -> None:
    workspace = build()
    figures = [
        ["Measure", "Quarter", "Value", "Supplied on"],
        [1, "2016-17 Q3", "80%", "2017-01-31"],
    ]
    workbook(workspace.figures / "health.xlsx", About=[["Made by", "health"]], Tabelle1=figures)
    assert result(make(workspace, LATEST, None), 1)["value"] == 80


def test_a_workbook_without_figures_is_refused(build: Build) -> None:
    workspace = build()
    workbook(workspace.figures / "health.xlsx", About=[["Made by", "health"]])
    with pytest.raises(WorkspaceError, match="health.xlsx: The heading “made_by” is unknown"):
        make(workspace, LATEST, None)


def test_a_figure_of_the_catalogue_that_the_scorecard_does_not_show_is_let_be(ran: Ran) -> None:
    assert ran("audit.no_drift,2016-17 Q3,80%,,,,,,health,,")


def test_figures_and_commentary_of_another_scorecard_are_let_be(build: Build) -> None:
    other = SCORECARD.replace("Visits made", "Calls made").replace("number = 1\n", "number = 71\n")
    files = {
        "scorecards/other.toml": other,
        "figures/some.csv": csv(
            "71,2016-17 Q3,80%,,,,,,h,,", "supplied.calls_made,2016-17 Q2,80%,,,,,,h,,"
        ),
        "commentary/2016-17-q3.toml": '[[comment]]\nmeasures = [71]\ntext = "A"',
    }
    workspace = build(files)
    assert make(workspace, LATEST, "ours").results["commentary"] == []
    assert result(make(workspace, LATEST, "other"), 71)["value"] == 80


JUDGED = "table,quarter,audit_month,judgement,percent,count,published,source\n"


def test_judgements_are_of_one_source_a_column_and_published_ones_stand(build: Build) -> None:
    rows = [
        "Referral,2016-17 Q3,2016-12,good,40%,4,,health",
        "Referral,2016-17 Q3,2016-12,inadequate,60%,6,,health",
        "Referral,2016-17 Q3,2016-12,good,50%,5,Y,report",
        "Referral,2016-17 Q3,2016-12,inadequate,50%,5,Y,report",
    ]
    workspace = build({"figures/judgements-q3.csv": JUDGED + "\n".join(rows)})
    (column,) = make(workspace, LATEST, None).results["judgements"]
    assert [cell["percent"] for cell in column["cells"]] == [50, 50]
    assert column["audits"] == 10


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (["Referral,2016-17 Q3,,good,forty,,,h"], "line 2: “forty” is no percentage"),
        (["Referral,2016-17 Q3,soon,good,40%,,,h"], "line 2: “soon” is no month"),
        (
            ["Referral,2016-17 Q3,,good,40%,4,,h", "Referral,2016-17 Q3,,Good,41%,4,,h"],
            "line 3: .*another value",
        ),
    ],
)
def test_wrong_judgements_are_refused(rows: list[str], says: str, build: Build) -> None:
    with pytest.raises(WorkspaceError, match=says):
        make(build({"figures/judgements.csv": JUDGED + "\n".join(rows)}), LATEST, None)


def test_what_a_figure_says_is_text_on_the_page(ran: Ran) -> None:
    page = page_of(ran("1,2016-17 Q3,,,,awaited,,,h,,<script>alert(1)</script>"))
    assert "<script>" not in page
