"""A percentage was cut off instead of rounded.

5 of 30 is 16.67%, which is printed as 17%; 16% loses the rest. Columns of such figures add up
to less than 100.

What to do: round half up.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.shares import wrong_percentages
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each share whose further digits were cut off."""
    return wrong_percentages(scorecard, _saying, truncated=True)


def _saying(cases: str, right: str, shown: str) -> str:
    return f"{cases} rounds to {right}; {shown} is cut off."
