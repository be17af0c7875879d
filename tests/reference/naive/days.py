"""Rules about days: working days, months, and what lies in a quarter."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

import holidays

from quarterlight.periods import Quarter


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """The bank holidays of England and Wales in a calendar year."""
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in bank_holidays(day.year)


def plus_days(day: date, days: int) -> date:
    """So many days later, or the end of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max


def plus_working_days(day: date, count: int) -> date:
    """The count-th working day after a day, the first one after it being 1."""
    while count and day < date.max:
        day = plus_days(day, 1)
        if is_working_day(day):
            count -= 1
    return day


def plus_months(day: date, months: int) -> date:
    """The same day so many months later, in a shorter month its last day, or the end of the calendar."""
    month = day.month + months
    year = day.year
    while month > 12:
        month -= 12
        year += 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def is_in(day: date, quarter: Quarter) -> bool:
    return quarter.first_day <= day <= quarter.last_day
