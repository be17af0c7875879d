"""The printed bands, the target or the direction are not those of the last issue.

The same figure is graded otherwise than three months ago, and a reader takes that for better
or worse practice. Another spelling of the same bands, or another dash, is no change. Where a
whole page prints bands for the first time, nothing is said; where it has dropped them all, it is
said once.

What to do: say on the page that the bands changed, when and why, or put the old ones back.
"""

from collections.abc import Iterator
from decimal import Decimal

from quarterlight.checking.finding import Finding, Severity, on_measure
from quarterlight.checking.succession import Pair, Succession
from quarterlight.periods import plain
from quarterlight.scorecard.bands import Bands
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.grading import grade
from quarterlight.scorecard.model import Measure

SEVERITY = Severity.WARNING
_BOTTOM, _TOP = Decimal(0), Decimal(100)


def check(succession: Succession) -> Iterator[Finding]:
    """Each measure whose bands or direction changed."""
    had, has = (
        any(measure.bands for measure in card.measures)
        for card in (succession.last, succession.this)
    )
    if had and not has and succession.pairs:
        yield Finding(
            "The last issue printed bands for its measures, and this page prints none.",
            succession.this.title_place,
            quarter=succession.this.quarter,
        )
    if not (had and has):
        return
    for pair in succession.pairs:
        if not _same(pair.last, pair.this):
            yield _bands(pair)
        elif _turned(pair):
            yield _direction(pair)


def _same(last: Measure, this: Measure) -> bool:
    """Whether every figure that the rows can show gets the same grade by both rows' bands."""
    one, other = last.bands, this.bands
    if _ranges(one) == _ranges(other):
        return True
    if any(not bands or bands.unread or bands.out_of_order for bands in (one, other)):
        return False
    return all(grade(v, one).word == grade(v, other).word for v in _edges(last, this))


def _ranges(bands: Bands) -> dict[str, object]:
    """What each band holds, or its text where that cannot be read."""
    return {band.name: band.ranges or plain(band.shown) for band in bands.bands}


def _edges(last: Measure, this: Measure) -> set[Decimal]:
    """The numbers at which a grade can change, with their neighbours at the rows' own precision."""
    step = Decimal(1).scaleb(-max(last.decimals, this.decimals))
    ends = {
        end.quantize(step)
        for bands in (last.bands, this.bands)
        for band in bands.bands
        for part in band.ranges
        for end in (part.low, part.high)
        if end.is_finite()
    }
    near = {end + move for end in ends for move in (-step, Decimal(0), step)}
    if Unit.PERCENT in (last.unit, this.unit):
        return {value for value in near if _BOTTOM <= value <= _TOP}
    return {value for value in near if value >= _BOTTOM or min(ends) < _BOTTOM}


def _turned(pair: Pair) -> bool:
    directions = (pair.last.better, pair.this.better)
    return None not in directions and directions[0] is not directions[1]


def _bands(pair: Pair) -> Finding:
    last, this = (_shown(measure) for measure in (pair.last, pair.this))
    return on_measure(
        pair.this,
        f"{pair.this.label} had {last} in the last issue and has {this} now.",
        pair.this.bands_place,
        shown=pair.this.bands_shown,
        expected=pair.last.bands_shown,
    )


def _shown(measure: Measure) -> str:
    named = ", ".join(f"{band.name} {' '.join(band.shown.split())}" for band in measure.bands.bands)
    return f"the bands {named}" if named else "no bands"


def _direction(pair: Pair) -> Finding:
    last, this = (measure.better.value for measure in (pair.last, pair.this) if measure.better)
    return on_measure(
        pair.this,
        f"{pair.this.label}: the better direction was {last} in the last issue and is {this} now.",
        pair.this.bands_place,
        shown=this,
        expected=last,
    )
