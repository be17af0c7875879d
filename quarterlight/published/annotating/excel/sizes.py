"""How wide the columns of a sheet are and how high its rows, in pixels; and where a box then lies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from quarterlight.published.annotating.excel.sheet_xml import SheetXml

# Within a cell: its number from 0, and the pixels into it.
Spot = tuple[int, int]

_ROW = re.compile(rb"<(?:\w+:)?row\b([^<>]*)>")
_ATTRIBUTE = re.compile(rb'\b(r|ht|hidden)="([^"]*)"')
_PIXELS_OF_A_POINT, _PIXELS_OF_A_LETTER = 4 / 3, 7
_COLUMN, _ROW_HEIGHT = 64, 20
_FURTHEST = 1_000
_YES = ("1", "true")


class Sizes:
    """The sizes that a sheet states; what it leaves to the program is taken as usual."""

    def __init__(self, sheet: SheetXml) -> None:
        self._column, self._row = _COLUMN, _ROW_HEIGHT
        self._columns: list[tuple[int, int, int]] = []
        for tag in sheet.tags:
            stated = tag.attributes
            if tag.name == "sheetFormatPr":
                self._column = _pixels(stated.get("defaultColWidth"), _PIXELS_OF_A_LETTER, _COLUMN)
                self._row = _pixels(stated.get("defaultRowHeight"), _PIXELS_OF_A_POINT, _ROW_HEIGHT)
            elif tag.name == "col":
                wide = _pixels(stated.get("width"), _PIXELS_OF_A_LETTER, self._column)
                wide = 0 if stated.get("hidden") in _YES else wide
                self._columns.append((_number(stated.get("min")), _number(stated.get("max")), wide))
        self._rows = dict(_row_heights(sheet, self._row))

    def right(self, spot: Spot, pixels: int) -> Spot:
        """The spot so many pixels to the right."""
        return _walk(spot, pixels, lambda column: self.width(column + 1))

    def down(self, spot: Spot, pixels: int) -> Spot:
        """The spot so many pixels further down."""
        return _walk(spot, pixels, lambda row: self.height(row + 1))

    def height(self, row: int) -> int:
        """Of a row, counted from 1; 0 where it is hidden."""
        return self._rows.get(row, self._row)

    def width(self, column: int) -> int:
        """Of a column, counted from 1; 0 where it is hidden."""
        stated = (wide for first, last, wide in self._columns if first <= column <= last)
        return next(stated, self._column)


def _walk(spot: Spot, pixels: int, size: Callable[[int], int]) -> Spot:
    at, within = spot
    within = min(within, size(at)) + pixels
    for _ in range(_FURTHEST):
        if within <= size(at):
            break
        within -= size(at)
        at += 1
    return at, within


def _row_heights(sheet: SheetXml, usual: int) -> Iterator[tuple[int, int]]:
    for row in _ROW.finditer(sheet.xml, *sheet.cells):
        stated = {name.decode(): value.decode() for name, value in _ATTRIBUTE.findall(row[1])}
        if stated.get("hidden") in _YES:
            yield _number(stated.get("r")), 0
        elif "ht" in stated:
            yield _number(stated.get("r")), _pixels(stated["ht"], _PIXELS_OF_A_POINT, usual)


def _pixels(stated: str | None, each: float, usual: int) -> int:
    try:
        return max(0, round(float(stated or "") * each))
    except (ValueError, OverflowError):
        return usual


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0
