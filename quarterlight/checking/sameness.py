"""Whether two issues show the same: a figure, a share of audits, a text.

A figure at another precision that rounds to the same is the same; so is one beside which only
one issue prints the cases.
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from difflib import SequenceMatcher

from quarterlight.periods import plain
from quarterlight.scorecard.figures import Figure
from quarterlight.scorecard.model import JudgementCell

MOSTLY = 0.9
LONG_TEXT = 12
_IN_ORDER = 1000  # words up to which the order of two texts is compared as well
_HUNDRED = Decimal(100)
_LONG_ENOUGH = 8
_QUARTERS = re.compile(
    r"(?<![\d/])20\d\d ?[-/] ?(?:20)?\d\d\b|\bq(?:uarter)? ?[1-4]\b(?: \d\d ?[-/] ?\d\d\b)?|\b20\d\d\b"
)
_PERIODS = re.compile(
    r"\b(?:20)?\d\d ?[-/] ?(?:20)?\d\d\b|\bq(?:uarter)? ?[1-4]\b|\b20\d\d\b|\b\d{1,2}(?:st|nd|rd|th)\b"
)


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two displayed figures agree, in their value and in the cases that both print."""
    cases = ((one.numerator, other.numerator), (one.denominator, other.denominator))
    return _same_value(one, other) and all(None in pair or pair[0] == pair[1] for pair in cases)


def same_share(one: JudgementCell, other: JudgementCell) -> bool:
    """Whether two cells of a judgement table agree, in what both of them print."""
    if None not in (one.count, other.count) and one.count != other.count:
        return False
    if one.percent is None or other.percent is None:
        return True
    return _same_number(one.percent, one.decimals, other.percent, other.decimals)


def _same_value(one: Figure, other: Figure) -> bool:
    for figure, beside in ((one, other), (other, one)):
        if figure.display.startswith("<"):
            return beside.value < max(_bound(figure), Decimal(1)) or _shown_alike(one, other)
        if figure.display.startswith(">"):
            return beside.value > _bound(figure) or _shown_alike(one, other)
    if one.unit is not other.unit and _HUNDRED * min(one.value, other.value) == max(
        one.value, other.value
    ):
        return True
    return _same_number(one.value, one.decimals, other.value, other.decimals)


def _same_number(one: Decimal, decimals: int, other: Decimal, others: int) -> bool:
    """Whether two numbers are equal at the coarser of their precisions, half up."""
    step = Decimal(1).scaleb(-min(decimals, others))
    return one.quantize(step, ROUND_HALF_UP) == other.quantize(step, ROUND_HALF_UP)


def _bound(figure: Figure) -> Decimal:
    found = re.search(r"\d+(?:\.\d+)?", figure.display)
    return Decimal(found[0]) if found else figure.value


def _shown_alike(one: Figure, other: Figure) -> bool:
    return plain(one.display).replace(" ", "") == plain(other.display).replace(" ", "")


def same_text(one: str, other: str) -> bool:
    """Whether a text is another one again: case, spaces and punctuation aside, or nearly so.

    So is a text of eight words or more in which only the names of quarters and years are others.
    Nearly: nine tenths of more than 12 words, with the same numbers (names of quarters, years
    and days of a month aside: a text whose figures were brought up to date was written anew).
    """
    mine, theirs = _words(one), _words(other)
    if mine == theirs:
        return bool(mine)
    timeless = _timeless(one)
    if len(timeless) >= _LONG_ENOUGH and timeless == _timeless(other):
        return True
    if min(len(mine), len(theirs)) <= LONG_TEXT or _numbers(one) != _numbers(other):
        return False
    shared = sum((Counter(mine) & Counter(theirs)).values())
    if 2 * shared < MOSTLY * (len(mine) + len(theirs)):
        return False
    if max(len(mine), len(theirs)) > _IN_ORDER:
        return True
    return SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= MOSTLY


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _timeless(text: str) -> list[str]:
    """The words of a text without the names of quarters and years."""
    return _words(_QUARTERS.sub(" ", plain(text)))


def _numbers(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d+(?:\.\d+)?", _PERIODS.sub(" ", plain(text))))
