"""What a spreadsheet keeps behind a shown figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from councils.page import Cell

_NUMBER = re.compile(r"(-?\d{1,3}(?:,\d{3})+|-?\d+)(?:\.(\d+))?(%?)")
_MONTH = re.compile(r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d\d")

# Offices fill a cell that says its colour.
FILLS = {"Red": "FF0000", "Amber": "FFC000", "Green": "00B050"}
INKS = {"blue": "0070C0", "red": "C00000", "green": "00803C", "purple": "7030A0"}


@dataclass(frozen=True)
class Held:
    """A number with the decimals that it shows, or the first day of a month."""

    value: float | date
    decimals: int = 0
    percent: bool = False
    commas: bool = False


def held(cell: Cell) -> Held | None:
    """The number or the date in a cell, or None for text. `90%` is 0.9, `Dec-16` a date."""
    if _MONTH.fullmatch(cell.text):
        return Held(datetime.strptime(f"01-{cell.text}", "%d-%b-%y").date())
    found = _NUMBER.fullmatch(cell.text)
    if not found:
        return None
    decimals = len(found[2] or "")
    value = float(f"{found[1].replace(',', '')}.{found[2] or 0}")
    if found[3]:
        value = round(value / 100, decimals + 2)
    value = cell.exact if cell.exact is not None else value
    return Held(value, decimals, bool(found[3]), "," in found[1])
