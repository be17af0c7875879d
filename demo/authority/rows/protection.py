"""Child protection plans with their enquiry, conference, visits and reviews."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from demo.authority.days import (
    EXTRACT,
    months_after,
    on_a_working_day,
    plus,
    working_day_after,
)
from demo.authority.people import Child, Episode, Population
from demo.authority.protection import PlanGroup
from demo.authority.records import Records
from demo.authority.rows.child_in_need import visits, write_plan
from demo.authority.rows.enquiries import write_conference, write_enquiry
from demo.authority.rows.referrals import WINDOW, in_extract

_CATEGORIES, _WEIGHTS = ("NEG", "EMO", "PHY", "SAB", "MUL"), (44, 38, 9, 5, 4)


def write_protection(records: Records, groups: list[PlanGroup]) -> None:
    """All plans; what led to them and followed from them where their referral is in the extract."""
    chance = Random("plans")
    following = {id(a): b for a, b in _pairs(groups)}
    for group in groups:
        episode = _episode_of(group)
        first = chance.choices(_CATEGORIES, _WEIGHTS)[0]
        latest = first if chance.random() < 0.9 else chance.choices(_CATEGORIES, _WEIGHTS)[0]
        held = _enquiry_days(chance, group, episode)
        for child in group.children:
            _write_plan(records, group, child, episode, held, (first, latest))
        if episode and group.end and group.end >= WINDOW:
            then = following.get(id(group))
            _step_down(records, chance, group, episode, then.start if then else None)


def _pairs(groups: list[PlanGroup]) -> Iterator[tuple[PlanGroup, PlanGroup]]:
    last: dict[str, PlanGroup] = {}
    for group in groups:
        if group.family.id in last:
            yield last[group.family.id], group
        last[group.family.id] = group


def _episode_of(group: PlanGroup) -> Episode | None:
    """The episode that the plan lies in, where it is in the extract."""
    for episode in reversed(group.family.episodes):
        if episode.on <= group.start and in_extract(episode) and episode.way != "nfa":
            covered = episode.closed is None or episode.closed >= group.start
            return episode if covered else None
    return None


def _enquiry_days(
    chance: Random, group: PlanGroup, episode: Episode | None
) -> tuple[date, date] | None:
    if episode is None:
        return None
    days = chance.choices((9, 12, 14, 15, 18), (15, 30, 30, 17, 8))[0]
    start = max(working_day_after(group.start, -days), episode.on)
    return start, on_a_working_day(plus(start, chance.randint(3, 9)))


def _write_plan(
    records: Records,
    group: PlanGroup,
    child: Child,
    episode: Episode | None,
    held: tuple[date, date] | None,
    categories: tuple[str, str],
) -> None:
    plan, referral = records.new("protection plan"), episode.ids[child.id] if episode else None
    enquiry = None
    if held:
        number = write_enquiry(records, child, episode, held[0], held[1], nfa=False)
        enquiry = number, held[0]
    conference = write_conference(records, child, episode, enquiry, group.start, plan)
    records.add(
        "ssd_cp_plans",
        cppl_cp_plan_id=plan,
        cppl_referral_id=referral,
        cppl_icpc_id=conference,
        cppl_person_id=child.id,
        cppl_cp_plan_start_date=group.start,
        cppl_cp_plan_end_date=group.end,
        cppl_cp_plan_ola="N",
        cppl_cp_plan_initial_category=categories[0],
        cppl_cp_plan_latest_category=categories[1],
    )
    _visit(records, group, child, plan)
    _review(records, group, child, plan)


def _visit(records: Records, group: PlanGroup, child: Child, plan: str) -> None:
    chance = Random(f"visits {group.family.id} {group.start}")
    for on, seen, alone in visits(chance, group.start, group.end or EXTRACT, (7, 17)):
        if on >= WINDOW and on >= child.dob:
            records.add(
                "ssd_cp_visits",
                cppv_cp_visit_id=records.new("protection visit"),
                cppv_person_id=child.id,
                cppv_cp_plan_id=plan,
                cppv_cp_visit_date=on,
                cppv_cp_visit_seen=seen,
                cppv_cp_visit_seen_alone=alone,
            )


def _review(records: Records, group: PlanGroup, child: Child, plan: str) -> None:
    """After three months, then each six months; the last one ends the plan."""
    chance = Random(f"reviews {group.family.id} {group.start}")
    due, last = months_after(group.start, 3), group.end or EXTRACT
    while due < plus(last, 20):
        held = min(on_a_working_day(plus(due, chance.randint(-12, 4))), last)
        ends = held >= plus(last, -40) and group.end is not None
        on = last if ends else held
        if on >= WINDOW:
            records.add(
                "ssd_cp_reviews",
                cppr_cp_review_id=records.new("review"),
                cppr_person_id=child.id,
                cppr_cp_plan_id=plan,
                cppr_cp_review_due=due,
                cppr_cp_review_date=on,
                cppr_cp_review_outcome_continue_cp="N" if ends else "Y",
                cppr_cp_review_quorate="Y" if chance.random() < 0.95 else "N",
                cppr_cp_review_participation=f"PN{chance.randint(0, 7)}",
            )
        if ends:
            return
        due = months_after(held, 6)


def _step_down(
    records: Records, chance: Random, group: PlanGroup, episode: Episode, following: date | None
) -> None:
    """After the plan the family is worked with as in need, until the close or the next plan."""
    assert group.end is not None
    end = episode.closed
    if episode.way == "care":
        return
    if following and episode.end >= following:
        end = plus(following, -1)
    write_plan(records, chance, episode, group.children, plus(group.end, 1), end)


def write_plans_of_other_authorities(records: Records, people: Population) -> None:
    """Children who stayed here for a while under the plan of another authority."""
    chance = Random("other authorities")
    for turn in range(14):
        start = on_a_working_day(plus(date(2014, 6, 2), 61 * turn + chance.randint(0, 40)))
        end = plus(start, chance.choice((60, 150, 240, 520)))
        family = people.new_family(start, chance.choice((1, 1, 2)), (0, 12))
        for child in family.children:
            records.add(
                "ssd_cp_plans",
                cppl_cp_plan_id=records.new("protection plan"),
                cppl_person_id=child.id,
                cppl_cp_plan_start_date=start,
                cppl_cp_plan_end_date=end if end <= EXTRACT else None,
                cppl_cp_plan_ola="Y",
                cppl_cp_plan_initial_category="NEG",
                cppl_cp_plan_latest_category="NEG",
            )
