"""Two measures share three or more figures in the same quarters.

Rows are made by copying the row above; the old figures sometimes stay. Shared figures of 0, 50
and 100 are common among few cases and count only beside two others.

What to do: check both rows against their source.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.periods import Quarter
from quarterlight.scorecard.model import Measure, Scorecard

SEVERITY = Severity.WARNING
LEAST = 3
_COMMON = {Decimal(0), Decimal(50), Decimal(100)}


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each pair of measures with a telling run of equal figures."""
    for one, other in combinations(scorecard.measures, 2):
        run = max((run for run in _runs(one, other) if _tells(run)), key=len, default=None)
        if run:
            figures = ", ".join(one.cells[quarter].shown for quarter, _ in run)
            named = other.label if other.number is not None else f"“{other.title}”"
            yield on_measure(
                one,
                f"{one.label} and {named[0].lower()}{named[1:]} share {figures} from {run[0][0]} to {run[-1][0]}.",
                one.cells[run[-1][0]].place,
                quarter=run[-1][0],
                shown=figures,
                expected="figures of its own",
                others=(other.number if other.number is not None else other.title,),
            )


def _runs(one: Measure, other: Measure) -> Iterator[list[tuple[Quarter, Decimal]]]:
    run: list[tuple[Quarter, Decimal]] = []
    for quarter in sorted(one.cells.keys() & other.cells.keys()):
        a, b = one.figure(quarter), other.figure(quarter)
        same = a is not None and b is not None and (a.value, a.unit) == (b.value, b.unit)
        follows = not run or quarter - run[-1][0] == 1
        if not (same and follows):
            yield run
            run = []
        if same and a:
            run.append((quarter, a.value))
    yield run


def _tells(run: list[tuple[Quarter, Decimal]]) -> bool:
    values = [value for _, value in run]
    return (
        len(values) >= LEAST and len(set(values)) > 1 and sum(v not in _COMMON for v in values) >= 2
    )
