"""Whether audits and data, and audits and their judgements, say the same of one practice.

Nothing here is a fault of a page. Two ways of looking may both be right, and where they part there
is something to ask about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quarterlight.periods import Quarter
from quarterlight.scorecard.audit_codes import asked_by
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.figures import Figure, Unit, percentage_figure
from quarterlight.scorecard.honesty import is_share
from quarterlight.scorecard.model import JudgementTable, Kind, Measure, Scorecard
from quarterlight.scorecard.parts import Part

HIGH, HALF, APART = Decimal(80), Decimal(50), Decimal(20)
# How a service's own judgement tables are titled; the demonstration's streams and what others say.
TITLES = {
    "front_door": ("checs", "front door", "mash", "referral and assessment"),
    "cin_cp": ("cin/cp", "cin", "child in need", "children in need", "child protection"),
    "cared_for": ("permanence", "cared for", "children in care", "looked after", "throughcare"),
}
# Data and audits on one practice: the measure from records, then those from audits.
SAME_PRACTICE = (
    ("assessment.seen_in_10_working_days", "audit.seen_within_24_hours"),
    ("care.health_assessment_requested_in_48_hours", "audit.assessment_up_to_date.cared_for"),
    ("care.health_assessment_in_20_working_days", "audit.assessment_up_to_date.cared_for"),
    ("referrals.repeat_referrals", "audit.threshold_applied.front_door"),
    ("protection.plans_over_15_months", "audit.no_drift"),
)


@dataclass(frozen=True, slots=True)
class Praised:
    """High audit measures of a service in which few cases are judged Good or better.

    `measures` are positions, `tables` positions of the judgement tables; `good` is the share of
    Good or better, with its cases where the tables give them. `service` is None for all services.
    """

    service: str | None
    measures: tuple[int, ...]
    tables: tuple[int, ...]
    good: Figure


@dataclass(frozen=True, slots=True)
class Parted:
    """A measure from records and one from audits, by their positions, that say different things.

    They are on two sides of Good; where one has no grade, they are shares at least 20 points apart.
    """

    data: int
    audit: int


@dataclass(frozen=True, slots=True)
class Dipped:
    """A measure from audits whose dip sample is at least 20 points away from it."""

    measure: int
    sample: Part


def praised(scorecard: Scorecard) -> Iterator[Praised]:
    """Services whose audits say yes to four fifths and more, while under half are judged Good."""
    by_service: dict[str | None, list[int]] = {}
    for position, measure in enumerate(scorecard.measures):
        asked, figure = asked_by(measure.code or ""), measure.figure(scorecard.quarter)
        is_high = figure and figure.unit is Unit.PERCENT and figure.value >= HIGH
        if asked and is_high and measure.better in (Direction.HIGHER, None):
            by_service.setdefault(asked[1], []).append(position)
    for service, measures in by_service.items():
        tables = tuple(_tables_of(scorecard, service))
        good = _good(scorecard, tables)
        if good and good.value < HALF:
            yield Praised(service, tuple(measures), tables, good)


def _tables_of(scorecard: Scorecard, service: str | None) -> Iterator[int]:
    """The judgement tables of a service's cases; the All table for a measure of every service."""
    first = scorecard.judgements[0].group if scorecard.judgements else 0
    for position, table in enumerate(scorecard.judgements):
        if service is None:
            if table.is_all:
                yield position
                return
        # Tables of work types stand under another heading: their pieces of work are no cases.
        elif not table.is_all and table.group == first:
            title = table.title.casefold()
            if any(title.startswith(word) for word in TITLES.get(service, ())):
                yield position


def _good(scorecard: Scorecard, tables: tuple[int, ...]) -> Figure | None:
    """The share of Good or better in the latest quarter: of the counts, else of a lone table's percents."""
    found = [
        column for n in tables if (column := _column(scorecard.judgements[n], scorecard.quarter))
    ]
    counts = [[count for _, count, _ in column] for column in found]
    if found and all(None not in each for each in counts):
        total = sum(count or 0 for each in counts for count in each)
        good = sum(count or 0 for column in found for is_good, count, _ in column if is_good)
        return percentage_figure(good, total) if total else None
    if len(found) != 1 or any(percent is None for _, _, percent in found[0]):
        return None
    value = sum((percent or Decimal(0) for is_good, _, percent in found[0] if is_good), Decimal(0))
    return Figure(value, f"{value.normalize():f}%", Unit.PERCENT)


def _column(
    table: JudgementTable, quarter: Quarter
) -> list[tuple[bool, int | None, Decimal | None]]:
    """A table's quarter: of each judgement whether it is Good or better, its count, its percent."""
    places = [n for n, column in enumerate(table.columns) if column.quarter == quarter]
    if not places:
        return []
    cells = [(row.key in ("outstanding", "good"), row.cells[places[0]]) for row in table.rows]
    shown = [(is_good, cell.count, cell.percent) for is_good, cell in cells]
    return shown if any(count or percent for _, count, percent in shown) else []


def parted(scorecard: Scorecard) -> Iterator[Parted]:
    """Each pair of measures on one practice of which data and audits say different things."""
    places = {measure.code: n for n, measure in enumerate(scorecard.measures) if measure.code}
    for data, audit in SAME_PRACTICE:
        if data in places and audit in places:
            found = Parted(places[data], places[audit])
            if _are_apart(scorecard, found):
                yield found


def _are_apart(scorecard: Scorecard, pair: Parted) -> bool:
    own, other = scorecard.measures[pair.data], scorecard.measures[pair.audit]
    now, then = own.figure(scorecard.quarter), other.figure(scorecard.quarter)
    if now is None or then is None:
        return False
    sides = [_is_good(measure, scorecard.quarter) for measure in (own, other)]
    if None not in sides:
        return sides[0] != sides[1]
    alike = now.unit is then.unit is Unit.PERCENT and own.better is other.better
    return alike and abs(now.value - then.value) >= APART


def _is_good(measure: Measure, quarter: Quarter) -> bool | None:
    word = measure.grade(quarter).word
    return None if word is None else not measure.bands.is_worse_than_good(word)


def dipped(scorecard: Scorecard) -> Iterator[Dipped]:
    """Each measure from audits that its dip sample does not bear out."""
    for position, measure in enumerate(scorecard.measures):
        figure = measure.figure(scorecard.quarter)
        sample = measure.parts.dip_sample if measure.parts else None
        if measure.kind is not Kind.AUDIT or figure is None or sample is None:
            continue
        if is_share(figure) and sample.counted:
            share = percentage_figure(sample.met, sample.counted)
            if abs(share.value - figure.value) >= APART:
                yield Dipped(position, sample)
