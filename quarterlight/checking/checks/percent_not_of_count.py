"""A percentage is not that of the cases printed beside it.

The share is the count out of the sum of the column's counts (for a measure: the cases met out
of the cases in all), rounded half up. One of the two numbers is wrong.

What to do: check the count against the audits, then work the percentage out again.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.shares import wrong_percentages
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each share that its cases contradict, save those that were only cut off."""
    return wrong_percentages(scorecard, _saying, truncated=False)


def _saying(cases: str, right: str, shown: str) -> str:
    return f"{cases} is {right}, not {shown}."
