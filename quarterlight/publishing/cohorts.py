"""Small cohorts in honest words: `4 of 9; anything from 19% to 73%`, `one case is 11 points`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from quarterlight.scorecard.figures import Figure, Unit, percentage
from quarterlight.scorecard.statistics import wilson

# From so many cases on a figure is no longer carried by single ones, and no caution is printed.
ENOUGH = 50


def caution(figure: Figure) -> Iterator[str]:
    """What a percentage of few cases may hide: its 95% Wilson interval, and the weight of one case.

    Nothing for counts, for figures without cases, and from ENOUGH cases on.
    """
    x, n = figure.numerator, figure.denominator
    if figure.unit is not Unit.PERCENT or x is None or not n or not x <= n < ENOUGH:
        return
    low, high = (_whole(100 * end) for end in wilson(x, n))
    yield f"{x} of {n}; anything from {low}% to {high}%"
    yield f"one case is {percentage(1, n)} point{'' if percentage(1, n) == 1 else 's'}"


def _whole(value: float) -> Decimal:
    return Decimal(value).quantize(Decimal(1), ROUND_HALF_UP)
