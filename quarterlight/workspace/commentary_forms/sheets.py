"""How the sheets of a form look: locked but for the yellow cells, wrapped, on A4."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_A4 = 9
_INK, _PAPER, _LINE, _KEY = "FF1D3557", "FFFFF8DC", "FF888888", "FFAAAAAA"
_FACE = "Calibri"
_LONGEST_CELL = 32_000
_LINE_HEIGHT, _HIGHEST = 15, 409
# At which two pages of the widths in use fit A4: 11 point print as 7.
_SCALE = 65


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a sheet: headings, widths, which are written in, how many keys stand last.

    Where `page_break` names a heading, the sheet prints two pages wide, apart after it, with the
    first column on both. (Fitted to a page it would be too small to read.)
    """

    headings: tuple[str, ...]
    widths: tuple[int, ...]
    written: frozenset[str]
    keys: int
    page_break: str = ""


def text(cell: Any, words: str) -> Any:
    """A text that stays one, though it begin with an equals sign."""
    if words:
        cell.value = words[:_LONGEST_CELL]
        cell.data_type = "s"
    return cell


def read_me(sheet: Worksheet, title: str, facts: Mapping[str, str], steps: Sequence[str]) -> None:
    """The first sheet: title, whose form it is, and what to do."""
    from openpyxl.styles import Alignment, Font

    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 16, 82
    text(sheet["A1"], title).font = Font(name=_FACE, bold=True, size=16, color=_INK)
    wrapped = Alignment(wrap_text=True, vertical="top")
    for row, (name, fact) in enumerate(facts.items(), 3):
        text(sheet.cell(row, 1), name).font = Font(name=_FACE, bold=True)
        text(sheet.cell(row, 2), fact).alignment = wrapped
    for row, says in enumerate(steps, len(facts) + 4):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
        cell = text(sheet.cell(row, 1), says)
        cell.alignment = wrapped
        sheet.row_dimensions[row].height = 16 * (1 + len(says) // 100) + 4
    last = sheet.cell(len(facts) + 3 + len(steps), 1)
    last.font = Font(name=_FACE, color=_KEY, size=8)
    _finish(sheet, "portrait")


def table(
    sheet: Worksheet,
    columns: Columns,
    rows: Sequence[Mapping[str, str]],
    choices: Mapping[str, str],
    least_lines: Sequence[int] = (),
) -> None:
    """A sheet of rows by heading; `choices` are the lists of its drop-downs, as Excel writes them.

    `least_lines` is how many lines high each row is at the least.
    """
    from openpyxl.utils import get_column_letter

    _headings(sheet, columns)
    for number, words in enumerate(rows, 2):
        _row(sheet, number, columns, words)
        least = least_lines[number - 2] if least_lines else 1
        _high(sheet, number, max(least, _lines(columns, words)))
    _drop_downs(sheet, columns, choices, len(rows) + 1)
    last = get_column_letter(len(columns.headings) - columns.keys)
    sheet.print_area = f"A1:{last}{len(rows) + 1}"
    sheet.print_title_rows = "1:1"
    sheet.freeze_panes = "C2" if columns.page_break else "B2"
    _finish(sheet, "landscape")
    if columns.page_break:
        _break_after(sheet, columns.headings.index(columns.page_break) + 1)


def _lines(columns: Columns, words: Mapping[str, str]) -> int:
    """How many lines the longest text of a row takes in its column, generously: programs differ."""
    widths = dict(zip(columns.headings, columns.widths, strict=True))
    keys = columns.headings[len(columns.headings) - columns.keys :]
    return max(
        sum(1 + len(line) * 6 // (5 * widths[heading]) for line in text.split("\n"))
        for heading, text in words.items()
        if heading not in keys
    )


def _high(sheet: Worksheet, number: int, lines: int) -> None:
    """A row of so many lines, which still grows with what is written in it."""
    from openpyxl.worksheet.dimensions import RowDimension

    class Growing(RowDimension):
        """A height that is no person's choice, so that Excel fits the row again after each entry."""

        customHeight = False

    height = min(_LINE_HEIGHT * lines + 3, _HIGHEST)
    sheet.row_dimensions[number] = Growing(sheet, index=number, ht=height)


def _headings(sheet: Worksheet, columns: Columns) -> None:
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    keys = columns.headings[len(columns.headings) - columns.keys :]
    for column, (heading, width) in enumerate(
        zip(columns.headings, columns.widths, strict=True), 1
    ):
        cell = text(sheet.cell(1, column), heading)
        _box(cell)
        is_key = heading in keys and column > len(columns.headings) - columns.keys
        ink, size = (_KEY, 8) if is_key else ("FFFFFFFF", 11)
        cell.font = Font(name=_FACE, bold=True, color=ink, size=size)
        if not is_key:
            cell.fill = PatternFill("solid", fgColor=_INK)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[1].height = 2 * _LINE_HEIGHT + 3


def _row(sheet: Worksheet, number: int, columns: Columns, words: Mapping[str, str]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill, Protection

    first_key = len(columns.headings) - columns.keys + 1
    for column, heading in enumerate(columns.headings, 1):
        cell = text(sheet.cell(number, column), words.get(heading, ""))
        if column >= first_key:
            # For the way back, and no reader's; never wrapped, so that no row grows by it.
            cell.font, cell.alignment = (
                Font(name=_FACE, color=_KEY, size=8),
                Alignment(vertical="top"),
            )
            continue
        _box(cell)
        if heading in columns.written:
            cell.protection = Protection(locked=False)
            cell.fill = PatternFill("solid", fgColor=_PAPER)
            # As text, so that a date, a dash or an equals sign stays as it was typed.
            cell.number_format = "@"


def _box(cell: Any) -> None:
    from openpyxl.styles import Alignment, Border, Side

    line = Side(style="thin", color=_LINE)
    cell.border = Border(line, line, line, line)
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _drop_downs(sheet: Worksheet, columns: Columns, choices: Mapping[str, str], last: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for heading, formula in choices.items():
        choice = DataValidation("list", formula1=formula, allow_blank=True)
        choice.error, choice.errorTitle = "Choose from the list.", heading
        choice.showErrorMessage = True
        letter = get_column_letter(columns.headings.index(heading) + 1)
        choice.add(f"{letter}2:{letter}{max(last, 2)}")
        sheet.add_data_validation(choice)


def _break_after(sheet: Worksheet, column: int) -> None:
    from openpyxl.worksheet.pagebreak import Break, ColBreak

    sheet.sheet_properties.pageSetUpPr.fitToPage = False
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = None
    sheet.page_setup.scale = _SCALE
    sheet.col_breaks = ColBreak()
    sheet.col_breaks.append(Break(id=column))
    sheet.print_title_cols = "A:A"
    sheet.page_setup.pageOrder = "overThenDown"


def _finish(sheet: Worksheet, orientation: str) -> None:
    """A4, a page wide, and locked without a password: against slips, not against people."""
    sheet.page_setup.paperSize, sheet.page_setup.orientation = _A4, orientation
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.5
    margins.footer = 0.2
    sheet.oddFooter.center.text = "&A, page &P of &N"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
