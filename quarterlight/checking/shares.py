"""Percentages that are not those of the cases printed beside them: wrong ones, and cut-off ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quarterlight.checking.columns import columns, wrong_shares
from quarterlight.checking.finding import Finding, on_judgement, on_measure
from quarterlight.checking.series import said_once
from quarterlight.periods import Quarter
from quarterlight.scorecard.figures import Figure, percentage, truncated_percentage
from quarterlight.scorecard.model import Cell, Measure, Scorecard

Saying = Callable[[str, str, str], str]
"""From the cases (`10 of 18`), the right percentage and the shown one to the rest of a sentence."""


def wrong_percentages(
    scorecard: Scorecard, saying: Saying, *, truncated: bool
) -> Iterator[Finding]:
    """A finding for each wrong share of a judgement table, and one for each row of a measure.

    `truncated` chooses those whose further digits were cut off, else all other wrong ones.
    """
    for table, position, column in columns(scorecard):
        for row, cell, right, total in wrong_shares(table, position, truncated=truncated):
            says = saying(f"{cell.count} of {total}", right, cell.display)
            yield on_judgement(
                table,
                column,
                f"{table.title}, {row.name}, {column.quarter}: {says}",
                cell.place,
                row=row,
                shown=cell.shown,
                expected=right,
            )
    yield from said_once(_of_rows(scorecard, saying, truncated))


def _of_rows(
    scorecard: Scorecard, saying: Saying, truncated: bool
) -> Iterator[tuple[Measure, Quarter, Finding]]:
    for measure, cell, figure, right in _wrong_figures(scorecard, truncated=truncated):
        says = saying(f"{figure.numerator} of {figure.denominator}", right, figure.display)
        finding = on_measure(
            measure,
            f"{measure.label}, {cell.quarter}: {says}",
            cell.place,
            quarter=cell.quarter,
            shown=cell.shown,
            expected=right,
        )
        yield measure, cell.quarter, finding


def _wrong_figures(
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
