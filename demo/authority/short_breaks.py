"""Disabled children who are in care for some days at a time, by a series of short breaks."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.authority.care import Care
from demo.authority.days import EXTRACT, plus
from demo.authority.people import Episode, Population
from demo.authority.teams import DISABILITIES


def short_breaks(people: Population) -> tuple[list[Episode], list[Care]]:
    """The children's episodes, still open, and each break as a period of care."""
    chance = Random("short breaks")
    episodes, breaks = [], []
    for turn in range(18):
        on = plus(date(2013, 9, 2), 37 * turn)
        on = plus(on, -on.weekday())
        family = people.new_family(on, 1, (5, 13))
        child = family.children[0]
        episodes.append(
            Episode(family, [child], on, "plan", None, team=DISABILITIES, is_forced=True)
        )
        entry = plus(on, chance.randint(60, 120))
        while entry < plus(EXTRACT, -6):
            end = plus(entry, chance.randint(2, 4))
            breaks.append(Care(child, entry, end, 1, is_short_break=True))
            entry = plus(entry, chance.randint(110, 200))
    return episodes, breaks
