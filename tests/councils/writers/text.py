"""Tab-separated text as saved from Word, and CSV as saved from Excel: no spans, no colours."""

from __future__ import annotations

import csv
from pathlib import Path

from councils.page import Block, Paragraph, Table


def lines_of(page: tuple[Block, ...]) -> list[list[str]]:
    """Every line as a list of cells, with an empty line between blocks."""
    lines: list[list[str]] = []
    for block in page:
        if isinstance(block, Paragraph):
            lines += [[block.text], []]
        elif isinstance(block, Table):
            lines += [[cell.text if cell else "" for cell in row] for row in block.rows]
            lines += [[]]
    return lines


def write_tab_separated(page: tuple[Block, ...], path: Path) -> None:
    """A line break inside a cell becomes a space, as in Word's plain text."""
    lines = ("\t".join(line).replace("\n", " ") for line in lines_of(page))
    path.write_text("\n".join(lines), encoding="utf-8")


def write_comma_separated(page: tuple[Block, ...], path: Path) -> None:
    """As Excel saves it: with a byte-order mark, and each row as wide as the sheet."""
    lines = lines_of(page)
    width = max(map(len, lines))
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(line + [""] * (width - len(line)) for line in lines)
