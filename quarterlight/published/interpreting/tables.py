"""Every table of a document, in reading order: measures, judgements, and the texts between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from quarterlight.periods import Quarter, plain
from quarterlight.published.grid import Document, Grid, Paragraph
from quarterlight.published.interpreting.answers import find_answers, read_answers
from quarterlight.published.interpreting.figures import read_text
from quarterlight.published.interpreting.found import Found
from quarterlight.published.interpreting.headers import Header
from quarterlight.published.interpreting.headings import Role, names_only_a_period
from quarterlight.published.interpreting.judgements import label_columns, read_judgements
from quarterlight.published.interpreting.rows import is_row_of, read_headings, read_rows
from quarterlight.published.interpreting.unheaded import settle_columns
from quarterlight.scorecard.model import Remark
from quarterlight.scorecard.place import Place

_GENERIC = (
    r"(?:audit |overall |case )?(?:judgements?|grades?|gradings?|ratings?|outcomes?"
    r"|category|bands?|quality|quarter|period)?|audit(?:ed)? (?:in|month|period).*|months?.*"
)


@dataclass(slots=True)
class _Walk:
    """Where the reading stands: texts since the last table, and the last header of measures."""

    above: list[Paragraph] = field(default_factory=list)
    layout: Header | None = None
    width: int = 0


def read_tables(
    document: Document, headers: dict[int, list[Header]], found: Found, titled: Quarter | None
) -> None:
    """Read all blocks of a document into `found`; `titled` is the quarter that its title names."""
    for grid in (block for block in document.blocks if isinstance(block, Grid)):
        _drop_quarters_to_come(grid, headers[id(grid)], titled)
    walk = _Walk()
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found.paragraphs.append(block)
            walk.above.append(block)
        else:
            _read_grid(block, headers[id(block)], found, walk)
    found.remarks.extend(_notices(document))
    found.remarks.extend(_assumptions(headers))


def _notices(document: Document) -> list[Remark]:
    return [Remark(says, place, is_doubt=False) for says, place in document.notices]


def _drop_quarters_to_come(grid: Grid, headers: list[Header], titled: Quarter | None) -> None:
    """Leave out the empty columns of a year's template behind the newest quarter with an entry.

    The quarter that the title names is shown, filled or not.
    """
    for header, below in zip(headers, [*headers[1:], None], strict=False):
        rows = range(header.bottom + 1, below.top if below else grid.height)
        columns = [c for c in header.with_role(Role.FIGURE) if c in header.quarters]
        filled = {header.quarters[c] for c in columns if any(grid.text(r, c) for r in rows)}
        filled |= {titled} if titled else set()
        for column in columns:
            if filled and header.quarters[column] > max(filled):
                heading = header.columns[column]
                header.columns[column] = replace(heading, role=Role.OTHER, number=None)
                del header.quarters[column]


def _assumptions(headers: dict[int, list[Header]]) -> Iterator[Remark]:
    """Headings with a single year, and the quarter that they were taken for; said once a header."""
    for header in (header for group in headers.values() for header in group):
        if header.assumed:
            first = header.assumed[0]
            shown, quarter = header.columns[first].text, header.quarters[first]
            yield Remark(
                f"“{shown}” is read as {quarter}.", header.places[first], shown, is_doubt=False
            )


def _read_grid(grid: Grid, headers: list[Header], found: Found, walk: _Walk) -> None:
    if not headers:
        _read_headless(grid, found, walk)
        return
    done = 0
    for header, below in zip(headers, [*headers[1:], None], strict=True):
        end = below.top if below else grid.height
        found.paragraphs.extend(_lines(grid, done, header.top))
        arrows = [
            column for column in header.with_role(Role.ARROW) if " " in header.columns[column].text
        ]
        found.paragraphs.extend(Paragraph(header.columns[c].text, header.places[c]) for c in arrows)
        labels = label_columns(grid, header, end)
        if labels:
            _read_judgement_tables(grid, header, labels, end, done, found, walk)
            done = _after_figures(grid, header, end)
        else:
            answers = find_answers(grid, header.bottom + 1, end)
            if answers:
                read_answers(grid, *answers, end, found)
                end = answers[0]
            settle_columns(grid, header, end)
            found.headings.append(read_headings(header))
            read_rows(grid, header, end, found)
            _say_left_out(grid, header, end, found)
            walk.layout, walk.width = header, grid.width
            done = end
        walk.above = []
    found.paragraphs.extend(_lines(grid, done, grid.height))


def _say_left_out(grid: Grid, header: Header, end: int, found: Found) -> None:
    """Say which columns of figures or texts were left out because their headings say too little."""
    for column in header.with_role(Role.OTHER):
        texts = [grid.text(row, column) for row in range(header.bottom + 1, end)]
        shown = [text for text in texts if text and text != header.columns[column].text]
        speaks = re.search(r"\b(?:quarter|qtr|q\d)", plain(header.columns[column].text))
        is_lost = speaks and any(read_text(text).figure for text in shown)
        if is_lost or any(len(text.split()) > 1 and not read_text(text).figure for text in shown):
            heading = header.columns[column].text
            says = f"The column “{heading}” was left out: its heading does not say what it holds."
            found.remarks.append(
                Remark(says, header.places[column], heading, is_doubt=bool(is_lost))
            )


def _read_headless(grid: Grid, found: Found, walk: _Walk) -> None:
    """A table without headings goes on from the one before if its rows fit; else it is text."""
    answers = find_answers(grid, 0, grid.height)
    if answers and found.measures:
        read_answers(grid, *answers, grid.height, found)
        return
    layout = walk.layout
    if layout and grid.width == walk.width:
        below = Header(-1, -1, layout.columns, layout.places, layout.quarters, layout.months)
        if any(is_row_of(grid, below, row) for row in range(min(grid.height, 3))):
            read_rows(grid, below, grid.height, found)
            return
    lines = _lines(grid, 0, grid.height)
    found.paragraphs.extend(lines)
    walk.above.extend(lines)


def _lines(grid: Grid, first: int, end: int) -> list[Paragraph]:
    """Rows that belong to no table, each as one text."""
    found = []
    for row in range(first, end):
        cells = [cell for cell in grid.row(row) if cell.text]
        if cells:
            found.append(Paragraph(" ".join(cell.text for cell in cells), cells[0].place))
    return found


def _has_figures(grid: Grid, row: int) -> bool:
    texts = [c.text for c in grid.row(row) if c.text and not names_only_a_period(c.text)]
    return any((said := read_text(text)).figure or said.state for text in texts)


def _after_figures(grid: Grid, header: Header, end: int) -> int:
    """The row after the last one below a header that shows a figure."""
    rows = [row for row in range(header.bottom + 1, end) if _has_figures(grid, row)]
    return rows[-1] + 1 if rows else header.bottom + 1


def _read_judgement_tables(
    grid: Grid, header: Header, labels: list[int], end: int, floor: int, found: Found, walk: _Walk
) -> None:
    rows = _rows_above(grid, header, floor)
    titles = [
        _title(grid, header, label, right, rows, walk)
        for label, right in _extents(labels, grid.width)
    ]
    used = {text for text, _ in titles}
    texts = [line.text for row in rows for line in _lines(grid, row, row + 1)]
    texts += [paragraph.text for paragraph in reversed(walk.above)]
    others = [text for text in texts if not any(title in text for title in used)]
    heading = next((text for text in others if _heads_a_group(text)), None)
    if heading is not None:
        found.group += 1
        found.heading = heading
    for (label, right), (title, place) in zip(_extents(labels, grid.width), titles, strict=True):
        before = len(found.judgements)
        read_judgements(grid, header, label, right, end, " ".join(title.split()), place, found)
        for table in found.judgements[before:]:
            table.group, table.heading = found.group, found.heading


def _extents(labels: list[int], width: int) -> list[tuple[int, int]]:
    return list(zip(labels, [*labels[1:], width], strict=True))


def _rows_above(grid: Grid, header: Header, floor: int) -> list[int]:
    """The rows of text above a header, nearest first, up to the table before."""
    rows = []
    for row in range(header.top - 1, -1, -1):
        if _has_figures(grid, row):
            break
        if row >= floor or any(cell.text for cell in grid.row(row)):
            rows.append(row)
        if len(rows) > 12:
            break
    return rows


def _title(
    grid: Grid, header: Header, label: int, right: int, rows: list[int], walk: _Walk
) -> tuple[str, Place]:
    for row in range(header.top, header.bottom + 1):
        corner = grid.at(row, label)
        if corner and corner.text and not re.fullmatch(_GENERIC, plain(corner.text)):
            return corner.text, corner.place
    for row in rows:
        for column in range(label, right):
            cell = grid.at(row, column)
            if cell and cell.text:
                return cell.text, cell.place
    if walk.above:
        return walk.above[-1].text, walk.above[-1].place
    place = next(iter(header.places.values()))
    return grid.name or "Judgements", place


def _heads_a_group(text: str) -> bool:
    """Whether a text reads as a heading: short, and neither a sentence nor a note."""
    return (
        len(text) <= 120
        and not text.rstrip().endswith(".")
        and not re.match(r"[*†]|notes?\b|source\b", plain(text))
    )
