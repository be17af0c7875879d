"""Tables of commentary beside the measures: a number or a title, and the text that answers for it."""

from __future__ import annotations

from quarterlight.periods import plain
from quarterlight.published.grid import Grid
from quarterlight.published.interpreting.found import Found, FoundText
from quarterlight.published.interpreting.headings import Role, read_heading
from quarterlight.scorecard.model import Measure


def find_answers(grid: Grid, first: int, end: int) -> tuple[int, list[int], int] | None:
    """The heading row of such a table, the columns that name measures and the one of the text."""
    for row in range(first, end):
        roles = {cell.column: read_heading([cell.text]).role for cell in grid.row(row) if cell.text}
        named = [column for column, role in roles.items() if role in (Role.NUMBER, Role.TITLE)]
        texts = [column for column, role in roles.items() if role is Role.COMMENTARY]
        if named and texts and Role.FIGURE not in roles.values():
            return row, named, texts[0]
    return None


def read_answers(grid: Grid, row: int, named: list[int], text: int, end: int, found: Found) -> None:
    """Keep the texts below a heading row until all measures are known."""
    for below in range(row + 1, end):
        cell = grid.at(below, text)
        labels = [grid.text(below, column) for column in named if grid.text(below, column)]
        if cell and cell.text and labels and cell.row == below:
            found.answers.append((labels, FoundText(cell.text, [], cell.place, is_in_table=False)))


def settle_answers(found: Found) -> None:
    """Give each kept text to the measure that its row names; what names none is said."""
    for labels, text in found.answers:
        text.measures.extend(n for n, m in enumerate(found.measures) if _is_named(m, labels))
        if text.measures:
            found.texts.append(text)
        else:
            found.remark(
                f"A comment names “{labels[0]}”, which is no measure here.", text.place, labels[0]
            )


def _is_named(measure: Measure, labels: list[str]) -> bool:
    names = {plain(measure.title)}
    if measure.number is not None:
        names.add(str(measure.number).lower())
    return any(plain(label).strip(" .:") in names for label in labels)
