"""Excel workbooks: a note at each cell, such as every version of Excel and LibreOffice shows.

Not the newer comments in threads: those need an account, and older versions hide them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import count

from openpyxl.utils.cell import coordinate_to_tuple

from quarterlight.errors import UnwritableFile
from quarterlight.published.annotating.annotation import Annotation
from quarterlight.published.annotating.excel.sheet_notes import SheetNotes
from quarterlight.published.annotating.parts import Parts
from quarterlight.published.readers.excel.parts import Sheet, sheets_of
from quarterlight.scorecard.place import Place

Cell = tuple[int, int]
_ADDRESS = re.compile("[A-Z]{1,3}[1-9][0-9]{0,6}")


def annotate(parts: Parts, annotations: Sequence[Annotation]) -> list[Annotation]:
    """Adds the notes; several at one cell are one note. What a cell cannot take goes to the first."""
    workbook = _Workbook(parts)
    left_over = defaultdict[str, list[Annotation]](list)
    for (name, cell), here in _by_cell(annotations, workbook).items():
        left_over[name] += workbook.notes(name).add(cell, here) if cell else here
    for name, those in left_over.items():
        workbook.add_at_first_cell(name, [each.naming_its_place() for each in those])
    workbook.finish()
    elsewhere = {id(each) for those in left_over.values() for each in those}
    return [each for each in annotations if id(each) in elsewhere]


def _by_cell(
    annotations: Sequence[Annotation], workbook: _Workbook
) -> dict[tuple[str, Cell | None], list[Annotation]]:
    """The annotations by sheet and cell, no cell where theirs is none of the workbook."""
    by_cell = defaultdict[tuple[str, Cell | None], list[Annotation]](list)
    for annotation in annotations:
        name, cell = workbook.sheet_name(annotation.place), _cell(annotation.place)
        is_there = annotation.place.sheet in (None, name)
        by_cell[name, cell if is_there else None].append(annotation)
    return by_cell


def _cell(place: Place) -> Cell | None:
    """The row and the column of a place, from 1."""
    if place.cell and _ADDRESS.fullmatch(place.cell):
        row, column = coordinate_to_tuple(place.cell)
        return row, column
    return None


class _Workbook:
    """The sheets of a workbook and the notes on them."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._sheets: dict[str, Sheet] = {}
        for sheet in sheets_of(parts.package):
            if sheet.is_shown:
                self._sheets.setdefault(sheet.name, sheet)
        self._notes: dict[str, SheetNotes] = {}

    def sheet_name(self, place: Place) -> str:
        """The sheet of a place, else the first one; a hidden sheet is none, as no one would look."""
        if not self._sheets:
            what, where = "The workbook has no sheet to comment on.", self._parts.package.where
            raise UnwritableFile(what, where, "Unhide the sheet of the scorecard.")
        return str(place.sheet) if place.sheet in self._sheets else next(iter(self._sheets))

    def notes(self, name: str) -> SheetNotes:
        """The notes of a sheet."""
        if name not in self._notes:
            self._notes[name] = SheetNotes(self._parts, self._sheets[name])
        return self._notes[name]

    def add_at_first_cell(self, name: str, annotations: list[Annotation]) -> None:
        """Adds a note at the first cell of a sheet, or right of it as far as it is full."""
        row, first_column = self.notes(name).first_cell()
        for column in count(first_column):
            if not annotations:
                return
            annotations = self.notes(name).add((row, column), annotations)

    def finish(self) -> None:
        """Changes the parts of all sheets that have new notes."""
        for notes in self._notes.values():
            notes.finish()
