"""The printed bands leave out a number of the row's own precision.

60-69 and 71-80 leave out 70. 60-69 and 70-79 leave out nothing among whole numbers, but 69.5
in a row of decimals. An open outer end is no gap.

What to do: let each band begin where the one before it ends.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.checking.series import listed
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each row whose bands have a hole."""
    for measure in scorecard.measures:
        if measure.bands.out_of_order or measure.bands.unread:
            continue
        missing = [str(number) for _, _, number in measure.bands.gaps(measure.decimals)]
        if missing:
            yield on_measure(
                measure,
                f"{measure.label}: the printed bands ({measure.bands_shown}) leave out {listed(missing)}.",
                measure.bands_place,
                shown=measure.bands_shown,
                expected=listed(missing),
            )
