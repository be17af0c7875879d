"""Rows as files that a spreadsheet opens. No cell is ever taken for a formula."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import Any

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_of(columns: Sequence[str], rows: Sequence[dict[str, Any]], marked: bool = False) -> bytes:
    """Comma-separated text in UTF-8; `marked` as such at its beginning, which Excel needs of a file."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[_safe(row[name]) for name in columns] for row in rows])
    return out.getvalue().encode("utf-8-sig" if marked else "utf-8")


def xlsx_of(columns: Sequence[str], rows: Sequence[dict[str, Any]], title: str) -> bytes:
    """A workbook with one sheet; ids stay text. A sign that no workbook may hold becomes “�”."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    sheet = book.create_sheet("".join(c for c in title if c not in "[]:*?/\\")[:31])
    sheet.freeze_panes = "A2"
    for place, name in enumerate(columns):
        sheet.column_dimensions[chr(ord("A") + place)].width = 70 if name == "because" else 16
    heading = [WriteOnlyCell(sheet, name) for name in columns]
    for cell in heading:
        cell.font = Font(bold=True)
    sheet.append(heading)
    for row in rows:
        held = [
            ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)
            if isinstance(value := row[name], str)
            else value
            for name in columns
        ]
        cells = [WriteOnlyCell(sheet, value) for value in held]
        for cell in cells:
            if isinstance(cell.value, str):
                cell.data_type = "s"
        sheet.append(cells)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _safe(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value.startswith(_BEGINS_A_FORMULA):
        return "'" + value
    return value
