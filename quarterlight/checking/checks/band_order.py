"""Printed bands stand out of order.

Outstanding between Requires Improvement and Good grades nothing: such a row has no grades.

What to do: correct the thresholds.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each row whose bands do not rise or fall with their words."""
    for measure in scorecard.measures:
        if measure.bands.out_of_order:
            yield on_measure(
                measure,
                (
                    f"{measure.label}: the bands neither rise nor fall from the worst to the best "
                    f"({measure.bands_shown}), so nothing is graded."
                ),
                measure.bands_place,
                shown=measure.bands_shown,
                expected="bands in order",
            )
