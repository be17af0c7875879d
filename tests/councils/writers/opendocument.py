"""An OpenDocument spreadsheet, its content.xml written by hand."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile

from councils.page import Block, Cell, Paragraph, Sheet, Table
from councils.writers.numbers import FILLS, INKS, held

KIND = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
EMPTY, COVERED = "<table:table-cell/>", "<table:covered-table-cell/>"
REST = '<table:table-cell table:number-columns-repeated="1000"/>'
TAIL = f'<table:table-row table:number-rows-repeated="1048000">{REST}</table:table-row>'


def write(page: tuple[Block, ...], path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", KIND, ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", _content(page))


def _content(page: tuple[Block, ...]) -> str:
    sheets: list[tuple[str, list[str]]] = [("Scorecard", [])]
    for block in page:
        if isinstance(block, Sheet):
            sheets.append((block.name, []))
        else:
            sheets[-1][1].extend([*_rows(block), _row([EMPTY])])
    body = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(rows)}{TAIL}</table:table>'
        for name, rows in sheets
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES}>'
        f"<office:automatic-styles>{_styles()}</office:automatic-styles><office:body>"
        f"<office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )


def _styles() -> str:
    family = 'style:family="table-cell"'
    inks = "".join(
        f'<style:style style:name="ink-{name}" {family}>'
        f'<style:text-properties fo:color="#{ink}"/></style:style>'
        for name, ink in INKS.items()
    )
    return inks + "".join(
        f'<style:style style:name="fill-{name}" {family}>'
        f'<style:table-cell-properties fo:background-color="#{fill}"/></style:style>'
        for name, fill in FILLS.items()
    )


def _rows(block: Paragraph | Table) -> list[str]:
    if isinstance(block, Paragraph):
        return [_row([_cell(Cell(block.text))])]
    return [_row([_cell(cell) for cell in row]) for row in block.rows]


def _row(cells: list[str]) -> str:
    """A row whose equal neighbours without text are one repeated cell, as offices save it."""
    parts = []
    for cell, run in groupby(cells):
        count = len(list(run))
        repeat = cell.replace("/>", f' table:number-columns-repeated="{count}"/>')
        parts.append(repeat if count > 1 and cell in (EMPTY, COVERED) else cell * count)
    return f"<table:table-row>{''.join(parts)}{REST}</table:table-row>"


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return COVERED
    marks = ""
    if (cell.rows, cell.columns) != (1, 1):
        marks += f' table:number-rows-spanned="{cell.rows}"'
        marks += f' table:number-columns-spanned="{cell.columns}"'
    if cell.ink or cell.text in FILLS:
        style = f"ink-{cell.ink}" if cell.ink else f"fill-{cell.text}"
        marks += f' table:style-name="{style}"'
    if not cell.text:
        return EMPTY.replace("/>", f"{marks}/>")
    shown = "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.text.split("\n"))
    return f"<table:table-cell{_value(cell)}{marks}>{shown}</table:table-cell>"


def _value(cell: Cell) -> str:
    number = held(cell)
    if number is None:
        return ' office:value-type="string"'
    if isinstance(number.value, date):
        return f' office:value-type="date" office:date-value="{number.value}"'
    kind = "percentage" if number.percent else "float"
    return f' office:value-type="{kind}" office:value="{number.value}"'
