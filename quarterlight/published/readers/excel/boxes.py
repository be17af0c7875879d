"""The text in the shapes and boxes that lie on a sheet: titles often stand there."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from quarterlight.published.grid import Paragraph
from quarterlight.published.readers.cleaning import clean
from quarterlight.published.readers.office import Package
from quarterlight.published.readers.relations import relations
from quarterlight.scorecard.place import Place

_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHAPE = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}sp"


def boxes(package: Package, part: str, sheet: str) -> Iterator[Paragraph]:
    """A paragraph for each shape of a sheet that has text and is not hidden."""
    for relation in relations(package, part):
        if relation.kind == "drawing" and relation.part in package.names:
            for shape in package.xml(relation.part).iter(_SHAPE):
                if text := _text(shape):
                    yield Paragraph(text, Place(sheet=sheet))


def _text(shape: etree._Element) -> str:
    if any(element.get("hidden") in ("1", "true") for element in shape.iterfind(".//{*}cNvPr")):
        return ""
    lines = (
        "".join(text.text or "" for text in paragraph.iter(f"{_DRAWN}t"))
        for paragraph in shape.iter(f"{_DRAWN}p")
    )
    return clean("\n".join(lines))
