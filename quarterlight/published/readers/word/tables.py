"""A Word table as a grid: cells over several columns and rows, and tables within cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from lxml import etree

from quarterlight.published.grid import Grid, GridCell
from quarterlight.published.readers.cleaning import clean
from quarterlight.published.readers.filling import Filling
from quarterlight.published.readers.limits import MAX_SPAN
from quarterlight.published.readers.nesting import as_lines, check_nesting
from quarterlight.published.readers.pieces import BREAK, Piece, fill_of, ink_of, text_of
from quarterlight.published.readers.word.looks import Looks
from quarterlight.published.readers.word.names import W, is_on, number, value
from quarterlight.published.readers.word.numbers import Numbers
from quarterlight.published.readers.word.runs import runs
from quarterlight.scorecard.place import Place


@dataclass(slots=True)
class _Cell:
    """A cell while the rows below it may still belong to it."""

    row: int
    column: int
    columns: int
    rows: int = 1
    pieces: list[Piece] = field(default_factory=list)
    fill: str | None = None
    numbered: str = ""
    is_heading: bool = False

    def shown(self, table: int) -> GridCell:
        return GridCell(
            text_of(self.pieces) or self.numbered,
            self.row,
            self.column,
            Place(table=table, row=self.row + 1, column=self.column + 1),
            self.rows,
            self.columns,
            ink_of(self.pieces),
            self.fill or fill_of(self.pieces),
            self.is_heading,
        )


class Tables:
    """Reads the tables of one document, and numbers them in the order in which they begin."""

    def __init__(self, looks: Looks, numbers: Numbers, where: str) -> None:
        self._looks = looks
        self._numbers = numbers
        self._where = where
        self._count = count(1)

    def read(self, table: etree._Element) -> list[Grid]:
        """The grid of a table, and after it those of the tables within its cells."""
        check_nesting(table, self._where)
        index, inner = next(self._count), list[Grid]()
        filling = Filling(Grid(clean(value(table, "tblPr/tblCaption") or "")), self._where)
        for cell in self._cells(table, inner):
            filling.put(cell.shown(index))
        return [filling.finish(), *inner]

    def _cells(self, table: etree._Element, inner: list[Grid]) -> list[_Cell]:
        cells: list[_Cell] = []
        open_above: dict[int, _Cell] = {}
        for row, element in enumerate(within(table, "tr")):
            column = min(number(element, "trPr/gridBefore", 0), MAX_SPAN)
            for part in within(element, "tc"):
                columns = max(1, min(number(part, "tcPr/gridSpan", 1), MAX_SPAN))
                merge = value(part, "tcPr/vMerge")
                if merge in ("", "continue") and column in open_above:
                    open_above[column].rows = row - open_above[column].row + 1
                elif value(part, "tcPr/hMerge") in ("", "continue") and cells:
                    cells[-1].columns += columns
                else:
                    cells.append(self._cell(part, _Cell(row, column, columns), inner))
                    cells[-1].is_heading = is_on(element, "trPr/tblHeader")
                    open_above.pop(column, None)
                    open_above |= {} if merge is None else {column: cells[-1]}
                column += columns
        return cells

    def _cell(self, element: etree._Element, cell: _Cell, inner: list[Grid]) -> _Cell:
        cell.fill = self._looks.shading(element.find(f"{W}tcPr"))
        for block in within(element, "p", "tbl"):
            if block.tag == f"{W}p":
                cell.numbered = cell.numbered or self._numbers.next(block)
                cell.pieces += [*runs(block, self._looks), BREAK]
            else:
                grids = self.read(block)
                cell.pieces.append(Piece(as_lines(grids[0])))
                inner += grids
        return cell


def within(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The parts of these names in an element, also those in controls; deleted rows left out."""
    tags = [W + name for name in names]
    for child in element:
        if child.tag in tags:
            if value(child, "trPr/del") is None:
                yield child
        elif child.tag in _CONTAINERS and not is_on(child, "sdtPr/showingPlcHdr"):
            yield from within(child, *names)


_CONTAINERS = {W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}
