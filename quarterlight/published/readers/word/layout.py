"""Where the blocks of a Word document stand: what the reader counts, and annotating counts again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from lxml import etree

from quarterlight.published.readers.limits import MAX_SPAN
from quarterlight.published.readers.word.names import W, is_on, number, value
from quarterlight.scorecard.place import Place

_CONTAINERS = {W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}


@dataclass(slots=True)
class TableCell:
    """A cell of a table: its element, the position where it begins (from 0) and what it covers."""

    element: etree._Element
    row: int
    column: int
    columns: int
    rows: int = 1
    is_heading: bool = False

    def place(self, table: int) -> Place:
        """Its place in the table of this number."""
        return Place(table=table, row=self.row + 1, column=self.column + 1)


def within(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The parts of these names in an element, also those in controls; deleted rows left out."""
    tags = [W + name for name in names]
    for child in element:
        if child.tag in tags:
            if value(child, "trPr/del") is None:
                yield child
        elif child.tag in _CONTAINERS and not is_on(child, "sdtPr/showingPlcHdr"):
            yield from within(child, *names)


def table_cells(table: etree._Element) -> list[TableCell]:
    """The cells of a table, row by row; of merged ones the first, which covers the others."""
    cells: list[TableCell] = []
    open_above: dict[int, TableCell] = {}
    for row, element in enumerate(within(table, "tr")):
        column = min(number(element, "trPr/gridBefore", 0), MAX_SPAN)
        is_heading = is_on(element, "trPr/tblHeader")
        for part in within(element, "tc"):
            columns = max(1, min(number(part, "tcPr/gridSpan", 1), MAX_SPAN))
            merge = value(part, "tcPr/vMerge")
            if merge in ("", "continue") and column in open_above:
                open_above[column].rows = row - open_above[column].row + 1
            elif value(part, "tcPr/hMerge") in ("", "continue") and cells:
                cells[-1].columns += columns
            else:
                cells.append(TableCell(part, row, column, columns, is_heading=is_heading))
                open_above.pop(column, None)
                open_above |= {} if merge is None else {column: cells[-1]}
            column += columns
    return cells


def places(body: etree._Element) -> Iterator[tuple[Place, etree._Element]]:
    """Every paragraph outside tables and every cell of a body, by the place that the reader gives it."""
    paragraphs, tables = count(1), count(1)
    for block in within(body, "p", "tbl"):
        if block.tag == f"{W}p":
            yield Place(paragraph=next(paragraphs)), block
        else:
            yield from _cell_places(block, tables)


def _cell_places(
    table: etree._Element, tables: Iterator[int]
) -> Iterator[tuple[Place, etree._Element]]:
    index = next(tables)
    for cell in table_cells(table):
        yield cell.place(index), cell.element
        for inner in within(cell.element, "tbl"):
            yield from _cell_places(inner, tables)
