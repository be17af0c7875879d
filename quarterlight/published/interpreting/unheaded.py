"""Columns whose headings say little, understood by what stands below them.

Bands under a council's own words (`Gold`, `Silver`, `Bronze`) are ranges of numbers; commentary
under any heading is prose. Both are taken so only where no column is headed as such.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quarterlight.periods import plain
from quarterlight.published.grid import Grid
from quarterlight.published.interpreting.figures import read_text
from quarterlight.published.interpreting.headers import Header
from quarterlight.published.interpreting.headings import Heading, Role
from quarterlight.scorecard.ranges import read_ranges

_NO_COMMENTARY = (
    r".*\b(?:definition|rationale|source|formula|method\w*|purpose|calculat\w*|measured"
    r"|numerator|denominator|benchmark\w*|why we)\b.*"
)
_LEAST_WORDS = 5


def settle_columns(grid: Grid, header: Header, end: int) -> None:
    """Give the columns of bands and of commentary that no heading names their roles."""
    others = header.with_role(Role.OTHER)
    rows = range(header.bottom + 1, end)
    if not (
        header.with_role(Role.BAND)
        or header.with_role(Role.TARGET)
        or header.with_role(Role.THRESHOLDS)
    ):
        bands = [
            column for column in others if _are_ranges([grid.text(row, column) for row in rows])
        ]
        if len(bands) > 1:
            for column in bands:
                heading = header.columns[column]
                header.columns[column] = replace(heading, role=Role.BAND, name=heading.text)
    _settle_numbers(grid, header, rows)
    has_commentary = bool(header.with_role(Role.COMMENTARY))
    for column in header.with_role(Role.OTHER):
        is_question = header.columns[column].text.rstrip().endswith("?")
        if (is_question or not has_commentary) and _is_prose(grid, header, column, rows):
            header.columns[column] = replace(header.columns[column], role=Role.COMMENTARY)


def _settle_numbers(grid: Grid, header: Header, rows: range) -> None:
    """A column left of the titles whose texts are numbers of measures, though nothing heads it so."""
    title = header.first(Role.TITLE)
    if header.with_role(Role.NUMBER) or title is None:
        return
    for column in range(title):
        heading = header.columns.get(column)
        shown = [text for row in rows if (text := grid.text(row, column))]
        numbered = [
            text
            for text in shown
            if re.fullmatch(r"[A-Za-z]{0,4}[ -]?\d+(?:\.\d+)*[a-z]?[.)]?", text)
        ]
        is_free = heading is None or heading.role is Role.OTHER
        if (
            is_free
            and numbered
            and len(numbered) * 2 > len(shown)
            and len(set(shown)) == len(shown)
        ):
            header.columns[column] = Heading(Role.NUMBER, heading.text if heading else "")
            return


def _are_ranges(texts: list[str]) -> bool:
    """Whether the texts of a column are ranges of numbers, not single ones."""
    shown = [text for text in texts if text and re.search(r"\d", text)]
    read = [read_ranges(text) for text in shown]
    wide = sum(bool(ranges) and not ranges[0].is_point for ranges in read if ranges)
    return len(shown) > 0 and wide == len(shown)


def _is_prose(grid: Grid, header: Header, column: int, rows: range) -> bool:
    if column < min(header.with_role(Role.FIGURE)) or re.fullmatch(
        _NO_COMMENTARY, plain(header.columns[column].text)
    ):
        return False
    is_question = header.columns[column].text.rstrip().endswith("?")
    least = 1 if is_question else _LEAST_WORDS
    return any(
        len(grid.text(row, column).split()) >= least
        and not read_text(grid.text(row, column)).figure
        for row in rows
    )
