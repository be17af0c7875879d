"""Tables within tables, in the forms that allow them."""

from __future__ import annotations

from lxml import etree

from quarterlight.errors import UnreadableFile
from quarterlight.published.grid import Grid
from quarterlight.published.readers.limits import MAX_NESTED


def as_lines(grid: Grid) -> str:
    """A table within a cell as text of that cell: a line for each row."""
    rows = (" ".join(cell.text for cell in grid.row(row)) for row in range(grid.height))
    return "\n".join(["", *rows, ""])


def check_nesting(table: etree._Element, where: str) -> None:
    """Refuses tables within tables beyond the limit, as the text of each is also in the outer."""
    if sum(1 for _ in table.iterancestors(table.tag)) > MAX_NESTED:
        raise UnreadableFile(
            f"Tables stand within tables more than {MAX_NESTED} deep.",
            where,
            "Copy the table of the scorecard into a new file, save it and give that.",
        )
