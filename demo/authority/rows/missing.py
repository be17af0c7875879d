"""Children who went missing, and families in pre-proceedings."""

from __future__ import annotations

from random import Random

from demo.authority.care import Care
from demo.authority.days import EXTRACT, known, on_a_working_day, plus
from demo.authority.people import Episode
from demo.authority.protection import PlanGroup
from demo.authority.records import Records
from demo.authority.rows.referrals import WINDOW, in_extract


def write_missing(records: Records, cares: list[Care], episodes: list[Episode]) -> None:
    """Episodes of older children, most of them in care; some young people go again and again."""
    chance = Random("missing")
    spells = [
        (care.child, max(care.entry, WINDOW), care.end or EXTRACT, "Missing")
        for care in cares
        if care.child.age(care.end or EXTRACT) > 12
        and not care.is_short_break
        and chance.random() < 0.2
    ]
    spells += [
        (child, max(episode.on, WINDOW), episode.end, chance.choice(("Missing", "Absent")))
        for episode in episodes
        if episode.way in ("plan", "protection") and in_extract(episode) and chance.random() < 0.1
        for child in episode.children
        if child.age(episode.on) > 12
    ]
    for child, start, end, kind in spells:
        for _ in range(chance.choice((1, 1, 1, 2, 2, 5))):
            if end <= plus(start, 10):
                continue
            went = plus(start, chance.randint(0, (end - start).days - 6))
            back = plus(went, chance.choice((0, 1, 1, 2, 4)))
            offered = chance.random() < 0.83
            records.add(
                "ssd_missing",
                miss_table_id=records.new("missing"),
                miss_person_id=child.id,
                miss_missing_episode_start_date=went,
                miss_missing_episode_type=kind,
                miss_missing_episode_end_date=known(back),
                miss_missing_rhi_offered="Y" if offered else "N",
                miss_missing_rhi_accepted="Y" if offered and chance.random() < 0.6 else "N",
            )


def write_pre_proceedings(records: Records, groups: list[PlanGroup]) -> None:
    """About one in eight families with a plan of some months."""
    chance = Random("pre-proceedings")
    for group in groups:
        decided = on_a_working_day(plus(group.start, chance.randint(100, 240)))
        last = group.end or EXTRACT
        if decided < WINDOW or plus(decided, 20) > last or chance.random() > 0.16:
            continue
        outcome = chance.choice(("Decision to issue Care Proceedings", "Resolved without Court"))
        is_over = plus(decided, 120) < last
        for child in group.children:
            records.add(
                "ssd_pre_proceedings",
                prep_table_id=records.new("pre-proceedings"),
                prep_person_id=child.id,
                prep_plo_family_id=group.family.id,
                prep_pre_pro_decision_date=decided,
                prep_initial_pre_pro_meeting_date=on_a_working_day(plus(decided, 14)),
                prep_pre_pro_outcome=outcome if is_over else None,
                prep_pre_pro_letter_date=on_a_working_day(plus(decided, 5)),
                prep_care_pro_letter_date=on_a_working_day(plus(decided, 118))
                if is_over and outcome.startswith("Decision")
                else None,
            )
