"""A figure or a band in commentary contradicts the row, its bands, or the sentence's own arithmetic.

“Down from 76% last quarter” beside a row that shows 67%; “20 of 31 (56%)”; “remains good” beside a
figure in Requires Improvement. Figures of another source, place, unit or period are let be. A
percentage that was cut off instead of rounded is a warning.

What to do: take the figure from the table, or correct the table.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.prose import answered, contradicted, on_comment
from quarterlight.scorecard.model import Scorecard
from quarterlight.wording import claims

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each figure or band of the commentary that is proved wrong."""
    for comment, found in contradicted(scorecard, claims.of_figures(scorecard.quarter)):
        label = answered(scorecard, comment)[0].label
        yield on_comment(
            scorecard,
            comment,
            f"{label}: the commentary says “{found.shown}”, but {found.because}.",
            shown=found.shown,
            expected=found.expected,
            severity=Severity.WARNING if found.is_slight else None,
        )
