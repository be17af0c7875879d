"""Excel workbooks: shown text by number formats, merged cells, colours, hidden parts left out."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from quarterlight.errors import UnreadableFile
from quarterlight.published.grid import Document
from quarterlight.published.readers.addresses import few
from quarterlight.published.readers.excel.boxes import boxes
from quarterlight.published.readers.excel.palette import Palette
from quarterlight.published.readers.excel.parts import Sheet, sheets_of, slim_workbook
from quarterlight.published.readers.excel.shown import shown_sheet
from quarterlight.published.readers.office import Package, loading, opened
from quarterlight.published.readers.sheets import Notice, hidden_sheet
from quarterlight.published.readers.themes import theme_colours
from quarterlight.scorecard.place import Place

_THEME = "xl/theme/theme1.xml"
_CALCULATE = "Open it in Excel, let it calculate, and save it."


def read(path: Path) -> Document:
    """A grid for each shown sheet, in the order of the tabs; formulas as Excel last calculated.

    The text of boxes that lie on a sheet stands before its grid.
    """
    with opened(path) as package:
        sheets = sheets_of(package)
        _refuse_unreadable(sheets, package.where)
        document = Document("xlsx", title=package.title(), notices=list(_notices(sheets)))
        palette = Palette(theme_colours(package.xml(_THEME)) if _THEME in package.names else {})
        with loading(path):
            worksheets = _load(package, sheets)
            pairs = list(zip(sheets, worksheets, strict=True))
            # Styles are looked up late, so a damaged one would not be found while loading.
            palette.learn(cell for sheet in worksheets for cell in sheet._cells.values())
        for sheet, worksheet in pairs:
            if sheet.is_shown and not sheet.too_large:
                shown = shown_sheet(sheet, worksheet, palette, package.where)
                document.blocks += [*boxes(package, sheet.part, sheet.name), shown.finish()]
                document.notices += shown.left_out()
    return document


def _load(package: Package, sheets: list[Sheet]) -> list[Any]:
    # openpyxl warns of what it would lose on saving, and prints of damaged styles, to where
    # the command's own answer goes.
    with warnings.catch_warnings(), redirect_stdout(StringIO()):
        warnings.simplefilter("ignore")
        workbook = load_workbook(
            slim_workbook(package, sheets), data_only=True, keep_links=False, rich_text=True
        )
    return list(workbook.worksheets)


def _refuse_unreadable(sheets: list[Sheet], where: str) -> None:
    """Refuses a workbook without a sheet to read, and one that nothing ever calculated."""
    read = [sheet for sheet in sheets if sheet.is_shown and not sheet.too_large]
    large = [sheet for sheet in sheets if sheet.too_large]
    if not read and large:
        raise UnreadableFile(
            f"The sheet has {large[0].too_large}, so it is no published scorecard.",
            f"{where}, sheet {large[0].name}",
            "Copy the scorecard alone into a new workbook, save it and give that.",
        )
    if not read:
        raise UnreadableFile("No sheet is shown.", where, "Unhide the sheet of the scorecard.")
    formulas = sum(sheet.formulas for sheet in read)
    if formulas and formulas == sum(len(sheet.without_value) for sheet in read):
        raise UnreadableFile(
            f"None of its formulas ({formulas}) has a calculated value.", where, _CALCULATE
        )


def _notices(sheets: list[Sheet]) -> Iterator[Notice]:
    for sheet in sheets:
        place, name = Place(sheet=sheet.name), f"“{sheet.name}”"
        if not sheet.is_shown:
            yield hidden_sheet(sheet.name)
        elif sheet.too_large:
            yield f"The sheet {name} was left out: it has {sheet.too_large}.", place
        elif cells := sheet.without_value:
            said = f"Sheet {name}: formulas without a calculated value were read as blank"
            first = Place(sheet=sheet.name, cell=cells[0])
            yield f"{said} ({few(cells)}). {_CALCULATE}", first
