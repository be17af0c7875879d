"""All other referrals: each quarter is filled up to its count, and to its count of repeats."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import date
from random import Random

from demo.authority.days import Quarter, is_working, months_after, plus
from demo.authority.people import Child, Episode, Family, Population
from demo.authority.targets import REFERRALS

_NEW_FAMILIES = 0.27
"""Of referrals that are no repeats, once records are a year old: how many are of new families."""
_AT_LEAST_APART = 12
"""Days between two referrals of a family: the first one must have been closed."""


def fill(people: Population, forced: list[Episode]) -> list[Episode]:
    """The referrals of other families, so that with `forced` each quarter has its counts."""
    filling = _Filling(people)
    counted = _counted(forced)
    for quarter, (cases, repeats) in REFERRALS.items():
        have, have_repeats = counted.get(quarter, (0, 0))
        filling.fill(quarter, cases - have - repeats + have_repeats, repeats - have_repeats)
    return filling.episodes


def _counted(forced: list[Episode]) -> dict[Quarter, tuple[int, int]]:
    """What these referrals amount to by quarter: cases, and repeats among them."""
    for episode in sorted(forced, key=lambda episode: episode.on):
        for child in episode.children:
            child.referred.append(episode.on)
    counted: dict[Quarter, tuple[int, int]] = {}
    for quarter in REFERRALS:
        cases = [(c, e.on) for e in forced for c in e.children if _within(e.on, quarter)]
        repeats = sum(is_repeat(child, on) for child, on in cases)
        counted[quarter] = len(cases), repeats
    return counted


def _within(day: date, quarter: Quarter) -> bool:
    return quarter.first_day <= day <= quarter.last_day


def is_repeat(child: Child, on: date) -> bool:
    """Whether the child was referred on an earlier day, and again up to the anniversary of it."""
    return any(before < on <= months_after(before, 12) for before in child.referred)


Referred = tuple[Family, list[Child]]


class _Filling:
    """The families so far: those referred within a year, and those who could come back anew."""

    def __init__(self, people: Population) -> None:
        self.episodes: list[Episode] = []
        self._people = people
        self._random = Random("ordinary")
        self._recent: list[Family] = []
        self._is_recent: set[str] = set()
        self._expiring: deque[tuple[date, Family]] = deque()
        self._returning: list[Family] = []

    def fill(self, quarter: Quarter, fresh: int, repeats: int) -> None:
        """Spread so many cases over the days of a quarter, in their order."""
        days = list(quarter.days())
        weights = [self._weight(day) for day in days]
        left = sum(weights)
        for day, weight in zip(days, weights, strict=True):
            self._expire(day)
            fresh -= self._refer(day, round(fresh * weight / left), fresh, self._for_the_first_time)
            repeats -= self._refer(day, round(repeats * weight / left), repeats, self._again)
            left -= weight
        if fresh or repeats:
            raise ValueError(f"{quarter} lacks {fresh} referrals and {repeats} repeats.")

    def _weight(self, day: date) -> float:
        usual = 1.0 if is_working(day) else 0.09
        if (day.month, day.day) >= (12, 23) or day.month == 8:
            usual *= 0.6
        return usual * self._random.uniform(0.6, 1.4)

    def _expire(self, day: date) -> None:
        """Families whose last referral is over a year old can only come back anew."""
        while self._expiring and months_after(self._expiring[0][0], 12) < day:
            last, family = self._expiring.popleft()
            if family.last == last:
                self._returning.append(family)

    def _refer(
        self, day: date, wanted: int, most: int, whom: Callable[[date], Referred | None]
    ) -> int:
        """So many cases or, to keep siblings together, a few more, but never more than `most`."""
        done = 0
        while done < wanted:
            found = whom(day)
            if found is None:
                break  # the days to come make up for it
            family, children = found[0], found[1][: most - done]
            done += len(children)
            self._record(family, children, day)
        return done

    def _record(self, family: Family, children: list[Child], day: date) -> None:
        for child in children:
            child.referred.append(day)
        if family.id not in self._is_recent:
            self._recent.append(family)
            self._is_recent.add(family.id)
        family.last = day
        self._expiring.append((day, family))
        episode = Episode(family, children, day, "")
        family.episodes.append(episode)
        self.episodes.append(episode)

    def _again(self, day: date) -> Referred | None:
        """A family that was referred within a year, and some days ago; None where none is found."""
        for _ in range(1000 if self._recent else 0):
            position = self._random.randrange(len(self._recent))
            family = self._recent[position]
            if months_after(family.last, 12) < day:
                self._recent[position] = self._recent[-1]
                self._recent.pop()
                self._is_recent.discard(family.id)
            elif plus(family.last, _AT_LEAST_APART) <= day:
                children = [child for child in family.referable(day) if is_repeat(child, day)]
                if children:
                    return family, children
            if not self._recent:
                break
        return None

    def _for_the_first_time(self, day: date) -> Referred:
        """A new family, or one that was last referred over a year ago."""
        while self._returning and day.year > 2013 and self._random.random() > _NEW_FAMILIES:
            position = self._random.randrange(len(self._returning))
            family = self._returning[position]
            self._returning[position] = self._returning[-1]
            self._returning.pop()
            children = [c for c in family.referable(day) if self._random.random() < 0.93]
            if children:
                return family, children
        family = self._people.new_family(day)
        return family, family.referable(day)
