"""The parts of a workbook that are worth loading: shown sheets, without their blank rows.

openpyxl builds an object for every formatted cell: a sheet that was formatted to its last row
(over a million) would take it minutes and gigabytes. So blank rows are cut out of the sheet's
XML before openpyxl sees it, by a pattern, which takes a second or two. All that follows the
cells (drawings, rules, links) is cut off too; the merged ranges in it are kept here, because
openpyxl would make an object for every cell that they cover.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from quarterlight.published.readers.limits import MAX_CELLS, MAX_ROWS
from quarterlight.published.readers.office import Package
from quarterlight.published.readers.relations import relations

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_WORKBOOK = "xl/workbook.xml"
_NEEDED = re.compile(r"\[Content_Types\]\.xml|xl/(_rels/|theme/)?[^/]+\.(xml|rels)")


def _xml(pattern: str) -> re.Pattern[bytes]:
    """A pattern over XML in which every tag may have a prefix, as some programs write them.

    Nothing in it runs across a `<`, so that no file can make it slow.
    """
    return re.compile(re.sub(r"(?<!P)(</?)(?=[a-zA-Z])", r"\1(?:\\w+:)?", pattern).encode())


# A row without its own number takes it from the row above, so it must stay.
_BLANK_ROW = _xml(
    r"<row\b(?=[^<>]*\sr=)[^<>]*+(?:(?<=/)>|>"
    r"(?:\s*+<c\b[^<>]*+(?:(?<=/)>|>\s*+</c>))*+"
    r"\s*+</row>)"
)
_ROW, _CELL = _xml(r"<row\b"), _xml(r"<c\b")
_CELLS_END = _xml(r"</sheetData\s*+>|<sheetData\s*+/>")
_MERGED = _xml(r'<mergeCell\b[^<>]*\bref="([A-Z]+\d+:[A-Z]+\d+)"')
_FORMULA = _xml(
    r"<c\b(?P<cell>[^<>]*+)>\s*+<f\b[^<>]*+(?:(?<=/)>|>[^<]*+</f>)\s*+(?:<v>(?P<value>[^<]*+))?"
)
_ADDRESS = re.compile(rb'\br="([A-Z]+\d+)"')
_BLANK_SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<sheetData/></worksheet>"
)


@dataclass(slots=True)
class Sheet:
    """A sheet of the workbook: its name and part, whether it is shown, and its needed XML."""

    name: str
    part: str
    is_shown: bool = True
    xml: bytes = _BLANK_SHEET
    merged: list[str] = field(default_factory=list)
    formulas: int = 0
    without_value: list[str] = field(default_factory=list)
    too_large: str = ""


def sheets_of(package: Package) -> list[Sheet]:
    """The worksheets in the order of their tabs; those that are shown with their XML."""
    workbook = package.xml(_WORKBOOK)
    parts = {
        relation.identifier: relation.part
        for relation in relations(package, _WORKBOOK)
        if relation.kind == "worksheet"
    }
    sheets = [
        Sheet(element.get("name", ""), parts[identifier], element.get("state") in (None, "visible"))
        for element in workbook.iterfind("{*}sheets/{*}sheet")
        if (identifier := element.get(_ID, "")) in parts
    ]
    cells_left = MAX_CELLS
    for sheet in sheets:
        if sheet.is_shown:
            cells_left -= _slim(sheet, package, cells_left)
    return sheets


def slim_workbook(package: Package, sheets: list[Sheet]) -> BytesIO:
    """A workbook in memory of the parts that are needed, for openpyxl."""
    parts = {name: package.part(name) for name in package.names if _NEEDED.fullmatch(name)}
    parts |= {sheet.part: sheet.xml for sheet in sheets}
    slim = BytesIO()
    with ZipFile(slim, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    slim.seek(0)
    return slim


def _slim(sheet: Sheet, package: Package, cells_left: int) -> int:
    """Gives a sheet its XML, cut to its cells without blank rows; says how many cells it has."""
    xml = _without_blank_rows(sheet, package, cells_left)
    if sheet.too_large:
        return 0
    end = _CELLS_END.search(xml)
    if end is None:
        raise BadZipFile(f"the sheet {sheet.name} is incomplete")
    sheet.merged = [found.decode() for found in _MERGED.findall(xml, end.end())]
    prefix = re.search(rb"\w+:(?=sheetData)", end[0])
    sheet.xml = xml[: end.end()] + b"</" + (prefix[0] if prefix else b"") + b"worksheet>"
    _note_formulas(sheet)
    return len(_CELL.findall(sheet.xml))


def _without_blank_rows(sheet: Sheet, package: Package, cells_left: int) -> bytes:
    # A blank row that lies across two pieces stays, which does no harm.
    rows = cells = 0
    kept = []
    for piece in package.stream(sheet.part):
        kept.append(_BLANK_ROW.sub(b"", piece))
        rows += len(_ROW.findall(kept[-1]))
        cells += len(_CELL.findall(kept[-1]))
        if rows > MAX_ROWS or cells > cells_left:
            what = f"{MAX_ROWS:,} rows" if rows > MAX_ROWS else f"{MAX_CELLS:,} formatted cells"
            sheet.too_large = f"over {what}"
            return b""
    return b"".join(kept)


def _note_formulas(sheet: Sheet) -> None:
    for found in _FORMULA.finditer(sheet.xml):
        sheet.formulas += 1
        # Excel keeps a formula's blank result as a text of no letters.
        if not found["value"] and b't="str"' not in found["cell"]:
            address = _ADDRESS.search(found["cell"])
            sheet.without_value.append(address[1].decode() if address else "")
