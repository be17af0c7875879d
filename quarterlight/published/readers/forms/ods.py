"""OpenDocument spreadsheets: the text that each cell keeps as shown, spans, repeats, hues."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from quarterlight.errors import UnreadableFile
from quarterlight.published.grid import Document, Paragraph
from quarterlight.published.readers.cleaning import clean
from quarterlight.published.readers.limits import MAX_REPEATED
from quarterlight.published.readers.office import Package, opened
from quarterlight.published.readers.opendocument.layout import (
    Part,
    cells,
    columns,
    hidden_numbers,
    rows,
)
from quarterlight.published.readers.opendocument.looks import Look, Looks
from quarterlight.published.readers.opendocument.names import OFFICE, TABLE, TEXT
from quarterlight.published.readers.opendocument.text import pieces
from quarterlight.published.readers.pieces import Piece, text_of
from quarterlight.published.readers.sheets import ShownSheet, hidden_sheet
from quarterlight.scorecard.place import Place

_MANIFEST = "META-INF/manifest.xml"
_STYLES = "styles.xml"


def read(path: Path) -> Document:
    """A grid for each shown sheet, in the order of the tabs."""
    with opened(path) as package:
        _refuse_protected(package)
        content = package.xml("content.xml")
        styles = [package.xml(_STYLES)] if _STYLES in package.names else []
        document = Document("ods", title=package.title())
    looks = Looks([*styles, content])
    for table in content.iterfind(f"{OFFICE}body/{OFFICE}spreadsheet/{TABLE}table"):
        name = table.get(f"{TABLE}name", "")
        if not looks.look("table", table.get(f"{TABLE}style-name")).is_shown:
            document.notices.append(hidden_sheet(name))
            continue
        sheet = _sheet(table, str(path), looks)
        document.blocks += [*_boxes(table, name), sheet.finish()]
        document.notices += sheet.left_out()
    if not document.blocks:
        raise UnreadableFile("No sheet is shown.", str(path), "Unhide the sheet of the scorecard.")
    return document


def _boxes(table: etree._Element, name: str) -> Iterator[Paragraph]:
    """The text of the shapes that lie on a sheet, where titles often stand."""
    for paragraph in table.iterfind(f"{TABLE}shapes//{TEXT}p"):
        if text := clean("".join(paragraph.itertext())):
            yield Paragraph(text, Place(sheet=name))


def _refuse_protected(package: Package) -> None:
    if _MANIFEST in package.names and b"encryption-data" in package.part(_MANIFEST):
        raise package.protected()


def _sheet(table: etree._Element, where: str, looks: Looks) -> ShownSheet:
    name = table.get(f"{TABLE}name", "")
    sheet = ShownSheet(name, where, hidden_numbers(rows(table)), hidden_numbers(columns(table)))
    defaults = {number: part for part in columns(table) for number in part.numbers}
    for row in rows(table):
        shown = [
            (part, look, pieces(part.element, look, looks))
            for part in cells(row.element)
            if not part.is_covered
            for look in [_look(part, row, defaults.get(part.numbers[0]), looks)]
        ]
        # A row without text may still be formatted, and repeated to the end of the sheet.
        if any(text_of(texts) for _, _, texts in shown):
            for part, look, texts in shown:
                _put(sheet, row, part, texts, look.fill)
    return sheet


def _look(cell: Part, row: Part, column: Part | None, looks: Looks) -> Look:
    """The look of a cell by its own style, else that of its row, else that of its column."""
    style = cell.attribute("style-name") or row.attribute("default-cell-style-name")
    if style is None and column is not None:
        style = column.attribute("default-cell-style-name")
    return looks.look("table-cell", style)


def _put(sheet: ShownSheet, row: Part, cell: Part, texts: list[Piece], fill: str | None) -> None:
    height, width = cell.span("rows"), cell.span("columns")
    is_many = len(cell.numbers) > 1 and len(row.numbers) * len(cell.numbers) > MAX_REPEATED
    if is_many and text_of(texts):
        raise UnreadableFile(
            f"One text is repeated in more than {MAX_REPEATED:,} cells of the sheet {sheet.name}.",
            sheet.where,
            "Delete the rows and columns beyond the scorecard, and save it again.",
        )
    if text_of(texts) or fill or height * width > 1:
        for top in row.numbers:
            for left in cell.numbers:
                sheet.put(range(top, top + height), range(left, left + width), texts, fill)
