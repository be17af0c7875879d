"""The parts of a figure in words that a page prints, and nothing of a single child.

What would be of fewer than five cases is told together with others, or not at all
(`scorecard.honesty.tellable`): these words stand on pages that go beyond those who know the child.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from quarterlight.periods import Quarter, read_month
from quarterlight.scorecard.figures import displayed_percentage
from quarterlight.scorecard.honesty import REST, tellable
from quarterlight.scorecard.model import Kind, Measure
from quarterlight.scorecard.movement import FEW
from quarterlight.scorecard.parts import LATE_BANDS, Beside, Part

TITLES = {
    "team": "By team",
    "service": "By service",
    "age_band": "By age",
    "sex": "By sex",
    "ethnicity": "By ethnicity",
}


def part_sentences(measure: Measure, latest: Quarter) -> Iterator[str]:
    """What stands beside a measure's latest figure, a sentence each without its full stop."""
    parts = measure.parts
    if parts is None:
        return
    is_audit = measure.kind is Kind.AUDIT
    yield from _months([] if is_audit else parts.months)
    if parts.year_to_date and measure.figure(latest):
        yield f"The {3 * latest.number} months to date: {share(parts.year_to_date)}"
    if measure.is_count and not is_audit:
        yield from _families(parts)
    yield from parts.also
    yield from _late(parts)
    yield from _dip_sample(parts.dip_sample)


def breakdowns(measure: Measure) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The parts of the latest figure by team and the like: a title, and an entry for each part.

    None of an audit measure: its few cases say nothing of a team.
    """
    found = measure.parts.breakdown if measure.parts and measure.kind is not Kind.AUDIT else {}
    for name, parts in found.items():
        told = tellable(parts)
        if any(part.name not in (None, REST) for part in told):
            yield TITLES.get(name, f"By {name}"), tuple(_entry(part, measure) for part in told)


def share(part: Part) -> str:
    """A share with its cases: `92% (23 of 25)`; under five of them without the percentage."""
    if part.counted < FEW:
        return f"{part.met} of {part.counted}" if part.counted else "no cases"
    return f"{displayed_percentage(part.met, part.counted)} ({part.met} of {part.counted})"


def _entry(part: Part, measure: Measure) -> str:
    return f"{part.name or 'not recorded'}: {part.met if measure.is_count else share(part)}"


def _months(months: list[Part]) -> Iterator[str]:
    """The months, where none of them has so few cases that it would tell of a child."""
    if len(months) > 1 and all(part.counted >= FEW for part in months):
        named = ((read_month(part.name or ""), part) for part in months)
        yield "By month: " + ", ".join(
            f"{month.in_words if month else ''} {share(part)}".strip() for month, part in named
        )


def _families(parts: Beside) -> Iterator[str]:
    """How concentrated the children are: said where several families have several of them."""
    total = sum(parts.families) + parts.without_family
    several = [size for size in parts.families if size > 1]
    if total < FEW or not several:
        return
    text = f"{total} children in {len(parts.families)} families"
    if 1 < len(several) < len(parts.families):
        text += f"; {share(Part(None, sum(several), total))} come from {len(several)} of them"
    if parts.without_family >= FEW:
        text += f"; of {parts.without_family} the family is not recorded"
    yield text


def _late(parts: Beside) -> Iterator[str]:
    """How late what was late was; nothing where either of late and undone would tell of few."""
    if any(0 < count < FEW for count in (len(parts.late), parts.undone)):
        return
    if parts.late:
        middle = median(parts.late)
        days = f"{middle:g} day{'' if middle == 1 else 's'}"
        bands = ", ".join(_late_bands(parts.late))
        yield f"{len(parts.late)} were late, the middle one by {days}: {bands}"
    if parts.undone:
        yield f"{parts.undone} had not been done by the end of the quarter"


def _late_bands(late: list[int]) -> list[str]:
    """`39 by up to 5 days, 29 by 6 or more`: neighbouring bands together until none has under five."""
    told: list[tuple[int, int | None, int]] = []
    since, held = 0, 0
    for most in LATE_BANDS:
        held += sum(since < each and (most is None or each <= most) for each in late)
        first = told[-1][1] if told else 0
        if held >= FEW:
            told.append((first or 0, most, held))
            held = 0
        since = most or since
    if held and told:
        first, _, count = told.pop()
        told.append((first, None, count + held))
    return [_late_band(*each) for each in told]


def _late_band(since: int, most: int | None, count: int) -> str:
    if most is None:
        return f"{count} by over {since} days" if since else f"all {count} of them"
    return f"{count} by {f'{since + 1} to {most}' if since else f'up to {most}'} days"


def _dip_sample(part: Part | None) -> Iterator[str]:
    if part and part.counted >= FEW:
        yield f"Dip sample, told apart from the figure: {share(part)}"
    elif part and part.counted:
        yield f"Dip sample of fewer than {FEW} cases, too few to rate"
