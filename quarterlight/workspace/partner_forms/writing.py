"""The workbook of a form: instructions, then a row per measure with cells to fill and the rest locked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from quarterlight.errors import UnwritableFile
from quarterlight.saving import written
from quarterlight.scorecard.states import State
from quarterlight.workspace.partner_forms.asking import FILLED, HEADINGS, Form

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

# Words for why there is no figure, as the drop-down offers them.
STATES = tuple(
    state.words
    for state in (State.NO_RELEVANT_CASES, State.AWAITED, State.SUSPENDED, State.SUPPRESSED)
)
_WIDTHS = (8, 24, 26, 13, 9, 9, 11, 13, 14, 20, 12, 12, 6, 30)
_LINE_HEIGHT = 15
_A4 = 9
_INK, _PAPER, _LINE = "FF1D3557", "FFFFF8DC", "FF888888"
_SAYS = (
    "1. Go to the sheet “Figures”. Fill the yellow cells; everything else is locked.",
    "2. Give the value (83% or 31), or the numerator and the denominator, or all three.",
    "3. Where there is no figure, leave them empty, choose a state, and say why in the note.",
    "4. Say who gives the figure and when (2017-01-31).",
    "5. A figure counts as provisional until you write Y under “Final”.",
    "6. Save the file and send it back. Rows that you cannot fill may stay empty.",
    "Give numbers only: no names of children, families or workers.",
)


def write(form: Form, out: Path) -> None:
    """Write the workbook, whole or not at all; never over a file that is there."""
    from openpyxl import Workbook

    if out.suffix.lower() != ".xlsx":
        raise UnwritableFile("A form is a workbook.", str(out), "Give a name that ends in .xlsx.")
    if out.exists():
        raise UnwritableFile(
            "There is a file of this name, and it may be a form that was filled.",
            str(out),
            "Give another name, or put that file elsewhere.",
        )
    book = Workbook()
    about = book.active
    about.title = "Read me"
    _about(about, form)
    _figures(book.create_sheet("Figures"), form)
    with written(out) as file:
        book.save(file)


def _text(cell: Any, text: str) -> Any:
    """A text that stays one, though it begin with an equals sign."""
    cell.value = text
    cell.data_type = "s"
    return cell


def _about(sheet: Worksheet, form: Form) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 16, 78
    head = f"Figures of {form.partner} for {form.quarter}"
    _text(sheet["A1"], head).font = Font(bold=True, size=16, color=_INK)
    facts = {
        "Council": form.council,
        "Scorecard": form.scorecard,
        "Partner": form.partner,
        "Quarter": str(form.quarter),
    }
    for row, (name, fact) in enumerate(facts.items(), 3):
        _text(sheet.cell(row, 1), name).font = Font(bold=True)
        _text(sheet.cell(row, 2), fact).alignment = Alignment(wrap_text=True, vertical="top")
    for row, says in enumerate(_SAYS, 3 + len(facts) + 1):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
        _text(sheet.cell(row, 1), says).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = 20
    _finish(sheet, "portrait")


def _figures(sheet: Worksheet, form: Form) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    line = Side(style="thin", color=_LINE)
    box, wrapped = Border(line, line, line, line), Alignment(wrap_text=True, vertical="top")
    for column, (heading, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True), 1):
        cell = _text(sheet.cell(1, column), heading)
        cell.font, cell.border, cell.alignment = Font(bold=True, color="FFFFFFFF"), box, wrapped
        cell.fill = PatternFill("solid", fgColor=_INK)
        sheet.column_dimensions[cell.column_letter].width = width
    for row, texts in enumerate(form.rows, 2):
        sheet.row_dimensions[row].height = _LINE_HEIGHT * _lines(texts)
        for column, heading in enumerate(HEADINGS, 1):
            cell = sheet.cell(row, column)
            cell.border, cell.alignment = box, wrapped
            if heading in FILLED:
                cell.protection = Protection(locked=False)
                cell.fill = PatternFill("solid", fgColor=_PAPER)
                # As text, so that 83% and 31/01/2017 stay as they were typed.
                cell.number_format = "@"
            elif texts.get(heading):
                _text(cell, texts[heading])
    _drop_downs(sheet, len(form.rows) + 1)
    sheet.freeze_panes = "C2"
    sheet.print_title_rows = "1:1"
    # The codes are for the way back, and no reader's.
    sheet.print_area = f"A1:M{len(form.rows) + 1}"
    _finish(sheet, "landscape")


def _lines(texts: dict[str, str]) -> int:
    """How many lines the longest text takes in its column, generously: office programs differ."""
    widths = dict(zip(HEADINGS, _WIDTHS, strict=True))
    return max(2 + len(text) * 6 // (5 * widths[heading]) for heading, text in texts.items())


def _drop_downs(sheet: Worksheet, last: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for heading, words in (("State", STATES), ("Final", ("Y",))):
        choice = DataValidation("list", formula1=f'"{",".join(words)}"', allow_blank=True)
        choice.error, choice.errorTitle = f"Choose one of: {', '.join(words)}.", heading
        choice.showErrorMessage = True
        letter = get_column_letter(HEADINGS.index(heading) + 1)
        choice.add(f"{letter}2:{letter}{max(last, 2)}")
        sheet.add_data_validation(choice)


def _finish(sheet: Worksheet, orientation: str) -> None:
    """A4 one page wide, and locked without a password: against slips, not against people."""
    sheet.page_setup.paperSize, sheet.page_setup.orientation = _A4, orientation
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
