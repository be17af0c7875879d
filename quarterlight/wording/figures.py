"""A figure as a sentence gives it, with its cases: `60% (6 of 10)`."""

from __future__ import annotations

from quarterlight.periods import Quarter
from quarterlight.scorecard.figures import Figure
from quarterlight.scorecard.model import Measure


def with_cases(figure: Figure) -> str:
    """A figure with its cases where they are known and its own text does not say them."""
    cases = f"{figure.numerator} of {figure.denominator}"
    return (
        f"{figure.display} ({cases})"
        if figure.has_cases and cases != figure.display
        else figure.display
    )


def shown(measure: Measure, quarter: Quarter) -> str:
    """What a measure shows for a quarter: its figure with its cases, else the words of its state."""
    cell = measure.cells.get(quarter)
    if cell is None:
        return "not shown"
    return with_cases(cell.figure) if cell.figure else cell.state.words
