"""Two measures have one number.

Commentary and findings name measures by number; a number that two share points nowhere.

What to do: number them anew.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.model import Measure, Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each measure whose number an earlier one has."""
    first: dict[int | str, Measure] = {}
    for measure in scorecard.measures:
        if measure.number is None:
            continue
        earlier = first.setdefault(measure.number, measure)
        if earlier is not measure:
            yield on_measure(
                measure,
                f"The number {measure.number} stands for “{earlier.title}” and for “{measure.title}”.",
                shown=str(measure.number),
                expected="a number of its own",
                others=(measure.number,),
            )
