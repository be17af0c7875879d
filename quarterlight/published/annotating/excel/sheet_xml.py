"""The XML of a sheet around its cells, which are not looked at: there may be a million of them.

What is added to it is put in as bytes, so that all the rest stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile

_CELLS_BEGIN = re.compile(rb"<(?:\w+:)?sheetData\b[^<>]*>")
_CELLS_END = re.compile(rb"</(?:\w+:)?sheetData\s*>")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# What follows the mention of notes in a sheet; Excel refuses any other order.
_AFTER = {
    *("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems"),
    *("tableParts", "extLst"),
}


@dataclass(frozen=True, slots=True)
class Tag:
    """An element that begins in a sheet: its name without a namespace, its depth, where it begins."""

    name: str
    depth: int
    start: int
    attributes: dict[str, str]


class SheetXml:
    """The elements before and after the cells, and the bytes of the whole."""

    def __init__(self, xml: bytes) -> None:
        begin = _CELLS_BEGIN.search(xml)
        end = begin if begin and begin[0].endswith(b"/>") else _CELLS_END.search(xml)
        if begin is None or end is None:
            raise BadZipFile("a sheet is incomplete")
        self.xml = xml
        self.cells = (begin.end(), end.start())
        self._head_ends, self._tail_starts = begin.start(), end.end()
        self.tags: list[Tag] = []
        self._end_of_root = 0
        self._parse()

    @property
    def legacy_drawing(self) -> str | None:
        """The identifier of the drawing that holds the boxes of notes, if there is one."""
        found = (tag for tag in self.tags if (tag.name, tag.depth) == ("legacyDrawing", 1))
        return next((tag.attributes.get(f"{_RELATIONS} id") for tag in found), None)

    def with_legacy_drawing(self, identifier: str) -> bytes:
        """The sheet with the mention of such a drawing, in the place that the order asks for."""
        place = self._end_of_root
        for position, tag in enumerate(self.tags):
            if tag.start >= self._tail_starts and tag.name in _AFTER:
                # It may stand within an element for newer versions, which then is what follows.
                around = (each for each in self.tags[position::-1] if each.depth == 1)
                place = next(around).start
                break
        mention = f'<legacyDrawing xmlns="{_MAIN}" xmlns:r="{_RELATIONS}" r:id="{identifier}"/>'
        return self.xml[:place] + mention.encode() + self.xml[place:]

    def _parse(self) -> None:
        parser = ParserCreate(namespace_separator=" ")
        depth = 0

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            here = self._place(parser.CurrentByteIndex)
            self.tags.append(Tag(name.rpartition(" ")[2], depth, here, attributes))
            depth += 1

        def end(_name: str) -> None:
            nonlocal depth
            depth -= 1
            self._end_of_root = self._place(parser.CurrentByteIndex)

        parser.StartElementHandler, parser.EndElementHandler = start, end
        try:
            parser.Parse(self.xml[: self._head_ends])
            parser.Parse(self.xml[self._tail_starts :], True)
        except ExpatError as error:
            raise BadZipFile(f"a sheet is damaged: {error}") from error

    def _place(self, index: int) -> int:
        """Where in the whole sheet a place of what was parsed is."""
        return index if index < self._head_ends else index - self._head_ends + self._tail_starts
