"""Two sources give different figures for one cell.

A workspace holds a figure of each, and neither is marked as published or final before the other.
The one that was supplied last stands.

What to do: settle it with both sources, then take out the figure that is wrong.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each measure that has such figures, said for the latest quarter with the others named."""
    for measure in scorecard.measures:
        cells = [measure.cells[quarter] for quarter in sorted(measure.cells, reverse=True)]
        differ = [cell for cell in cells if cell.rivals]
        if differ:
            latest, *earlier = differ
            others = ", ".join(latest.rivals)
            also = f"; so in {', '.join(str(cell.quarter) for cell in earlier)}" if earlier else ""
            yield on_measure(
                measure,
                f"{measure.label}: {latest.shown} stands for {latest.quarter}, and another source "
                f"gives {others}{also}.",
                quarter=latest.quarter,
                shown=latest.shown,
                expected=others,
            )
