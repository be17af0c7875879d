"""All notes of one sheet: texts and boxes together, and what the sheet must say of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from quarterlight.published.annotating.annotation import Annotation
from quarterlight.published.annotating.excel.boxes import Boxes
from quarterlight.published.annotating.excel.note_texts import NoteTexts
from quarterlight.published.annotating.excel.sheet_xml import SheetXml
from quarterlight.published.annotating.excel.sizes import Sizes
from quarterlight.published.annotating.parts import Parts
from quarterlight.published.readers.excel.parts import Sheet

_DRAWING = "vmlDrawing"
_FILLED = re.compile(rb'<(?:\w+:)?c\b[^<>]*\br="([A-Z]{1,3}\d{1,7})"[^<>]*(?<!/)>')


class SheetNotes:
    """Adds notes to one sheet, and changes its parts at the end."""

    def __init__(self, parts: Parts, sheet: Sheet) -> None:
        self._parts, self._sheet = parts, sheet
        self._xml = SheetXml(b"".join(parts.package.stream(sheet.part)))
        self._texts = NoteTexts(parts, sheet.part)
        self._sizes = Sizes(self._xml)
        self._boxes = Boxes(parts, sheet.part, self._xml.legacy_drawing, self._sizes)
        merged = (range_boundaries(reference) for reference in sheet.merged)
        self._right_ends = {(top, left): right for left, top, right, _ in merged}

    def first_cell(self) -> tuple[int, int]:
        """Row and column of the first cell that shows something, which is the title as a rule."""
        for found in _FILLED.finditer(self._xml.xml, *self._xml.cells):
            row, column = coordinate_to_tuple(found[1].decode())
            if self._sizes.height(row) and self._sizes.width(column):
                return row, column
        return 1, 1

    def add(self, cell: tuple[int, int], annotations: Sequence[Annotation]) -> list[Annotation]:
        """Adds annotations to the note at a cell. Returns those that it has no room for."""
        fitting, lines = self._texts.add(cell, annotations)
        if fitting:
            self._boxes.fit(cell, lines, self._right_ends.get(cell, cell[1]))
        return list(annotations[fitting:])

    def finish(self) -> None:
        """Changes the sheet and its parts."""
        self._texts.finish()
        self._boxes.finish()
        if self._boxes.is_new:
            identifier = self._parts.relate(self._sheet.part, _DRAWING, self._boxes.name)
            self._parts.changed[self._sheet.part] = self._xml.with_legacy_drawing(identifier)
