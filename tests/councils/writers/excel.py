"""An Excel workbook: numbers under number formats, merged cells, coloured text and fills."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell as ExcelCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from councils.page import Block, Cell, Paragraph, Sheet, Table
from councils.writers.numbers import FILLS, INKS, held


def write(page: tuple[Block, ...], path: Path) -> None:
    book = Workbook()
    sheet, row = book.active, 1
    sheet.title = "Scorecard"
    for block in page:
        if isinstance(block, Sheet):
            sheet, row = book.create_sheet(block.name), 1
        elif isinstance(block, Paragraph):
            sheet.cell(row, 1, block.text).font = Font(bold=block.level > 0)
            row += 2
        else:
            _table(sheet, block, row)
            row += len(block.rows) + 1
    book.save(path)


def _table(sheet: Worksheet, table: Table, top: int) -> None:
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row):
            if cell and cell.text:
                _fill(sheet.cell(top + r, c + 1), cell, bold=r < table.header)
            if cell and (cell.rows, cell.columns) != (1, 1):
                last_row, last_column = top + r + cell.rows - 1, c + cell.columns
                sheet.merge_cells(None, top + r, c + 1, last_row, last_column)


def _fill(target: ExcelCell, cell: Cell, bold: bool) -> None:
    number = held(cell)
    target.value = number.value if number else cell.text
    if number and isinstance(number.value, date):
        target.number_format = "mmm-yy"
    elif number:
        decimals = "." + "0" * number.decimals if number.decimals else ""
        whole = "#,##0" if number.commas else "0"
        target.number_format = whole + decimals + ("%" if number.percent else "")
    target.font = Font(bold=bold, color=INKS[cell.ink] if cell.ink else None)
    target.alignment = Alignment(wrap_text=True)
    if cell.text in FILLS:
        target.fill = PatternFill("solid", fgColor=FILLS[cell.text])
