"""A percentage is not that of the cases printed beside it.

The share is the count out of the sum of the column's counts (for a measure: the cases met out
of the cases in all), rounded half up. One of the two numbers is wrong.

What to do: check the count against the audits, then work the percentage out again.
"""

from collections.abc import Iterator

from quarterlight.checking.columns import columns, wrong_shares
from quarterlight.checking.finding import Finding, Severity, on_judgement, on_measure
from quarterlight.checking.series import said_once
from quarterlight.checking.shares import wrong_figures
from quarterlight.periods import Quarter
from quarterlight.scorecard.model import Measure, Scorecard

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each share that its cases contradict, save those that were only cut off."""
    for table, position, column in columns(scorecard):
        for row, cell, right, total in wrong_shares(table, position, truncated=False):
            yield on_judgement(
                table,
                column,
                (
                    f"{table.title}, {row.name}, {column.quarter}: {cell.count} of {total} is {right}, "
                    f"not {cell.display}."
                ),
                cell.place,
                row=row,
                shown=cell.shown,
                expected=right,
            )
    yield from said_once(_of_rows(scorecard))


def _of_rows(scorecard: Scorecard) -> Iterator[tuple[Measure, Quarter, Finding]]:
    for measure, shown, figure, right in wrong_figures(scorecard, truncated=False):
        finding = on_measure(
            measure,
            (
                f"{measure.label}, {shown.quarter}: {figure.numerator} of {figure.denominator} is "
                f"{right}, not {figure.display}."
            ),
            shown.place,
            quarter=shown.quarter,
            shown=shown.shown,
            expected=right,
        )
        yield measure, shown.quarter, finding
