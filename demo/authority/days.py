"""Days, working days, months and quarters, as the rules of measures count them.

The builder has its own, so that a slip in the package's cannot hide in the records.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

import holidays

BANK_HOLIDAYS = frozenset(
    holidays.country_holidays("GB", subdiv="ENG", years=range(2004, 2019)).keys()
)
EXTRACT = date(2017, 1, 20)
"""The day on which the records were taken from the case system: nothing is dated after it."""


class Quarter(NamedTuple):
    """A quarter of a financial year: `year` is the calendar year of its April."""

    year: int
    number: int

    @property
    def first_day(self) -> date:
        return date(self.year + (self.number == 4), 3 * self.number % 12 + 1, 1)

    @property
    def last_day(self) -> date:
        return self.later(1).first_day - timedelta(days=1)

    def later(self, quarters: int) -> Quarter:
        year, number = divmod(4 * self.year + self.number - 1 + quarters, 4)
        return Quarter(year, number + 1)

    def days(self) -> Iterator[date]:
        """Every day of the quarter, none after the extract."""
        last = min(self.last_day, EXTRACT)
        for number in range((last - self.first_day).days + 1):
            yield self.first_day + timedelta(days=number)

    def __str__(self) -> str:
        return f"{self.year}-{(self.year + 1) % 100:02d} Q{self.number}"


SHOWN = tuple(Quarter(2015, 1).later(n) for n in range(7))
"""The seven quarters of the scorecard, 2015-16 Q1 to 2016-17 Q3."""


def quarter_of(day: date) -> Quarter:
    """The quarter in which a day lies."""
    return Quarter(day.year - (day.month < 4), (day.month - 4) % 12 // 3 + 1)


def quarters(first: Quarter, last: Quarter) -> Iterator[Quarter]:
    """All quarters from one to another, both of them too."""
    while first <= last:
        yield first
        first = first.later(1)


def is_working(day: date) -> bool:
    """Monday to Friday and no bank holiday."""
    return day.weekday() < 5 and day not in BANK_HOLIDAYS


@cache
def working_day_after(day: date, count: int) -> date:
    """The count-th working day after a day (before it, where `count` is below 0)."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_working(day):
            day += step
    return day


def on_a_working_day(day: date) -> date:
    """The day itself, or the next working day."""
    return day if is_working(day) else working_day_after(day, 1)


def months_after(day: date, months: int) -> date:
    """As many calendar months later, clipped to the end of the month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def plus(day: date, days: int) -> date:
    """As many days later."""
    return day + timedelta(days=days)


def known(day: date | None) -> date | None:
    """The day, where it was known when the records were taken; else None."""
    return day if day is not None and day <= EXTRACT else None
