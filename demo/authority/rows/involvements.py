"""Who worked with each child, from when to when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from random import Random

from demo.authority.care import Care
from demo.authority.days import EXTRACT, known, plus, working_day_after
from demo.authority.people import Child, Episode
from demo.authority.records import Records
from demo.authority.teams import (
    FRONT_DOOR,
    OUT_OF_HOURS,
    cared_for_team,
    child_protection_team,
    worker,
)

Stage = tuple[str, date, date | None]


def write_involvements(records: Records, episodes: list[Episode], cares: list[Care]) -> None:
    """The teams of each child of each episode, one after the other, each with a worker."""
    chance = Random("involvements")
    entries: dict[str, list[date]] = defaultdict(list)
    for care in cares:
        if not care.is_short_break:
            entries[care.child.id].append(care.entry)
    for episode in episodes:
        for child in episode.children:
            within = [on for on in entries[child.id] if episode.on <= on <= episode.end]
            for team, start, end in _stages(chance, episode, min(within, default=None)):
                if start <= EXTRACT:
                    _write(records, chance, episode, child, (team, start, end))


def _stages(chance: Random, episode: Episode, entry: date | None) -> Iterator[Stage]:
    """The front door, the team that took it on, which may have changed once; from care on another."""
    handed_over = working_day_after(episode.on, chance.randint(1, 3))
    weekend = episode.on.weekday() > 4
    first = OUT_OF_HOURS if weekend and chance.random() < 0.7 else FRONT_DOOR
    yield first, episode.on, min(handed_over, episode.end)
    if episode.way == "nfa" or handed_over >= episode.end:
        return
    until = episode.closed if entry is None else entry
    days = ((until or EXTRACT) - handed_over).days
    if days > 200 and chance.random() < 0.3:
        moved = plus(handed_over, chance.randint(60, days - 60))
        yield child_protection_team(chance, episode.family), handed_over, moved
        handed_over = moved
    if entry is None or entry > handed_over:
        yield episode.team, handed_over, until
    if entry is not None:
        yield cared_for_team(episode.family), max(entry, handed_over), episode.closed


def _write(records: Records, chance: Random, episode: Episode, child: Child, stage: Stage) -> None:
    team, start, end = stage
    records.add(
        "ssd_involvements",
        invo_involvements_id=records.new("involvement"),
        invo_professional_id=worker(chance, team),
        invo_professional_role_id="SOCIAL_WORKER",
        invo_professional_team=team,
        invo_person_id=child.id,
        invo_involvement_start_date=start,
        invo_involvement_end_date=known(end),
        invo_referral_id=episode.ids[child.id],
    )
