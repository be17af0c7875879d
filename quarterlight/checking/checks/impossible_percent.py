"""No whole number of cases gives the percentage for a cohort that the row's own commentary states.

Of 9 cases 78% or 89% can be, and 83% cannot. A cohort of N is exact, N cases that were audited are
the most that there can be; other numbers of cases in the comment are alternatives, and so are
sums. Rows of a year to date or a rolling year rest on other cases, and are let be.

What to do: state the number of cases behind the figure, or correct the figure.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity
from quarterlight.checking.prose import answered, on_comment
from quarterlight.periods import Span
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.model import Measure, Scorecard
from quarterlight.wording.cohorts import contradicting

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each comment that is sure of a cohort with which no figure that it answers for is possible."""
    for comment in scorecard.comments:
        measures = answered(scorecard, comment)
        figures = [_share(measure, scorecard) for measure in measures]
        found = [
            contradicting(comment.text, figure, scorecard.quarter) if figure else None
            for figure in figures
        ]
        if not found or not all(found) or found[0] is None or figures[0] is None:
            continue
        shown, stated = figures[0].display, found[0]
        limit = f"{stated.cases} or fewer cases" if stated.is_upper else f"{stated.cases} cases"
        yield on_comment(
            scorecard,
            comment,
            f"{measures[0].label} shows {shown} in {scorecard.quarter}, but the commentary says "
            f"“{stated.shown}”, and no whole number of {limit} is {shown}.",
            shown=stated.shown,
            expected=stated.nearest(figures[0]),
        )


def _share(measure: Measure, scorecard: Scorecard) -> Figure | None:
    """The latest percentage, where the quarter's own cases are behind it."""
    figure = measure.figure(scorecard.quarter)
    is_share = figure and figure.unit is Unit.PERCENT and 0 <= figure.value <= 100
    return figure if is_share and measure.span in (Span.QUARTER, Span.AT_QUARTER_END) else None
