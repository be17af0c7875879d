"""A worksheet as a person sees it: a grid, and what was left out of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils.cell import range_boundaries

from quarterlight.published.grid import Grid, GridCell
from quarterlight.published.readers.cleaning import clean
from quarterlight.published.readers.excel.hidden import (
    column_names,
    hidden_columns,
    hidden_rows,
    row_names,
)
from quarterlight.published.readers.excel.number_formats import show
from quarterlight.published.readers.excel.palette import Palette
from quarterlight.published.readers.excel.parts import Sheet
from quarterlight.published.readers.filling import Filling
from quarterlight.published.readers.hues import prevailing
from quarterlight.published.readers.limits import LAST_COLUMN, LAST_ROW, MAX_SPAN
from quarterlight.scorecard.place import Place

Span = tuple[range, range]
"""The rows and the columns of a cell, from 1."""


class ShownSheet:
    """Reads one sheet: `grid` is what is shown, `left_out` says in sentences what is not."""

    def __init__(self, sheet: Sheet, worksheet: Any, palette: Palette, where: str) -> None:
        self._worksheet = worksheet
        self._palette = palette
        self._hidden_rows = hidden_rows(worksheet)
        self._hidden_columns = hidden_columns(worksheet)
        self._spans = dict(_merged_spans(sheet.merged, *_last_used(worksheet)))
        self._unseen: list[tuple[int, int]] = []
        self._far: list[str] = []
        filling = Filling(Grid(sheet.name), where)
        # Private, but iter_rows would make every cell up to the last one, however far it lies.
        for (row, column), cell in sorted(worksheet._cells.items()):
            self._read(cell, row, column, filling)
        self.grid = filling.grid

    @property
    def left_out(self) -> Iterator[str]:
        """What holds text and is not in the grid: hidden rows and columns, cells far away."""
        name = f"Sheet “{self.grid.name}”"
        rows = {row for row, _ in self._unseen} & self._hidden_rows
        columns = {column for _, column in self._unseen} & self._hidden_columns
        if rows:
            yield f"{name}: hidden rows were left out ({row_names(rows)})."
        if columns:
            yield f"{name}: hidden columns were left out ({column_names(columns)})."
        if self._far:
            yield f"{name}: cells far from the table were left out ({few(self._far)})."

    def _read(self, cell: Any, row: int, column: int, filling: Filling) -> None:
        look = self._palette.look(cell)
        text = clean(show(_plain(cell.value), look.number_format))
        span = self._spans.get((row, column), (range(row, row + 1), range(column, column + 1)))
        rows = [number for number in span[0] if number not in self._hidden_rows]
        columns = [number for number in span[1] if number not in self._hidden_columns]
        if row > LAST_ROW or column > LAST_COLUMN:
            self._far += [cell.coordinate] if text else []
        elif not rows or not columns:
            self._unseen += [(row, column)] if text else []
        else:
            shown = GridCell(
                text,
                rows[0] - 1,
                columns[0] - 1,
                Place(sheet=filling.grid.name, cell=cell.coordinate),
                rows[-1] - rows[0] + 1,
                columns[-1] - columns[0] + 1,
                self._ink(cell.value, look.ink),
                look.fill,
            )
            filling.put(shown)

    def _ink(self, value: object, ink: str | None) -> str | None:
        if not isinstance(value, CellRichText):
            return ink
        hues = self._palette.hue
        return prevailing(
            (str(part), ink if isinstance(part, str) else hues(part.font.color) or ink)
            for part in value
        )


def few(addresses: list[str]) -> str:
    """At most five addresses, and how many there are if there are more."""
    named = ", ".join(addresses[:5])
    return named if len(addresses) <= 5 else f"{named} and {len(addresses) - 5} more"


def _plain(value: object) -> object:
    return str(value) if isinstance(value, CellRichText) else value


def _last_used(worksheet: Any) -> tuple[int, int]:
    """The last row and the last column that hold a value."""
    used = [place for place, cell in worksheet._cells.items() if cell.value is not None]
    rows, columns = zip(*used, strict=True) if used else ((1,), (1,))
    return min(max(rows), LAST_ROW), min(max(columns), LAST_COLUMN)


def _merged_spans(
    merged: list[str], last_row: int, last_column: int
) -> Iterator[tuple[tuple[int, int], Span]]:
    """The spans by the position of their first cell. One that runs to the end of the sheet, as
    of a title merged over a whole row, covers what is used."""
    for reference in merged:
        left, top, right, bottom = range_boundaries(reference)
        bottom = bottom if bottom - top < MAX_SPAN else max(top, last_row)
        right = right if right - left < MAX_SPAN else max(left, last_column)
        yield (top, left), (range(top, bottom + 1), range(left, right + 1))
