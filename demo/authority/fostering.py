"""Private fostering arrangements and the visits made to each child."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from demo.authority.days import (
    EXTRACT,
    Quarter,
    is_working,
    months_after,
    on_a_working_day,
    plus,
    quarters,
    working_day_after,
)
from demo.authority.people import Child, Episode, Population
from demo.authority.targets import PRIVATE_FOSTERING

FIRST, LAST = Quarter(2014, 1), Quarter(2016, 4)
_BEFORE = {
    Quarter(2014, 1): (6, 5, 1),
    Quarter(2014, 2): (10, 8, 1),
    Quarter(2014, 3): (13, 10, 1),
    Quarter(2014, 4): (16, 14, 2),
    LAST: (19, 19, 0),
}


@dataclass(slots=True, eq=False)
class Arrangement:
    """A child who lives with somebody who is no near relative, by private arrangement."""

    child: Child
    notified: date
    start: date
    end: date | None = None
    visits: list[date] = field(default_factory=list)

    @property
    def due(self) -> date:
        """The day by which the next visit must be made."""
        if not self.visits:
            return working_day_after(self.notified, 7)
        last = self.visits[-1]
        return plus(last, 42 if last < months_after(self.notified, 12) else 84)


def arrangements(people: Population) -> list[Arrangement]:
    """All arrangements, as many visited in time as the targets say."""
    chance = Random("private fostering")
    found: list[Arrangement] = []
    for quarter in quarters(FIRST, LAST):
        count, in_time, ending = {**_BEFORE, **PRIVATE_FOSTERING}[quarter]
        open_ones = [one for one in found if one.end is None]
        days = [day for day in quarter.days() if is_working(day)][:36]
        for _ in range(count - len(open_ones) if quarter != LAST else 0):
            open_ones.append(_arrange(people, chance, chance.choice(days)))
        _visit(chance, quarter, open_ones, len(open_ones) - in_time, ending)
        found += [one for one in open_ones if one not in found]
    return found


def episodes(found: list[Arrangement]) -> list[Episode]:
    """The referrals with which arrangements became known."""
    return [
        Episode(one.child.family, [one.child], one.notified, "fostering", one.end, is_forced=True)
        for one in found
    ]


def _arrange(people: Population, chance: Random, notified: date) -> Arrangement:
    family = people.new_family(notified, 1, (7, 13))
    started = plus(notified, -chance.choice((0, 3, 10, 25, 60)))
    return Arrangement(family.children[0], notified, started)


def _visit(
    chance: Random, quarter: Quarter, open_ones: list[Arrangement], late: int, ending: int
) -> None:
    """Make the visits due in the quarter: some too late, though before its end; end some."""
    last = min(quarter.last_day, EXTRACT)
    can_be_late = [one for one in open_ones if one.due <= plus(last, -4)]
    too_late = chance.sample(can_be_late, late)
    ends = chance.sample([one for one in open_ones if one not in too_late], ending)
    for one in open_ones:
        first_due = one.due
        if one in too_late:
            one.visits.append(plus(first_due, chance.randint(1, min(15, (last - first_due).days))))
        elif one in ends:
            one.visits.append(_in_time(chance, one))
            one.end = min(plus(first_due, chance.randint(0, 12)), last)
        while one.due <= (one.end or last):
            one.visits.append(_in_time(chance, one))


def _in_time(chance: Random, one: Arrangement) -> date:
    """Up to ten days before it is due; a first visit from the day of the notification on."""
    earliest = plus(one.visits[-1], 1) if one.visits else one.notified
    early = on_a_working_day(plus(one.due, -chance.randint(0, 10 if one.visits else 6)))
    return max(min(early, one.due), earliest)
