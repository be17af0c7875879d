"""Which rows and columns of a sheet are hidden, and how to name them to a person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from openpyxl.utils import get_column_letter


def hidden_rows(sheet: Any) -> set[int]:
    """The numbers of the rows that are hidden, filtered out, or of no height."""
    rows = sheet.row_dimensions.items()
    return {number for number, row in rows if row.hidden or row.height == 0}


def hidden_columns(sheet: Any) -> set[int]:
    """The numbers of the columns that are hidden or of no width."""
    hidden = (part for part in sheet.column_dimensions.values() if part.hidden or part.width == 0)
    return {number for part in hidden for number in range(part.min, part.max + 1)}


def row_names(numbers: Iterable[int]) -> str:
    """Rows as one says them: `5, 7–9`."""
    return _runs(numbers, str)


def column_names(numbers: Iterable[int]) -> str:
    """Columns as one says them: `C, F–H`."""
    return _runs(numbers, get_column_letter)


def _runs(numbers: Iterable[int], name: Any) -> str:
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return ", ".join("–".join(name(number) for number in run) for run in runs)
