"""Child protection plans: who was on one, from when to when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from demo.authority.days import (
    EXTRACT,
    SHOWN,
    Quarter,
    is_working,
    months_after,
    on_a_working_day,
    plus,
    quarters,
)
from demo.authority.people import Child, Family, Population
from demo.authority.targets import LONG_PLANS, PLAN_STARTS

FIRST, LAST = Quarter(2009, 1), Quarter(2016, 4)
_BEFORE_2013, _BEFORE_2015 = (28, 5), (66, 17)
_MONTHS = (3, 4, 6, 8, 9, 10, 11, 12, 13)
_MONTH_WEIGHTS = (14, 6, 12, 12, 28, 10, 8, 6, 4)
OLDEST = 16.3


@dataclass(slots=True, eq=False)
class PlanGroup:
    """Children of one family whose plans began on one day. `end` is None where it is still open."""

    family: Family
    children: list[Child]
    start: date
    end: date | None
    is_long: bool = False

    @property
    def opens(self) -> date:
        return self.start


def plan_groups(people: Population) -> list[PlanGroup]:
    """All plans since 2009, with the counts of the targets in the quarters that are shown."""
    planning = _Planning(people)
    for quarter in quarters(FIRST, LAST):
        planning.begin(quarter)
    return planning.groups


class _Planning:
    """The plans so far, and the families whose plans have ended and who may come back."""

    def __init__(self, people: Population) -> None:
        self.groups: list[PlanGroup] = []
        self._people = people
        self._random = Random("protection")
        self._latest: dict[str, PlanGroup] = {}
        self._planned: set[str] = set()

    def begin(self, quarter: Quarter) -> None:
        """Start the quarter's plans: long ones, later ones of returning families, first ones."""
        usual = _BEFORE_2013 if quarter.year < 2013 else _BEFORE_2015
        first, later = PLAN_STARTS.get(quarter, usual)
        days = [day for day in quarter.days() if is_working(day)]
        for size, start, end in self._long_plans(quarter):
            family = self._people.new_family(start, size, (3, 9))
            self._add(PlanGroup(family, family.children[:size], start, end, is_long=True))
            first -= size
        while later > 0:
            later, first = self._return(self._random.choice(days), later, first)
        while first > 0:
            start = self._random.choice(days)
            family = self._people.new_family(start)
            group = family.referable(start, OLDEST)[:first]
            first -= len(group)
            if group:
                self._add(PlanGroup(family, group, start, self._end(start)))

    def _long_plans(self, quarter: Quarter) -> Iterator[tuple[int, date, date | None]]:
        """The plans of over 15 months that begin in the quarter: how many children, start, end."""
        for turn, (size, first, last) in enumerate(LONG_PLANS):
            counted_on = SHOWN[first - 1].last_day
            begins = SHOWN[first - 1].later(-5 if first > 1 else -5 - turn % 3)
            if begins != quarter:
                continue
            days = [
                day
                for day in quarter.days()
                if is_working(day)
                and months_after(day, 15) < counted_on
                and (first == 1 or months_after(day, 15) >= SHOWN[first - 2].last_day)
            ]
            yield size, self._random.choice(days), self._long_end(last)

    def _long_end(self, last: int) -> date | None:
        if last == len(SHOWN):
            return None
        after = [day for day in SHOWN[last].days() if is_working(day)]
        return self._random.choice(after)

    def _return(self, start: date, later: int, first: int) -> tuple[int, int]:
        """Start one returning family's plans; a child born since begins its first."""
        ready = [
            group
            for group in self._latest.values()
            if group.end and plus(group.end, 130) < start and group.end > months_after(start, -60)
        ]
        ready = [group for group in ready if self._again(group, start)]
        if not ready:
            return 0, first
        before = self._random.choice(ready)
        again = self._again(before, start)[:later]
        born = [child for child in before.family.referable(start) if child.dob > before.start]
        born = [child for child in born if child.id not in self._planned][: max(first, 0)]
        self._add(PlanGroup(before.family, again + born, start, self._end(start)))
        return later - len(again), first - len(born)

    @staticmethod
    def _again(group: PlanGroup, start: date) -> list[Child]:
        return [child for child in group.children if child.can_be_referred(start, OLDEST)]

    def _end(self, start: date) -> date | None:
        months = self._random.choices(_MONTHS, _MONTH_WEIGHTS)[0]
        end = on_a_working_day(plus(months_after(start, months), self._random.randint(-9, 12)))
        return end if end <= EXTRACT else None

    def _add(self, group: PlanGroup) -> None:
        self.groups.append(group)
        self._planned.update(child.id for child in group.children)
        self._latest[group.family.id] = group
