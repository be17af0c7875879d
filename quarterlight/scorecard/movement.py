"""Movement and meaning: always two words, never one arrow.

*Movement* is the sign of the displayed difference. *Meaning* is better or worse, only where
chance does not explain it as well; else it says why nothing can be said.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from quarterlight.periods import Quarter, Span
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.model import Heading, Measure
from quarterlight.scorecard.statistics import fisher, newcombe, poisson_pair

FEW = 5
LEAST_POINTS = 3
LEAST_CASES = 2
CHANCE = Fraction(1, 20)


class Meaning(StrEnum):
    """What a movement means for children's services."""

    BETTER = "better"
    WORSE = "worse"
    NO_CLEAR_CHANGE = "no_clear_change"
    TOO_FEW_TO_SAY = "too_few_to_say"
    CASES_UNKNOWN = "cases_unknown"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True)
class Change:
    """A figure beside the one it is compared with; all None where there is no figure at all."""

    movement: Heading | None = None
    meaning: Meaning | None = None
    compared_with: Quarter | None = None


def change(measure: Measure, quarter: Quarter) -> Change:
    """Movement and meaning of a measure's figure in a quarter, among the quarters that it shows."""
    now = measure.figure(quarter)
    if now is None:
        return Change()
    other = compared_quarter(measure.span, quarter)
    before = measure.figure(other)
    if before is None:
        return Change(meaning=Meaning.NOT_COMPARABLE)
    if _is_broken(measure, other, quarter):
        return Change(movement(now, before), Meaning.NOT_COMPARABLE, other)
    return Change(
        movement(now, before), meaning(now, before, measure.better, measure.is_count), other
    )


def _is_broken(measure: Measure, after: Quarter, until: Quarter) -> bool:
    """Whether a break in the series lies between: another definition, or one that nobody confirmed."""
    return any(after < q <= until and "break" in cell.marks for q, cell in measure.cells.items())


def compared_quarter(span: Span, quarter: Quarter) -> Quarter:
    """The quarter that a figure is compared with: the one before, or of sums over time a year before."""
    if span in (Span.YEAR_TO_DATE, Span.ROLLING_YEAR):
        return quarter.year_before
    return quarter - 1


def movement(now: Figure, before: Figure) -> Heading:
    """The sign of the displayed difference."""
    if now.value == before.value:
        return Heading.LEVEL
    return Heading.UP if now.value > before.value else Heading.DOWN


def meaning(
    now: Figure, before: Figure, better: Direction | None, is_count: bool = True
) -> Meaning:
    """By the first rule that fits: unknown cases, too few of them, no clear change, else by direction."""
    if now.unit is Unit.NUMBER and is_count:
        clear = _counts_clearly_differ(now, before)
    else:
        if not (_cases_are_known(now) and _cases_are_known(before)):
            return Meaning.CASES_UNKNOWN
        if min(now.denominator or 0, before.denominator or 0) < FEW:
            return Meaning.TOO_FEW_TO_SAY
        clear = _shares_clearly_differ(now, before)
    if not clear or better not in (Direction.HIGHER, Direction.LOWER):
        return Meaning.NO_CLEAR_CHANGE
    return (
        Meaning.BETTER
        if (now.value > before.value) == (better is Direction.HIGHER)
        else Meaning.WORSE
    )


def _cases_are_known(figure: Figure) -> bool:
    """Whether it has its cases, and they can be: a page may print 15 of 9."""
    return figure.has_cases and (figure.numerator or 0) <= (figure.denominator or 0)


def _counts_clearly_differ(now: Figure, before: Figure) -> bool:
    whole = all(f.value == f.value.to_integral_value() and f.value >= 0 for f in (now, before))
    return whole and poisson_pair(int(now.value), int(before.value)) < CHANCE


def _shares_clearly_differ(now: Figure, before: Figure) -> bool:
    x1, n1, x2, n2 = (
        now.numerator or 0,
        now.denominator or 0,
        before.numerator or 0,
        before.denominator or 0,
    )
    cases = abs(Fraction(x1, n1) - Fraction(x2, n2)) * min(n1, n2)
    if abs(now.value - before.value) < LEAST_POINTS or cases < LEAST_CASES:
        return False
    if fisher(x1, n1, x2, n2) >= CHANCE:
        return False
    low, high = newcombe(x1, n1, x2, n2)
    return not low <= 0 <= high
