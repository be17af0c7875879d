"""The bands of a row: in columns, all in one cell, or as a target with a tolerance or a floor."""

from __future__ import annotations

import re
from decimal import Decimal

from quarterlight.periods import plain, read_financial_year
from quarterlight.published.grid import Grid
from quarterlight.published.interpreting.headers import Header
from quarterlight.published.interpreting.headings import Role
from quarterlight.scorecard.bands import Band, Bands, Direction
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.ranges import Range, read_ranges
from quarterlight.scorecard.words import canonical_word, merit

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
    """Bands from a target and its tolerance or floor; `words` are the page's status words, best first.

    Without a direction (stated, or in the target's own sign) a target grades nothing.
    """
    column = _target_column(header)
    cell = grid.at(row, column) if column is not None else None
    ranges = read_ranges(cell.text) if cell and cell.text else None
    if cell is None or not ranges or len(ranges) > 1:
        return Bands(), _printed(grid, header, row), cell.place if cell else None
    target, better = _target(ranges[0], better)
    slack = _slack(grid, header, row, target, unit)
    names = _names(header, words, slack is not None)
    return (
        _target_bands(ranges[0], target, slack, better, names),
        _printed(grid, header, row),
        cell.place,
    )


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


def _target(part: Range, better: Direction | None) -> tuple[Decimal, Direction | None]:
    if part.open_above or part.open_below:
        return (part.low, Direction.HIGHER) if part.open_above else (part.high, Direction.LOWER)
    return part.low, better if part.is_point else Direction.WITHIN


def _slack(grid: Grid, header: Header, row: int, target: Decimal, unit: Unit) -> Decimal | None:
    """How far from the target a figure may be and still be tolerated, in the figure's own unit.

    A tolerance in percent is one in points of a percentage, and a share of any other target.
    """
    for role in (Role.TOLERANCE, Role.FLOOR):
        column = header.first(role)
        text = grid.text(row, column) if column is not None else ""
        found = re.search(r"\d+(?:\.\d+)?", text)
        if found:
            number = Decimal(found[0])
            if role is Role.FLOOR:
                return abs(target - number)
            is_share = unit is Unit.NUMBER and "%" in text
            return target * number / 100 if is_share else number
    return None


def _names(header: Header, words: list[str], has_slack: bool) -> list[str]:
    if {"Green", "Amber", "Red"} & set(words):
        return ["Green", "Amber", "Red"] if has_slack else ["Green"]
    known = sorted(
        {word for word in words if merit(word) is not None}, key=lambda word: merit(word) or 0
    )
    if len(known) == 2 + has_slack:
        return known
    role = Role.TOLERANCE if header.with_role(Role.TOLERANCE) else Role.FLOOR
    return ["Target", role.value.capitalize()] if has_slack else ["Target"]


def _target_bands(
    part: Range, target: Decimal, slack: Decimal | None, better: Direction | None, names: list[str]
) -> Bands:
    if better not in (Direction.HIGHER, Direction.LOWER, Direction.WITHIN):
        return Bands()
    if better is Direction.WITHIN:
        if part.is_point and slack is None:
            return Bands()  # how close is close enough is not said
        met = Range(target - (slack or 0), target + (slack or 0)) if part.is_point else part
        return Bands((Band(names[0], str(part), (met,)),), better)
    rises = better is Direction.HIGHER
    closed = part.low_in if rises else part.high_in
    ranges = [Range(low=target, low_in=closed) if rises else Range(high=target, high_in=closed)]
    edge, edge_in = target, not closed
    if slack is not None:
        edge, edge_in = (target - slack if rises else target + slack), False
        ranges.append(
            Range(edge, target, True, not closed)
            if rises
            else Range(target, edge, not closed, True)
        )
    if len(names) > len(ranges):
        ranges.append(
            Range(high=edge, high_in=edge_in) if rises else Range(low=edge, low_in=edge_in)
        )
    return Bands(
        tuple(Band(name, name, (r,)) for name, r in zip(names, ranges, strict=False)), better
    )
