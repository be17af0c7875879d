"""Rows of a CSV or Excel file under known headings, each with the place where it stands."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from quarterlight.errors import WorkspaceError
from quarterlight.published.grid import Grid
from quarterlight.published.readers import read


@dataclass(frozen=True, slots=True)
class RowOf:
    """A row by its headings, with its file and line (or cell) for messages."""

    values: dict[str, str]
    where: str

    def __getitem__(self, name: str) -> str:
        """The text under a heading, "" where the file has no such column."""
        return self.values.get(name, "")

    def is_yes(self, name: str) -> bool:
        """Whether a yes/no column says yes."""
        return self[name].strip().lower() in ("y", "yes", "true", "1")

    def refuse(self, what: str, remedy: str) -> WorkspaceError:
        """An error at this row."""
        return WorkspaceError(what, self.where, remedy)


def rows(
    path: Path, known: Sequence[str], needed: Sequence[str], notices: list[str] | None = None
) -> Iterator[RowOf]:
    """The rows of a .csv or .xlsx whose first row are headings; blank rows are left out.

    An unknown heading is refused with the nearest known one, as is a missing needed one. Of a
    workbook's sheets those count that have the needed headings, whatever they are called.
    """
    document = read(path)
    if notices is not None:
        notices += [f"{path.name}: {says}" for says, _ in document.notices]
    grids = [block for block in document.blocks if isinstance(block, Grid) and block.height]
    own = [grid for grid in grids if set(needed) <= set(_headings(grid).values())]
    for grid in own or grids[:1]:
        yield from _of_grid(path, grid, known, needed)


def _top(grid: Grid) -> int:
    """The first row that has a text."""
    filled = (r for r in range(grid.height) if any(grid.text(r, c) for c in range(grid.width)))
    return next(filled, 0)


def _headings(grid: Grid) -> dict[int, str]:
    top = _top(grid)
    return {
        column: "_".join(text.lower().split())
        for column in range(grid.width)
        if (text := grid.text(top, column))
    }


def _of_grid(
    path: Path, grid: Grid, known: Sequence[str], needed: Sequence[str]
) -> Iterator[RowOf]:
    headings = _headings(grid)
    _refuse_headings(list(headings.values()), str(path), known, needed)
    for row in range(_top(grid) + 1, grid.height):
        values = {name: grid.text(row, column) for column, name in headings.items()}
        if any(values.values()):
            place = next(
                cell.place for column in headings if (cell := grid.at(row, column)) and cell.text
            )
            where = f"line {place.line}" if place.line else str(place)
            yield RowOf(values, f"{path}, {where}")


def _refuse_headings(
    headings: list[str], where: str, known: Sequence[str], needed: Sequence[str]
) -> None:
    for heading in headings:
        if heading not in known:
            near = get_close_matches(heading, known, n=1)
            hint = f"Did you mean “{near[0]}”?" if near else f"Known are: {', '.join(known)}."
            raise WorkspaceError(f"The heading “{heading}” is unknown.", where, hint)
        if headings.count(heading) > 1:
            raise WorkspaceError(f"Two columns are headed “{heading}”.", where, "Keep one of them.")
    for name in needed:
        if name not in headings:
            raise WorkspaceError(
                f"The column “{name}” is missing.", where, "Add it, with its heading."
            )


def as_csv(headings: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A CSV text with its headings. No cell is a formula to the program that opens it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([_inert(text) for text in line] for line in lines)
    return out.getvalue()


def _inert(text: str) -> str:
    """The text, behind a blank (which readers trim) where a spreadsheet would compute it."""
    return f" {text}" if re.match(r"[=+@]|-(?![\d.])", text) else text
