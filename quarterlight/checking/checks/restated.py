"""Commentary says that past figures were reworked.

Figures that were published before now read differently, so last quarter's page and this one
cannot be laid side by side without saying so.

What to do: mark the restated figures, and keep the old ones with the reason and who approved it.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.prose import answered, on_comment
from quarterlight.scorecard.model import Scorecard
from quarterlight.wording.restating import restatement

SEVERITY = Severity.NOTE


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each comment that says so."""
    for comment in scorecard.comments:
        measures = answered(scorecard, comment)
        if comment.restates and measures:
            yield on_comment(
                scorecard,
                comment,
                f"{measures[0].label}: the commentary says that past figures were reworked.",
                shown=restatement(comment.text) or comment.text,
                expected="a mark at the restated figures",
            )
