"""Where something stands on a published page or in a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a person can find: a line of a text, a cell of a sheet, a cell of a table.

    Of a workspace `sheet` is the file, and `cell` says what in it. `line`, `table`, `row` and
    `column` count from 1. Fields that do not apply are None.
    """

    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    paragraph: int | None = None

    def as_dict(self) -> dict[str, str | int]:
        """The fields that apply, by name."""
        named = {name: getattr(self, name) for name in self.__slots__}
        return {name: value for name, value in named.items() if value is not None}

    def __str__(self) -> str:
        if self.sheet and "/" in self.sheet:
            # A file of a workspace: no sheet has a slash in its name.
            return ", ".join([self.sheet, self.cell or f"line {self.line}"])
        if self.cell:
            return f"sheet {self.sheet}, cell {self.cell}" if self.sheet else f"cell {self.cell}"
        return ", ".join(f"{name} {value}" for name, value in self.as_dict().items())
