"""Children and families, made as events need them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from demo.authority.days import EXTRACT, plus
from demo.authority.identities import Identities

YEAR = 365.25
UNBORN = 100
"""How many days before birth a child may be referred."""

_SIZES = (1, 2, 3, 4, 5, 6)
_SIZE_WEIGHTS = (41, 31, 17, 7, 3, 1)
_AGES = ((-0.25, 0), (0, 1), (1, 5), (5, 10), (10, 16), (16, 17.4))
_AGE_WEIGHTS = (3, 9, 23, 28, 30, 7)
_WHITE = ("WBRI", "WOTH", "WROM")
_OTHERS = ("MWBC", "MWAS", "MWBA", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BAFR", "BCRB", "CHNE")
_ETHNICITIES = (*_WHITE, *_OTHERS, "OOTH", "NOBT", "REFU")
_ETHNIC_WEIGHTS = (862, 41, 6, 14, 9, 5, 8, 5, 6, 4, 6, 7, 3, 2, 8, 9, 5)
TOWNS = ("Crewe", "Macclesfield")


@dataclass(slots=True, eq=False)
class Child:
    """A child; born, or expected, on `dob`. `referred` are the days of its referrals, in order."""

    id: str
    family: Family
    sex: str
    ethnicity: str
    dob: date
    died: date | None = None
    referred: list[date] = field(default_factory=list)

    def age(self, on: date) -> float:
        return (on - self.dob).days / YEAR

    def can_be_referred(self, on: date, oldest: float = 17.5) -> bool:
        return -UNBORN / YEAR <= self.age(on) < oldest and self.died is None


@dataclass(slots=True, eq=False)
class Family:
    """Brothers and sisters of one household. `town` says whose teams they belong to."""

    id: str
    town: str
    children: list[Child] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)
    last: date = date.min

    def referable(self, on: date, oldest: float = 17.5) -> list[Child]:
        return [child for child in self.children if child.can_be_referred(on, oldest)]


@dataclass(slots=True, eq=False)
class Episode:
    """The referral of children of a family on one day, and its time until it was closed.

    `way` is how far it went: nfa, assessed, plan (child in need), protection, care, fostering.
    `ids` are the referral's id for each child; `ends` the day of its last known work.
    """

    family: Family
    children: list[Child]
    on: date
    way: str
    closed: date | None = None
    team: str = ""
    ids: dict[str, str] = field(default_factory=dict)
    is_forced: bool = False

    @property
    def end(self) -> date:
        """The day of its close, or of the extract while it is open."""
        return min(self.closed or EXTRACT, EXTRACT)


class Population:
    """Everybody who is known; new families are made by `new_family`."""

    def __init__(self, identities: Identities) -> None:
        self.families: list[Family] = []
        self._identities = identities
        self._random = Random("families")

    def __iter__(self) -> Iterator[Child]:
        for family in self.families:
            yield from family.children

    def new_family(
        self, on: date, size: int | None = None, ages: tuple[float, float] | None = None
    ) -> Family:
        """A family whose children, as many as `size`, can be referred on a day."""
        chance = self._random
        family = Family(self._identities.new("family"), chance.choices(TOWNS, (56, 44))[0])
        self.families.append(family)
        ethnicity = chance.choices(_ETHNICITIES, _ETHNIC_WEIGHTS)[0]
        wanted = size or chance.choices(_SIZES, _SIZE_WEIGHTS)[0]
        for age in sorted(self._ages(wanted, ages)):
            self.new_child(family, plus(on, -round(age * YEAR)), ethnicity)
        if size is None and chance.random() < 0.07:
            self.new_child(family, plus(on, chance.randint(200, 800)), ethnicity)
        return family

    def new_child(self, family: Family, dob: date, ethnicity: str, sex: str = "") -> Child:
        chance = self._random
        if chance.random() < 0.015:
            ethnicity = ""
        sex = sex or chance.choices("MFU", (512, 486, 2))[0]
        child = Child(self._identities.new("person"), family, sex, ethnicity, dob)
        family.children.append(child)
        return child

    def _ages(self, wanted: int, within: tuple[float, float] | None) -> list[float]:
        """Ages of brothers and sisters: at least a year apart, but for a few twins."""
        chance = self._random
        low, high = within or chance.choices(_AGES, _AGE_WEIGHTS)[0]
        ages = [chance.uniform(low, high)]
        oldest = high + 2 if within else 16.4
        while len(ages) < wanted:
            age = chance.choice(ages) + chance.choice((-1, 1)) * chance.uniform(1.0, 3.8)
            if chance.random() < 0.01:
                age = ages[0]
            elif any(abs(age - other) < 0.95 for other in ages):
                continue
            if -0.2 < age < oldest:
                ages.append(age)
        return ages
