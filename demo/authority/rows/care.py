"""Periods of care: episodes, placements, legal statuses, care plans, reviews and visits."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.authority.care import Care
from demo.authority.days import (
    EXTRACT,
    months_after,
    on_a_working_day,
    plus,
    working_day_after,
)
from demo.authority.people import Episode
from demo.authority.records import Records
from demo.authority.rows.child_in_need import visits
from demo.authority.rows.referrals import WINDOW, in_extract

_PLACEMENTS, _PLACEMENT_WEIGHTS = (
    ("U6", "U4", "U1", "K2", "P1", "U3", "H5"),
    (46, 14, 12, 10, 7, 7, 4),
)
_CEASED, _CEASED_WEIGHTS = (
    ("E4A", "E4B", "E45", "E13", "E11", "E8", "E41"),
    (40, 12, 16, 8, 8, 10, 6),
)
_PLANS = ("RETURN6M", "RETURNEV", "LTRELFR", "LTFOSTER", "ADOPTION", "REMAINSUP")


def write_care(records: Records, cares: list[Care]) -> None:
    """All periods of care that lasted into the window of the extract."""
    for care in cares:
        if care.end is None or care.end >= WINDOW:
            chance = Random(f"period {care.child.id} {care.entry}")
            period = records.new("period of care")
            episode = _episode_of(care)
            _write_episodes(records, chance, care, period, episode)
            _write_statuses(records, chance, care)
            if not care.is_short_break:
                _write_work(records, chance, care, period)


def _episode_of(care: Care) -> Episode | None:
    for episode in reversed(care.family.episodes):
        if episode.on <= care.entry and in_extract(episode) and care.child.id in episode.ids:
            return episode
    return None


def _moves(chance: Random, care: Care) -> list[date]:
    """The days on which a placement began: at entry, and where the child moved."""
    days, on = [care.entry], care.entry
    while not care.is_short_break:
        on = plus(on, chance.choice((35, 90, 200, 400, 900, 1500)) + chance.randint(0, 30))
        if on >= plus(care.end or EXTRACT, -5):
            break
        days.append(on)
    return days


def _write_episodes(
    records: Records, chance: Random, care: Care, period: str, episode: Episode | None
) -> None:
    days = _moves(chance, care)
    for turn, (start, end) in enumerate(zip(days, [*days[1:], care.end], strict=True)):
        is_last = turn == len(days) - 1
        placement = records.new("placement")
        why_ended = chance.choices(_CEASED, _CEASED_WEIGHTS)[0] if is_last else "X1"
        records.add(
            "ssd_cla_episodes",
            clae_cla_episode_id=records.new("episode of care"),
            clae_person_id=care.child.id,
            clae_cla_id=period,
            clae_cla_placement_id=placement,
            clae_cla_episode_start_date=start,
            clae_cla_episode_start_reason="S" if turn == 0 else "P",
            clae_cla_primary_need_code="N2" if care.is_short_break else "N1",
            clae_cla_episode_ceased_date=end,
            clae_cla_episode_ceased_reason=why_ended if end else None,
            clae_referral_id=episode.ids[care.child.id] if episode else None,
            clae_entered_care_date=care.entry,
        )
        records.add(
            "ssd_cla_placement",
            clap_cla_placement_id=placement,
            clap_cla_id=period,
            clap_person_id=care.child.id,
            clap_cla_placement_start_date=start,
            clap_cla_placement_type=chance.choices(_PLACEMENTS, _PLACEMENT_WEIGHTS)[0],
            clap_cla_placement_provider=chance.choice(("PR1", "PR1", "PR4")),
            clap_cla_placement_distance=str(chance.randint(1, 60)),
            clap_cla_placement_end_date=end,
        )


def _statuses(chance: Random, care: Care) -> list[tuple[str, date]]:
    """Each legal status with its first day."""
    if care.is_short_break:
        return [("V4", care.entry)]
    kind = chance.random()
    if kind < 0.08 and care.end != care.entry:
        found = [("L2", care.entry), ("C1", plus(care.entry, 1))]
    elif kind < 0.38:
        found = [("C1", care.entry)]
    elif kind < 0.41 and care.child.age(care.entry) > 12:
        found = [("J1", care.entry)]
    else:
        found = [("V2", care.entry)]
        if chance.random() < 0.4:
            found.append(("C1", plus(care.entry, chance.randint(40, 150))))
    if found[-1][0] == "C1":
        found.append(("C2", plus(found[-1][1], chance.randint(150, 260))))
        if chance.random() < 0.15:
            found.append(("E1", plus(found[-1][1], chance.randint(0, 120))))
    return [status for status in found if status[1] < (care.end or EXTRACT)]


def _write_statuses(records: Records, chance: Random, care: Care) -> None:
    found = _statuses(chance, care)
    ends = [plus(start, -1) for _, start in found[1:]] + [care.end]
    for (status, start), end in zip(found, ends, strict=True):
        records.add(
            "ssd_legal_status",
            lega_legal_status_id=records.new("legal status"),
            lega_person_id=care.child.id,
            lega_legal_status=status,
            lega_legal_status_start_date=start,
            lega_legal_status_end_date=end and max(start, end),
        )


def _write_work(records: Records, chance: Random, care: Care, period: str) -> None:
    last = care.end or EXTRACT
    records.add(
        "ssd_cla_care_plan",
        lacp_table_id=records.new("care plan"),
        lacp_person_id=care.child.id,
        lacp_cla_care_plan_start_date=min(plus(care.entry, chance.randint(0, 10)), last),
        lacp_cla_care_plan_end_date=care.end,
        lacp_cla_care_plan_json=f'{{"{chance.choice(_PLANS)}": "Y"}}',
    )
    due = working_day_after(care.entry, 20)
    while due < last:
        held = min(on_a_working_day(plus(due, chance.randint(-6, 3))), last)
        if held >= WINDOW:
            records.add(
                "ssd_cla_reviews",
                clar_cla_review_id=records.new("review in care"),
                clar_cla_id=period,
                clar_cla_person_id=care.child.id,
                clar_cla_review_due_date=due,
                clar_cla_review_date=held,
                clar_cla_review_cancelled="N",
                clar_cla_review_participation=f"PN{chance.randint(1, 7)}",
            )
        due = months_after(held, 6 if due > plus(care.entry, 100) else 3)
    for on, seen, alone in visits(chance, care.entry, last, (26, 46)):
        if on >= WINDOW:
            records.add(
                "ssd_cla_visits",
                clav_cla_visit_id=records.new("visit in care"),
                clav_cla_id=period,
                clav_person_id=care.child.id,
                clav_cla_visit_date=on,
                clav_cla_visit_seen=seen,
                clav_cla_visit_seen_alone=alone,
            )
