"""A promised action names nobody accountable for it.

Somebody is accountable where the sentence names a person, a post or a body (a group, a board), or
the page has an owner for the row. “We”, “partners” and “will be developed” name nobody.

What to do: say who will do it.
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
        promised = [action.words for action in actions(comment.text) if not action.has_owner]
        if measures and promised and not any(measure.owner for measure in measures):
            more = f" ({len(promised)} promises)" if len(promised) > 1 else ""
            yield on_comment(
                scorecard,
                comment,
                f"{measures[0].label}: the commentary promises an action and does not say who will "
                f"see to it{more}.",
                shown=promised[0],
                expected="who will do it",
            )
