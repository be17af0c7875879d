"""A Word document: headings, paragraphs, and tables with merged cells and coloured text."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.table import _Cell

from councils.page import Block, Cell, Paragraph, Table
from councils.writers.numbers import FILLS, INKS


def write(page: tuple[Block, ...], path: Path) -> None:
    document = Document()
    for block in page:
        if isinstance(block, Paragraph):
            style = {1: "Title", 2: "Heading 1"}.get(block.level, "Normal")
            document.add_paragraph(block.text, style)
        elif isinstance(block, Table):
            _table(document, block)
    document.save(path)


def _table(document: WordDocument, table: Table) -> None:
    drawn = document.add_table(len(table.rows), table.width, "Table Grid")
    cells = drawn._cells  # a property that is slow to ask again
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row):
            if cell and cell.text:
                _write(cells[r * table.width + c], cell)
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row):
            if cell and (cell.rows, cell.columns) != (1, 1):
                last = (r + cell.rows - 1) * table.width + c + cell.columns - 1
                cells[r * table.width + c].merge(cells[last])
    document.add_paragraph()


def _write(target: _Cell, cell: Cell) -> None:
    run = target.paragraphs[0].add_run(cell.text)
    if cell.ink:
        run.font.color.rgb = RGBColor.from_string(INKS[cell.ink])
    if cell.text in FILLS:
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), FILLS[cell.text])
        target._tc.get_or_add_tcPr().append(shade)
