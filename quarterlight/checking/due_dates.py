"""The days by which a sentence says that something will be done.

A month or quarter without its year is the first one that ends after the quarter written about.
The term is the last day of what is named: `in March 2017` and `by the end of Q4` both end on
31 March 2017.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from quarterlight.periods import MONTHS, Month, Quarter, days_in, plain, read_financial_year

_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:,? (20\d\d)\b| '?(\d\d)\b(?![/-]))?"
_LEAD = (
    r"\b(?:by|in|from|during|before|for|of|on|throughout|late|early|mid|around|to|between|and|this|next)[ -]"
    r"(?:the )?(?:(?:end|middle|start|beginning|month) (?:of )?|end-|mid-|mid |early |late )*"
)
_DAY = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}{_YEAR}")
_NUMERIC = re.compile(
    r"(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](20\d\d|\d\d)(?![\d/])|\b(20\d\d)-(\d\d)-(\d\d)\b"
)
_OF_MONTH = re.compile(rf"{_LEAD}{_MONTH}{_YEAR}")
_QUARTER = re.compile(
    r"\b(?:q|qtr|quarter) ?([1-4])\b(?:,? (?:of )?((?:20)?\d\d ?[-/] ?(?:20)?\d\d)\b)?"
)
_NEXT = re.compile(r"\b(?:by|in|during|before|for|of) (?:the )?(?:end of )?(?:the )?next quarter\b")
_NEXT_ALONE = re.compile(
    r"(?<!\bthe )(?<!\bthan )(?<!\bas )(?<!\buntil )(?<!\bafter )(?<!\bfrom )\bnext quarter\b(?!')"
)
_CHRISTMAS = re.compile(r"\b(?:by|before|in time for) christmas\b(?! (?:20)?\d\d)")
_YEAR_END = re.compile(
    r"\bby (?:the )?(?:end of (?:the |this )?(?:financial )?year|(?:financial )?year[ -]end)\b"
)


def due_dates(sentence: str, written: Quarter) -> Iterator[date]:
    """The last day of every term that a sentence names, as said of a quarter."""
    text = plain(sentence)
    yield from _days(text, written)
    for found in _OF_MONTH.finditer(text):
        month = _month(found[1], found[2] or found[3], written)
        yield date(month.year, month.month, days_in(month))
    for found in _QUARTER.finditer(text):
        yield _quarter(int(found[1]), found[2], written).last_day
    if _NEXT.search(text) or _NEXT_ALONE.search(text):
        yield (written + 1).last_day
    if _CHRISTMAS.search(text):
        yield date(_month("dec", None, written).year, 12, 25)
    if _YEAR_END.search(text):
        yield _quarter(4, None, written).last_day


def _days(text: str, written: Quarter) -> Iterator[date]:
    for found in _DAY.finditer(text):
        month = _month(found[2], found[3] or found[4], written)
        yield from _date(month.year, month.month, int(found[1]))
    for found in _NUMERIC.finditer(text):
        if found[4]:
            yield from _date(int(found[4]), int(found[5]), int(found[6]))
        else:
            yield from _date(2000 + int(found[3]) % 100, int(found[2]), int(found[1]))


def _date(year: int, month: int, day: int) -> Iterator[date]:
    if 1 <= month <= 12 and 1 <= day <= days_in(Month(year, month)):
        yield date(year, month, day)


def _month(name: str, year: str | None, written: Quarter) -> Month:
    month = MONTHS.index(name[:3]) + 1
    if year:
        return Month(2000 + int(year) % 100, month)
    after = written + 1
    return Month(after.first_day.year + (month < after.first_day.month), month)


def _quarter(number: int, year: str | None, written: Quarter) -> Quarter:
    begins = read_financial_year(year) if year else None
    if begins is not None:
        return Quarter(begins, number)
    return written + ((number - written.number - 1) % 4 + 1)
