"""The sheets of a workbook that came back, as rows by heading; nothing that was written is missed.

Sheets and columns may be renamed, moved and in another order: a sheet is known by its headings.
What a reader would not see (hidden rows, formulas that were never calculated) is refused with
its place; pictures and notes on cells are said, since no text of theirs is taken.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quarterlight.errors import WorkspaceError
from quarterlight.published.grid import Grid
from quarterlight.published.readers import read

_PICTURES = re.compile(r"(xl/media/|Pictures/)[^/]+$")
_NOTES = re.compile(r"xl/(comments|threadedComments)[^.]*\.xml$")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet by its headings, with the place of each cell for messages."""

    values: dict[str, str]
    path: Path
    sheet: str
    places: dict[str, str]
    number: int

    def __getitem__(self, heading: str) -> str:
        """The text under a heading, "" where the sheet has no such column."""
        return self.values.get(heading, "")

    def where(self, heading: str = "") -> str:
        """The place of a cell, or of the row."""
        cell = self.places.get(heading) or f"row {self.number}"
        return f"{self.path}, sheet {self.sheet}, {cell}"

    def refuse(self, heading: str, what: str, remedy: str) -> WorkspaceError:
        """An error at a cell of the row."""
        return WorkspaceError(what, self.where(heading), remedy)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook that came back: its grids, and what could not be taken from it."""

    path: Path
    grids: list[Grid]
    notices: list[str]

    def facts(self, names: tuple[str, ...]) -> dict[str, str]:
        """What the first sheet, or whatever sheet has them, says of these names."""
        return {
            grid.text(row, 0): grid.text(row, 1)
            for grid in self.grids
            for row in range(grid.height)
            if grid.text(row, 0) in names
        }

    def rows(self, headings: tuple[str, ...], telling: set[str]) -> Iterator[Row]:
        """The rows of the sheets that have the telling headings; any that is none of `headings` is refused."""
        for grid in self.grids:
            for top in range(min(grid.height, 20)):
                columns = {c: grid.text(top, c) for c in range(grid.width) if grid.text(top, c)}
                if telling <= set(columns.values()):
                    self._refuse_headings(grid, columns, headings)
                    yield from self._of(grid, top, columns)
                    break

    def _of(self, grid: Grid, top: int, columns: dict[int, str]) -> Iterator[Row]:
        for row in range(top + 1, grid.height):
            cells = {
                heading: cell
                for column, heading in columns.items()
                if (cell := grid.at(row, column)) and cell.text
            }
            stray = [c for c in grid.row(row) if c.column not in columns and c.text]
            if stray:
                raise WorkspaceError(
                    f"“{stray[0].text[:60]}” stands beside the table.",
                    f"{self.path}, {stray[0].place}",
                    "Move it into one of the yellow cells, or take it out.",
                )
            if cells:
                places = {heading: f"cell {cell.place.cell}" for heading, cell in cells.items()}
                values = {heading: cell.text for heading, cell in cells.items()}
                yield Row(values, self.path, grid.name, places, row + 1)

    def _refuse_headings(
        self, grid: Grid, columns: dict[int, str], headings: tuple[str, ...]
    ) -> None:
        where = f"{self.path}, sheet {grid.name}"
        found = list(columns.values())
        for heading in found:
            if heading not in headings:
                raise WorkspaceError(
                    f"The column “{heading}” is none of the form's.",
                    where,
                    "Move what it says into a yellow cell, and take the column out.",
                )
            if found.count(heading) > 1:
                raise WorkspaceError(
                    f"Two columns are headed “{heading}”.",
                    where,
                    "Take out the one that was added.",
                )


def read_workbook(path: Path) -> Workbook:
    """A workbook as a person sees it; raises WorkspaceError where a part of it is not seen."""
    document = read(path)
    for says, place in document.notices:
        where = f"{path}, {place}" if str(place) else str(path)
        raise WorkspaceError(
            says, where, "Show what is hidden, or write the text itself, save it and collect again."
        )
    grids = [block for block in document.blocks if isinstance(block, Grid)]
    return Workbook(path, grids, list(_not_taken(path)))


def _not_taken(path: Path) -> Iterator[str]:
    """What the file holds and nobody will read: pictures, and notes on cells."""
    names = zipfile.ZipFile(path).namelist() if zipfile.is_zipfile(path) else []
    pictures = sum(bool(_PICTURES.search(name)) for name in names)
    if pictures:
        yield f"{path.name}: {pictures} picture(s) were not taken. What they show must be said in words."
    if any(_NOTES.search(name) for name in names):
        yield f"{path.name}: notes on cells were not taken. Write what they say into the yellow cells."
