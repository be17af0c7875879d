"""Rows of a CSV or Excel file under known headings, each with the place where it stands."""

from __future__ import annotations

import csv
import io
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


def rows(path: Path, known: Sequence[str], needed: Sequence[str]) -> Iterator[RowOf]:
    """The rows of a .csv or .xlsx whose first row are headings; blank rows are left out.

    An unknown heading is refused with the nearest known one, as is a missing needed one.
    """
    for grid in (block for block in read(path).blocks if isinstance(block, Grid)):
        if grid.height:
            yield from _of_grid(path, grid, known, needed)


def _of_grid(
    path: Path, grid: Grid, known: Sequence[str], needed: Sequence[str]
) -> Iterator[RowOf]:
    top = next(
        row for row in range(grid.height) if any(grid.text(row, c) for c in range(grid.width))
    )
    headings = {
        c: grid.text(top, c).strip().lower() for c in range(grid.width) if grid.text(top, c)
    }
    for heading in headings.values():
        if heading not in known:
            near = get_close_matches(heading, known, n=1)
            hint = f"Did you mean “{near[0]}”?" if near else f"Known are: {', '.join(known)}."
            raise WorkspaceError(f"The heading “{heading}” is unknown.", str(path), hint)
    for name in needed:
        if name not in headings.values():
            raise WorkspaceError(
                f"The column “{name}” is missing.", str(path), "Add it, with its heading."
            )
    for row in range(top + 1, grid.height):
        values = {name: grid.text(row, column) for column, name in headings.items()}
        if any(values.values()):
            place = next(
                cell.place for column in headings if (cell := grid.at(row, column)) and cell.text
            )
            where = f"line {place.line}" if place.line else str(place)
            yield RowOf(values, f"{path.name}, {where}")


def as_csv(headings: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A CSV text with its headings."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows(lines)
    return out.getvalue()
