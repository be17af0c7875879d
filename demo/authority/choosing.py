"""Choosing exactly so many cases out of all that there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from random import Random
from typing import TypeVar

Case = TypeVar("Case")


def percent(part: int, whole: int) -> int:
    """Half up, from whole numbers."""
    return (200 * part + whole) // (2 * whole)


def share(wanted: int, whole: int) -> int:
    """How many of `whole` show as the percentage wanted. ValueError: no number of them does."""
    part = round(wanted * whole / 100)
    for tried in (part, part - 1, part + 1):
        if 0 <= tried <= whole and percent(tried, whole) == wanted:
            return tried
    raise ValueError(f"No part of {whole} cases is {wanted}%.")


def choose(
    chance: Random,
    groups: Iterable[Sequence[Case]],
    count: int,
    handicap: Callable[[Case], float] | None = None,
) -> list[Case]:
    """So many cases, groups kept together as far as they fit, as siblings mostly fare alike.

    The higher a group's handicap, from 0 to 1, the less likely it is chosen.
    """
    shuffled = [list(group) for group in groups]
    shuffled.sort(
        key=lambda group: chance.random() + (handicap(group[0]) if handicap and group else 0)
    )
    if count > sum(map(len, shuffled)):
        raise ValueError(f"{count} of {sum(map(len, shuffled))} cases cannot be chosen.")
    chosen: list[Case] = []
    left: list[list[Case]] = []
    for group in shuffled:
        if len(group) <= count - len(chosen):
            chosen += group
        else:
            left.append(group)
    for group in left:
        chosen += group[: count - len(chosen)]
    return chosen
