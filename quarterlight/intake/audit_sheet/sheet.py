"""A council's audit sheet as rows of text: from a CSV file, or from a sheet of a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from quarterlight.errors import UnreadableFile
from quarterlight.intake import reading
from quarterlight.intake.audit_sheet.mapping import bare

WORKBOOKS = (".xlsx", ".xlsm")
_MOST_ROWS = 200_000
# A title or two may stand above the headings, which are the first row of several cells.
_ABOVE, _FEWEST = 20, 3


@dataclass(frozen=True, slots=True)
class Sheet:
    """Its headings, and its rows with the line of each."""

    name: str
    headings: list[str]
    rows: list[tuple[int, list[str]]]

    def column(self, heading: str) -> list[tuple[int, str]]:
        """The line and text of each cell below a heading that is not blank."""
        place = self.headings.index(heading)
        return [(line, row[place]) for line, row in self.rows if row[place]]


def read_sheet(path: Path, sheet: str = "", known: Iterable[str] = ()) -> Sheet:
    """The audit sheet of a file: the one that is named, else the one with most of the known headings.

    Raises UnreadableFile for a file that is broken, or has no row of headings.
    """
    is_workbook = path.name.lower().endswith(WORKBOOKS)
    found = list(_of_workbook(path)) if is_workbook else [_of_text(path)]
    if sheet:
        found = [each for each in found if bare(each.name) == bare(sheet)]
    if not found:
        what = f"The workbook has no sheet “{sheet}”." if sheet else "There is no row of headings."
        raise UnreadableFile(what, str(path), "Give the sheet that has one row an audit.")
    headings = {bare(heading) for heading in known}
    return max(found, key=lambda each: sum(bare(h) in headings for h in each.headings))


def _of_text(path: Path) -> Sheet:
    form = next((each for each in reading.endings() if path.name.lower().endswith(each)), ".csv")
    opened = reading.opened(path, form, lambda _: None)
    rows = [
        (line, [" ".join(str(text).split()) for text in row])
        for batch in opened.batches
        for line, row in zip(batch.lines, zip(*batch.columns, strict=True), strict=True)
    ]
    return Sheet(path.name, _distinct(opened.columns), [row for row in rows if any(row[1])])


def _of_workbook(path: Path) -> Iterator[Sheet]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (OSError, BadZipFile, KeyError, ValueError, InvalidFileException):
        raise UnreadableFile(
            "The workbook is broken, locked or of another kind.", str(path), "Save it as .xlsx."
        ) from None
    try:
        for sheet in book.worksheets:
            rows = _texts(sheet.iter_rows(values_only=True), path)
            found = _from_headings(sheet.title, rows)
            if found:
                yield found
    finally:
        book.close()


def _texts(rows: Iterable[tuple[Any, ...]], path: Path) -> list[tuple[int, list[str]]]:
    found = []
    for line, row in enumerate(rows, 1):
        if line > _MOST_ROWS:
            raise UnreadableFile(f"The sheet has over {_MOST_ROWS:,} rows.", str(path))
        found.append((line, [_text(value) for value in row]))
    return found


def _from_headings(name: str, rows: list[tuple[int, list[str]]]) -> Sheet | None:
    for place, (_, row) in enumerate(rows[:_ABOVE]):
        if sum(map(bool, row)) >= _FEWEST:
            width = max(n for n, text in enumerate(row, 1) if text)
            below = [(line, (cells + [""] * width)[:width]) for line, cells in rows[place + 1 :]]
            return Sheet(name, _distinct(row[:width]), [each for each in below if any(each[1])])
    return None


def _distinct(headings: list[str]) -> list[str]:
    """Headings of which each stands once: a second “Comments” is “Comments (2)”."""
    found: list[str] = []
    for heading in (" ".join(text.split()) for text in headings):
        seen = sum(bare(heading) == bare(other.rsplit(" (", 1)[0]) for other in found)
        found.append(f"{heading} ({seen + 1})" if heading and seen else heading)
    return found


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split())
