"""N/A in the latest quarter after a number in the one before.

Cases that were there last quarter are gone: perhaps there were none, perhaps nobody looked.

What to do: check that there really were no cases, and say so.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.states import State

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each measure that turned from a figure to N/A in the latest quarter."""
    for _, measure, cell in scorecard.latest():
        before = measure.figure(cell.quarter - 1)
        if cell.state is State.NO_RELEVANT_CASES and before:
            yield on_measure(
                measure,
                f"{measure.label} was {before.display} in {cell.quarter - 1} and is {cell.shown} in {cell.quarter}.",
                cell.place,
                quarter=cell.quarter,
                shown=cell.shown,
                expected="a figure, or the reason why there is none",
            )
