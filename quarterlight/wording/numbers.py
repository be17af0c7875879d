"""Numbers in digits and in words, counts and percentages, as patterns and as values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_WORDS = "first second third fourth fifth sixth seventh eighth"
_SMALL, _TENS, _ORDINALS = (
    tuple(words.split()) for words in (_SMALL_WORDS, _TENS_WORDS, _ORDINAL_WORDS)
)
_WORDS = {
    **{word: n for n, word in enumerate(_SMALL)},
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
}
_IN_WORDS = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL[1:10])}))?|{'|'.join(_SMALL)})"

# A whole number of something: no year, date, range, money, decimal, percentage or part of a code.
COUNT = (
    r"(?:(?<![\w.,/£$#-])(?:\d{1,3}(?:,\d{3})+|\d{1,4})(?![\w/:]|[.,]\d|-\d|\s?%|\s?per ?cent|\s?- ?\d)"
    rf"|(?<![\w-]){_IN_WORDS}(?![\w-]|\s?%|\s?per ?cent))"
)
PERCENT = (
    rf"(?:(?<![\d.,/£$-])\d{{1,3}}(?:\.\d+)?(?:\s?%|\s?per ?cent\b|\s?pc\b)|\b{_IN_WORDS} per ?cent\b)"
    r"(?!\s?-?\s?(?:age )?points?\b|age)"
)
POINTS = (
    rf"(?:\d{{1,3}}(?:\.\d+)?|{_IN_WORDS})\s?-?(?:%(?: points?)?|percent(?:age)?[- ]?points?|per ?cent\b|points?\b"
    r"|%age points?|pp\b|ppts?\b)"
)
ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|2nd|3rd|[4-8]th)"
# Words before a number by which it is not meant to the unit.
LOOSELY = re.compile(
    r"(?:\b(?:about|around|approx(?:imately)?\.?|roughly|nearly|almost|circa|c\.?|some|over|under|above|below|just"
    r"|more than|less than|fewer than|at least|at most|up to|close to|in excess of|between|the region of)"
    r"|[~<>≤≥]) ?(?:(?:a|the|only) )?$"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as said, with its decimals and whether it is a percentage."""

    value: Decimal
    decimals: int = 0
    is_percent: bool = False

    @property
    def display(self) -> str:
        return f"{self.value}%" if self.is_percent else f"{self.value}"


def whole(text: str) -> int:
    """The whole number of a text that COUNT or ORDINAL matched: `1,204`, `twenty-one`, `third`, `3rd`."""
    text = text.strip()
    if text in _ORDINALS:
        return _ORDINALS.index(text) + 1
    digits = re.sub(r"\D", "", text)
    if digits:
        return int(digits)
    return sum(_WORDS[word] for word in re.split(r"[- ]", text) if word in _WORDS)


def amount(text: str) -> Amount:
    """The number of a text that COUNT, PERCENT or POINTS matched."""
    is_percent = bool(re.search(r"%|p", text))
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    if not digits:
        return Amount(Decimal(whole(re.split(r"\s?-?(?:per|point|%|pp)", text)[0])), 0, is_percent)
    number = digits[0].replace(",", "")
    return Amount(Decimal(number), len(number.partition(".")[2]), is_percent)


def is_loose(plain: str, start: int) -> bool:
    """Whether the number that starts there is only nearly meant (`about 65%`, `over half`)."""
    return bool(LOOSELY.search(plain[max(0, start - 24) : start]))


def agrees(said: Amount, value: Decimal, decimals: int) -> bool:
    """Whether a number as said is the displayed one: to the digit, or at the coarser precision."""
    if said.decimals == decimals:
        return said.value == value
    return abs(said.value - value) < Decimal(1).scaleb(-min(said.decimals, decimals))
