"""Bands: what a council calls which numbers, kept as printed, holes and all.

A row's bands are named ranges, ordered from best to worst. The direction in which figures
get better follows from them, or is stated. Sources of the rules: the published scorecards
of councils; the half-open reading of whole-number bands (60-69 then 70-79 cuts at 70).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum
from itertools import combinations, pairwise

from quarterlight.scorecard.ranges import Range, read_ranges
from quarterlight.scorecard.words import GOOD, INADEQUATE, are_judgements, merit


class Direction(StrEnum):
    """Which figures are better: higher ones, lower ones, those in the middle, or none."""

    HIGHER = "higher"
    LOWER = "lower"
    WITHIN = "within"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Band:
    """A named set of numbers. `shown` is its text as printed, `ranges` what that means.

    `ranges` is empty where the text cannot be read: such a band holds nothing.
    """

    name: str
    shown: str
    ranges: tuple[Range, ...] = ()

    def __contains__(self, value: Decimal) -> bool:
        return any(value in part for part in self.ranges)


@dataclass(frozen=True, slots=True)
class Bands:
    """The bands of one row, best first where their words say so, else as printed.

    `better` is None where neither words nor statement give a direction. `below` is the
    council's word for figures worse than every band, where it has chosen one.
    """

    bands: tuple[Band, ...] = ()
    better: Direction | None = None
    below: str | None = None

    @classmethod
    def read(
        cls,
        printed: Iterable[tuple[str, str]],
        better: Direction | None = None,
        below: str | None = None,
    ) -> Bands:
        """Bands from names and printed texts, in the order of the page; blank texts are no band."""
        bands = [
            Band(name, shown, read_ranges(shown) or ()) for name, shown in printed if shown.strip()
        ]
        ordered = _best_first(_as_cuts(bands, better), better)
        return cls(tuple(ordered), _direction(ordered) or better, below)

    def __bool__(self) -> bool:
        return bool(self.bands)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(band.name for band in self.bands)

    @property
    def unread(self) -> tuple[Band, ...]:
        """Bands whose text could not be read."""
        return tuple(band for band in self.bands if not band.ranges)

    @property
    def lowest_word(self) -> str | None:
        """The word for a figure worse than every band; None without bands."""
        if not self.bands:
            return None
        if self.below:
            return self.below
        return INADEQUATE if are_judgements(self.names) else f"below {self.bands[-1].name}"

    @property
    def has_words_in_order(self) -> bool:
        """Whether it is known which of the bands is best: every word has a known merit."""
        return bool(self.bands) and (
            all(merit(name) is not None for name in self.names) or self.better is not None
        )

    @property
    def out_of_order(self) -> bool:
        """Whether the ranges do not follow the order of the words; two ranges in one band may."""
        if any(len(band.ranges) > 1 for band in self.bands) or self.unread:
            return False
        firsts = [band.ranges[0] for band in self.bands]
        return len(firsts) > 2 and not (_rises(firsts) or _rises(firsts[::-1]))

    def rank(self, grade: str | None) -> int | None:
        """The place of a grade from best (0) to worst; None where it is no grade of these bands."""
        if grade in self.names:
            return self.names.index(grade)
        if len(self.bands) == 1 and grade is not None:
            return 1  # a target missed, whatever the page calls it
        return len(self.bands) if grade is not None and grade == self.lowest_word else None

    def is_worse_than_good(self, grade: str | None) -> bool:
        """Whether a grade is worse than Good; without judgement words, worse than the best band."""
        rank = self.rank(grade)
        if len(self.bands) == 1 and grade is not None and grade not in self.names:
            return True  # a target missed, whatever the page calls it
        if rank is None or not self.has_words_in_order:
            return False
        if are_judgements(self.names):
            known = merit(grade) if grade else None
            return known is None or known > (merit(GOOD) or 0)
        return rank > 0

    def overlaps(self) -> Iterator[tuple[Band, Band, Range]]:
        """Pairs of bands that share numbers, with what they share."""
        for one, other in combinations(self.bands, 2):
            shared = [a.shared(b) for a in one.ranges for b in other.ranges]
            yield from ((one, other, part) for part in shared if part)

    def gaps(self, decimals: int) -> Iterator[tuple[Range, Range, Decimal]]:
        """Neighbouring ranges that leave out a number of so many decimals, and the first of them."""
        for lower, upper in pairwise(sorted(part for band in self.bands for part in band.ranges)):
            missing = _next_number(lower, decimals)
            if missing is None or missing >= upper.high:
                continue
            if not any(missing in band for band in self.bands):
                yield lower, upper, missing


def _as_cuts(bands: Sequence[Band], better: Direction | None) -> list[Band]:
    """Bands that print only where they begin: `70`, `80`, or `70+`, `80+`, each up to the next."""
    single = [band for band in bands if len(band.ranges) == 1]
    if (
        len(bands) > 1
        and len(single) == len(bands)
        and all(band.ranges[0].is_point for band in bands)
    ):
        bands = _points_as_cuts(bands, better)
    return [_trimmed(band, bands) for band in bands]


def _points_as_cuts(bands: Sequence[Band], better: Direction | None) -> list[Band]:
    ordered = _best_first(bands, better)
    rising = ordered[0].ranges[0].low > ordered[-1].ranges[0].low
    if not _rises([band.ranges[0] for band in (ordered[::-1] if rising else ordered)]):
        return list(bands)
    return [
        replace(
            band,
            ranges=(Range(low=band.ranges[0].low) if rising else Range(high=band.ranges[0].high),),
        )
        for band in bands
    ]


def _trimmed(band: Band, bands: Sequence[Band]) -> Band:
    """Of two ranges open to the same side the wider one ends where the narrower begins."""
    if len(band.ranges) != 1:
        return band
    mine = band.ranges[0]
    others = [other.ranges[0] for other in bands if other is not band and len(other.ranges) == 1]
    if mine.open_above and not mine.open_below:
        cuts = [
            other
            for other in others
            if other.open_above and not other.open_below and other.low > mine.low
        ]
        if cuts:
            cut = min(cuts)
            return replace(band, ranges=(replace(mine, high=cut.low, high_in=not cut.low_in),))
    if mine.open_below and not mine.open_above:
        cuts = [
            other
            for other in others
            if other.open_below and not other.open_above and other.high < mine.high
        ]
        if cuts:
            cut = max(cuts, key=lambda other: other.high)
            return replace(band, ranges=(replace(mine, low=cut.high, low_in=not cut.high_in),))
    return band


def _best_first(bands: Sequence[Band], better: Direction | None) -> list[Band]:
    merits = [merit(band.name) for band in bands]
    if None not in merits and len(set(merits)) == len(merits):
        return [
            band
            for _, band in sorted(zip(merits, bands, strict=True), key=lambda pair: pair[0] or 0)
        ]
    if better in (Direction.HIGHER, Direction.LOWER) and all(band.ranges for band in bands):
        return sorted(bands, key=lambda band: band.ranges[0], reverse=better is Direction.HIGHER)
    return list(bands)


def _direction(ordered: Sequence[Band]) -> Direction | None:
    if any(len(band.ranges) > 1 for band in ordered):
        return Direction.WITHIN
    if any(merit(band.name) is None for band in ordered):
        return None
    firsts = [band.ranges[0] for band in ordered if band.ranges]
    if len(firsts) == 1:
        only = firsts[0]
        if only.open_above != only.open_below:
            return Direction.HIGHER if only.open_above else Direction.LOWER
        return None
    if firsts and _rises(firsts[::-1]):
        return Direction.HIGHER
    return Direction.LOWER if firsts and _rises(firsts) else None


def _rises(ranges: Sequence[Range]) -> bool:
    """Whether each range lies above the one before, by both of its ends (they may overlap)."""
    return all(
        (a.low, a.high) != (b.low, b.high) and a.low <= b.low and a.high <= b.high
        for a, b in pairwise(ranges)
    )


def _next_number(part: Range, decimals: int) -> Decimal | None:
    """The first number of so many decimals above a range; None above an open one."""
    if part.open_above:
        return None
    step = Decimal(1).scaleb(-decimals)
    floor = part.high.quantize(step, rounding=ROUND_FLOOR)
    return floor if floor == part.high and not part.high_in else floor + step
