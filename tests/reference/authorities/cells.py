"""Makes the cells of a row: ids that collide, days near other days, dates in every written form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from quarterlight.periods import Quarter
from reference.authorities.days import FAR, SPANS, Span, edges

T = TypeVar("T")
Choose = Callable[[int], int]  # of so many choices the place of one, 0 being the simplest

# They differ by a blank, a zero or a letter's case only, and sort as text, not as numbers.
PERSONS = ("1", "01", "1 ", "10", "9", " 1", "a 1", "A 1", "É1")
IDS = ("1", "2", "3", "10", "9", "01", "1 ", "A1", "a1", "B-2", "12", "7", "20", "é")
EMPTY = ("", "NULL", "NaT", "  ")
UNREADABLE = ("31/02/2016", "2016-13-01", "2015-02-29", "soon", "n/k", "03.10.2016")
FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%Y-%m-%d 23:59", "%Y-%m-%d 00:00:00", "%d/%m/%Y 09:30")
OFF = (0, 0, 0, 1, -1)


@dataclass(frozen=True)
class Setting:
    """What the rows of one authority share: how to choose, its quarters, children and days."""

    choose: Choose
    quarters: tuple[Quarter, ...]
    persons: tuple[str, ...] = ()
    days: tuple[date, ...] = ()

    def one_in(self, count: int) -> bool:
        """True about once in so many times; the simplest answer is no."""
        return self.choose(count) == count - 1

    def pick(self, choices: tuple[T, ...]) -> T:
        return choices[self.choose(len(choices))]

    def up_to(self, count: int) -> range:
        """For so many rows, none to `count`, often nearly as many."""
        return range(min(count, self.choose(count + count // 2 + 1)))

    def in_any_order(self, rows: list[T]) -> list[T]:
        """The rows from another one on, or backwards too."""
        if not rows:
            return rows
        first = self.choose(len(rows))
        turned = rows[first:] + rows[:first]
        return turned[::-1] if self.one_in(2) else turned

    def person(self) -> str:
        """A child's id; now and then none."""
        return self.pick(EMPTY) if self.one_in(25) else self.pick(self.persons)

    def own_id(self, stem: str = "") -> str:
        """The id of a row: now and then that of another one, seldom none."""
        return self.pick(EMPTY) if self.one_in(40) else stem + self.pick(IDS)

    def day(self) -> date:
        """One of the authority's few days."""
        return self.pick(self.days)

    def near(self, day: date, *spans: Span) -> date:
        """A day at exactly one of these distances after another, or a day off, or any day."""
        if self.one_in(5):
            return self.day()
        return nudged(self.pick(spans)(day), self.pick(OFF))

    def day_of_a_quarter(self) -> date:
        """The first or last day of a quarter, or a day off."""
        quarter = self.pick(self.quarters)
        return nudged(self.pick((quarter.first_day, quarter.last_day)), self.pick(OFF))

    def first_day(self) -> date:
        """The first day of a quarter."""
        return self.pick(self.quarters).first_day

    def written(self, day: date) -> str:
        """A day in one of the accepted forms, with a time or without."""
        # strftime does not fill a year up to four digits everywhere.
        return day.strftime(self.pick(FORMS).replace("%Y", f"{day.year:04}"))

    def dated(self, day: date) -> str:
        """A day as it is written; seldom a cell without one, or with one that cannot be read."""
        if self.one_in(20):
            return self.pick(EMPTY + UNREADABLE)
        return self.written(day)

    def end(self, *ends: date) -> str:
        """An end: one of these days or a day off, often none, now and then one that cannot be read."""
        kind = self.pick(("none", "day", "none", "day", "day", "any", "edge", "unreadable", "far"))
        if kind == "none":
            return self.pick(EMPTY)
        if kind == "unreadable":
            return self.pick(UNREADABLE)
        days = {"any": self.days, "edge": (self.day_of_a_quarter(),), "far": FAR[:1]}
        return self.written(nudged(self.pick(days.get(kind, ends)), self.pick(OFF)))


def nudged(day: date, by: int) -> date:
    """So many days later or earlier; the day itself at either end of the calendar."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return day


def setting(choose: Choose, quarters: tuple[Quarter, ...]) -> Setting:
    """A few children and a few days, most of them at a rule's distance from each other."""
    blank = Setting(choose, quarters)
    rest = list(PERSONS)
    persons = tuple(rest.pop(choose(len(rest))) for _ in range(1 + choose(4)))
    days: tuple[date, ...] = ()
    for _ in range(2 + choose(7)):
        if days and blank.one_in(2):
            days += (nudged(blank.pick(SPANS)(blank.pick(days)), blank.pick(OFF)),)
        else:
            days += (blank.pick(blank.pick(edges(quarters))),)
    if blank.one_in(20):
        days += (blank.pick(FAR),)
    return Setting(choose, quarters, persons, days)
