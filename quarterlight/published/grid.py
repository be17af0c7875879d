"""What a reader gives: a document of paragraphs and grids of *shown* text, and nothing interpreted.

A grid cell holds what a person sees in it: 0.896 under the format 0% is `90%`. Merged
cells are one cell that covers several positions. Colours are kept as the name of a hue,
because a page may say that blue means something.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from quarterlight.scorecard.place import Place


@dataclass(frozen=True, slots=True)
class GridCell:
    """One shown cell: its text (lines apart by a line break), place, span and marks.

    `ink` and `fill` are names of hues (`blue`, `red`, `amber`, `green`, …), None for black,
    white, grey and automatic. `is_heading` is set where the form itself says so (`th`).
    """

    text: str
    row: int
    column: int
    place: Place
    rows: int = 1
    columns: int = 1
    ink: str | None = None
    fill: str | None = None
    is_heading: bool = False


@dataclass(slots=True)
class Grid:
    """A sheet or a table. `cells` maps each covered position (row, column from 0) to its cell."""

    name: str = ""
    cells: dict[tuple[int, int], GridCell] = field(default_factory=dict)
    height: int = 0
    width: int = 0

    def add(self, cell: GridCell) -> None:
        """Put a cell at every position that it covers; positions already taken stay as they are."""
        for row in range(cell.row, cell.row + cell.rows):
            for column in range(cell.column, cell.column + cell.columns):
                self.cells.setdefault((row, column), cell)
        self.height = max(self.height, cell.row + cell.rows)
        self.width = max(self.width, cell.column + cell.columns)

    def at(self, row: int, column: int) -> GridCell | None:
        """The cell that covers the position, or None where nothing is shown."""
        return self.cells.get((row, column))

    def text(self, row: int, column: int) -> str:
        """The text at a position; of a merged cell, at each position that it covers."""
        cell = self.cells.get((row, column))
        return cell.text if cell else ""

    def row(self, row: int) -> Iterator[GridCell]:
        """The cells that begin in a row, from left to right."""
        for column in range(self.width):
            cell = self.cells.get((row, column))
            if cell and (cell.row, cell.column) == (row, column):
                yield cell


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside every grid. `level` is 1 to 6 for a heading, 0 for plain text."""

    text: str
    place: Place
    level: int = 0


@dataclass(slots=True)
class Document:
    """A whole file as read: its blocks in reading order, and what the reader has to say.

    `title` is the file's own title where its form keeps one. `notices` are sentences for the
    user about what was left out or taken in a certain way (hidden sheets, the encoding).
    """

    form: str
    blocks: list[Grid | Paragraph] = field(default_factory=list)
    title: str | None = None
    notices: list[tuple[str, Place]] = field(default_factory=list)
