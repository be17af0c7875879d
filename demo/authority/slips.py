"""A few slips, as every case system has them: `load` finds each, and no figure hangs on any."""

from __future__ import annotations

from datetime import date

from demo.authority.days import plus
from demo.authority.people import Population
from demo.authority.records import Records


def add_slips(records: Records, people: Population) -> None:
    """Ends before starts, rows without a child, a visit to somebody whom nobody knows."""
    families = people.families[200::977]
    for number, family in enumerate(families[:3]):
        went = plus(date(2016, 3, 7), 90 * number)
        records.add(
            "ssd_missing",
            miss_table_id=records.new("missing"),
            miss_person_id=family.children[0].id,
            miss_missing_episode_start_date=went,
            miss_missing_episode_type="Missing",
            miss_missing_episode_end_date=plus(went, -1 - number),
            miss_missing_rhi_offered="Y",
            miss_missing_rhi_accepted="N",
        )
    for number, family in enumerate(families[3:5]):
        start = plus(date(2015, 9, 14), 200 * number)
        records.add(
            "ssd_early_help_episodes",
            earl_episode_id=records.new("early help"),
            earl_person_id=family.children[0].id,
            earl_episode_start_date=start,
            earl_episode_end_date=plus(start, -30),
            earl_episode_organisation="Family Service",
        )
    _without_a_person(records)


def _without_a_person(records: Records) -> None:
    records.add(
        "ssd_cin_episodes",
        cine_referral_id=records.new("referral"),
        cine_referral_date=date(2015, 8, 12),
        cine_referral_source_code="9",
        cine_referral_nfa="Y",
        cine_close_date=date(2015, 8, 12),
        cine_close_reason="RC8",
        cine_referral_team="T101",
    )
    records.add(
        "ssd_cin_visits",
        cinv_cin_visit_id=records.new("child in need visit"),
        cinv_person_id="1000017",
        cinv_cin_visit_date=date(2016, 6, 3),
        cinv_cin_visit_seen="Y",
        cinv_cin_visit_seen_alone="N",
    )
