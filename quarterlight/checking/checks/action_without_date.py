"""A promised action has no date.

A month, a quarter, a time of the year, a day or a rhythm (each month) is a date. “Soon” and “in
due course” are none.

What to do: say by when it will be done.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.prose import answered, on_comment
from quarterlight.scorecard.model import Scorecard
from quarterlight.wording.actions import actions

SEVERITY = Severity.NOTE


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each comment with such a promise, said once for the first of them."""
    for comment in scorecard.comments:
        measures = answered(scorecard, comment)
        promised = [action.words for action in actions(comment.text) if not action.has_date]
        if measures and promised:
            more = f" ({len(promised)} promises)" if len(promised) > 1 else ""
            yield on_comment(
                scorecard,
                comment,
                f"{measures[0].label}: the commentary promises an action and does not say by when{more}.",
                shown=promised[0],
                expected="by when it will be done",
            )
