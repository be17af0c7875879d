"""A figure or a band in commentary contradicts the row, its bands, or the sentence's own arithmetic.

“Down from 76% last quarter” beside a row that shows 67%; “20 of 31 (56%)”; “remains good” beside a
figure in Requires Improvement. Figures of another source, place, unit or period are let be. A
percentage that was cut off instead of rounded is a warning.

What to do: take the figure from the table, or correct the table.
"""

from collections.abc import Iterator
from functools import partial

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.prose import Reader, answered, contradicted, on_comment
from quarterlight.scorecard.model import Scorecard
from quarterlight.wording import changes, grades, levels, meeting, months, shares

SEVERITY = Severity.ERROR
_OF_THEMSELVES: tuple[Reader, ...] = (
    shares.contradictions,
    months.contradictions,
    changes.own_contradictions,
)
_OF_THE_ROW = (
    levels.contradictions,
    changes.contradictions,
    grades.contradictions,
    meeting.contradictions,
)


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each figure or band of the commentary that is proved wrong."""
    of_the_row = [partial(reader, latest=scorecard.quarter) for reader in _OF_THE_ROW]
    for comment, _, found in contradicted(scorecard, [*_OF_THEMSELVES, *of_the_row]):
        label = answered(scorecard, comment)[0].label
        yield on_comment(
            scorecard,
            comment,
            f"{label}: the commentary says “{found.shown}”, but {found.because}.",
            shown=found.shown,
            expected=found.expected,
            severity=Severity.WARNING if found.is_slight else None,
        )
