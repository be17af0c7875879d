"""The referrals of families with child protection plans or children in care.

Each plan and each period of care lies within an episode that begins with a referral. These
referrals come first; `ordinary` fills up each quarter with all others.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from random import Random

from demo.authority.care import Care
from demo.authority.days import EXTRACT, is_working, known, on_a_working_day, plus
from demo.authority.people import Episode, Family
from demo.authority.protection import PlanGroup

Spell = PlanGroup | Care


def careers(plans: list[PlanGroup], cares: list[Care]) -> list[Episode]:
    """The episodes around plans and care, with some earlier and later ones of the same families."""
    spells: dict[str, list[Spell]] = defaultdict(list)
    everything: list[Spell] = [*plans, *cares]
    for spell in everything:
        spells[spell.family.id].append(spell)
    chance = Random("careers")
    episodes: list[Episode] = []
    for of_family in spells.values():
        episodes += _career(chance, sorted(of_family, key=lambda spell: spell.opens))
    return episodes


def _career(chance: Random, spells: list[Spell]) -> list[Episode]:
    family, free_from = spells[0].family, date.min
    joined = _joined(spells)
    for position, group in enumerate(joined):
        opens = min(spell.opens for spell in group)
        following = joined[position + 1][0].opens if position + 1 < len(joined) else None
        on = _referred(chance, group[0], opens, free_from)
        _earlier(chance, family, on, free_from)
        children = list(dict.fromkeys(child for spell in group for child in spell.children))
        way = "care" if any(isinstance(spell, Care) for spell in group) else "protection"
        episode = Episode(family, children, on, way, _closes(chance, group, following))
        episode.is_forced = True
        family.episodes.append(episode)
        free_from = plus(episode.end, 5)
    _later(chance, family, free_from)
    return family.episodes


def _joined(spells: list[Spell]) -> list[list[Spell]]:
    """Spells that belong to one episode, since the next one begins before the last is long over."""
    joined: list[list[Spell]] = []
    for spell in spells:
        if joined and spell.opens <= plus(_last_day(joined[-1]), 100):
            joined[-1].append(spell)
        else:
            joined.append([spell])
    return joined


def _last_day(group: list[Spell]) -> date:
    return max(spell.end or EXTRACT for spell in group)


def _referred(chance: Random, first: Spell, opens: date, free_from: date) -> date:
    """The day of the referral: weeks before a plan's conference, up to weeks before care."""
    if isinstance(first, PlanGroup):
        on = plus(opens, -chance.randint(30, 72))
    elif first.is_alone_abroad:
        on = opens
    else:
        on = plus(opens, -chance.choice((0, 0, 1, 3, 8, 20, 35, 50, 70)))
    if not is_working(on) and chance.random() < 0.8 and on_a_working_day(on) <= opens:
        on = on_a_working_day(on)
    return max(on, free_from)


def _closes(chance: Random, group: list[Spell], following: date | None) -> date | None:
    """After some more weeks of a child in need plan, and well before the family comes back."""
    if any(spell.end is None for spell in group):
        return None
    last = _last_day(group)
    latest = plus(following, -80) if following else EXTRACT.replace(year=2030)
    closed = on_a_working_day(plus(last, chance.randint(14, 130)))
    return known(max(min(closed, latest), plus(last, 1)))


def _earlier(chance: Random, family: Family, on: date, free_from: date) -> None:
    """A third had been referred within the year before, without a plan coming of it."""
    before = on_a_working_day(plus(on, -chance.randint(60, 330)))
    children = family.referable(before)
    if chance.random() < 0.33 and before > plus(free_from, 20) and children:
        family.episodes.append(Episode(family, children, before, "", is_forced=True))


def _later(chance: Random, family: Family, free_from: date) -> None:
    """Some are referred again, after everything had been closed."""
    later = on_a_working_day(plus(free_from, chance.randint(20, 420)))
    children = [] if later > EXTRACT else family.referable(later)
    if chance.random() < 0.18 and children:
        family.episodes.append(Episode(family, children, later, "", is_forced=True))
