"""The rows of a table of measures: sections, measures with their cells, and texts that go on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quarterlight.periods import Quarter, plain
from quarterlight.published.grid import Grid, GridCell, Paragraph
from quarterlight.published.interpreting.cells import (
    is_unread,
    read_cell,
    read_status,
    with_cases,
    with_unit,
)
from quarterlight.published.interpreting.figures import read_figure
from quarterlight.published.interpreting.found import Found, FoundText, Marks, Source
from quarterlight.published.interpreting.headers import Header
from quarterlight.published.interpreting.headings import Role
from quarterlight.published.interpreting.signs import read_arrow
from quarterlight.published.interpreting.thresholds import read_bands, read_direction
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.model import Cell, Kind, Measure, QuarterHeading, Span
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.states import State
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
# What a title says of its figure: a share of cases, or a number of something.
_SHARE = re.compile(
    r"^(?:the )?(?:%|per ?cent(?:age)?\b|proportion\b|share\b)|(?:%|\bper ?cent(?:age)?)\)?$|\(%\)"
)
_NO_SHARE = re.compile(
    r"(?:the |total )?(?:number|no\.?|count|average|mean|median|rate|days|weeks|ratio)\b"
    r"|.*\bper (?:10,?000|1,?000|head)\b"
    r"|.*\b(?:average|number of (?:days|weeks))\b"
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
        cells = [cell for cell in _cells(grid, row) if cell.row == row or cell.column != title]
        own = grid.at(row, title)
        if not cells:
            continue
        if found.measures and (text := comment_of_row([cell.text for cell in cells])):
            _add_text(found, text, cells[-1].place)
        elif _is_no_measure(grid, header, row, title):
            shown = " ".join(cell.text for cell in cells)
            found.paragraphs.append(Paragraph(shown, cells[0].place))
        elif _is_measure(grid, header, row, title):
            section = _section(grid, header, row, sections, found)
            _read_measure(grid, header, row, title, section, found)
            sections = []
        elif (own and own.row == row and own.text) or _stands_alone(grid, row, title):
            sections.append(own if own and own.text else cells[0])
        else:
            _read_continuation(header, row, cells, found)
    found.paragraphs.extend(Paragraph(cell.text, cell.place) for cell in sections)


def _cells(grid: Grid, row: int) -> list[GridCell]:
    cells = {
        id(cell): cell
        for column in range(grid.width)
        if (cell := grid.at(row, column)) and cell.text
    }
    return list(cells.values())


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
        return bool(_number(grid, header, row)) and _has_figures(grid, header, row, cell)
    if any(grid.at(row, column) is cell for column in header.with_role(Role.FIGURE)):
        return False
    if _has_figures(grid, header, row, cell):
        return True
    return read_number(_number(grid, header, row)) is not None


def _has_figures(grid: Grid, header: Header, row: int, title: GridCell | None) -> bool:
    columns = [c for role in _FIGURES for c in header.with_role(role)]
    return any(
        (cell := grid.at(row, c)) and cell.text and cell is not title and cell.row == row
        for c in columns
    )


def comment_of_row(texts: list[str]) -> str:
    """The comment of a row that begins with the word (`Commentary | text`, `Comment: text`), or ""."""
    label = r"(?:exception )?(?:comment(?:s|ary)?|narrative|explanation)"
    first = texts[0] if texts else ""
    if len(texts) > 1 and re.fullmatch(rf"{label} ?:?", plain(first)):
        return " ".join(texts[1:])
    found = re.match(rf"{label} ?(?::|\s-)\s*(?=\S)", first, re.IGNORECASE)
    return " ".join([first[found.end() :], *texts[1:]]) if found else ""


_COMPARED = (
    r"england(?: average)?|(?:all )?english (?:average|authorities)|national(?: average)?"
    r"|(?:our )?statistical neighbours?"
    r"(?: average)?|sn average|stat\.? neighbours?|region(?:al)?(?: average)?|(?:north"
    r"|south|east|west)[ -]?(?:east|west)?(?: region)?"
    r"|(?:east|west) midlands|london|yorkshire(?: and (?:the )?humber)?|(?:england"
    r"|national|regional|benchmark|comparator)s?\b.*"
)


def _is_no_measure(grid: Grid, header: Header, row: int, title: int) -> bool:
    """Whether a row with figures is a comparator under a measure, or a summary by colour or grade."""
    shown = plain(grid.text(row, title))
    if not shown or _number(grid, header, row):
        return False
    is_numbered = header.first(Role.NUMBER) is not None
    if is_numbered and re.fullmatch(_COMPARED, shown):
        return True
    return bool(
        canonical_colour(shown)
        or canonical_judgement(shown)
        or re.fullmatch(r"(?:grand )?totals?", shown)
    )


def _stands_alone(grid: Grid, row: int, title: int) -> bool:
    """Whether a text stands left of the title, or over everything, and nothing else in the row."""
    cells = _cells(grid, row)
    return len(cells) == 1 and cells[0].row == row and cells[0].column <= title


def _number(grid: Grid, header: Header, row: int) -> str:
    column = header.first(Role.NUMBER)
    return grid.text(row, column) if column is not None else ""


def read_number(text: str) -> int | str | None:
    """A measure's number: an integer where the page's is, else its text (`2.1`, `CP3`), else None."""
    shown = text.strip().rstrip(".:" if "(" in text else ".):").strip()
    if re.fullmatch(r"\d+", shown):
        return int(shown)
    return (
        shown
        if shown and len(shown) <= 14 and (re.search(r"\d", shown) or len(shown) <= 4)
        else None
    )


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


def _read_measure(
    grid: Grid, header: Header, row: int, title: int, section: str | None, found: Found
) -> None:
    stated = header.first(Role.POLARITY)
    better = read_direction(grid.text(row, stated)) if stated is not None else None
    bands, printed, bands_place = read_bands(grid, header, row, better)
    titled = grid.at(row, title)
    owner = header.first(Role.OWNER)
    first = next(iter(_cells(grid, row)))
    measure = Measure(
        number=read_number(_number(grid, header, row)),
        title=" ".join((titled.text if titled else "").split()) or _number(grid, header, row),
        place=titled.place if titled else first.place,
        section=section,
        kind=_kind(grid, header, row),
        bands=bands,
        bands_printed=printed,
        bands_place=bands_place,
        stated_direction=better,
        owner=(grid.text(row, owner) or None) if owner is not None else None,
        table=len(found.headings),
    )
    measure.span = read_span(measure.title)
    measure.cells = {
        cell.quarter: cell for cell in _read_cells(grid, header, row, bands.names, measure.place)
    }
    _settle_unit(grid, header, row, measure)
    _read_beside(grid, header, row, measure, found)
    _read_texts(grid, header, row, found)


def _kind(grid: Grid, header: Header, row: int) -> Kind | None:
    for column in header.with_role(Role.KIND):
        text = plain(grid.text(row, column))
        if re.search(r"\baudit", text):
            return Kind.AUDIT
        if re.search(r"\bdata\b|\brecords?\b|\bperformance\b", text):
            return Kind.DATA
    return None


def read_span(title: str) -> Span:
    """What time a measure's figure covers, as far as its title says."""
    shown = plain(title)
    if re.search(
        (
            r"\brolling\b|(?:12|twelve)[ -]months? (?:period|rolling|to date)|last (?:12"
            r"|twelve) months|over (?:a |the )?(?:12|twelve)[ -]months?"
        ),
        shown,
    ):
        return Span.ROLLING_YEAR
    if re.search(r"\bcumulative|year to date|\bytd\b", shown):
        return Span.YEAR_TO_DATE
    return Span.QUARTER


def _read_cells(
    grid: Grid, header: Header, row: int, names: tuple[str, ...], where: Place
) -> Iterator[Cell]:
    seen = set()
    for column in header.with_role(Role.FIGURE):
        quarter = header.quarters.get(column)
        if quarter is None or quarter in seen or plain(grid.text(row, column)) == "not shown":
            continue
        seen.add(quarter)
        cell = read_cell(grid.at(row, column), quarter, where, names)
        if cell.figure:
            parts = [
                _beside(grid, header, row, quarter, role)
                for role in (Role.NUMERATOR, Role.DENOMINATOR)
            ]
            cell = replace(cell, figure=with_cases(cell.figure, *parts))
        if _is_of_none(cell, _beside(grid, header, row, quarter, Role.DENOMINATOR)):
            cell = replace(
                cell,
                state=State.NO_RELEVANT_CASES,
                figure=None,
                reason="no cases",
                shown=cell.shown or "0",
            )
        status = _status_column(header, quarter)
        printed = read_status(grid.at(row, status), names) if status is not None else None
        yield replace(cell, printed_grade=printed) if printed else cell


def _is_of_none(cell: Cell, denominator: Figure | None) -> bool:
    """Whether a share is one of no cases, by the column beside it: 0 of 0 is no figure."""
    return bool(
        denominator
        and denominator.value == 0
        and (cell.is_blank or (cell.figure and not cell.figure.value))
    )


def _beside(grid: Grid, header: Header, row: int, quarter: Quarter, role: Role) -> Figure | None:
    column = next((c for c in header.with_role(role) if header.quarters.get(c) == quarter), None)
    return read_figure(grid.text(row, column)) if column is not None else None


def _status_column(header: Header, quarter: Quarter) -> int | None:
    return next(
        (c for c in header.with_role(Role.STATUS) if header.quarters.get(c) == quarter), None
    )


def _settle_unit(grid: Grid, header: Header, row: int, measure: Measure) -> None:
    """A row is one of percentages where a figure, a band, its title or its unit column says so."""
    units = [
        grid.text(row, c) for c in (*header.with_role(Role.UNIT), *header.with_role(Role.KIND))
    ]
    headed = any("%" in header.columns[c].text for c in header.with_role(Role.FIGURE))
    figures = [cell.figure for cell in measure.cells.values() if cell.figure]
    is_percent = (
        headed
        or any(figure.unit is Unit.PERCENT for figure in figures)
        or "%" in measure.bands_shown
        or any(re.search(r"%|per ?cent", plain(unit)) for unit in units)
        or bool(_SHARE.search(plain(measure.title)))
    )
    if _NO_SHARE.match(plain(measure.title)) and not any(f.unit is Unit.PERCENT for f in figures):
        is_percent = False
    measure.unit = Unit.PERCENT if is_percent else Unit.NUMBER
    measure.cells = {
        quarter: replace(cell, figure=with_unit(cell.figure, is_percent)) if cell.figure else cell
        for quarter, cell in measure.cells.items()
    }


def _read_beside(grid: Grid, header: Header, row: int, measure: Measure, found: Found) -> None:
    """The row's arrow, status and marks; then it is one of the measures."""
    latest = max(measure.cells, default=None)
    for column in header.with_role(Role.ARROW):
        cell = grid.at(row, column)
        if cell and cell.text and header.quarters.get(column) in (None, latest):
            measure.arrow = measure.arrow or read_arrow(cell.text, cell.place)
    lone = [c for c in header.with_role(Role.STATUS) if c not in header.quarters]
    status = read_status(grid.at(row, lone[0]), measure.bands.names) if lone else None
    cells = _cells(grid, row)
    named = [
        cell
        for cell in cells
        if header.columns.get(cell.column)
        and header.columns[cell.column].role in (Role.NUMBER, Role.TITLE, Role.FIGURE)
    ]
    found.measures.append(measure)
    marks = Marks(
        frozenset(c.ink for c in named if c.ink), frozenset(c.fill for c in named if c.fill)
    )
    found.sources.append(Source(grid, header, row, marks, status))
    for shown in measure.cells.values():
        if is_unread(shown):
            found.remark(
                f"{measure.label}, {shown.quarter}: “{shown.shown}” is neither a figure nor a reason that is known.",
                shown.place,
                shown.shown,
                measure,
                shown.quarter,
            )


def _read_texts(grid: Grid, header: Header, row: int, found: Found) -> None:
    """The commentary beside a measure; a merged cell's text is one, for every row it spans."""
    position = len(found.measures) - 1
    for column in header.with_role(Role.COMMENTARY):
        cell = grid.at(row, column)
        if cell is None or not cell.text:
            continue
        above = next((text for text in found.texts if text.place == cell.place), None)
        if above:
            above.measures.append(position)
        else:
            found.texts.append(FoundText(cell.text, [position], cell.place, spans=cell.rows > 1))


def _add_text(found: Found, text: str, place: Place) -> None:
    """Put a text to the commentary of the last measure."""
    position = len(found.measures) - 1
    last = next((each for each in reversed(found.texts) if position in each.measures), None)
    if last:
        last.text = f"{last.text} {text}"
    else:
        found.texts.append(FoundText(text, [position], place))


def _read_continuation(header: Header, row: int, cells: list[GridCell], found: Found) -> None:
    """A row without a title: text in the commentary column goes on from the row above."""
    columns = header.with_role(Role.COMMENTARY)
    for cell in cells:
        if cell.row < row:
            continue
        if cell.column in columns and found.measures:
            _add_text(found, cell.text, cell.place)
        elif read_figure(cell.text):
            found.remark("A figure stands in a row without a measure.", cell.place, cell.text)
        else:
            found.paragraphs.append(Paragraph(cell.text, cell.place))


def is_row_of(grid: Grid, header: Header, row: int) -> bool:
    """Whether a row of a grid is a measure's under the headings of another grid."""
    return _is_measure(grid, header, row, _title_column(grid, header, grid.height))
