"""Section 47 enquiries and initial child protection conferences that led to no plan."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.authority.days import known, on_a_working_day, plus, working_day_after
from demo.authority.people import Child, Episode
from demo.authority.records import Records


def write_enquiry(
    records: Records, child: Child, episode: Episode | None, start: date, end: date, nfa: bool
) -> str:
    """One child's enquiry; answers its id."""
    enquiry = records.new("enquiry")
    records.add(
        "ssd_s47_enquiry",
        s47e_s47_enquiry_id=enquiry,
        s47e_referral_id=episode.ids[child.id] if episode else None,
        s47e_person_id=child.id,
        s47e_s47_start_date=start,
        s47e_s47_end_date=known(end),
        s47e_s47_nfa="Y" if nfa else "N",
        s47e_s47_completed_by_team=episode.team if episode else None,
    )
    return enquiry


def write_conference(
    records: Records,
    child: Child,
    episode: Episode | None,
    enquiry: tuple[str, date] | None,
    on: date,
    plan: str | None,
) -> str:
    """One child's conference, on the 15th working day after the enquiry's start or near it."""
    conference = records.new("conference")
    records.add(
        "ssd_initial_cp_conference",
        icpc_icpc_id=conference,
        icpc_s47_enquiry_id=enquiry[0] if enquiry else None,
        icpc_person_id=child.id,
        icpc_cp_plan_id=plan,
        icpc_referral_id=episode.ids[child.id] if episode else None,
        icpc_icpc_transfer_in="N",
        icpc_icpc_target_date=working_day_after(enquiry[1], 15) if enquiry else None,
        icpc_icpc_date=on,
        icpc_icpc_outcome_cp_flag="Y" if plan else "N",
        icpc_icpc_team=episode.team if episode else None,
    )
    return conference


def write_other_enquiries(records: Records, episodes: list[Episode]) -> None:
    """Enquiries in episodes without a plan; after one in six of them a conference was held."""
    chance = Random("enquiries")
    for episode in episodes:
        if episode.way not in ("assessed", "plan") or chance.random() > 0.17:
            continue
        start = on_a_working_day(plus(episode.on, chance.randint(0, 6)))
        end = working_day_after(start, chance.randint(3, 15))
        held = working_day_after(start, chance.randint(11, 17))
        has_conference = chance.random() < 0.17 and held < episode.end
        nfa = not has_conference and chance.random() < 0.6
        if end >= episode.end:
            continue
        for child in episode.children:
            enquiry = write_enquiry(records, child, episode, start, end, nfa)
            if has_conference:
                write_conference(records, child, episode, (enquiry, start), held, None)
