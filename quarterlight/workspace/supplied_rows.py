"""What every file of `figures/` shares: which files there are, their rows, and how cells are read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from quarterlight.errors import PeriodError
from quarterlight.periods import Quarter
from quarterlight.workspace.columns import RowOf, rows

# The tables of the folder that have columns of their own, by how their names begin.
JUDGEMENTS, BENCHMARKS = "judgements", "benchmarks"


def files(folder: Path, begins: str = "") -> Iterator[Path]:
    """The files of one table, by name; those of figures are named as nobody else's.

    The lock files that office programs leave beside an open file are not its tables.
    """
    for path in sorted(folder.glob("*")):
        own = next((each for each in (JUDGEMENTS, BENCHMARKS) if path.stem.startswith(each)), "")
        is_table = path.suffix.lower() in (".csv", ".xlsx")
        if is_table and own == begins and not path.name.startswith(("~", ".")):
            yield path


def rows_of(
    path: Path, known: tuple[str, ...], needed: tuple[str, ...], notices: list[str] | None = None
) -> Iterator[RowOf]:
    """The rows of a file under its headings."""
    return rows(path, known, needed, notices)


def quarter(row: RowOf) -> Quarter:
    """The row's quarter."""
    try:
        return Quarter.parse(row["quarter"])
    except PeriodError as error:
        raise row.refuse(error.what, error.remedy) from None


def whole(row: RowOf, name: str) -> int | None:
    """A number of cases, None where the cell is empty."""
    text = row[name].replace(",", "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise row.refuse(f"The {name} “{row[name]}” is no whole number.", "Write it as 12.")
    return int(text)


def day(row: RowOf, name: str) -> date | None:
    """A day as 2017-01-31 or 31/01/2017 (day first), with a time or without; None where it is empty."""
    text = row[name].strip()
    if not text:
        return None
    first = text.split()[0].split("T")[0]
    parts = first.split("/") if "/" in first else first.split("-")[::-1]
    try:
        return date(int(parts[2]), int(parts[1]), int(parts[0]))
    except (ValueError, IndexError):
        raise row.refuse(f"The {name} “{text}” is no day.", "Write it as 2017-01-31.") from None
