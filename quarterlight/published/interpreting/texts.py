"""The commentary beside a row, below it, or in a row of its own."""

from __future__ import annotations

import re

from quarterlight.periods import plain
from quarterlight.published.grid import Grid, GridCell, Paragraph
from quarterlight.published.interpreting.figures import read_figure
from quarterlight.published.interpreting.found import Found, FoundText
from quarterlight.published.interpreting.headers import Header
from quarterlight.published.interpreting.headings import Role
from quarterlight.scorecard.place import Place


def read_texts(grid: Grid, header: Header, row: int, found: Found) -> None:
    """The commentary beside a measure; a merged cell's text is one, for every row it spans.

    Texts of several columns (analysis, actions) are one comment, a line each.
    """
    position = len(found.measures) - 1
    own: FoundText | None = None
    for column in header.with_role(Role.COMMENTARY):
        cell = grid.at(row, column)
        if cell is None or not cell.text:
            continue
        above = next((text for text in found.texts if text.place == cell.place), None)
        if above:
            if position not in above.measures:
                above.measures.append(position)
        elif own and cell.rows == 1:
            own.text = f"{own.text}\n{cell.text}"
        else:
            own = FoundText(cell.text, [position], cell.place, spans=cell.rows > 1)
            found.texts.append(own)


def add_text(found: Found, text: str, place: Place) -> None:
    """Put a text to the commentary of the last measure."""
    position = len(found.measures) - 1
    last = next((each for each in reversed(found.texts) if position in each.measures), None)
    if last:
        last.text = f"{last.text} {text}"
    else:
        found.texts.append(FoundText(text, [position], place))


def comment_of_row(texts: list[str]) -> str:
    """The comment of a row that begins with the word (`Commentary | text`, `Comment: text`), or ""."""
    label = r"(?:exception )?(?:comment(?:s|ary)?|narrative|explanation)"
    first = texts[0] if texts else ""
    if len(texts) > 1 and re.fullmatch(rf"{label} ?:?", plain(first)):
        return " ".join(texts[1:])
    found = re.match(rf"{label} ?(?::|\s-)\s*(?=\S)", first, re.IGNORECASE)
    return " ".join([first[found.end() :], *texts[1:]]) if found else ""


def read_continuation(header: Header, row: int, cells: list[GridCell], found: Found) -> None:
    """A row without a title: text in the commentary column goes on from the row above."""
    columns = header.with_role(Role.COMMENTARY)
    for cell in cells:
        if cell.row < row:
            continue
        if cell.column in columns and found.measures:
            add_text(found, cell.text, cell.place)
        elif read_figure(cell.text):
            found.remark("A figure stands in a row without a measure.", cell.place, cell.text)
        else:
            found.paragraphs.append(Paragraph(cell.text, cell.place))
