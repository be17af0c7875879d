"""Where tables begin in a grid: the rows that head columns with quarters.

A header is one row or several (a year over its quarters, a quarter over its year, the audit
months below). A year that stands only over the first of its quarters counts for those to its
right, as far as the next year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from quarterlight.periods import Quarter, read_month, read_quarter, read_quarter_number
from quarterlight.published.grid import Grid, GridCell
from quarterlight.published.interpreting.figures import read_text
from quarterlight.published.interpreting.headings import (
    Heading,
    Role,
    names_only_a_period,
    names_only_a_year,
    names_quarter,
    read_heading,
)
from quarterlight.scorecard.place import Place

_MOST_ROWS = 4


@dataclass(slots=True)
class Header:
    """A header of a grid: its rows (from `top` to `bottom`) and the heading of each column.

    `assumed` are the columns whose quarter was taken from a single year.
    """

    top: int
    bottom: int
    columns: dict[int, Heading]
    places: dict[int, Place]
    quarters: dict[int, Quarter] = field(default_factory=dict)
    months: dict[int, str] = field(default_factory=dict)
    assumed: list[int] = field(default_factory=list)

    def with_role(self, role: Role) -> list[int]:
        """The columns of a role, from left to right."""
        return sorted(column for column, heading in self.columns.items() if heading.role is role)

    def first(self, role: Role) -> int | None:
        """The first column of a role, or None."""
        return next(iter(self.with_role(role)), None)


def find_headers(grid: Grid) -> list[Header]:
    """The headers of a grid, from the top down."""
    found: list[Header] = []
    row = 0
    while row < grid.height:
        if _heads_quarters(grid, row):
            header = _header(grid, row, found[-1].bottom + 1 if found else 0)
            if header.with_role(Role.FIGURE):
                found.append(header)
            row = header.bottom
        row += 1
    return found


def _cells(grid: Grid, row: int) -> list[GridCell]:
    """The distinct cells that cover a row and say something."""
    cells = {
        id(cell): cell
        for column in range(grid.width)
        if (cell := grid.at(row, column)) and cell.text
    }
    return list(cells.values())


def _heads_quarters(grid: Grid, row: int) -> bool:
    cells = _cells(grid, row)
    quarters = [cell for cell in cells if names_quarter(cell.text)]
    others = [cell for cell in cells if cell not in quarters]
    if any(read_text(c.text).figure and not names_only_a_period(c.text) for c in others):
        return False
    if len(quarters) > 1:
        return not any(len(cell.text) > 120 for cell in cells)
    headings = [read_heading([cell.text]) for cell in cells]
    if not quarters and _quarter_ends(cells):
        return any(heading.role is Role.TITLE for heading in headings)
    roles = {heading.role for heading in headings} - {Role.OTHER, Role.COMMENTARY}
    return (
        len(quarters) == 1
        and len(cells) > 1
        and Role.FIGURE in roles
        and (Role.TITLE in roles or len(cells) == 2)
    )


def _quarter_ends(cells: list[GridCell]) -> bool:
    """Whether a row is headed by months that end quarters (`Jun-15`, `Sep-15`), at least three."""
    months = [read_month(cell.text) for cell in cells if names_only_a_period(cell.text)]
    return len(months) > 2 and all(month and month.ends_a_quarter for month in months)


def _header(grid: Grid, row: int, floor: int) -> Header:
    top = bottom = row
    while top > floor and row - top < _MOST_ROWS and _heads_more(grid, top - 1, row):
        top -= 1
    while (
        bottom + 1 < grid.height and bottom - row < _MOST_ROWS and _continues(grid, bottom + 1, row)
    ):
        bottom += 1
    by_month = not any(names_quarter(cell.text) for cell in _cells(grid, row))
    columns, places, months = {}, {}, {}
    for column in range(grid.width):
        parts = _parts(grid, column, top, bottom)
        if any(parts):
            columns[column] = _by_month(parts) if by_month else read_heading(parts)
            cell = grid.at(row, column) or next(
                c for r in range(top, bottom + 1) if (c := grid.at(r, column))
            )
            places[column] = cell.place
            months[column] = next((part for part in parts if _names_month(part)), "")
    return Header(top, bottom, columns, places, months=months)


def _names_month(text: str) -> bool:
    """Whether a text names a month, and not a quarter by its months (`Apr-Jun 2015`)."""
    is_span = read_quarter_number(text) is None and read_quarter(text) is not None
    return read_month(text) is not None and not is_span


def _by_month(parts: list[str]) -> Heading:
    month = next((read_month(part) for part in parts if names_only_a_period(part)), None)
    if month is None:
        return read_heading(parts)
    return Heading(Role.FIGURE, " ".join(parts), month.quarter.number, month.quarter.year)


def _parts(grid: Grid, column: int, top: int, bottom: int) -> list[str]:
    """The texts above a column, from the top; a year carries to the right over its quarters."""
    parts = []
    for row in range(top, bottom + 1):
        cell = grid.at(row, column)
        if cell and cell.row < row and cell.row >= top:
            continue
        parts.append(cell.text if cell and cell.text else "")
    if not any(names_quarter(part) for part in parts):
        for row, quarter in _quarter_over(grid, column, top, bottom):
            parts[row - top] = quarter
    if any(read_quarter_number(part) for part in parts) and not any(
        names_only_a_year(part) for part in parts
    ):
        parts = [
            part or _carried(grid, row, column)
            for row, part in zip(range(top, bottom + 1), parts, strict=False)
        ]
    return parts


def _quarter_over(grid: Grid, column: int, top: int, bottom: int) -> Iterator[tuple[int, str]]:
    """The quarter whose heading, not merged, stands to the left over columns like this one: `%`, `No.`."""
    own = grid.text(bottom, column)
    for row in range(top, bottom):
        left = next((c for c in range(column - 1, -1, -1) if grid.text(row, c)), None)
        if left is None or grid.text(row, column) or not names_quarter(grid.text(row, left)):
            continue
        beside = grid.text(bottom, left)
        if (
            own
            and beside
            and not names_only_a_period(beside)
            and _divides(own)
            and _divides(beside)
        ):
            yield row, grid.text(row, left)
            return


def _divides(text: str) -> bool:
    """Whether a heading is one of the columns that a quarter may be divided into."""
    return read_heading([f"Q1 {text}"]).is_quarter


def _carried(grid: Grid, row: int, column: int) -> str:
    """The year or threshold word that stands to the left in a row, with only blanks between."""
    for left in range(column - 1, -1, -1):
        text = grid.text(row, left)
        if text:
            return text if names_only_a_year(text) else ""
    return ""


def _heads_more(grid: Grid, row: int, main: int) -> bool:
    """Whether a row above the quarters belongs to the header: years, groups and roles only."""
    cells = _cells(grid, row)
    if not cells or not all(_may_head(grid, cell, main, len(cells)) for cell in cells):
        return False
    if not any(_is_known(cell) for cell in cells):
        return False
    # A single text over the label column is the table's title, not a part of its header.
    lone = cells[0]
    return len(cells) > 1 or names_only_a_year(lone.text) or (lone.column > 0 and lone.columns > 1)


def _is_known(cell: GridCell) -> bool:
    """Whether a cell's words are those of a heading."""
    return names_only_a_year(cell.text) or read_heading([cell.text]).role is not Role.OTHER


def _may_head(grid: Grid, cell: GridCell, main: int, beside: int) -> bool:
    """Whether a cell above the quarters can be a part of their header."""
    over = range(cell.column, cell.column + cell.columns)
    over_quarters = any(names_quarter(grid.text(main, column)) for column in over)
    is_year = names_only_a_year(cell.text) and (over_quarters or beside > 1)
    spans_all = cell.columns >= grid.width > 2
    known = is_year or beside > 2 or _is_known(cell)
    is_figure = read_text(cell.text).figure and not names_only_a_year(cell.text)
    return known and not spans_all and len(cell.text) <= 60 and not is_figure


def _continues(grid: Grid, row: int, main: int) -> bool:
    """Whether a row below the quarters still belongs to the header: years, months, band words."""
    cells = _cells(grid, row)
    if any(cell.row < row for cell in cells) and not any(cell.row == row for cell in cells):
        return True
    own = [cell for cell in cells if cell.row == row]
    if not own or any(len(cell.text) > 60 for cell in own):
        return False
    # A row of audit months may have a label of its own (`Audited in`).
    rest = own[1:] if len(own) > 2 and len(own[0].text.split()) <= 4 else own
    if all(names_only_a_period(cell.text) for cell in rest):
        return len(own) > 1 or bool(rest)
    return len(own) > 1 and all(_is_heading_word(grid, cell, main) for cell in own)


def _is_heading_word(grid: Grid, cell: GridCell, main: int) -> bool:
    if names_only_a_period(cell.text):
        return True
    if read_text(cell.text).figure or read_text(cell.text).state:
        return False
    above = grid.text(main, cell.column)
    return (
        read_heading([cell.text]).role is not Role.OTHER
        or (not above and len(cell.text.split()) <= 3 and cell.column > 1)
        or _divides(cell.text)
    )
