"""What several checks of commentary share: the sentences of each comment, and findings on a comment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.model import Comment, Measure, Scorecard
from quarterlight.wording import claims
from quarterlight.wording.claims import Reader
from quarterlight.wording.contradiction import Contradiction


def answered(scorecard: Scorecard, comment: Comment) -> list[Measure]:
    """The measures that a comment answers for and that show the latest quarter."""
    measures = [scorecard.measures[position] for position in comment.measures]
    return [measure for measure in measures if scorecard.quarter in measure.cells]


def contradicted(
    scorecard: Scorecard, readers: Iterable[Reader]
) -> Iterator[tuple[Comment, Contradiction]]:
    """What each comment says that every row it answers for proves wrong, each claim once."""
    readers = tuple(readers)
    for comment in scorecard.comments:
        for _, found in claims.contradicted(comment.text, answered(scorecard, comment), readers):
            yield comment, found


def on_comment(
    scorecard: Scorecard,
    comment: Comment,
    says: str,
    *,
    shown: str,
    expected: str,
    severity: Severity | None = None,
) -> Finding:
    """A finding on a comment, at its place: of the first row that it answers for, the rest as others."""
    first, *rest = answered(scorecard, comment)
    others = tuple(measure.number for measure in rest if measure.number is not None)
    return on_measure(
        first,
        says,
        comment.place,
        quarter=scorecard.quarter,
        shown=shown,
        expected=expected,
        severity=severity,
        others=others,
    )
