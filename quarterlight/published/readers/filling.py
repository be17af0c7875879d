"""A grid while a reader fills it: blanks stay out, spans and sizes keep within the limits."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from quarterlight.errors import UnreadableFile
from quarterlight.published.grid import Grid, GridCell
from quarterlight.published.readers.limits import MAX_COVERED, MAX_ROWS, MAX_SPAN


@dataclass(slots=True)
class Filling:
    """The grid, and how much of the limits it has used."""

    grid: Grid
    where: str
    _rows: set[int] = field(default_factory=set)
    _covered: int = 0

    def put(self, cell: GridCell) -> None:
        """Adds a cell that shows something: a text, a fill, or that it is merged.

        Raises UnreadableFile where the grid becomes larger than any scorecard.
        """
        if not cell.text and not cell.fill and cell.rows * cell.columns == 1:
            return
        if cell.rows > MAX_SPAN or cell.columns > MAX_SPAN:
            rows, columns = min(cell.rows, MAX_SPAN), min(cell.columns, MAX_SPAN)
            cell = replace(cell, rows=rows, columns=columns)
        self._covered += cell.rows * cell.columns
        if cell.text:
            self._rows.add(cell.row)
        if len(self._rows) > MAX_ROWS or self._covered > MAX_COVERED:
            raise self._too_large(cell)
        self.grid.add(cell)

    def _too_large(self, cell: GridCell) -> UnreadableFile:
        what = f"{MAX_ROWS:,} rows" if len(self._rows) > MAX_ROWS else f"{MAX_COVERED:,} cells"
        return UnreadableFile(
            f"There are over {what}, so this is no published scorecard.",
            f"{self.where}, {cell.place}",
            "Give the published scorecard alone, not the records behind it.",
        )
