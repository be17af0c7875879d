"""The rows of a table of measures: which are sections, which measures, which go on or are notes."""

from __future__ import annotations

import re

from quarterlight.periods import plain
from quarterlight.published.grid import Grid, GridCell, Paragraph
from quarterlight.published.interpreting.found import Found
from quarterlight.published.interpreting.headers import Header
from quarterlight.published.interpreting.headings import Role, names_only_a_period
from quarterlight.published.interpreting.measures import (
    number_of,
    read_measure,
    read_number,
    shown_cells,
)
from quarterlight.published.interpreting.texts import add_text, comment_of_row, read_continuation
from quarterlight.scorecard.model import QuarterHeading
from quarterlight.scorecard.words import canonical_colour, canonical_judgement

_FIGURES = (
    Role.FIGURE,
    Role.BAND,
    Role.THRESHOLDS,
    Role.TARGET,
    Role.STATUS,
    Role.ARROW,
    Role.KIND,
    Role.OWNER,
)
_NOTE = r"[*†‡]|(?:notes?|key|legend|source|footnote)\b|n/?a\b|\[?[a-z]\]? ?[=:]|-{1,2} ?="


def read_headings(header: Header) -> list[QuarterHeading]:
    """The quarters that head a table of measures, in the order of its columns."""
    return [
        QuarterHeading(header.quarters[c], header.columns[c].text, header.places[c])
        for c in header.with_role(Role.FIGURE)
        if c in header.quarters
    ]


def read_rows(grid: Grid, header: Header, end: int, found: Found) -> None:
    """Read the rows below a header, up to `end` (not included), into `found`."""
    title = _title_column(grid, header, end)
    sections: list[GridCell] = []
    for row in range(header.bottom + 1, end):
        cells = [cell for cell in shown_cells(grid, row) if cell.row == row or cell.column != title]
        own = grid.at(row, title)
        if not cells:
            continue
        if len(cells) > 1 and all(names_only_a_period(cell.text) for cell in cells):
            says = "A table headed by months is not read: its columns are no quarters."
            found.remark(says, cells[0].place, cells[0].text)
            break
        if found.measures and (text := comment_of_row([cell.text for cell in cells])):
            add_text(found, text, cells[-1].place)
        elif _is_no_measure(grid, header, row, title):
            shown = " ".join(cell.text for cell in cells)
            found.paragraphs.append(Paragraph(shown, cells[0].place))
        elif _is_measure(grid, header, row, title):
            section = _section(grid, header, row, sections, found)
            read_measure(grid, header, row, title, section, found)
            sections = []
        elif (own and own.row == row and own.text) or _stands_alone(grid, row, title):
            sections.append(own if own and own.text else cells[0])
        else:
            read_continuation(header, row, cells, found)
    found.paragraphs.extend(Paragraph(cell.text, cell.place) for cell in sections)


def _title_column(grid: Grid, header: Header, end: int) -> int:
    """The column of titles: so headed, else the one left of the figures with the longest texts."""
    titled = header.first(Role.TITLE)
    if titled is not None:
        return titled
    first = min(header.with_role(Role.FIGURE))
    free = [
        c
        for c in range(first)
        if header.columns.get(c) is None or header.columns[c].role in (Role.OTHER, Role.SECTION)
    ]
    lengths = {
        c: sum(len(grid.text(row, c)) for row in range(header.bottom + 1, end)) for c in free
    }
    return max(lengths, key=lambda c: lengths[c], default=0)


def _is_measure(grid: Grid, header: Header, row: int, title: int) -> bool:
    cell = grid.at(row, title)
    if cell is None or not cell.text or cell.row != row:
        return bool(number_of(grid, header, row)) and _has_figures(grid, header, row, cell)
    if any(grid.at(row, column) is cell for column in header.with_role(Role.FIGURE)):
        return False
    if _has_figures(grid, header, row, cell):
        return True
    return read_number(number_of(grid, header, row)) is not None


def _has_figures(grid: Grid, header: Header, row: int, title: GridCell | None) -> bool:
    columns = [c for role in _FIGURES for c in header.with_role(role)]
    return any(
        (cell := grid.at(row, c)) and cell.text and cell is not title and cell.row == row
        for c in columns
    )


_COMPARED = (
    r"england(?: average)?|(?:all )?english (?:average|authorities)|national(?: average)?"
    r"|(?:our )?statistical neighbours?"
    r"(?: average)?|sn average|stat\.? neighbours?|region(?:al)?(?: average)?|(?:north"
    r"|south|east|west)[ -]?(?:east|west)?(?: region)?"
    r"|(?:east|west) midlands|london|yorkshire(?: and (?:the )?humber)?|(?:england"
    r"|national|regional|benchmark|comparator)s?\b.*"
)


_SUMS = r"(?:grand )?totals?(?: (?:red|amber|green|measures|number))?|average|mean"


def _is_no_measure(grid: Grid, header: Header, row: int, title: int) -> bool:
    """Whether a row with figures is a comparator under a measure, or a summary by colour or grade."""
    shown, number = plain(grid.text(row, title)), number_of(grid, header, row)
    if (
        canonical_colour(number)
        or canonical_judgement(number)
        or re.fullmatch(_SUMS, plain(number))
    ):
        return True  # a key of colours or judgements below the table, or a sum of rows
    if not shown or number:
        return False
    is_numbered = header.first(Role.NUMBER) is not None
    if is_numbered and re.fullmatch(_COMPARED, shown):
        return True
    return bool(canonical_colour(shown) or canonical_judgement(shown) or re.fullmatch(_SUMS, shown))


def _stands_alone(grid: Grid, row: int, title: int) -> bool:
    """Whether a text stands left of the title, or over everything, and nothing else in the row."""
    cells = shown_cells(grid, row)
    return len(cells) == 1 and cells[0].row == row and cells[0].column <= title


def _section(
    grid: Grid, header: Header, row: int, above: list[GridCell], found: Found
) -> str | None:
    """The section of a measure: its own column's, else the last heading row above it."""
    column = header.first(Role.SECTION)
    if column is not None and grid.text(row, column):
        return grid.text(row, column)
    headings = [cell for cell in above if not re.match(_NOTE, plain(cell.text))]
    found.paragraphs.extend(
        Paragraph(cell.text, cell.place) for cell in above if cell not in headings
    )
    if headings:
        return re.sub(
            r"[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}", "", " ".join(cell.text for cell in headings)
        )
    return found.measures[-1].section if found.measures else None


def is_row_of(grid: Grid, header: Header, row: int) -> bool:
    """Whether a row of a grid is a measure's under the headings of another grid."""
    return _is_measure(grid, header, row, _title_column(grid, header, grid.height))
