"""A worksheet of openpyxl as a person sees it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils.cell import range_boundaries

from quarterlight.published.readers.excel.number_formats import show
from quarterlight.published.readers.excel.palette import Look, Palette
from quarterlight.published.readers.excel.parts import Sheet
from quarterlight.published.readers.limits import LAST_COLUMN, LAST_ROW, MAX_SPAN
from quarterlight.published.readers.pieces import Piece
from quarterlight.published.readers.sheets import ShownSheet
from quarterlight.published.readers.symbols import drawn

Span = tuple[range, range]


def shown_sheet(sheet: Sheet, worksheet: Any, palette: Palette, where: str) -> ShownSheet:
    """All cells of a worksheet, merged ones at the position of their first."""
    shown = ShownSheet(sheet.name, where, _hidden_rows(worksheet), _hidden_columns(worksheet))
    spans = dict(_merged_spans(sheet.merged, *_last_used(worksheet)))
    # Private, but iter_rows would make every cell up to the last one, however far it lies.
    for (row, column), cell in sorted(worksheet._cells.items()):
        look = palette.look(cell)
        span = spans.get((row, column), (range(row, row + 1), range(column, column + 1)))
        shown.put(*span, list(_pieces(cell.value, look, palette)), look.fill)
    return shown


def _pieces(value: object, look: Look, palette: Palette) -> Iterator[Piece]:
    if not isinstance(value, CellRichText):
        yield Piece(drawn(show(value, look.number_format), look.font), look.ink)
        return
    for part in value:
        if isinstance(part, str):
            yield Piece(drawn(part, look.font), look.ink)
        else:
            ink = palette.hue(part.font.color) or look.ink
            yield Piece(drawn(part.text, part.font.rFont), ink)


def _hidden_rows(worksheet: Any) -> set[int]:
    """The rows that are hidden, filtered out, or of no height."""
    rows = worksheet.row_dimensions.items()
    return {number for number, row in rows if row.hidden or row.height == 0}


def _hidden_columns(worksheet: Any) -> set[int]:
    """The columns that are hidden or of no width."""
    parts = worksheet.column_dimensions.values()
    hidden = (part for part in parts if part.hidden or part.width == 0)
    ends = ((part.min or 1, min(part.max or part.min or 1, LAST_COLUMN)) for part in hidden)
    return {number for first, last in ends for number in range(first, last + 1)}


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
