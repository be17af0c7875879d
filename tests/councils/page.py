"""A scorecard page as a council might lay it out, before it is written in any form of file.

Tables are drawn with `|` between cells. `<` is covered by the cell on its left and `^` by the
one above it (merged cells); `[blue] text` is coloured; `90%~0.896` shows 90% and holds 0.896
where a form keeps numbers; `$name` stands for a longer text; `//` is a line break.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LEFT, ABOVE = "<", "^"
_INK = re.compile(r"\[(blue|red|green|purple)\] ")
_EXACT = re.compile(r"^(-?[\d.]+%?)~(-?[\d.]+)$")


@dataclass(frozen=True)
class Cell:
    """One shown cell: how many rows and columns it covers, its colour, the number behind it."""

    text: str
    rows: int = 1
    columns: int = 1
    ink: str | None = None
    exact: float | None = None


@dataclass(frozen=True)
class Table:
    """Rows of cells, None where another cell covers the place; the first `header` are headings."""

    rows: tuple[tuple[Cell | None, ...], ...]
    header: int = 1

    @property
    def width(self) -> int:
        return len(self.rows[0])


@dataclass(frozen=True)
class Paragraph:
    """A line outside every table: level 1 is the page's title, 2 a heading, 0 plain text."""

    text: str
    level: int = 0


@dataclass(frozen=True)
class Sheet:
    """What follows stands on a sheet of its own, in the forms that have sheets."""

    name: str


Block = Paragraph | Table | Sheet


def title(text: str) -> Paragraph:
    return Paragraph(text, 1)


def heading(text: str) -> Paragraph:
    return Paragraph(text, 2)


def note(text: str) -> Paragraph:
    return Paragraph(text)


def table(drawing: str, header: int = 1, **words: str) -> Table:
    """The table that `drawing` shows, with each `$name` replaced by the word of that name."""
    for name in sorted(words, key=len, reverse=True):
        drawing = drawing.replace(f"${name}", words[name])
    grid = [[cell.strip() for cell in line.split("|")] for line in drawing.strip().splitlines()]
    width = max(map(len, grid))
    for row in grid:
        row.extend([""] * (width - len(row)))
    rows = tuple(tuple(_cell(grid, r, c) for c in range(width)) for r in range(len(grid)))
    return Table(rows, header)


def _cell(grid: list[list[str]], row: int, column: int) -> Cell | None:
    text = grid[row][column]
    if text in (LEFT, ABOVE):
        return None
    ink = _INK.match(text)
    text = text[ink.end() :] if ink else text
    exact = _EXACT.match(text)
    return Cell(
        text=(exact[1] if exact else text).replace(" // ", "\n"),
        rows=1 + _run(ABOVE, [line[column] for line in grid[row + 1 :]]),
        columns=1 + _run(LEFT, grid[row][column + 1 :]),
        ink=ink[1] if ink else None,
        exact=float(exact[2]) if exact else None,
    )


def _run(mark: str, cells: list[str]) -> int:
    """How many cells at the beginning are the mark."""
    return next((count for count, cell in enumerate(cells) if cell != mark), len(cells))
