"""Something was taken in a certain way, or left out, when the file was read.

Hidden sheets, deleted words under tracked changes, an old encoding: nothing is lost, but a
reader should know.

What to do: nothing, if it is right.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.NOTE


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each notice of the reading."""
    for remark in scorecard.remarks:
        if not remark.is_doubt:
            yield Finding(remark.says, remark.place, shown=remark.shown)
