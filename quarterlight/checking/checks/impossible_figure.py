"""A percentage above 100, or a figure below 0.

A share of cases lies between 0% and 100%, and nobody can count less than nobody. Rows whose
title or bands speak of change, difference, variance, net, growth, capacity or occupancy, or
whose bands print such figures, are let be.

What to do: correct the figure.
"""

import re
from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.checking.series import also
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.model import Measure, Scorecard
from quarterlight.scorecard.ranges import Range

SEVERITY = Severity.ERROR
_MAY_EXCEED = re.compile(
    r"\b(?:chang\w*|differen\w*|varia\w*|net|growth|capacity|occupancy)\b", re.IGNORECASE
)


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each row with such a figure, said once for the latest of them."""
    for measure in scorecard.measures:
        if measure.unit is Unit.NUMBER and not measure.is_count:
            continue
        wrong = [
            cell
            for cell in measure.cells.values()
            if cell.figure and _is_impossible(measure, cell.figure)
        ]
        if wrong and not _MAY_EXCEED.search(f"{measure.title} {measure.bands_shown}"):
            *earlier, last = sorted(wrong, key=lambda cell: cell.quarter)
            bound = (
                "no share is above 100%"
                if last.figure and last.figure.value > 0
                else "nothing can be below 0"
            )
            yield on_measure(
                measure,
                f"{measure.label} shows {last.shown} in {last.quarter}, but {bound}."
                + also([cell.quarter for cell in earlier]),
                last.place,
                quarter=last.quarter,
                shown=last.shown,
                expected="0% to 100%" if measure.unit is Unit.PERCENT else "0 or more",
            )


def _is_impossible(measure: Measure, figure: Figure) -> bool:
    ranges = [part for band in measure.bands.bands for part in band.ranges]
    if figure.value < 0:
        return not any(_prints_below_0(part) for part in ranges)
    is_above = figure.unit is Unit.PERCENT and figure.value > 100
    return is_above and not any(_prints_above_100(part) for part in ranges)


def _prints_below_0(part: Range) -> bool:
    """Whether a band prints such figures: `-5 to 5`, `Below 0`; `Below 20` does not."""
    printed = part.high if part.open_below else part.low
    return printed < 0 or (part.open_below and printed <= 0)


def _prints_above_100(part: Range) -> bool:
    """Whether a band prints such figures: `101-120`, `Over 100`; `Over 90` does not."""
    printed = part.low if part.open_above else part.high
    return printed > 100 or (part.open_above and printed >= 100)
