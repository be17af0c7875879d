"""Judgement tables: rows named Outstanding, Good, Requires Improvement, Inadequate under quarters.

Several may stand side by side under one row of headings. A total row is left out. Counts stand
in brackets, in a column beside, or alone.
"""

from __future__ import annotations

import re
from decimal import Decimal

from quarterlight.periods import plain, read_month
from quarterlight.published.grid import Grid
from quarterlight.published.interpreting.figures import read_figure, read_state
from quarterlight.published.interpreting.found import Found
from quarterlight.published.interpreting.headers import Header
from quarterlight.published.interpreting.headings import Role
from quarterlight.published.interpreting.signs import read_arrow
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.model import (
    JudgementCell,
    JudgementColumn,
    JudgementRow,
    JudgementTable,
)
from quarterlight.scorecard.place import Place
from quarterlight.scorecard.words import canonical_judgement, judgement_key

# A row that sums up others: a total, or `Good or better`.
_TOTAL = (
    r".*\b(?:or|and|&|\+|/) ?(?:better|above|below|worse|higher|lower|good|outstanding|inadequate|ri)\b.*|"
    r"(?:grand )?totals?\b.*|all(?: audits| judgements)?|n ?=?.{0,3}|(?:total )?(?:number"
    r"|no\.?) (?:of )?(?:audits|cases|files).*|audits?(?: completed)?|cases|base|cohort"
    r"|sum|count"
)


# Below the four judgements stand targets, averages and counts; a further judgement is one of these.
_FURTHER = (
    r"(?:not|un)[ -]?(?:yet )?(?:graded|judged|rated|assessed)|no (?:grade|judgement)|n/?a|not applicable"
    r"|ungraded|unsatisfactory|satisfactory|adequate|poor|critical|excellent|exceptional|other|incomplete"
)


def label_columns(grid: Grid, header: Header, end: int) -> list[int]:
    """The columns under a header that name judgements, from left to right; none in other tables."""
    if header.first(Role.TITLE) is not None or header.first(Role.NUMBER) is not None:
        return []
    rows = range(header.bottom + 1, min(end, header.bottom + 9))
    figures = header.with_role(Role.FIGURE)
    candidates = [c for c in range(max(figures, default=0)) if c not in figures]
    return [
        c
        for c in candidates
        if len({w for r in rows if (w := canonical_judgement(grid.text(r, c)))}) > 1
    ]


def read_judgements(
    grid: Grid,
    header: Header,
    label: int,
    right: int,
    end: int,
    title: str,
    place: Place,
    found: Found,
) -> None:
    """Read the table whose judgements stand in the column `label`, up to the column `right`."""
    columns = [
        c for c in header.with_role(Role.FIGURE) if label < c < right and c in header.quarters
    ]
    rows = [
        row
        for row in _rows(grid, header, label, end)
        if not re.fullmatch(_TOTAL, plain(grid.text(row, label)))
    ]
    if not columns or not rows:
        return
    as_counts = _are_counts(grid, header, rows, columns, title)
    table = JudgementTable(
        title,
        place,
        [_column(header, column) for column in columns],
        [_row(grid, header, row, label, right, columns, as_counts, found) for row in rows],
    )
    found.judgements.append(table)


def _rows(grid: Grid, header: Header, label: int, end: int) -> list[int]:
    """The rows of the table: from the first judgement down to the first row without a label."""
    rows: list[int] = []
    for row in range(header.bottom + 1, end):
        text = grid.text(row, label)
        if text and (rows or canonical_judgement(text) or re.fullmatch(_TOTAL, plain(text))):
            rows.append(row)
        elif rows:
            break
    last = max((row for row in rows if canonical_judgement(grid.text(row, label))), default=-1)
    return [row for row in rows if row <= last or _is_grade(grid.text(row, label))]


def _is_grade(text: str) -> bool:
    """Whether a label below the four judgements is one more of them (`Not graded`), and no other row."""
    return bool(re.fullmatch(_FURTHER, plain(text)))


def _column(header: Header, column: int) -> JudgementColumn:
    quarter = header.quarters[column]
    month = header.months.get(column, "")
    return JudgementColumn(
        quarter,
        header.columns[column].text,
        header.places[column],
        read_month(month, quarter) if month else None,
    )


def _row(
    grid: Grid,
    header: Header,
    row: int,
    label: int,
    right: int,
    columns: list[int],
    as_counts: bool,
    found: Found,
) -> JudgementRow:
    name = " ".join(grid.text(row, label).split())
    latest = max(header.quarters[column] for column in columns)
    arrows = [
        c
        for c in header.with_role(Role.ARROW)
        if label < c < right and header.quarters.get(c, latest) == latest
    ]
    cell = grid.at(row, arrows[0]) if arrows else None
    named = grid.at(row, label)
    return JudgementRow(
        canonical_judgement(name) or name,
        judgement_key(name),
        named.place if named else header.places[columns[0]],
        [_cell(grid, header, row, column, right, as_counts, found) for column in columns],
        read_arrow(cell.text, cell.place) if cell else None,
    )


def _cell(
    grid: Grid, header: Header, row: int, column: int, right: int, as_counts: bool, found: Found
) -> JudgementCell:
    cell = grid.at(row, column)
    text, place = (cell.text, cell.place) if cell else ("", header.places[column])
    figure = read_figure(text)
    if text and not figure and not read_state(text) and text.strip() not in "-–—..":
        found.remark(f"“{text}” is no share of audits.", place, text)
    beside = _count_beside(grid, header, row, column, right)
    if figure is None:
        return JudgementCell(text, place, count=beside)
    if as_counts and figure.unit is Unit.NUMBER and figure.numerator is None:
        return JudgementCell(text, place, count=int(figure.value), display=figure.display)
    count = figure.numerator if figure.numerator is not None else beside
    return JudgementCell(text, place, figure.value, figure.decimals, count, figure.display)


def _count_beside(grid: Grid, header: Header, row: int, column: int, right: int) -> int | None:
    quarter = header.quarters[column]
    for role in (Role.NUMERATOR, Role.DENOMINATOR):
        for other in (c for c in header.with_role(role) if column - 1 <= c < right):
            figure = (
                read_figure(grid.text(row, other))
                if header.quarters.get(other) == quarter
                else None
            )
            if figure and figure.value == figure.value.to_integral_value():
                return int(figure.value)
    return None


def _are_counts(
    grid: Grid, header: Header, rows: list[int], columns: list[int], title: str
) -> bool:
    """Whether bare numbers are counts of audits: no percent sign anywhere and no column near 100."""
    figures = {c: [f for row in rows if (f := read_figure(grid.text(row, c)))] for c in columns}
    everything = [figure for column in figures.values() for figure in column]
    headed = any("%" in header.columns[c].text for c in columns)
    if headed or "%" in title or any(figure.unit is Unit.PERCENT for figure in everything):
        return False
    return not any(90 <= _sum(column) <= 110 for column in figures.values())


def _sum(column: list[Figure]) -> Decimal:
    return sum((figure.value for figure in column), Decimal(0))
