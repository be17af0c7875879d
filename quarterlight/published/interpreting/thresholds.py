"""The bands of a row: in columns, all in one cell, or as a target with a tolerance or a floor."""

from __future__ import annotations

import re

from quarterlight.periods import plain, read_financial_year
from quarterlight.published.grid import Grid
from quarterlight.published.interpreting.headers import Header
from quarterlight.published.interpreting.headings import Role
from quarterlight.scorecard.bands import Bands, Direction
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.targets import Target, bands_of_target
from quarterlight.scorecard.words import canonical_word

Printed = tuple[tuple[str, str], ...]

_NAMES = (
    r"outs(?:tanding|t)?\b\.?|good\b|r\.?i\b\.?|requires improvement(?: to be good)?"
    r"|inad(?:equate|eq)?\b\.?|blue\b|green\b|amber\b|red\b|yellow\b"
    r"|(?<![a-z])[rag](?=\s*[:=<>≥≤\d])"
)
_LETTERS = {"r": "Red", "a": "Amber", "g": "Green"}
_POLARITIES = (
    (Direction.WITHIN, r"t|target|.*\b(?:within|close|middle|range|plan|optimal)\b.*"),
    (Direction.NONE, r"n/?a|none|neutral|.*\binfo\w*\b.*|i"),
    (
        Direction.HIGHER,
        r"h|high(?:er)?\b.*|\+|↑|▲|⬆|big(?:ger)?\b.*|more\b.*|up\b.*|increas\w*|maximi[sz]e|.*\bhigh(?:er)?\b.*",
    ),
    (
        Direction.LOWER,
        (
            r"l|low(?:er)?\b.*|[-–−]|↓|▼|⬇|small(?:er)?\b.*|less\b.*|fewer\b.*|down\b.*|decreas\w*"
            r"|reduc\w*|minimi[sz]e|.*\blow(?:er)?\b.*"
        ),
    ),
)


def read_direction(text: str) -> Direction | None:
    """The direction that a polarity column states by letter, sign or words, or None."""
    shown = plain(text)
    return next((way for way, form in _POLARITIES if shown and re.fullmatch(form, shown)), None)


def read_bands(
    grid: Grid, header: Header, row: int, better: Direction | None
) -> tuple[Bands, Printed, Place | None]:
    """The bands of a row with what is printed and the place where they begin."""
    columns = header.with_role(Role.BAND)
    printed = [(header.columns[c].name, grid.text(row, c)) for c in columns]
    places = [cell.place for c in columns if (cell := grid.at(row, c)) and cell.text]
    if not any(text.strip() for _, text in printed):
        column = header.first(Role.THRESHOLDS)
        cell = grid.at(row, column) if column is not None else None
        printed = _in_one_cell(cell.text) if cell else []
        places = [cell.place] if cell else []
    printed = [(canonical_word(name), text) for name, text in printed if re.search(r"\d", text)]
    return Bands.read(printed, better), tuple(printed), places[0] if places else None


def _in_one_cell(text: str) -> list[tuple[str, str]]:
    """`RI 60-69 / Good 70-79 / Outs 80-100`, or with each word behind its range."""
    shown = plain(text)
    words = list(re.finditer(_NAMES, shown))
    if not words:
        return []
    leads = not re.search(r"\d", shown[: words[0].start()])
    bounds = (
        [0, *(word.end() for word in words)]
        if not leads
        else [*(word.start() for word in words), len(shown)]
    )
    pieces = [shown[a:b] for a, b in zip(bounds, bounds[1:], strict=False)]
    return [
        (_LETTERS.get(word[0], word[0]), piece.replace(word[0], " ", 1).strip(" :=/;,|()-\n"))
        for word, piece in zip(words, pieces, strict=False)
    ]


def read_target(
    grid: Grid, header: Header, row: int, better: Direction | None, words: list[str], unit: Unit
) -> tuple[Bands, Printed, Place | None]:
    """Bands from a target and its tolerance or floor; `words` are the page's status words, best first."""
    column = _target_column(header)
    cell = grid.at(row, column) if column is not None else None
    beside = [_first_text(grid, header, row, role) for role in (Role.TOLERANCE, Role.FLOOR)]
    target = Target(cell.text if cell else "", *beside)
    bands = bands_of_target(target, better, words, unit)
    return bands, _printed(grid, header, row), cell.place if cell else None


def _first_text(grid: Grid, header: Header, row: int, role: Role) -> str:
    column = header.first(role)
    return grid.text(row, column) if column is not None else ""


def _printed(grid: Grid, header: Header, row: int) -> Printed:
    """What a row prints in place of bands: its target, tolerance and floor with their headings."""
    return tuple(
        (header.columns[column].text, grid.text(row, column))
        for role in (Role.TARGET, Role.TOLERANCE, Role.FLOOR)
        for column in header.with_role(role)
        if grid.text(row, column)
    )


def _target_column(header: Header) -> int | None:
    """The column of the target that counts now: the current one, else of the latest year, else the first."""
    columns = header.with_role(Role.TARGET)
    latest = max(header.quarters.values(), default=None)
    years = {column: read_financial_year(header.columns[column].text) for column in columns}
    current = [c for c in columns if "current" in plain(header.columns[c].text)]
    current += [c for c in columns if latest and years[c] == latest.year]
    return next(iter([*current, *columns]), None)
