"""A target with a tolerance or a floor, as a council prints it in place of bands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from quarterlight.scorecard.bands import Band, Bands, Direction
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.ranges import Range, read_ranges
from quarterlight.scorecard.words import merit


@dataclass(frozen=True, slots=True)
class Target:
    """The printed texts: the target itself, and how far below it is tolerated, "" where not printed."""

    target: str
    tolerance: str = ""
    floor: str = ""


def bands_of_target(
    target: Target, better: Direction | None, words: Sequence[str], unit: Unit
) -> Bands:
    """Bands of a target; `words` are the council's words for met, tolerated and missed, best first.

    Without a direction (stated, or in the target's own sign) a target grades nothing.
    """
    ranges = read_ranges(target.target) if target.target else None
    if not ranges or len(ranges) > 1:
        return Bands()
    value, better = _value(ranges[0], better)
    floor = _number(target.floor)
    if better is None and floor is not None and floor != value:
        better = Direction.HIGHER if floor < value else Direction.LOWER
    slack = _slack(target, value, unit)
    return _bands(ranges[0], value, slack, better, _names(target, words, slack is not None))


def _value(part: Range, better: Direction | None) -> tuple[Decimal, Direction | None]:
    if part.open_above or part.open_below:
        return (part.low, Direction.HIGHER) if part.open_above else (part.high, Direction.LOWER)
    return part.low, better if part.is_point else Direction.WITHIN


def _slack(target: Target, value: Decimal, unit: Unit) -> Decimal | None:
    """How far from the target a figure may be and still be tolerated, in the figure's own unit.

    A tolerance in percent is one in points of a percentage, and a share of any other target.
    """
    if tolerated := _number(target.tolerance):
        is_share = unit is Unit.NUMBER and "%" in target.tolerance
        return value * tolerated / 100 if is_share else tolerated
    floor = _number(target.floor)
    return None if floor is None else abs(value - floor)


def _number(text: str) -> Decimal | None:
    found = re.search(r"\d+(?:\.\d+)?", text)
    return Decimal(found[0]) if found else None


def _names(target: Target, words: Sequence[str], has_slack: bool) -> list[str]:
    if {"Green", "Amber", "Red"} & set(words):
        return ["Green", "Amber", "Red"] if has_slack else ["Green"]
    known = sorted(
        {word for word in words if merit(word) is not None}, key=lambda word: merit(word) or 0
    )
    if len(known) == 2 + has_slack:
        return known
    slack = "Tolerance" if target.tolerance else "Floor"
    return ["Target", slack] if has_slack else ["Target"]


def _bands(
    part: Range, target: Decimal, slack: Decimal | None, better: Direction | None, names: list[str]
) -> Bands:
    if better not in (Direction.HIGHER, Direction.LOWER, Direction.WITHIN):
        return Bands()
    if better is Direction.WITHIN:
        if part.is_point and slack is None:
            return Bands()  # how close is close enough is not said
        met = Range(target - (slack or 0), target + (slack or 0)) if part.is_point else part
        return Bands((Band(names[0], str(part), (met,)),), better)
    rises = better is Direction.HIGHER
    closed = part.low_in if rises else part.high_in
    ranges = [Range(low=target, low_in=closed) if rises else Range(high=target, high_in=closed)]
    edge, edge_in = target, not closed
    if slack is not None:
        edge, edge_in = (target - slack if rises else target + slack), False
        ranges.append(
            Range(edge, target, True, not closed)
            if rises
            else Range(target, edge, not closed, True)
        )
    if len(names) > len(ranges):
        ranges.append(
            Range(high=edge, high_in=edge_in) if rises else Range(low=edge, low_in=edge_in)
        )
    return Bands(
        tuple(Band(name, name, (r,)) for name, r in zip(names, ranges, strict=False)), better
    )
