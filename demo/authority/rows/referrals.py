"""Contacts, referrals with their close, and who was involved."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from random import Random

from demo.authority.days import EXTRACT, known, plus, working_day_after
from demo.authority.people import Child, Episode, Population
from demo.authority.records import Records
from demo.authority.teams import (
    FRONT_DOOR,
    OUT_OF_HOURS,
    cared_for_team,
    child_protection_team,
    worker,
)

WINDOW = date(2013, 4, 1)
"""Episodes that were closed before this day are not in the extract."""

_HEALTH = ("3A", "3B", "3D", "3E", "3F")
_SOURCES = ("6", "2A", "2B", *_HEALTH, "1A", "1B", "1D", "4", "5A", "5B", "5C", "5D", *"789", "10")
_SOURCE_WEIGHTS = (27, 17, 3, 3, 4, 2, 3, 4, 5, 2, 3, 3, 2, 4, 3, 6, 3, 2, 2, 2)
_NEEDS = ("N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N0")
_NEED_WEIGHTS = (52, 4, 3, 9, 17, 7, 2, 3, 3)
_REASONS = {
    "nfa": ("RC8", "RC8", "RC9"),
    "assessed": ("RC8", "RC9", "RC8", "RC7"),
    "plan": ("RC7", "RC7", "RC9"),
    "protection": ("RC7", "RC7", "RC5"),
    "care": ("RC7", "RC3", "RC4", "RC1"),
    "fostering": ("RC7",),
}


def in_extract(episode: Episode) -> bool:
    """Whether the episode was open on the first day of the extract's window, or begun later."""
    return episode.closed is None or episode.closed >= WINDOW


def write_referrals(records: Records, episodes: list[Episode]) -> None:
    """A referral for each child of each episode, the contact that it began with, and the workers."""
    chance = Random("referrals")
    for episode in episodes:
        source = chance.choices(_SOURCES, _SOURCE_WEIGHTS)[0]
        need = chance.choices(_NEEDS, _NEED_WEIGHTS)[0]
        reason = chance.choice(_REASONS[episode.way])
        begun = datetime.combine(episode.on, time(chance.randint(8, 17), chance.randint(0, 59)))
        outcome = "STRATEGY" if episode.way == "protection" else episode.way
        for child in episode.children:
            if episode.on >= WINDOW:
                _contact(records, child, begun, source, outcome)
            episode.ids[child.id] = _referral(records, episode, child, source, need, reason)
            if chance.random() < 0.002:
                _referral(records, episode, child, "10", need, "RC8", again=True)
            _involved(records, chance, episode, child)


def _contact(records: Records, child: Child, at: datetime, source: str, outcome: str) -> None:
    flag = "NEW_REFERRAL_FLAG" if outcome else "ADVICE_FLAG"
    records.add(
        "ssd_contacts",
        cont_contact_id=records.new("contact"),
        cont_person_id=child.id,
        cont_contact_date=at,
        cont_contact_source_code=source,
        cont_contact_outcome_json=json.dumps({flag: "Y"}),
    )


def _referral(
    records: Records,
    episode: Episode,
    child: Child,
    source: str,
    need: str,
    reason: str,
    again: bool = False,
) -> str:
    """One referral. `again`: a second record of the day, closed at once."""
    referral = records.new("referral")
    ended = episode.way == "nfa" or again
    closed = episode.on if again else episode.closed
    records.add(
        "ssd_cin_episodes",
        cine_referral_id=referral,
        cine_person_id=child.id,
        cine_referral_date=episode.on,
        cine_cin_primary_need_code=need,
        cine_referral_source_code=source,
        cine_referral_nfa="Y" if ended else "N",
        cine_close_date=closed,
        cine_close_reason=reason if closed else None,
        cine_referral_team=FRONT_DOOR if again else episode.team,
    )
    return referral


def _involved(records: Records, chance: Random, episode: Episode, child: Child) -> None:
    """The front door first, then the team that took it on, which may have changed once."""
    weekend = episode.on.weekday() > 4
    handed_over = working_day_after(episode.on, chance.randint(1, 3))
    until = min(handed_over, episode.end)
    first = OUT_OF_HOURS if weekend and chance.random() < 0.7 else FRONT_DOOR
    _involvement(records, chance, episode, child, first, episode.on, until)
    if episode.way == "nfa" or handed_over >= episode.end:
        return
    days = (episode.end - handed_over).days
    if days > 200 and chance.random() < 0.3:
        moved = plus(handed_over, chance.randint(60, days - 60))
        before = child_protection_team(chance, episode.family)
        _involvement(records, chance, episode, child, before, handed_over, moved)
        handed_over = moved
    _involvement(records, chance, episode, child, episode.team, handed_over, episode.closed)


def involve_cared_for(
    records: Records, episode: Episode | None, child: Child, start: date, end: date | None
) -> None:
    """The team for children in care, for as long as the child is in care."""
    chance = Random(f"cared for {child.id}")
    team = cared_for_team(child.family)
    _involvement(records, chance, episode, child, team, start, end)


def _involvement(
    records: Records,
    chance: Random,
    episode: Episode | None,
    child: Child,
    team: str,
    start: date,
    end: date | None,
) -> None:
    if start > EXTRACT:
        return
    records.add(
        "ssd_involvements",
        invo_involvements_id=records.new("involvement"),
        invo_professional_id=worker(chance, team),
        invo_professional_role_id="SOCIAL_WORKER",
        invo_professional_team=team,
        invo_person_id=child.id,
        invo_involvement_start_date=start,
        invo_involvement_end_date=known(end),
        invo_referral_id=episode.ids.get(child.id) if episode else None,
    )


def write_other_contacts(records: Records, people: Population, count: int) -> None:
    """Contacts that led to no referral: advice was given, or there was nothing to do."""
    chance = Random("contacts")
    families = people.families
    for _ in range(count):
        family = chance.choice(families)
        on = plus(WINDOW, chance.randint(0, (EXTRACT - WINDOW).days))
        children = [child for child in family.children if 0 <= child.age(on) < 18]
        source = chance.choices(_SOURCES, _SOURCE_WEIGHTS)[0]
        at = datetime.combine(on, time(chance.randint(7, 21), chance.randint(0, 59)))
        for child in children[: chance.choice((1, 1, 2, 6))]:
            _contact(records, child, at, source, "")
