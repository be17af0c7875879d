"""Commentary claims a run of falls or rises that the row's figures contradict.

“The second quarter with a drop” is wrong where the figure has fallen three times in a row. A run
is the number of falls, or rises, of the displayed figure that end in the latest quarter; blanks,
N/A and level steps end it. A longer claim is let be where the run reaches the row's first figure.

What to do: count the run again, or correct the figures.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.prose import answered, contradicted, on_comment
from quarterlight.scorecard.model import Scorecard
from quarterlight.wording import claims

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each such claim of the commentary."""
    for comment, found in contradicted(scorecard, claims.of_runs(scorecard.quarter)):
        label = answered(scorecard, comment)[0].label
        yield on_comment(
            scorecard,
            comment,
            f"{label}: the commentary says “{found.shown}”, but {found.because}, "
            f"to {scorecard.quarter}.",
            shown=found.shown,
            expected=found.expected,
        )
