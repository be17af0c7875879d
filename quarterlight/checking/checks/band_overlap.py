"""Printed bands share numbers.

A figure in two bands has two grades, so it has none. Where bands share only an edge (60-70,
70-80) that is a warning.

What to do: let each number belong to one band.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.checking.series import listed
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.ranges import Range

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each row whose bands overlap."""
    for measure in scorecard.measures:
        shared = list(measure.bands.overlaps())
        if not shared:
            continue
        pairs = [
            f"{one.name} and {other.name} both hold {_shown(part)}" for one, other, part in shared
        ]
        only_edges = all(part.is_point for _, _, part in shared)
        yield on_measure(
            measure,
            f"{measure.label}: {listed(pairs)}.",
            measure.bands_place,
            shown=measure.bands_shown,
            expected="each number in one band",
            severity=Severity.WARNING if only_edges else Severity.ERROR,
        )


def _shown(part: Range) -> str:
    if part.is_point:
        return str(part.low)
    if part.open_above:
        return f"{part.low} and more"
    return f"{part.high} and less" if part.open_below else f"{part.low} to {part.high}"
