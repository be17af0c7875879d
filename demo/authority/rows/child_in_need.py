"""Child in need plans and the visits made under them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from demo.authority.days import EXTRACT, known, on_a_working_day, plus
from demo.authority.people import Child, Episode
from demo.authority.records import Records


def write_child_in_need_plans(records: Records, episodes: list[Episode]) -> None:
    """Plans of the episodes that had one, beginning within about seven weeks."""
    chance = Random("child in need")
    for episode in episodes:
        if episode.way == "plan":
            start = on_a_working_day(plus(episode.on, chance.randint(18, 52)))
            write_plan(records, chance, episode, episode.children, start, episode.closed)


def write_plan(
    records: Records,
    chance: Random,
    episode: Episode,
    children: list[Child],
    start: date,
    end: date | None,
) -> None:
    """One plan for each child; nothing where it would end before it has begun."""
    if start >= (end or EXTRACT):
        return
    for child in children:
        records.add(
            "ssd_cin_plans",
            cinp_cin_plan_id=records.new("child in need plan"),
            cinp_referral_id=episode.ids[child.id],
            cinp_person_id=child.id,
            cinp_cin_plan_start_date=start,
            cinp_cin_plan_end_date=known(end),
            cinp_cin_plan_team=episode.team,
        )
    for on, seen, alone in visits(chance, start, end or EXTRACT, (10, 34)):
        for child in children:
            records.add(
                "ssd_cin_visits",
                cinv_cin_visit_id=records.new("child in need visit"),
                cinv_person_id=child.id,
                cinv_cin_visit_date=on,
                cinv_cin_visit_seen=seen,
                cinv_cin_visit_seen_alone=alone,
            )


def visits(
    chance: Random, start: date, end: date, apart: tuple[int, int]
) -> Iterator[tuple[date, str, str]]:
    """Days of visits from a start to an end, so many days apart; whether the child was seen, and alone."""
    on = on_a_working_day(plus(start, chance.randint(2, 9)))
    while on <= min(end, EXTRACT):
        seen = "Y" if chance.random() < 0.94 else "N"
        yield on, seen, "Y" if seen == "Y" and chance.random() < 0.7 else "N"
        on = on_a_working_day(plus(on, chance.randint(*apart)))
