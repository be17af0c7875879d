"""A Word table as a grid: cells over several columns and rows, and tables within cells."""

from __future__ import annotations

from itertools import count

from lxml import etree

from quarterlight.published.grid import Grid, GridCell
from quarterlight.published.readers.cleaning import clean
from quarterlight.published.readers.filling import Filling
from quarterlight.published.readers.nesting import as_lines, check_nesting
from quarterlight.published.readers.pieces import BREAK, Piece, fill_of, ink_of, text_of
from quarterlight.published.readers.word.layout import TableCell, table_cells, within
from quarterlight.published.readers.word.looks import Looks
from quarterlight.published.readers.word.names import W, value
from quarterlight.published.readers.word.numbers import Numbers
from quarterlight.published.readers.word.runs import runs


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
        for cell in table_cells(table):
            filling.put(self._shown(cell, index, inner))
        return [filling.finish(), *inner]

    def _shown(self, cell: TableCell, table: int, inner: list[Grid]) -> GridCell:
        pieces, numbered = list[Piece](), ""
        for block in within(cell.element, "p", "tbl"):
            if block.tag == f"{W}p":
                number = self._numbers.next(block)  # each counts, shown or not
                numbered = numbered or number
                pieces += [*runs(block, self._looks), BREAK]
            else:
                grids = self.read(block)
                pieces.append(Piece(as_lines(grids[0])))
                inner += grids
        return GridCell(
            text_of(pieces) or numbered,
            cell.row,
            cell.column,
            cell.place(table),
            cell.rows,
            cell.columns,
            ink_of(pieces),
            self._looks.shading(cell.element.find(f"{W}tcPr")) or fill_of(pieces),
            cell.is_heading,
        )
