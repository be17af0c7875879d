"""A grid while a reader fills it: blanks stay out, spans and sizes keep within the limits."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from quarterlight.errors import UnreadableFile
from quarterlight.published.grid import Grid, GridCell
from quarterlight.published.readers.limits import MAX_COVERED, MAX_ROWS, MAX_SPAN

_ALONE = "Give the published scorecard alone, not the records behind it."


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
            what = f"{MAX_ROWS:,} rows" if len(self._rows) > MAX_ROWS else f"{MAX_COVERED:,} cells"
            raise UnreadableFile(
                f"There are over {what}, so this is no published scorecard.",
                f"{self.where}, {cell.place}",
                _ALONE,
            )
        self.grid.add(cell)

    def finish(self) -> Grid:
        """The grid, cut to what has text: a fill or a merged blank beyond it says nothing."""
        grid = self.grid
        texts = [cell for cell in grid.cells.values() if cell.text]
        grid.height = max((cell.row + cell.rows for cell in texts), default=0)
        grid.width = max((cell.column + cell.columns for cell in texts), default=0)
        grid.cells = {
            (row, column): cell
            for (row, column), cell in grid.cells.items()
            if row < grid.height and column < grid.width
        }
        return grid
