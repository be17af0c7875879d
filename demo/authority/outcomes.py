"""What became of each referral, and when it was closed, well before the family's next one."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from demo.authority.days import EXTRACT, known, on_a_working_day, plus, working_day_after
from demo.authority.people import Episode, Family, Population
from demo.authority.teams import FRONT_DOOR, child_protection_team

FAR = date(2030, 1, 1)


def settle(people: Population) -> None:
    """Give every episode its way, its close and its team; sorts each family's episodes by day."""
    chance = Random("outcomes")
    for family in people.families:
        family.episodes.sort(key=lambda episode: episode.on)
        for episode, following in zip(family.episodes, _next_days(family), strict=True):
            if not episode.way:
                _settle(chance, episode, following)
            if episode.way == "nfa":
                episode.team = FRONT_DOOR
            elif not episode.team:
                episode.team = child_protection_team(chance, family)


def _next_days(family: Family) -> list[date]:
    return [*[episode.on for episode in family.episodes], FAR][1:]


def _settle(chance: Random, episode: Episode, following: date) -> None:
    latest = following - timedelta(days=1)
    room = (latest - episode.on).days
    kind = chance.random()
    if room < 38 or kind < 0.16:
        episode.way, closed = "nfa", working_day_after(episode.on, chance.randint(1, 6))
    elif kind < 0.72 or room < 120:
        episode.way = "assessed"
        closed = on_a_working_day(plus(episode.on, chance.randint(24, 80)))
    else:
        episode.way = "plan"
        closed = on_a_working_day(plus(episode.on, chance.randint(100, 420)))
    episode.closed = known(min(closed, latest))
    if episode.closed is None and episode.on > EXTRACT:
        raise ValueError(f"{episode.on} is after the extract.")
