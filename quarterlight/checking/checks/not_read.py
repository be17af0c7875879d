"""Something on the page could not be read.

What is not understood is never guessed: it counts as awaited, and is said here with its place.

What to do: look at the place; put a figure there, or a reason such as N/A or “not audited”.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each remark of the reading by which a figure or a band was lost."""
    for remark in scorecard.remarks:
        if not remark.is_doubt:
            continue
        if remark.measure:
            yield on_measure(
                remark.measure,
                remark.says,
                remark.place,
                quarter=remark.quarter,
                shown=remark.shown,
            )
        else:
            yield Finding(remark.says, remark.place, shown=remark.shown)
