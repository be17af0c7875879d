"""A percentage was cut off instead of rounded.

5 of 30 is 16.67%, which is printed as 17%; 16% loses the rest. Columns of such figures add up
to less than 100.

What to do: round half up.
"""

from collections.abc import Iterator

from quarterlight.checking.columns import columns, wrong_shares
from quarterlight.checking.finding import Finding, Severity, on_judgement, on_measure
from quarterlight.checking.series import said_once
from quarterlight.checking.shares import wrong_figures
from quarterlight.periods import Quarter
from quarterlight.scorecard.model import Measure, Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each share whose further digits were cut off."""
    for table, position, column in columns(scorecard):
        for row, cell, right, total in wrong_shares(table, position, truncated=True):
            yield on_judgement(
                table,
                column,
                (
                    f"{table.title}, {row.name}, {column.quarter}: {cell.count} of {total} rounds to "
                    f"{right}; {cell.display} is cut off."
                ),
                cell.place,
                row=row,
                shown=cell.shown,
                expected=right,
            )
    yield from said_once(_of_rows(scorecard))


def _of_rows(scorecard: Scorecard) -> Iterator[tuple[Measure, Quarter, Finding]]:
    for measure, shown, figure, right in wrong_figures(scorecard, truncated=True):
        finding = on_measure(
            measure,
            (
                f"{measure.label}, {shown.quarter}: {figure.numerator} of {figure.denominator} rounds "
                f"to {right}; {figure.display} is cut off."
            ),
            shown.place,
            quarter=shown.quarter,
            shown=shown.shown,
            expected=right,
        )
        yield measure, shown.quarter, finding
