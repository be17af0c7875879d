"""A supplied figure of the latest quarter differs from the one that records give.

Both are of one measure and one quarter, so one of them counts something else, or counts it wrongly.

What to do: open the cases (`quarterlight cases`), and settle it with whoever supplied the figure.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each measure with such a figure."""
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
