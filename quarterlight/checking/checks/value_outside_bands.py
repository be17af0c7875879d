"""The latest value is better than the printed bands, or between them, so no band holds it.

The page cannot say how good such a figure is.

What to do: extend the best band, or close the hole.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.grading import Standing
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each measure whose latest figure stands outside the printed bands and is not too bad."""
    for _, measure, cell in scorecard.latest():
        standing = measure.grade(cell.quarter).standing
        if standing in (Standing.BETTER, Standing.BETWEEN) and cell.figure:
            yield on_measure(
                measure,
                f"{measure.label}: {cell.figure.display} in {cell.quarter} is {standing.value} printed "
                f"({measure.bands_shown}), so it has no grade.",
                cell.place,
                quarter=cell.quarter,
                shown=cell.shown,
                expected="a band that holds it",
            )
