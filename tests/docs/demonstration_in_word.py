"""The demonstration's scorecard as the Word file that it was saved from.

`python tests/docs/demonstration_in_word.py FILE.docx` writes it for whoever follows the tutorial.
Titles of audit measures are blue, as the page says, and a comment on several measures spans them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from councils.page import Block, Cell, Paragraph, Table, title
from councils.writers import word

from quarterlight.published.pages import read_scorecard
from quarterlight.scorecard.model import Kind, Scorecard

DEMO = Path(__file__).parents[2] / "demo" / "published-scorecard-2016-17-q3.txt"
NUMBER, TITLE, COMMENTARY = 0, 1, 12
Rows = list[list[str]]


def write(path: Path) -> Path:
    """Write the Word file; its path."""
    word.write(tuple(_blocks()), path)
    return path


def _blocks() -> Iterator[Block]:
    rows = [line.split("\t") for line in DEMO.read_text("utf-8").splitlines() if line.strip()]
    wide = [position for position, row in enumerate(rows) if len(row) > COMMENTARY]
    top, end = wide[0], wide[-1] + 1
    yield title(rows[0][0])
    yield from (Paragraph(text) for (text,) in rows[1:top])
    # A heading between the rows, saved as a line of its own, is a row like every other.
    measures = [row + [""] * (COMMENTARY + 1 - len(row)) for row in rows[top:end]]
    yield _measures(measures, read_scorecard(DEMO))
    for width, group in groupby(rows[end:], key=len):
        if width == 1:
            yield from (Paragraph(text) for (text,) in group)
        else:
            yield from map(_plain, _apart(list(group)))


def _apart(rows: Rows) -> list[Rows]:
    """Each judgement table: it begins with a row that has nothing but its title."""
    tables: list[Rows] = []
    for row in rows:
        if row[0] and not any(row[1:]):
            tables.append([])
        tables[-1].append(row)
    return tables


def _plain(rows: Rows) -> Table:
    return Table(tuple(tuple(map(Cell, row)) for row in rows))


def _measures(rows: Rows, scorecard: Scorecard) -> Table:
    """The table of measures, with its colours and its merged comments."""
    lines = {row[NUMBER]: position for position, row in enumerate(rows)}
    cells: list[list[Cell | None]] = [[Cell(text) for text in row] for row in rows]
    for measure in scorecard.measures:
        row = cells[lines[str(measure.number)]]
        row[TITLE] = Cell(measure.title, ink="blue" if measure.kind is Kind.AUDIT else None)
        row[COMMENTARY] = Cell("")
    for comment in scorecard.comments:
        own = [lines[str(scorecard.measures[position].number)] for position in comment.measures]
        for covered in own[1:]:
            cells[covered][COMMENTARY] = None
        cells[own[0]][COMMENTARY] = Cell(comment.text, rows=len(own))
    return Table(tuple(map(tuple, cells)), header=2)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
