"""A measure from its row: its cells by quarter, thresholds, unit, and what stands beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quarterlight.periods import Quarter, Span, plain
from quarterlight.published.grid import Grid, GridCell
from quarterlight.published.interpreting.cells import (
    read_cell,
    read_status,
    with_cases,
    with_unit,
)
from quarterlight.published.interpreting.figures import read_figure
from quarterlight.published.interpreting.found import Found, Marks, Source
from quarterlight.published.interpreting.headers import Header
from quarterlight.published.interpreting.headings import Role
from quarterlight.published.interpreting.signs import read_arrow
from quarterlight.published.interpreting.texts import read_texts
from quarterlight.published.interpreting.thresholds import read_bands, read_direction
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.model import Cell, Kind, Measure
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.states import State

# What a title says of its figure: a share of cases, or a number of something.
_SHARE = re.compile(
    r"^(?:the )?(?:%|per ?cent(?:age)?\b|proportion\b|share\b)|(?:%|\bper ?cent(?:age)?)\)?$|\(%\)"
)
_NO_SHARE = re.compile(
    r"(?:the |total )?(?:number|no\.?|count|average|mean|median|rate|days|weeks|ratio)\b"
    r"|.*\bper (?:10,?000|1,?000|head)\b"
    r"|.*\b(?:average|number of (?:days|weeks))\b"
)


def shown_cells(grid: Grid, row: int) -> list[GridCell]:
    cells = {
        id(cell): cell
        for column in range(grid.width)
        if (cell := grid.at(row, column)) and cell.text
    }
    return list(cells.values())


def number_of(grid: Grid, header: Header, row: int) -> str:
    column = header.first(Role.NUMBER)
    return grid.text(row, column) if column is not None else ""


def read_number(text: str) -> int | str | None:
    """A measure's number: an integer where the page's is, else its text (`2.1`, `CP3`), else None."""
    shown = text.strip().rstrip(".:" if "(" in text else ".):").strip()
    if re.fullmatch(r"\d{1,9}", shown):
        return int(shown)
    return (
        shown
        if shown and len(shown) <= 14 and (re.search(r"\d", shown) or len(shown) <= 4)
        else None
    )


def read_measure(
    grid: Grid, header: Header, row: int, title: int, section: str | None, found: Found
) -> None:
    stated = header.first(Role.POLARITY)
    better = read_direction(grid.text(row, stated)) if stated is not None else None
    bands, printed, bands_place = read_bands(grid, header, row, better)
    titled = grid.at(row, title)
    owner = header.first(Role.OWNER)
    first = next(iter(shown_cells(grid, row)))
    measure = Measure(
        number=read_number(number_of(grid, header, row)),
        title=" ".join((titled.text if titled else "").split()) or number_of(grid, header, row),
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
    read_texts(grid, header, row, found)


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
                shown="0 of 0",
            )
        drawn = _column_of(header, Role.ARROW, quarter)
        if drawn is not None and cell.figure and (arrow := grid.at(row, drawn)) and arrow.text:
            cell = replace(cell, arrow=cell.arrow or read_arrow(arrow.text, arrow.place))
        status = _column_of(header, Role.STATUS, quarter)
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


def _column_of(header: Header, role: Role, quarter: Quarter) -> int | None:
    """The column of a role that belongs to a quarter, or None."""
    return next((c for c in header.with_role(role) if header.quarters.get(c) == quarter), None)


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
    for column in header.with_role(Role.ARROW):
        cell = grid.at(row, column)
        if cell and cell.text and column not in header.quarters:
            measure.arrow = measure.arrow or read_arrow(cell.text, cell.place)
    lone = [c for c in header.with_role(Role.STATUS) if c not in header.quarters]
    status = read_status(grid.at(row, lone[0]), measure.bands.names) if lone else None
    cells = shown_cells(grid, row)
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
