"""N/A in the latest quarter without a reason.

The reason may stand in the cell, in a comment that answers for the measure, or in a note of
the page that says what N/A means. “Training continues” is none.

What to do: say that there were no cases, or why they were not looked at.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.exceptions import explains_not_applicable
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.states import State

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each measure that is N/A in the latest quarter and nothing says why."""
    for position, measure, cell in scorecard.latest():
        if cell.state is State.NO_RELEVANT_CASES and not explains_not_applicable(
            scorecard, position, cell
        ):
            yield on_measure(
                measure,
                f"{measure.label} is {cell.shown} in {cell.quarter}, and nothing says why.",
                cell.place,
                quarter=cell.quarter,
                shown=cell.shown,
                expected="a reason",
            )
