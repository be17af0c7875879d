"""A computed figure follows figures of another definition, or perhaps of another.

Until somebody has confirmed that it means what was shown before, the two sides of the break are
not compared.

What to do: hold the first computed quarter against the last published one, then say in the
scorecard who confirmed it: `definition_confirmed_by` and `definition_confirmed_on`.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.NOTE


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each measure with a break in its series, said for the latest of them."""
    for measure in scorecard.measures:
        breaks = sorted(q for q, cell in measure.cells.items() if "break" in cell.marks)
        if breaks:
            yield on_measure(
                measure,
                f"{measure.label}: nobody has confirmed that the figures from {breaks[-1]} on mean "
                "what the ones before meant.",
                quarter=breaks[-1],
                shown=measure.cells[breaks[-1]].shown,
            )
