"""Small cohorts in honest words: `4 of 9; anything from 19% to 73%`, `one case is 11 points`."""

from __future__ import annotations

from collections.abc import Iterator

from quarterlight.periods import Quarter
from quarterlight.scorecard.figures import Figure, percentage
from quarterlight.scorecard.grading import grade
from quarterlight.scorecard.honesty import ENOUGH, interval, is_share, pooled, touched
from quarterlight.scorecard.model import Measure
from quarterlight.scorecard.movement import FEW
from quarterlight.wording.figures import with_cases

TOO_FEW = "too few to rate"
_NUMBERS = {2: "two", 3: "three", 4: "four"}


def caution(figure: Figure) -> Iterator[str]:
    """What a percentage of few cases may hide: its 95% Wilson interval, and the weight of one case.

    Nothing for counts, for figures without cases, and from ENOUGH cases on.
    """
    if not is_cautious(figure):
        return
    low, high = interval(figure)
    yield f"{figure.numerator} of {figure.denominator}; anything from {low}% to {high}%"
    points = percentage(1, figure.denominator or 1)
    yield f"one case is {points} point{'' if points == 1 else 's'}"


def is_cautious(figure: Figure | None) -> bool:
    """Whether a figure is a share of so few cases that a page says so."""
    return figure is not None and is_share(figure) and (figure.denominator or 0) < ENOUGH


def is_too_few(figure: Figure | None) -> bool:
    """Whether a figure is a share of too few cases to rate at all."""
    return figure is not None and is_share(figure) and (figure.denominator or 0) < FEW


def honesty(measure: Measure, quarter: Quarter) -> Iterator[str]:
    """What a page says below a share of few cases: how much it may be, and its last quarters together."""
    figure = measure.figure(quarter)
    if figure is None or not is_cautious(figure):
        return
    low, high = interval(figure)
    points = percentage(1, figure.denominator or 1)
    weight = f"one case = {points} point{'' if points == 1 else 's'}"
    few = f"{TOO_FEW[0].upper()}{TOO_FEW[1:]}: " if is_too_few(figure) else ""
    yield (
        f"{few}{figure.numerator} of {figure.denominator}, {weight}; anything from {low}% to "
        f"{high}%{_grades(*touched(measure, quarter))}"
    )
    yield from _together(measure, quarter)


def _grades(low: str | None, high: str | None) -> str:
    if low is None or high is None:
        return ""
    return f", {low} either way" if low == high else f", {low} to {high}"


def _together(measure: Measure, quarter: Quarter) -> Iterator[str]:
    found = pooled(measure, quarter)
    if found:
        low, high = interval(found.figure)
        number = _NUMBERS[len(found.quarters)]
        word = grade(found.figure.value, measure.bands).word
        yield (
            f"Its last {number} quarters with cases together: {with_cases(found.figure)}"
            f"{f', {word}' if word else ''}; anything from {low}% to {high}%"
        )
