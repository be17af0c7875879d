"""The days on which rules turn, and distances at which they do."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache, partial

from quarterlight.periods import Quarter
from reference.naive.days import (
    bank_holidays,
    is_working_day,
    plus_days,
    plus_months,
    plus_working_days,
)

Span = Callable[[date], date]


def days(count: int) -> Span:
    return partial(plus_days, days=count)


def working_days(count: int) -> Span:
    return partial(plus_working_days, count=count)


def months(count: int) -> Span:
    return partial(plus_months, months=count)


SPANS: tuple[Span, ...] = (
    days(2),
    days(28),
    days(42),
    days(84),
    working_days(3),
    working_days(7),
    working_days(10),
    working_days(20),
    months(12),
    months(15),
)


MONTH_ENDS = ((11, 30), (8, 31), (5, 31), (3, 1))


def back_working_days(day: date, count: int) -> date:
    """A day whose count-th working day after is this one, if this one is a working day."""
    while count:
        count -= is_working_day(day)
        day -= timedelta(days=1)
    return day


def back_months(day: date, count: int) -> date:
    """The same day so many months earlier, in a shorter month its last day; not before the year 1."""
    year, month = divmod(12 * day.year + day.month - 1 - count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _edges_of(quarter: Quarter) -> Iterator[date]:
    for edge in (quarter.first_day, quarter.last_day):
        for day in (edge, edge - timedelta(days=1), edge + timedelta(days=1)):
            yield day
            yield from (day - timedelta(days=count) for count in (2, 28, 42, 84))
            yield from (back_working_days(day, count) for count in (3, 7, 10, 20))
            yield from (back_months(day, count) for count in (12, 15))


@cache
def edges(quarters: tuple[Quarter, ...]) -> tuple[tuple[date, ...], ...]:
    """Days about the ends of quarters, about bank holidays, and about the ends of months.

    Those about the ends of quarters come with the days from which they fall due.
    """
    years = range(quarters[0].year - 1, quarters[-1].year + 2)
    of_quarters = {day for quarter in quarters for day in _edges_of(quarter)}
    of_holidays = {
        holiday + timedelta(days=off)
        for year in years
        for holiday in bank_holidays(year)
        for off in (0, 1, -1, -3, -7, -14, -28)
    }
    of_months = {date(year, 2, 28) + timedelta(days=off) for year in years for off in (0, 1)}
    of_months |= {date(year, month, days) for year in years for month, days in MONTH_ENDS}
    return tuple(
        tuple(sorted(found, reverse=True)) for found in (of_quarters, of_holidays, of_months)
    )


# Open ends as some case systems write them, and the first day of others.
FAR = (date(9999, 12, 31), date(1753, 1, 1))
