"""From a figure to its grade: the one band that holds what the page displays.

A decimal between two whole-number bands takes the band whose next cut it has not reached: 69.5
between 60-69 and 70-79 the lower one, 10.5 between 11-20 and a better 0-10 the upper one. A
figure worse than every band has the bands' lowest word. A figure better than all, in a hole, or
in two bands has no grade, and its standing says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from quarterlight.scorecard.bands import Band, Bands, Direction
from quarterlight.scorecard.figures import Figure, percentage


class Standing(StrEnum):
    """Where a figure stands to the printed bands."""

    IN_BAND = "in one band"
    WORSE = "worse than every band"
    BETTER = "better than every band"
    BETWEEN = "between the bands"
    IN_TWO = "in two bands"
    UNGRADED = "not graded"


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade, or None, and where the figure stands."""

    word: str | None
    standing: Standing


NO_GRADE = Grade(None, Standing.UNGRADED)


def grade(value: Decimal, bands: Bands) -> Grade:
    """The grade of a displayed value; bands out of order, unread or absent grade nothing."""
    if not bands or bands.out_of_order or bands.unread:
        return NO_GRADE
    holders = [band for band in bands.bands if value in band]
    if len(holders) > 1:
        return Grade(None, Standing.IN_TWO)
    band = holders[0] if holders else _by_cut(value, bands)
    if band:
        return Grade(band.name, Standing.IN_BAND)
    standing = _outside(value, bands)
    return Grade(bands.lowest_word if standing is Standing.WORSE else None, standing)


def grade_exact(numerator: int, denominator: int, bands: Bands) -> Grade:
    """The grade of the exact fraction, by the cuts of whole-number bands (25 of 42 is under 60)."""
    places = 6
    exact = Decimal(100 * 10**places * numerator // denominator).scaleb(-places)
    return grade(exact, bands)


def grades_differ(figure: Figure, bands: Bands) -> bool:
    """Whether the displayed figure and the exact fraction behind it have different grades."""
    if figure.numerator is None or not figure.denominator:
        return False
    shown = percentage(figure.numerator, figure.denominator, figure.decimals)
    return grade(shown, bands).word != grade_exact(figure.numerator, figure.denominator, bands).word


def _by_cut(value: Decimal, bands: Bands) -> Band | None:
    parts = sorted(
        ((part, band) for band in bands.bands for part in band.ranges), key=lambda pair: pair[0]
    )
    for (lower, below), (upper, above) in pairwise(parts):
        whole = lower.high == lower.high.to_integral_value() and upper.low == lower.high + 1
        if whole and lower.high < value < upper.low:
            return above if bands.better is Direction.LOWER else below
    return None


def _outside(value: Decimal, bands: Bands) -> Standing:
    parts = sorted(part for band in bands.bands for part in band.ranges)
    below, above = value <= parts[0].low, value >= max(part.high for part in parts)
    if not (below or above):
        return Standing.BETWEEN
    if bands.better is Direction.WITHIN:
        return Standing.WORSE
    if bands.better not in (Direction.HIGHER, Direction.LOWER):
        return Standing.UNGRADED
    return Standing.WORSE if below == (bands.better is Direction.HIGHER) else Standing.BETTER
