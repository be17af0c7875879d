"""All notes of one sheet: texts and boxes together, and what the sheet must say of them."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils.cell import range_boundaries

from quarterlight.published.annotating.annotation import Annotation
from quarterlight.published.annotating.excel.boxes import Boxes
from quarterlight.published.annotating.excel.note_texts import NoteTexts
from quarterlight.published.annotating.excel.sheet_xml import SheetXml
from quarterlight.published.annotating.excel.sizes import Sizes
from quarterlight.published.annotating.parts import Parts
from quarterlight.published.readers.excel.parts import Sheet

_DRAWING = "vmlDrawing"


class SheetNotes:
    """Adds notes to one sheet, and changes its parts at the end."""

    def __init__(self, parts: Parts, sheet: Sheet) -> None:
        self._parts, self._sheet = parts, sheet
        self._xml = SheetXml(b"".join(parts.package.stream(sheet.part)))
        self._texts = NoteTexts(parts, sheet.part)
        self._boxes = Boxes(parts, sheet.part, self._xml.legacy_drawing, Sizes(self._xml))
        merged = (range_boundaries(reference) for reference in sheet.merged)
        self._right_ends = {(top, left): right for left, top, right, _ in merged}
        self._changed = False

    def add(self, cell: tuple[int, int], annotations: Sequence[Annotation]) -> list[Annotation]:
        """Adds annotations to the note at a cell. Returns those that it has no room for."""
        fitting, lines = self._texts.add(cell, annotations)
        if fitting:
            self._changed = True
            self._boxes.fit(cell, lines, self._right_ends.get(cell, cell[1]))
        return list(annotations[fitting:])

    def finish(self) -> None:
        """Changes the sheet and its parts, if anything was added."""
        if not self._changed:
            return
        self._texts.finish()
        drawing = self._boxes.finish()
        if self._xml.legacy_drawing is None:
            identifier = self._parts.relate(self._sheet.part, _DRAWING, drawing)
            self._parts.changed[self._sheet.part] = self._xml.with_legacy_drawing(identifier)
