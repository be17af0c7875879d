"""Which quarter each column of figures is: by its heading, its audit month, or its neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quarterlight.periods import Quarter, plain, read_month
from quarterlight.published.interpreting.headers import Header
from quarterlight.published.interpreting.headings import Heading, Role, read_heading


def resolve_quarters(headers: list[Header], latest: Quarter | None) -> Iterator[tuple[Header, int]]:
    """Give each column of figures its quarter; the columns whose year nothing tells are returned.

    A year comes from the heading, from the audit month in it, else from the neighbours: quarters
    follow each other. With no year in a whole table, its newest quarter of the latest's number
    is the latest.
    """
    for header in headers:
        columns = [c for c, heading in sorted(header.columns.items()) if heading.is_quarter]
        for column in columns:
            heading = header.columns[column]
            year = (
                heading.year
                if heading.year is not None
                else _year_of_month(header.months.get(column, ""), heading)
            )
            if year is not None and heading.number is not None:
                header.quarters[column] = Quarter(year, heading.number)
        _from_lone_years(header, columns)
        _from_neighbours(header, columns, latest)
        _share_out(header)
        yield from ((header, column) for column in columns if column not in header.quarters)


def _share_out(header: Header) -> None:
    """Give columns that stand again behind each quarter (`RAG`, `DoT`, `n`) the quarter before them.

    A column that stands once is not shared out: it speaks of the latest quarter, or the row.
    """
    texts = Counter(plain(heading.text) for heading in header.columns.values())
    figures = header.with_role(Role.FIGURE)
    for column, heading in sorted(header.columns.items()):
        before = [c for c in figures if c < column]
        own = read_heading([f"Q1 {heading.text}"])
        if texts[plain(heading.text)] < 2 or heading.is_quarter or not before or not own.is_quarter:
            continue
        if own.role is not Role.FIGURE and before[-1] in header.quarters:
            header.columns[column] = replace(heading, role=own.role)
            header.quarters[column] = header.quarters[before[-1]]


def _from_lone_years(header: Header, columns: list[int]) -> None:
    """Quarters with a single year: the financial year's first, or the calendar's where that fits better."""
    lone = [c for c in columns if header.columns[c].lone_year and c not in header.quarters]
    readings = []
    for is_calendar in (False, True):
        read = {}
        for column in lone:
            year, number = header.columns[column].lone_year or 0, header.columns[column].number or 1
            read[column] = Quarter(year - (is_calendar and number == 4), number)
        steps = [abs(read[b] - read[a]) for a, b in pairwise(lone)]
        readings.append((sum(step != 1 for step in steps), read))
    header.quarters.update(min(readings, key=lambda reading: reading[0])[1])
    header.assumed.extend(lone)


def _year_of_month(text: str, heading: Heading) -> int | None:
    month = read_month(text)
    if month is None or heading.number is None:
        return None
    near = month.quarter
    candidates = [Quarter(near.year + step, heading.number) for step in (-1, 0, 1)]
    return min(candidates, key=lambda quarter: abs(quarter - near)).year


def _from_neighbours(header: Header, columns: list[int], latest: Quarter | None) -> None:
    """Fill in years from the columns beside, walking both ways."""
    if columns and not header.quarters and latest:
        same = [c for c in columns if header.columns[c].number == latest.number]
        rising = _rises(header, columns)
        if same:
            header.quarters[same[-1] if rising else same[0]] = latest
    for ordered, step in ((columns, 1), (columns[::-1], -1)):
        for before, column in zip(ordered, ordered[1:], strict=False):
            number = header.columns[column].number
            known = header.quarters.get(before)
            if known and column not in header.quarters and number is not None:
                way = step if _rises(header, columns) else -step
                header.quarters[column] = _next(known, number, way)


def _rises(header: Header, columns: list[int]) -> bool:
    numbers = [header.columns[c].number or 0 for c in columns]
    ups = sum((b - a) % 4 == 1 for a, b in zip(numbers, numbers[1:], strict=False))
    downs = sum((a - b) % 4 == 1 for a, b in zip(numbers, numbers[1:], strict=False))
    return ups >= downs


def _next(known: Quarter, number: int, way: int) -> Quarter:
    """The nearest quarter of a number at or after (before) a known one; the same number is itself."""
    quarter = known
    while quarter.number != number:
        quarter = quarter + way
    return quarter
