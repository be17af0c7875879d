"""A cell of a measure's row: its figure or state, with the arrow and grade printed beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from quarterlight.periods import Quarter
from quarterlight.published.grid import GridCell
from quarterlight.published.interpreting.figures import BARE_SIGNS, CellText, read_figure, read_text
from quarterlight.published.interpreting.signs import read_arrow, split_arrow
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.model import Cell, PrintedGrade
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.states import State
from quarterlight.scorecard.words import canonical_colour, read_grade

_LIGHTS = {"red": "Red", "amber": "Amber", "yellow": "Amber", "green": "Green"}


def read_cell(
    grid_cell: GridCell | None, quarter: Quarter, place: Place, names: tuple[str, ...]
) -> Cell:
    """The cell of a quarter. A blank, a bare sign and an unread text are `awaited` until the row
    is known (see blanks); `names` are the words of the row's bands."""
    text = grid_cell.text if grid_cell else ""
    place = grid_cell.place if grid_cell else place
    figure_text, glyphs = split_arrow(text)
    said, word = _with_grade(figure_text, names)
    printed = PrintedGrade(word, text, place) if word else None
    if printed is None and said.figure and grid_cell and grid_cell.fill in _LIGHTS:
        printed = PrintedGrade(_LIGHTS[grid_cell.fill], text, place, by_colour=True)
    return Cell(
        quarter,
        State.VALUE if said.figure else said.state or State.AWAITED,
        text,
        place,
        said.figure,
        reason=said.rest,
        arrow=read_arrow(glyphs, place) if glyphs and said.figure else None,
        printed_grade=printed,
    )


def is_unread(cell: Cell) -> bool:
    """Whether the cell shows a text that is neither figure, state word nor a bare sign."""
    said = read_text(split_arrow(cell.shown)[0])
    return bool(cell.shown) and not cell.figure and not said.state and not is_sign(cell)


def is_sign(cell: Cell) -> bool:
    """Whether the cell shows only a dash or the like, which a note may explain."""
    return not cell.figure and cell.shown.strip() in BARE_SIGNS | {"–", "—", "‐", "−", "‒"}


def _with_grade(text: str, names: tuple[str, ...]) -> tuple[CellText, str | None]:
    """A cell's text, and the grade word or letter that stands after its figure (`83% G`)."""
    said = read_text(text)
    if said.figure or said.state:
        return said, None
    found = re.fullmatch(
        r"(.*?\d ?%?)[\s,:(\[-]*([A-Za-z][A-Za-z .]*?)[)\]]?", text.replace("\n", " ").strip()
    )
    figure = read_figure(found[1]) if found else None
    word = read_grade(found[2], names) if found and figure else None
    return (CellText(figure), word) if word else (said, None)


def read_status(grid_cell: GridCell | None, names: tuple[str, ...]) -> PrintedGrade | None:
    """A printed status: its word or letter, else the traffic-light colour of the cell."""
    if grid_cell is None:
        return None
    word = read_grade(grid_cell.text, names) if grid_cell.text else None
    if word:
        return PrintedGrade(word, grid_cell.text, grid_cell.place)
    hue = grid_cell.fill or grid_cell.ink
    if hue in _LIGHTS and len(grid_cell.text) <= 1:
        return PrintedGrade(_LIGHTS[hue], grid_cell.text or hue, grid_cell.place, by_colour=True)
    if (
        grid_cell.text
        and (canonical_colour(grid_cell.text) or len(grid_cell.text) <= 40)
        and not read_text(grid_cell.text).state
    ):
        return PrintedGrade(grid_cell.text, grid_cell.text, grid_cell.place)
    return None


def with_unit(figure: Figure, is_percent: bool) -> Figure:
    """The figure in the row's unit: a bare number in a row of percentages is one."""
    return (
        replace(figure, unit=Unit.PERCENT) if is_percent and figure.unit is Unit.NUMBER else figure
    )


def with_cases(figure: Figure, numerator: Figure | None, denominator: Figure | None) -> Figure:
    """The figure with the cases of the columns beside it, where it shows none itself."""
    x, n = (_whole(part) for part in (numerator, denominator))
    return replace(
        figure,
        numerator=figure.numerator if figure.numerator is not None else x,
        denominator=figure.denominator if figure.denominator is not None else n,
    )


def _whole(figure: Figure | None) -> int | None:
    return (
        int(figure.value) if figure and figure.value == figure.value.to_integral_value() else None
    )
