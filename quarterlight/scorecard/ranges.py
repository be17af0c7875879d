"""Ranges of numbers as a page prints them: `60-69`, `Below 20`, `20 or more`, `<10 or >20`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from quarterlight.periods import plain

INFINITE = Decimal("Infinity")
_LONGEST = 200  # of a band's text; what is longer is prose
_NUMBER = r"-?\d+(?:\.\d+)?"
_UNITS = (
    r"%|per ?cent(?:age)?(?: points?)?\b|\b(?:working |calendar )?(?:days?|weeks?|months?|hours?|years?)\b"
    r"|\b(?:children|cases|families|people|plans|young people|visits)\b|\bper 10,?000\b|£|\bpts?\b|\bpp\b"
)
# Sayings of a bound, in the order in which they are replaced: the longer before the shorter.
_SAYINGS = (
    (
        (
            r"(?:(?:greater|more|higher) than|over|above) or equal to|(?:no|not) (?:less|fewer"
            r"|lower) than|at least|a minimum of|minimum(?: of)?|>\s?=|=>|≥|⩾"
        ),
        ">=",
    ),
    (
        (
            r"(?:(?:less|fewer|lower) than|under|below) or equal to|(?:no|not) (?:more|greater"
            r"|higher) than|at most|up to|a maximum of|maximum(?: of)?|<\s?=|=<|≤|⩽"
        ),
        "<=",
    ),
    (r"(?:below|under|less than|fewer than|lower than)", "<"),
    (r"(?:over|above|more than|greater than|higher than|exceeding|in excess of)", ">"),
)
_SUFFIXES = (
    (
        r"\s*(?:(?:or|and|&) (?:more|over|above|higher|greater|better|upwards?)|\+|plus)(?![a-z]|\s*\d)",
        ">=",
    ),
    (r"\s*(?:(?:or|and|&) (?:less|fewer|under|below|lower))(?![a-z]|\s*\d)", "<="),
)


@dataclass(frozen=True, order=True, slots=True)
class Range:
    """Numbers from `low` to `high`; each end belongs to the range where its flag is set."""

    low: Decimal = -INFINITE
    high: Decimal = INFINITE
    low_in: bool = True
    high_in: bool = True

    def __contains__(self, value: Decimal) -> bool:
        above = value > self.low or (value == self.low and self.low_in)
        below = value < self.high or (value == self.high and self.high_in)
        return above and below

    @property
    def is_point(self) -> bool:
        """Whether it is a single number."""
        return self.low == self.high

    @property
    def open_above(self) -> bool:
        return self.high == INFINITE

    @property
    def open_below(self) -> bool:
        return self.low == -INFINITE

    def shared(self, other: Range) -> Range | None:
        """The numbers that both hold, or None."""
        low = max((self.low, not self.low_in), (other.low, not other.low_in))
        high = min((self.high, self.high_in), (other.high, other.high_in))
        both = Range(low[0], high[0], not low[1], high[1])
        empty = both.low > both.high or (both.is_point and not (both.low_in and both.high_in))
        return None if empty else both


def read_ranges(text: str) -> tuple[Range, ...] | None:
    """The ranges that a band's text prints, lowest first; None where it cannot be read."""
    if len(text) > _LONGEST:
        return None
    text = _normalised(text)
    parts = [part for part in re.split(r"\s*(?:,|;|/|\n|\bor\b|\|)\s*", text) if part]
    ranges = [read for part in parts for read in _read_joined(part)]
    if not ranges or None in ranges:
        return None
    found = sorted(part for part in ranges if part is not None)
    overlapping = any(a.shared(b) for a, b in pairwise(found))
    return None if overlapping else tuple(found)


def _normalised(text: str) -> str:
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", plain(text))
    text = re.sub(_UNITS, " ", text)
    text = re.sub(rf"between ({_NUMBER}) *and ({_NUMBER})", r"\1-\2", text)
    for pattern, sign in _SUFFIXES:
        text = re.sub(rf"({_NUMBER}){pattern}", rf"{sign}\1", text)
    for pattern, sign in _SAYINGS:
        text = re.sub(pattern, sign, text)
    text = re.sub(r"([<>]=?) +", r"\1", re.sub(r"\bbut\b", " and ", text))
    # Two bounds over two lines of a cell.
    return re.sub(rf"([<>]=?{_NUMBER}) +(?=[<>]=?-?\d)", r"\1 and ", text).strip(" .()")


def _read_joined(part: str) -> list[Range | None]:
    """`>10 and <=15` is what both bounds hold; `0-5 and 20-25` are two ranges."""
    read = [_read_one(piece) for piece in re.split(r"\band\b|&", part)]
    if len(read) == 2 and read[0] and read[1]:
        shared = read[0].shared(read[1])
        return [shared] if shared else read
    return read


def _read_one(part: str) -> Range | None:
    part = part.replace(" ", "")
    for pattern, build in _FORMS:
        found = re.fullmatch(pattern, part)
        if found:
            made = build(found)
            return made if made.low <= made.high else None
    return None


def _between(found: re.Match[str]) -> Range:
    low, high = Decimal(found["low"]), Decimal(found["high"])
    if low > high and not (found["after"] or found["before"]):
        low, high = high, low
    return Range(low, high, low_in=found["after"] != ">", high_in=found["before"] != "<")


def _chained(found: re.Match[str]) -> Range:
    low, high = Decimal(found["low"]), Decimal(found["high"])
    return Range(low, high, low_in=found["after"] == "<=", high_in=found["before"] == "<=")


def _one_sided(found: re.Match[str]) -> Range:
    number, sign = Decimal(found["number"]), found["sign"]
    if sign.startswith("<"):
        return Range(high=number, low_in=False, high_in=sign == "<=")
    return Range(low=number, high_in=False, low_in=sign == ">=")


_FORMS = (
    (rf"(?P<after>>=?)?(?P<low>{_NUMBER})(?:-|to)(?P<before><=?)?(?P<high>{_NUMBER})", _between),
    (rf"(?P<low>{_NUMBER})(?P<after><=?)[a-z]?(?P<before><=?)(?P<high>{_NUMBER})", _chained),
    (rf"(?P<sign>[<>]=?)(?P<number>{_NUMBER})", _one_sided),
    (
        rf"=?(?P<number>{_NUMBER})",
        lambda found: Range(Decimal(found["number"]), Decimal(found["number"])),
    ),
)
