"""What stands beside a figure, in words that a page prints: short, with the cases behind each share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from statistics import median

from quarterlight.engines.prepared import PreparedMeasure
from quarterlight.periods import Quarter, read_month
from quarterlight.scorecard.figures import displayed_percentage
from quarterlight.scorecard.parts import LATE_BANDS, Beside, Part

ATTRIBUTES = {
    "team": "By team",
    "service": "By service",
    "age_band": "By age",
    "sex": "By sex",
    "ethnicity": "By ethnicity",
}


def saying(
    beside: Beside, measure: PreparedMeasure | None, latest: Quarter, also: list[str]
) -> Beside:
    """The same with its sentences; `also` are the measure's own."""
    is_count = bool(measure and measure.is_count)
    said = [
        *_months(beside.months if measure else []),
        *_year_to_date(beside.year_to_date, latest),
        *_families(beside, is_count, is_audit=measure is None),
        *also,
        *_late(beside),
        *_dip_sample(beside.dip_sample),
        *_breakdown(beside.breakdown if measure else {}, is_count),
    ]
    return replace(beside, also=also, says=said)


def share(part: Part) -> str:
    """A share with its cases: `92% (23 of 25)`."""
    if not part.counted:
        return "no cases"
    shown = displayed_percentage(part.met, part.counted)
    return f"{shown} ({part.met} of {part.counted})"


def _months(months: list[Part]) -> Iterator[str]:
    if len(months) > 1:
        named = ((read_month(part.name or ""), part) for part in months)
        yield "By month: " + ", ".join(
            f"{month.in_words if month else ''} {share(part)}".strip() for month, part in named
        )


def _year_to_date(part: Part | None, latest: Quarter) -> Iterator[str]:
    if part:
        yield f"The {3 * latest.number} months to date: {share(part)}"


def _families(beside: Beside, is_count: bool, is_audit: bool) -> Iterator[str]:
    """How concentrated the cases are: said where some families have several of them."""
    families = beside.families
    if is_audit or not is_count or not families or families[0] == 1:
        return
    total = sum(families) + beside.without_family
    text = f"{total} children in {len(families)} families"
    largest = [size for size in families if size >= _SEVERAL]
    if largest and len(largest) < len(families):
        few = Part(None, sum(largest), total)
        text += f"; {share(few)} come from {len(largest)} of them"
    if beside.without_family:
        text += f"; of {beside.without_family} the family is not recorded"
    yield text


_SEVERAL = 2


def _late(beside: Beside) -> Iterator[str]:
    if beside.late:
        middle = median(beside.late)
        days = f"{middle:g} day{'' if middle == 1 else 's'}"
        counts, since = [], 0
        for most in LATE_BANDS:
            n = sum(since < each and (most is None or each <= most) for each in beside.late)
            if n:
                counts.append(f"{n} by {_late_band(since, most)} days")
            since = most or since
        yield f"{len(beside.late)} were late, the middle one by {days}: {', '.join(counts)}"
    if beside.undone:
        yield f"{beside.undone} had not been done by the end of the quarter"


def _late_band(since: int, most: int | None) -> str:
    if most is None:
        return f"over {since}"
    return f"{since + 1} to {most}" if since else f"up to {most}"


def _dip_sample(part: Part | None) -> Iterator[str]:
    if part:
        yield f"Dip sample, told apart from the figure: {share(part)}"


def _breakdown(breakdown: dict[str, list[Part]], is_count: bool) -> Iterator[str]:
    """The parts by each attribute; of the few cases of an audit measure they would say nothing."""
    for name, found in breakdown.items():
        title = ATTRIBUTES.get(name, f"By {name}")
        parts = [part for part in found if part.counted]
        if len(parts) > 1:
            told = (
                f"{part.name or 'not recorded'} {part.met if is_count else share(part)}"
                for part in parts
            )
            yield f"{title}: {', '.join(told)}"
