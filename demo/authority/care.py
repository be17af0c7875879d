"""Children who came into care: when, with whom, for how long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.authority.days import (
    EXTRACT,
    Quarter,
    is_working,
    months_after,
    plus,
    quarters,
    working_day_after,
)
from demo.authority.people import Child, Family, Population
from demo.authority.protection import PlanGroup
from demo.authority.targets import ENTRIES_TO_CARE

FIRST, LAST = Quarter(2006, 1), Quarter(2016, 4)
LATE_IN_QUARTER = 15
"""How many of a quarter's entries have their 20th working day in the next quarter."""
_USUAL = (48, 10, 4)
_BEFORE_2013 = (20, 4, 0)
_SIZES, _SIZE_WEIGHTS = (1, 2, 3), (70, 20, 10)


@dataclass(slots=True, eq=False)
class Care:
    """One child's period of care. `end` is None while it lasts; `short_break`: a series of them."""

    child: Child
    entry: date
    end: date | None
    with_siblings: int
    is_short_break: bool = False
    is_alone_abroad: bool = False

    @property
    def family(self) -> Family:
        return self.child.family

    @property
    def children(self) -> list[Child]:
        return [self.child]

    @property
    def opens(self) -> date:
        return self.entry


def periods_of_care(people: Population, plans: list[PlanGroup]) -> list[Care]:
    """All periods of care since 2006, with the counts of the targets in the quarters shown."""
    coming = _Coming(people, plans)
    for quarter in quarters(FIRST, LAST):
        coming.enter(quarter)
    return coming.cares


class _Coming:
    """The entries so far, and what the next ones are drawn from."""

    def __init__(self, people: Population, plans: list[PlanGroup]) -> None:
        self.cares: list[Care] = []
        self._people = people
        self._random = Random("care")
        last = {group.family.id: group for group in plans}
        self._ending = [group for group in last.values() if group.end and not group.is_long]
        self._entered: Counter[str] = Counter()

    def enter(self, quarter: Quarter) -> None:
        """Bring in the quarter's children: some early, some too late for their 20th working day."""
        usual = _USUAL if quarter.year > 2012 else _BEFORE_2013
        entered, _, leave = ENTRIES_TO_CARE.get(quarter, usual)
        early, late = _days(quarter)
        before = [
            care
            for care in self.cares[-3 * LATE_IN_QUARTER :]
            if working_day_after(care.entry, 20) >= quarter.first_day
        ]
        if quarter == LAST:  # the quarter is three weeks old
            entered = LATE_IN_QUARTER + 1 - 3
        fresh = self._bring(entered - LATE_IN_QUARTER + 1, early)
        self._leave_early(before, fresh, leave)
        if late:
            self._bring(LATE_IN_QUARTER, late)

    def _bring(self, count: int, days: list[date]) -> list[Care]:
        """So many children, entering on some of the days."""
        new: list[Care] = []
        for group, entry in self._from_protection(days, count * 3 // 10):
            new += self._admit(group, entry)
        while len(new) < count:
            chance, entry = self._random.random(), self._a_day(days)
            returning = self._returning(entry) if chance < 0.06 else None
            if returning:
                new += self._admit([returning], entry)
            elif chance < 0.13 and entry.year > 2012:
                new += self._admit(self._from_abroad(entry), entry, alone=True)
            else:
                size = self._random.choices(_SIZES, _SIZE_WEIGHTS)[0]
                family = self._people.new_family(entry, size, (-0.02, 15))
                new += self._admit(family.children[: count - len(new)], entry)
        return new

    def _from_protection(self, days: list[date], count: int) -> Iterator[tuple[list[Child], date]]:
        """Children whose plan ended about then, since they came into care."""
        for group in [group for group in self._ending if group.end in days]:
            assert group.end is not None
            entry = plus(group.end, -self._random.randint(0, 9))
            children = [child for child in group.children if child.age(entry) > 0][:count]
            if children and entry in days and group.start < plus(entry, -30):
                self._ending.remove(group)
                count -= len(children)
                yield children, entry

    def _returning(self, entry: date) -> Child | None:
        """A child who was in care once before."""
        ready = [
            care.child
            for care in self.cares
            if care.with_siblings == 1
            and care.end
            and plus(care.end, 150) < entry
            and care.child.age(entry) < 16
            and self._entered[care.child.id] == 1
        ]
        return self._random.choice(ready) if ready else None

    def _from_abroad(self, entry: date) -> list[Child]:
        """A young person who came to the country alone."""
        family = self._people.new_family(entry, 1, (15.2, 17.3))
        family.children[0].sex = self._random.choices("MF", (9, 1))[0]
        family.children[0].ethnicity = self._random.choice(("OOTH", "BAFR", "AOTH"))
        return family.children

    def _admit(self, children: list[Child], entry: date, alone: bool = False) -> list[Care]:
        end = self._end(entry)
        new = []
        for child in children:
            birthday = months_after(child.dob, 18 * 12)
            ends = min(end or birthday, birthday)
            care = Care(child, entry, ends if ends <= EXTRACT else None, len(children))
            care.is_alone_abroad = alone
            new.append(care)
            self._entered[child.id] += 1
        self.cares += new
        return new

    def _end(self, entry: date) -> date | None:
        """The end of a period, never within its first 20 working days; None where it goes on."""
        kind = self._random.random()
        if kind < 0.22:
            stay = self._random.randint(40, 180)
        elif kind < 0.42:
            stay = self._random.randint(180, 500)
        elif kind < 0.68:
            stay = self._random.randint(500, 1200)
        else:
            return None
        end = plus(entry, stay)
        return end if is_working(end) else plus(end, 3)

    def _leave_early(self, before: list[Care], fresh: list[Care], count: int) -> None:
        """So many go home before their 20th working day, one of them the day after it came."""
        if not count:
            return
        alone = [care for care in fresh if care.with_siblings == 1]
        first, *rest = self._random.sample(alone, len(alone))
        first.end = plus(first.entry, 1)
        rest += [care for care in before if care.with_siblings == 1]
        for care in self._random.sample(rest, count - 1):
            care.end = plus(care.entry, self._random.randint(4, 22))

    def _a_day(self, days: list[date]) -> date:
        weights = [10 if is_working(day) else 3 for day in days]
        return self._random.choices(days, weights)[0]


def _days(quarter: Quarter) -> tuple[list[date], list[date]]:
    """Days of entry whose 20th working day is in the quarter, and the later ones.

    The last two days are left out, since the second day after them is in the next quarter.
    """
    days = [day for day in quarter.days() if day + timedelta(days=2) <= quarter.last_day]
    early = [day for day in days if working_day_after(day, 20) <= quarter.last_day]
    return early, days[len(early) :]
