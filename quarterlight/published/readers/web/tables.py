"""A table of a web page as a grid: cells over several columns and rows, tables within cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count, takewhile

from lxml import etree

from quarterlight.published.grid import Grid, GridCell, Paragraph
from quarterlight.published.readers.filling import Filling
from quarterlight.published.readers.limits import MAX_SPAN
from quarterlight.published.readers.nesting import as_lines, check_nesting
from quarterlight.published.readers.pieces import BREAK, Piece, fill_of, ink_of, text_of
from quarterlight.published.readers.web.flow import Table, flow
from quarterlight.published.readers.web.looks import Look, is_shown
from quarterlight.scorecard.place import Place

_GROUPS = ("thead", "tbody", "tfoot")


class Tables:
    """Reads the tables of one page, and numbers them in the order in which they begin."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._count = count(1)

    def read(self, table: Table) -> list[Grid | Paragraph]:
        """The caption as a paragraph, the grid, and the grids of tables within its cells."""
        check_nesting(table.element, self._where)
        index, inner = next(self._count), list[Grid | Paragraph]()
        caption = text_of(self._caption(table))
        filling = Filling(Grid(caption), self._where)
        for row, (element, below) in enumerate(_rows(table.element)):
            column = 0
            for part in (part for part in element if part.tag in ("td", "th") and is_shown(part)):
                while filling.grid.at(row, column):
                    column += 1
                place = Place(table=index, row=row + 1, column=column + 1)
                rows = min(_span(part, "rowspan") or below, below)
                cell = GridCell("", row, column, place, rows, _span(part, "colspan") or 1)
                filling.put(self._filled(cell, part, table.look, inner))
                column += cell.columns
        blocks = [filling.finish(), *inner]
        return [Paragraph(caption, Place(table=index)), *blocks] if caption else blocks

    def _filled(
        self, cell: GridCell, part: etree._Element, look: Look, inner: list[Grid | Paragraph]
    ) -> GridCell:
        # What is behind a whole table is the design of the page, and says nothing.
        table, *above = _down_to(part)
        look = replace(look.within(table), fill=None)
        for element in above:
            look = look.within(element)
        pieces = list(self._pieces(part, look, inner))
        return replace(
            cell,
            text=text_of(pieces),
            ink=ink_of(pieces),
            fill=look.within(part).fill or fill_of(pieces),
            is_heading=part.tag == "th",
        )

    def _pieces(
        self, element: etree._Element, look: Look, inner: list[Grid | Paragraph]
    ) -> Iterator[Piece]:
        for part in flow(element, look):
            if isinstance(part, Piece):
                yield part
            elif isinstance(part, Table):
                blocks = self.read(part)
                grid = next(block for block in blocks if isinstance(block, Grid))
                yield Piece(f"\n{grid.name}{as_lines(grid)}")
                inner += blocks
            else:
                yield BREAK

    def _caption(self, table: Table) -> Iterator[Piece]:
        caption = table.element.find("caption")
        if caption is not None and is_shown(caption):
            yield from self._pieces(caption, table.look, [])


def _rows(table: etree._Element) -> Iterator[tuple[etree._Element, int]]:
    """The shown rows as they stand, feet last, each with how many are left in its group."""
    groups: dict[etree._Element, list[etree._Element]] = {}
    for element in table.iterchildren("tr", *_GROUPS):
        if is_shown(element):
            rows = [element] if element.tag == "tr" else element.iterchildren("tr")
            key = table if element.tag == "tr" else element
            groups.setdefault(key, []).extend(row for row in rows if is_shown(row))
    for group in sorted(groups, key=_standing):
        rows = groups[group]
        yield from ((row, len(rows) - place) for place, row in enumerate(rows))


def _standing(group: etree._Element) -> int:
    return {"thead": 0, "tfoot": 2}.get(str(group.tag), 1)


def _down_to(part: etree._Element) -> list[etree._Element]:
    """The elements around a cell, from its table down to its row."""
    around = takewhile(lambda element: element.tag in ("tr", *_GROUPS), part.iterancestors())
    row_and_group = list(around)
    return [row_and_group[-1].getparent(), *reversed(row_and_group)]


def _span(part: etree._Element, name: str) -> int:
    """How many rows or columns a cell covers; 0 means to the end."""
    text = part.get(name, "").strip()
    return min(int(text), MAX_SPAN) if text.isascii() and text.isdigit() and len(text) < 7 else 1
