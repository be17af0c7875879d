"""The latest value is worse than every printed band.

Thresholds that begin at Requires Improvement leave what is worse without a name, and readers
take it for Requires Improvement.

What to do: print the lowest band too.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.grading import Standing
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each measure whose latest figure no printed band names, because it is too bad."""
    for _, measure, cell in scorecard.latest():
        grade = measure.grade(cell.quarter)
        # A target is no set of bands: the page's own word, or that it is missed, names the grade.
        if grade.standing is Standing.WORSE and cell.figure and not measure.is_by_target:
            yield on_measure(
                measure,
                f"{measure.label}: {cell.figure.display} in {cell.quarter} is worse than every printed band "
                f"({measure.bands_shown}); it is read as {grade.word}.",
                cell.place,
                quarter=cell.quarter,
                shown=cell.shown,
                expected=grade.word or "",
            )
