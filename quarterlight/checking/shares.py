"""Figures of measures that show the cases behind them, held against these cases."""

from __future__ import annotations

from collections.abc import Iterator

from quarterlight.scorecard.figures import Figure, percentage, truncated_percentage
from quarterlight.scorecard.model import Cell, Measure, Scorecard


def wrong_figures(
    scorecard: Scorecard, *, truncated: bool
) -> Iterator[tuple[Measure, Cell, Figure, str]]:
    """Percentages that are not those of their own cases, with the right one; `truncated` as in columns."""
    for measure in scorecard.measures:
        for cell in measure.cells.values():
            figure = cell.figure
            if figure is None or figure.numerator is None or not figure.denominator:
                continue
            x, n = figure.numerator, figure.denominator
            if (figure.display.startswith("<") and x > 0) or (
                figure.display.startswith(">") and x < n
            ):
                continue
            right = percentage(x, n, figure.decimals)
            cut = figure.value == truncated_percentage(x, n, figure.decimals)
            if figure.value != right and cut == truncated:
                yield measure, cell, figure, f"{right}%"
