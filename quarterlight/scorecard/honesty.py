"""What small cohorts allow: several quarters together, the grades that an interval touches, what chance does.

A share of few cases moves by chance alone. `chance` works out how far a whole page would have moved
although nothing changed in practice: of each measure by the two binomial distributions of its cases
under one common share, of which the displayed figures and the grades are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from math import exp, lgamma, log

from quarterlight.periods import Quarter, Span
from quarterlight.scorecard.figures import Figure, Unit, percentage, percentage_figure
from quarterlight.scorecard.grading import grade
from quarterlight.scorecard.model import Heading, Measure, Scorecard
from quarterlight.scorecard.movement import CHANCE, FEW, Meaning, change
from quarterlight.scorecard.parts import Part
from quarterlight.scorecard.statistics import wilson

# From so many cases on a figure is no longer carried by single ones, and no caution is printed.
ENOUGH = 50
POOLED = 4
# Beyond so many cases an outcome's own probability is too small to add up one by one.
SUMMED_UP_TO = 20_000


def is_share(figure: Figure | None) -> bool:
    """Whether a figure is a percentage whose cases are known and can be."""
    if figure is None or figure.unit is not Unit.PERCENT:
        return False
    x, n = figure.numerator, figure.denominator
    return x is not None and bool(n) and 0 <= x <= (n or 0)


def interval(figure: Figure) -> tuple[Decimal, Decimal]:
    """The ends of the 95% Wilson interval of a share, as whole percentages."""
    low, high = (
        Decimal(100 * end).quantize(Decimal(1), ROUND_HALF_UP)
        for end in wilson(figure.numerator or 0, figure.denominator or 1)
    )
    return low, high


def touched(measure: Measure, quarter: Quarter) -> tuple[str | None, str | None]:
    """The grades of both ends of the interval of a share, the lower end's first."""
    figure, bands = measure.figure(quarter), measure.earlier_bands.get(quarter, measure.bands)
    if figure is None or not is_share(figure):
        return None, None
    low, high = interval(figure)
    return grade(low, bands).word, grade(high, bands).word


@dataclass(frozen=True, slots=True)
class Pooled:
    """The cases of several quarters as one share; `quarters` are those that had cases."""

    figure: Figure
    quarters: tuple[Quarter, ...]


def pooled(measure: Measure, latest: Quarter) -> Pooled | None:
    """The last four quarters of a measure together: the sums of numerators and of denominators.

    Only for a measure whose figures each cover one quarter, of a latest share of fewer cases than
    ENOUGH. None where fewer than two of the four have cases, where the cases of one are not known,
    or where a figure is of another definition than the one before.
    """
    if measure.span is not Span.QUARTER or not is_share(measure.figure(latest)):
        return None
    if (_cases(measure.figure(latest)) or 0) >= ENOUGH:
        return None
    asked = [latest - n for n in reversed(range(POOLED))]
    shown = [(q, figure) for q in asked if (figure := measure.figure(q))]
    is_broken = any("break" in measure.cells[q].marks for q, _ in shown[1:])
    if len(shown) < 2 or is_broken or not all(is_share(figure) for _, figure in shown):
        return None
    met = sum(figure.numerator or 0 for _, figure in shown)
    return Pooled(
        percentage_figure(met, sum(_cases(figure) for _, figure in shown)),
        tuple(q for q, _ in shown),
    )


def _cases(figure: Figure | None) -> int:
    return (figure.denominator or 0) if figure else 0


def tellable(parts: list[Part]) -> list[Part]:
    """The parts of a figure that may be told: none of fewer than five cases, nothing of one child.

    Smaller parts are told together, as the part named REST; where these are fewer than five in
    all, the smallest of the others joins them, so that no subtraction gives them away. Nothing
    where fewer than two parts are left.
    """
    found = [part for part in parts if part.counted]
    rest = [part for part in found if part.counted < FEW]
    told = [part for part in found if part.counted >= FEW]
    while rest and told and sum(part.counted for part in rest) < FEW:
        smallest = min(told, key=lambda part: part.counted)
        told.remove(smallest)
        rest.append(smallest)
    if len(rest) == 1:
        return []
    if rest:
        met, counted = (sum(getattr(part, name) for part in rest) for name in ("met", "counted"))
        told.append(Part(REST, met, counted))
    return told if len(told) > 1 else []


REST = "the others together"


@dataclass(frozen=True, slots=True)
class Chance:
    """What happened to the shares of a page that can be compared, and what chance alone would do.

    `moved` displayed figures and `regraded` grades are others than in the quarter that each is
    compared with; `expected_moved` and `expected_regraded` would be if practice had not changed at
    all. `clear` changes pass the tests of meaning; `false_alarms` would, at the most, by chance.
    """

    compared: int
    moved: int
    regraded: int
    clear: int
    expected_moved: float
    expected_regraded: float
    false_alarms: float


def chance(scorecard: Scorecard) -> Chance | None:
    """The guard against reading chance as news; None where fewer than two shares can be compared."""
    pairs = [
        (measure, now, before)
        for measure in scorecard.measures
        if (now := measure.figure(scorecard.quarter))
        and (other := change(measure, scorecard.quarter).compared_with)
        and (before := measure.figure(other))
        and change(measure, scorecard.quarter).meaning is not Meaning.NOT_COMPARABLE
        and is_share(now)
        and is_share(before)
    ]
    if len(pairs) < 2:
        return None
    changes = [change(measure, scorecard.quarter) for measure, _, _ in pairs]
    words = [_grades(measure, scorecard.quarter) for measure, _, _ in pairs]
    return Chance(
        compared=len(pairs),
        moved=sum(each.movement is not Heading.LEVEL for each in changes),
        regraded=sum(now != before for now, before in words),
        clear=sum(each.meaning in (Meaning.BETTER, Meaning.WORSE) for each in changes),
        expected_moved=sum(
            differ(now, before, partial(percentage, decimals=now.decimals))
            for _, now, before in pairs
        ),
        expected_regraded=sum(
            differ(now, before, _graded(measure, now.decimals)) for measure, now, before in pairs
        ),
        false_alarms=float(CHANCE * len(pairs)),
    )


def _graded(measure: Measure, decimals: int) -> Callable[[int, int], str | None]:
    return lambda x, n: grade(percentage(x, n, decimals), measure.bands).word


def _grades(measure: Measure, quarter: Quarter) -> tuple[str | None, str | None]:
    other = change(measure, quarter).compared_with or quarter
    return measure.grade(quarter).word, measure.grade(other).word


def differ(now: Figure, before: Figure, shown: Callable[[int, int], Hashable]) -> float:
    """How likely two shares are shown otherwise though both are of one practice.

    `shown` is what is made of x of n cases: the displayed figure, or the grade.
    """
    n1, n2 = _cases(now), _cases(before)
    share = ((now.numerator or 0) + (before.numerator or 0)) / (n1 + n2)
    first, second = _outcomes(n1, share, shown), _outcomes(n2, share, shown)
    return max(0.0, 1 - sum(p * second.get(word, 0.0) for word, p in first.items()))


def _outcomes(n: int, share: float, shown: Callable[[int, int], Hashable]) -> dict[Hashable, float]:
    """How likely each thing that may be shown is, of n cases with a share."""
    found: dict[Hashable, float] = defaultdict(float)
    if share in (0, 1) or n > SUMMED_UP_TO:
        found[shown(round(n * share), n)] = 1.0
        return found
    whole = lgamma(n + 1)
    for x in range(n + 1):
        ways = whole - lgamma(x + 1) - lgamma(n - x + 1)
        found[shown(x, n)] += exp(ways + x * log(share) + (n - x) * log(1 - share))
    return found
