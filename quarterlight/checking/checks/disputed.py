"""Commentary contests the row's own figure.

The service does not accept what the audit found, or says that what the figure counts as not done
was done. The figure stands until somebody changes it, and a reader should know.

What to do: settle it with the auditor; annotate the figure, or restate it with a reason.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.prose import answered, on_comment
from quarterlight.scorecard.model import Scorecard
from quarterlight.wording.disputing import dispute

SEVERITY = Severity.NOTE


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each comment that does."""
    for comment in scorecard.comments:
        measures = answered(scorecard, comment)
        if comment.disputes and measures:
            titles = tuple(measure.title for measure in measures)
            yield on_comment(
                scorecard,
                comment,
                f"{measures[0].label}: the commentary contests the row's own figure.",
                shown=dispute(comment.text, titles) or comment.text,
                expected="a figure that stands, or a mark that it is disputed",
            )
