"""A supplied figure of the latest quarter differs from the one that records give.

Both are of one measure, or one judgement table, and one quarter, so one of them counts something
else, or counts it wrongly.

What to do: open the cases (`quarterlight cases`), and settle it with whoever supplied the figure.
"""

from collections.abc import Iterator

from quarterlight.checking.columns import columns
from quarterlight.checking.finding import Finding, Severity, on_judgement, on_measure
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each measure with such a figure, and each table with such a column."""
    for _, measure, cell in scorecard.latest():
        if cell.contradicts:
            supplied, computed = cell.contradicts
            yield on_measure(
                measure,
                f"{measure.label}: {supplied} was supplied for {cell.quarter}, and records give {computed}.",
                quarter=cell.quarter,
                shown=supplied,
                expected=computed,
            )
    for table, _, column in columns(scorecard):
        if column.contradicts and column.quarter == scorecard.quarter:
            supplied, computed = column.contradicts
            yield on_judgement(
                table,
                column,
                f"{table.title}: {supplied} was supplied for {column.quarter}, and records give {computed}.",
                column.place,
                shown=supplied,
                expected=computed,
            )
