"""Contacts, and referrals with their close."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from random import Random

from demo.authority.days import EXTRACT, plus
from demo.authority.people import Child, Episode, Population
from demo.authority.records import Records
from demo.authority.teams import FRONT_DOOR

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
    """A referral for each child of each episode, and the contact that it began with."""
    chance = Random("referrals")
    for episode in episodes:
        source = chance.choices(_SOURCES, _SOURCE_WEIGHTS)[0]
        need = chance.choices(_NEEDS, _NEED_WEIGHTS)[0]
        reason = chance.choice(_REASONS[episode.way])
        begun = datetime.combine(episode.on, time(chance.randint(8, 17), chance.randint(0, 59)))
        for child in episode.children:
            if episode.on >= WINDOW:
                _contact(records, child, begun, source, "NEW_REFERRAL_FLAG")
            episode.ids[child.id] = _referral(records, episode, child, source, need, reason)
            if chance.random() < 0.002:
                _referral(records, episode, child, "10", need, "RC8", again=True)


def _contact(records: Records, child: Child, at: datetime, source: str, flag: str) -> None:
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
            _contact(records, child, at, source, "ADVICE_FLAG")
