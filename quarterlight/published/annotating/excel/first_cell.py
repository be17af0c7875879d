"""The first cell of a sheet that shows something: where a note goes that has no cell of its own."""

from __future__ import annotations

from io import BytesIO

from lxml import etree
from openpyxl.utils.cell import coordinate_to_tuple

_HIDDEN = ("1", "true")


def first_cell(xml: bytes) -> tuple[int, int]:
    """Row and column, from 1, of the first cell with a value that is not hidden; else the very first."""
    hidden: set[int] = set()
    row_is_shown = True
    for event, element in etree.iterparse(BytesIO(xml), events=("start", "end"), recover=False):
        name = etree.QName(element).localname
        if event == "start" and name == "row":
            row_is_shown = element.get("hidden") not in _HIDDEN
        elif event == "end" and name == "col" and element.get("hidden") in _HIDDEN:
            hidden |= set(range(int(element.get("min", 1)), int(element.get("max", 1)) + 1))
        elif event == "end" and name == "c" and row_is_shown and len(element) and element.get("r"):
            row, column = coordinate_to_tuple(element.get("r"))
            if column not in hidden:
                return row, column
    return 1, 1
