"""A worked example: a few rows, what a measure must say of each, and why. It is the measure's test.

Tables are written as text, one line a row, cells apart by `|`, the first line its columns. The
first table is the measure's own: its column `expect` says `met`, `not met`, `left out` (the row is
seen, and does not count) or `not seen` (of no concern in the quarter; what an empty cell also
says), and `because` says why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

EXPECTATIONS = ("met", "not met", "left out", "not seen")


@dataclass(frozen=True)
class Example:
    """Records by their names (as `referrals`), with what is expected in a quarter, or in several."""

    quarter: str
    tables: Mapping[str, str]
    says: str = ""

    def rows(self, table: str) -> list[dict[str, str]]:
        """The rows of one of its tables. Raises ValueError for one with more cells than columns."""
        columns, *rows = [_cells(line) for line in self.tables[table].splitlines() if line.strip()]
        for row in rows:
            if len(row) > len(columns):
                raise ValueError(f"A row of {table} has more cells than columns: {row[0]}")
        return [dict(zip_longest(columns, row, fillvalue="")) for row in rows]

    @property
    def expected(self) -> list[dict[str, str]]:
        """The rows of its first table, with `expect` and `because`."""
        return self.rows(next(iter(self.tables)))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
