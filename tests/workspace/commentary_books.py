"""Commentary workbooks as managers fill them, and workspaces that ask for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
from click.testing import Result
from openpyxl.worksheet.worksheet import Worksheet
from workspaces import Build, csv

from quarterlight.workspace.commentary_forms.form import COMMENTARY
from quarterlight.workspace.folder import Workspace

Command = Callable[..., Result]
QUARTER = "2016-17 Q3"
FIGURES = csv(
    "1,2016-17 Q2,75%,9,12,,,,health,,",
    "1,2016-17 Q3,44%,4,9,,,,health,,",
    "2,2016-17 Q2,22%,22,100,,,,health,,",
    "2,2016-17 Q3,23%,23,100,,,,health,,",
    "3,2016-17 Q3,31,,,,,,health,,",
)
PROMISED = """
# agreed at the challenge meeting
[[comment]]
measures = [1]
text = "Two posts are empty."
[[comment.action]]
what = "Fill both posts"
owner = "Head of Service"
due = "2016-12-31"
expects = "80% by Q4"
state = "in_progress"
"""
WRITTEN = '# ours\n[[comment]]\nmeasures = [2]\ntext = "Steady."  # agreed\n\n# the end\n'


def asked_of(build: Build, files: dict[str, str] | None = None) -> Workspace:
    """A workspace with figures and last quarter's promise."""
    first = {"figures/some.csv": FIGURES, "commentary/2016-17-q2.toml": PROMISED}
    return build(first | (files or {}))


def request(command: Command, workspace: Workspace, out: Path, *more: str) -> Result:
    wanted = ("--quarter", QUARTER, "--to", out, "--on", "2017-01-17")
    return command("commentary", "request", *wanted, "--workspace", workspace.root, *more)


def collect(command: Command, workspace: Workspace, *more: object) -> Result:
    wanted = ("--on", "2017-01-20", "--workspace", workspace.root)
    return command("commentary", "collect", *more, *wanted)


def row_of(sheet: Worksheet, number: object) -> int:
    """The row of a measure by its number."""
    return next(
        row[0].row for row in sheet.iter_rows(min_row=2) if str(row[0].value) == str(number)
    )


def heads(sheet: Worksheet) -> dict[str, int]:
    """The columns of a sheet by heading."""
    return {str(cell.value): cell.column for cell in sheet[1]}


def fill(path: Path, number: object, sheet: str = COMMENTARY, **cells: str) -> None:
    """Write into cells of a measure's row by heading (blanks as underscores)."""
    book = openpyxl.load_workbook(path)
    own = book[sheet]
    row = row_of(own, number)
    for heading, text in cells.items():
        cell = own.cell(row, heads(own)[heading.replace("_", " ")])
        cell.value = text or None
        if text:
            cell.data_type = "s"
    book.save(path)


def cells(path: Path, number: object, sheet: str = COMMENTARY) -> dict[str, str]:
    """The texts of a measure's row by heading."""
    own = openpyxl.load_workbook(path)[sheet]
    row = own[row_of(own, number)]
    return {heading: str(row[column - 1].value or "") for heading, column in heads(own).items()}


def written(workspace: Workspace, quarter: str = "2016-17-q3") -> str:
    """The text of a commentary file, "" where there is none."""
    path = workspace.commentary / f"{quarter}.toml"
    return path.read_text("utf-8") if path.exists() else ""
