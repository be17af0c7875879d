"""A restatement changes nothing.

The scorecard's choices restate past figures, and the run that they name gives the same figures, or
none. A reader of the choices believes that something was corrected.

What to do: name the run that has the right figures, or the right quarters, or take it out.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each such restatement of a workspace's choices; a published page has none."""
    for says in scorecard.idle_restatements:
        yield Finding(says, scorecard.title_place, quarter=scorecard.quarter)
