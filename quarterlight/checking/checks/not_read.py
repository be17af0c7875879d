"""Something on the page could not be read.

What is not understood is never guessed: it counts as awaited, and is said here with its place.

What to do: look at the place; put a figure there, or a reason such as N/A or “not audited”.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each remark of the reading by which a figure or a band was lost."""
    for remark in scorecard.remarks:
        if remark.is_doubt:
            yield Finding(remark.says, remark.place, shown=remark.shown, quarter=remark.quarter)
