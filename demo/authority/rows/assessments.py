"""Combined assessments, and when each child was first seen for one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from random import Random

from demo.authority.choosing import choose, share
from demo.authority.days import (
    EXTRACT,
    SHOWN,
    known,
    on_a_working_day,
    plus,
    quarter_of,
    working_day_after,
)
from demo.authority.people import Child, Episode
from demo.authority.records import Records
from demo.authority.targets import SEEN_IN_10_DAYS

_USUAL = 71
"""Percent seen in time in the quarters that are not shown."""
_HARD_PRESSED = {"T302": 0.04, "T303": 0.13, "T305": -0.05}
"""Teams that see fewer of their children in time than others, or more."""


@dataclass(slots=True, eq=False)
class Assessment:
    """A child's assessment; `due` is the 10th working day after its start."""

    child: Child
    episode: Episode
    start: date
    authorised: date
    seen: date | None = None

    @property
    def due(self) -> date:
        return working_day_after(self.start, 10)


def write_assessments(records: Records, episodes: list[Episode]) -> list[Assessment]:
    """All assessments, so many children seen in time as the targets say."""
    chance = Random("assessments")
    assessments = [one for episode in episodes for one in _assessments(chance, episode)]
    _see(chance, assessments)
    for assessment in assessments:
        _write(records, assessment)
    return assessments


def _assessments(chance: Random, episode: Episode) -> list[Assessment]:
    """One soon after the referral; in long work another about each year."""
    if episode.way in ("nfa", "fostering"):
        return []
    starts = [on_a_working_day(plus(episode.on, chance.choice((0, 0, 1, 1, 2, 3, 5))))]
    again = plus(episode.on, chance.randint(300, 450))
    while plus(again, 90) < episode.end:
        if chance.random() < 0.55:
            starts.append(on_a_working_day(again))
        again = plus(again, chance.randint(300, 450))
    found = []
    for start in starts:
        length = chance.choices((12, 25, 34, 40, 44, 52), (10, 18, 26, 26, 14, 6))[0]
        ready = working_day_after(start, max(1, length - chance.randint(0, 8)))
        authorised = ready if episode.closed is None else min(ready, max(episode.closed, start))
        found += [Assessment(c, episode, start, authorised) for c in episode.children]
    return [one for one in found if one.start <= min(EXTRACT, episode.end)]


def _see(chance: Random, assessments: list[Assessment]) -> None:
    quarters = defaultdict(list)
    for one in assessments:
        if one.child.dob <= one.due:
            quarters[quarter_of(one.due)].append(one)
    for quarter, due in quarters.items():
        groups = defaultdict(list)
        for one in due:
            groups[one.episode.on, one.episode.family.id, one.start].append(one)
        wanted = SEEN_IN_10_DAYS[SHOWN.index(quarter) + 1] if quarter in SHOWN else _USUAL
        count = share(wanted, len(due)) if quarter in SHOWN else len(due) * wanted // 100
        for one in choose(chance, groups.values(), count, _handicap):
            one.seen = _in_time(chance, one)
        for one in due:
            one.seen = one.seen or _too_late(chance, one)


def _handicap(one: Assessment) -> float:
    return _HARD_PRESSED.get(one.episode.team, 0.0)


def _in_time(chance: Random, one: Assessment) -> date:
    """Mostly in the first week; on working days, but for a few."""
    earliest = max(one.start, one.child.dob)
    seen = plus(one.start, min(chance.randint(0, 9), chance.randint(0, 15)))
    if chance.random() < 0.96:
        seen = on_a_working_day(seen)
    return min(max(seen, earliest), one.due)


def _too_late(chance: Random, one: Assessment) -> date | None:
    """After the 10th working day, or before the authority's end of it never."""
    seen = on_a_working_day(plus(one.due, min(chance.randint(1, 24), chance.randint(1, 40))))
    return seen if chance.random() < 0.86 and seen <= max(one.authorised, one.due) else None


def _write(records: Records, one: Assessment) -> None:
    assessment, seen = records.new("assessment"), known(one.seen)
    records.add(
        "ssd_cin_assessments",
        cina_assessment_id=assessment,
        cina_person_id=one.child.id,
        cina_referral_id=one.episode.ids[one.child.id],
        cina_assessment_start_date=one.start,
        cina_assessment_child_seen="Y" if seen else "N",
        cina_assessment_auth_date=known(one.authorised),
        cina_assessment_team=one.episode.team,
    )
    if seen:
        records.add(
            "local_assessment_seen", asee_assessment_id=assessment, asee_first_seen_date=seen
        )
