"""A sheet of any kind of spreadsheet as a person sees it: hidden rows and columns left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from quarterlight.published.grid import Grid, GridCell
from quarterlight.published.readers.addresses import column_letters, column_names, few, row_names
from quarterlight.published.readers.filling import Filling
from quarterlight.published.readers.limits import LAST_COLUMN, LAST_ROW
from quarterlight.published.readers.pieces import Piece, fill_of, ink_of, text_of
from quarterlight.scorecard.place import Place

Notice = tuple[str, Place]


@dataclass(slots=True)
class ShownSheet:
    """A sheet while it is read; rows and columns count from 1, as their names do."""

    name: str
    where: str
    hidden_rows: Set[int]
    hidden_columns: Set[int]
    _filling: Filling = field(init=False)
    _unseen: list[tuple[int, int]] = field(default_factory=list)
    _far: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._filling = Filling(Grid(self.name), self.where)

    def put(self, rows: range, columns: range, pieces: Sequence[Piece], fill: str | None) -> None:
        """Adds the cell that covers these rows and columns, as far as they are shown."""
        text, address = text_of(pieces), f"{column_letters(columns[0])}{rows[0]}"
        shown_rows = [row for row in rows if row not in self.hidden_rows]
        shown_columns = [column for column in columns if column not in self.hidden_columns]
        if rows[0] > LAST_ROW or columns[0] > LAST_COLUMN:
            self._far += [address] if text else []
        elif not shown_rows or not shown_columns:
            self._unseen += [(rows[0], columns[0])] if text else []
        else:
            cell = GridCell(
                text,
                shown_rows[0] - 1,
                shown_columns[0] - 1,
                Place(sheet=self.name, cell=address),
                shown_rows[-1] - shown_rows[0] + 1,
                shown_columns[-1] - shown_columns[0] + 1,
                ink_of(pieces),
                fill or fill_of(pieces),
            )
            self._filling.put(cell)

    def finish(self) -> Grid:
        """The grid of what is shown."""
        return self._filling.finish()

    def left_out(self) -> Iterator[Notice]:
        """What holds text and is not in the grid: hidden rows and columns, cells far away."""
        rows = {row for row, _ in self._unseen} & self.hidden_rows
        columns = {column for _, column in self._unseen} & self.hidden_columns
        for what, names in (
            ("hidden rows", row_names(rows)),
            ("hidden columns", column_names(columns)),
            ("cells far from the table", few(self._far)),
        ):
            if names:
                said = f"Sheet “{self.name}”: {what} were left out ({names})."
                yield said, Place(sheet=self.name)


def hidden_sheet(name: str) -> Notice:
    """The notice of a sheet that is hidden."""
    return f"The sheet “{name}” is hidden and was left out.", Place(sheet=name)
