"""Every rule about time: financial years, quarters, months and working days.

A financial year runs from 1 April; its quarters are Q1 April to June, Q2 July to
September, Q3 October to December, Q4 January to March. `2016-17 Q3` is 1 October to
31 December 2016. Quarters sort and subtract. Readers of text answer None where the
text names no such period; `Quarter.parse` raises PeriodError.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, overload

from quarterlight.errors import PeriodError

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])\.?"
)
_COUNTED = ("one", "two", "three", "four")
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}


@dataclass(frozen=True, order=True, slots=True)
class Quarter:
    """A quarter of a financial year: `year` is the calendar year of its April, `number` 1 to 4."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 4:
            raise PeriodError(f"There is no quarter {self.number}.", remedy="Quarters are 1 to 4.")

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """The quarter that `text` names, in any of the accepted forms.

        `2016-17 Q3`, `Q3 16/17`, `Q3 2016-17`, `2016/17 Q3`, `201617 Q3`, `Oct-Dec 2016`.
        """
        quarter = read_quarter(text)
        if quarter is None:
            raise PeriodError(
                f"“{text}” is not a quarter.", remedy="Write it as 2016-17 Q3 or Q3 16/17."
            )
        return quarter

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter that a day lies in."""
        return cls.at(quarter_index(day.year, (day.month + 2) // 3))

    @classmethod
    def at(cls, index: int) -> Quarter:
        """The quarter with an index (see `index`)."""
        return cls(index // 4, index % 4 + 1)

    @property
    def financial_year(self) -> str:
        """The year as printed: `2016-17`."""
        return f"{self.year}-{(self.year + 1) % 100:02d}"

    @property
    def first_day(self) -> date:
        return date(self.year + (self.number == 4), 3 * self.number % 12 + 1, 1)

    @property
    def last_day(self) -> date:
        return (self + 1).first_day - timedelta(days=1)

    @property
    def year_before(self) -> Quarter:
        """The same quarter of the financial year before."""
        return Quarter(self.year - 1, self.number)

    @property
    def index(self) -> int:
        """Its place in the row of all quarters, counted from the year 0."""
        return 4 * self.year + self.number - 1

    def __str__(self) -> str:
        return f"{self.financial_year} Q{self.number}"

    def __add__(self, quarters: int) -> Quarter:
        return Quarter.at(self.index + quarters)

    @overload
    def __sub__(self, other: Quarter) -> int: ...
    @overload
    def __sub__(self, other: int) -> Quarter: ...
    def __sub__(self, other: Quarter | int) -> int | Quarter:
        """Less a quarter: how many lie between (2016-17 Q1 less 2015-16 Q4 is 1); less a number: an earlier one."""
        return self + -other if isinstance(other, int) else self.index - other.index


class Span(StrEnum):
    """What time a figure covers, always whole quarters."""

    QUARTER = "quarter"
    YEAR_TO_DATE = "year_to_date"
    ROLLING_YEAR = "rolling_year"
    AT_QUARTER_END = "at_quarter_end"

    def begins(self, quarter: Quarter) -> Quarter:
        """The first of the quarters that a quarter's figure covers."""
        if self is Span.YEAR_TO_DATE:
            return Quarter(quarter.year, 1)
        return quarter - 3 if self is Span.ROLLING_YEAR else quarter


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A calendar month, printed `2016-12`."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02d}"

    @property
    def in_words(self) -> str:
        """The month as a page prints it: `December 2016`."""
        return f"{month_name[self.month]} {self.year}"

    @property
    def quarter(self) -> Quarter:
        """The financial quarter that the month lies in."""
        return Quarter(self.year - (self.month < 4), (self.month - 4) % 12 // 3 + 1)

    @property
    def ends_a_quarter(self) -> bool:
        return self.month % 3 == 0


def quarter_index(year: Any, nth: Any) -> Any:
    """The index of the n-th quarter of a calendar year: whole numbers, or columns of them.

    January to March is the first, which is the last of the financial year before.
    """
    return 4 * year + nth - 2


def plus_months(day: date, months: int) -> date:
    """The same day so many months later; in a shorter month its last day (30 November + 3: 28 February)."""
    month = Month(day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1)
    return date(month.year, month.month, min(day.day, days_in(month)))


def is_working_day(day: date) -> bool:
    """Monday to Friday, except the bank holidays of England and Wales."""
    return day.weekday() < 5 and day not in _bank_holidays(day.year)


def working_day_after(day: date, n: int) -> date:
    """The n-th working day after a day; the first working day after it is 1."""
    return working_day_after(_next_working_day(day), n - 1) if n > 1 else _next_working_day(day)


def working_calendar(
    first: date, last: date, spans: list[int], holidays: frozenset[date] | None = None
) -> list[tuple[date, int, date]]:
    """Of each day from `first` to `last` the n-th working day after it, for each n of `spans`.

    `holidays` are the bank holidays, where a caller has them at hand (see `bank_holidays`).
    """
    reach = 60 + 2 * max(spans, default=0)
    every = [first + timedelta(days=n) for n in range((last - first).days + reach)]
    free = bank_holidays(every[0].year, every[-1].year) if holidays is None else holidays
    working = [day for day in every if day.weekday() < 5 and day not in free]
    days = every[: (last - first).days + 1]
    after = [bisect_right(working, day) for day in days]
    return [
        (day, n, working[at + n - 1]) for day, at in zip(days, after, strict=True) for n in spans
    ]


def bank_holidays(first: int, last: int) -> frozenset[date]:
    """The bank holidays of England and Wales in these years, both included."""
    return frozenset(day for year in range(first, last + 1) for day in _bank_holidays(year))


def _next_working_day(day: date) -> date:
    following = day + timedelta(days=1)
    return following if is_working_day(following) else _next_working_day(following)


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    # Imported here, since most commands need no bank holiday.
    from holidays import country_holidays

    return frozenset(country_holidays("GB", subdiv="ENG", years=year))


def plain(text: str) -> str:
    """Lower case, one kind of dash and slash, single spaces: what the readers below compare."""
    text = re.sub("[‐‑‒–—―−]", "-", text.replace("’", "'").replace("⁄", "/"))
    return re.sub(r"\s+", " ", text).strip().lower()


def read_financial_year(text: str) -> int | None:
    """The calendar year in which the financial year named in `text` begins, or None.

    `2016-17`, `2016/2017`, `16/17`, `201617`, `FY17`. The second year must follow the first.
    """
    text = plain(text)
    for found in re.finditer(
        r"(?<!\d)(?:20)?(\d\d) ?[-/] ?(?:20)?(\d\d)(?!\d|[-/])|(?<!\d)20(\d\d)(\d\d)(?!\d)", text
    ):
        begins, ends = (int(part) for part in found.groups() if part is not None)
        if (begins + 1) % 100 == ends:
            return 2000 + begins
    short = re.search(r"\bfy ?(?:20)?(\d\d)(?!\d)", text)
    return 1999 + int(short[1]) if short else None


def read_quarter_number(text: str) -> int | None:
    """The number of the quarter that `text` names, with or without a year, or None."""
    text = plain(text)
    found = re.search(
        r"(?<![a-z])(?:q|qtr|quarter)\.? ?(?:([1-4])(?!\d)|(one|two|three|four)\b)", text
    )
    if found:
        return int(found[1]) if found[1] else _COUNTED.index(found[2]) + 1
    found = re.search(r"\b(first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr)\b", text)
    return _ORDINALS[found[1]] if found else None


def read_quarter(text: str) -> Quarter | None:
    """The quarter that `text` names in full, or None: by number and year, or by its months.

    Months beside a number without a year (`Q3 (Oct-Dec 2016)`) must be those of that number.
    """
    number, year = read_quarter_number(text), read_financial_year(text)
    if number is not None and year is not None:
        return Quarter(year, number)
    spanned = _read_month_span(text, year)
    return spanned if spanned and number in (None, spanned.number) else None


def _read_month_span(text: str, year: int | None) -> Quarter | None:
    span = _MONTH.format("a") + r"(?: ?'?(?:20)?\d\d)? ?(?:-|to|/) ?" + _MONTH.format("b")
    found = re.search(r"\b" + span + r"(?:[ -]?'?(?:20)?(?P<year>\d\d)(?![\d/-]))?", plain(text))
    if not found:
        return None
    begins, ends = MONTHS.index(found["a"]) + 1, MONTHS.index(found["b"]) + 1
    if ends - begins != 2 or begins % 3 != 1:
        return None
    if year is not None:
        return Quarter(year, Month(2001, ends).quarter.number)
    return Month(2000 + int(found["year"]), ends).quarter if found["year"] else None


def read_month(text: str, near: Quarter | None = None) -> Month | None:
    """The month that `text` names (`Sept 16`, `December 2015`, `2016-12`, `31/12/2016`), or None.

    A month without its year is taken in the financial year of `near`, where that is given.
    """
    text = plain(text)
    for pattern, year, month in (
        (r"(?<!\d)(20\d\d)-(\d\d)(?!\d)", 1, 2),
        (r"(?<!\d)\d{1,2}[/.](\d{1,2})[/.]((?:20)?\d\d)(?!\d)", 2, 1),
    ):
        found = re.search(pattern, text)
        if found and 1 <= int(found[month]) <= 12:
            return Month(2000 + int(found[year]) % 100, int(found[month]))
    found = re.search(r"\b" + _MONTH.format("m") + r"(?:[ -]?'?(?:20)?(\d\d)(?!\d))?", text)
    if not found:
        return None
    month = MONTHS.index(found["m"]) + 1
    if found[2]:
        return Month(2000 + int(found[2]), month)
    return Month(near.year + (month < 4), month) if near else None


def days_in(month: Month) -> int:
    """The number of days of a month."""
    return monthrange(month.year, month.month)[1]
