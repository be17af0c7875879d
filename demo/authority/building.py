"""The whole authority, from families to files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from demo.authority import fostering
from demo.authority.audits.writing import write_audits
from demo.authority.care import Care, periods_of_care
from demo.authority.careers import careers
from demo.authority.identities import Identities
from demo.authority.ordinary import fill
from demo.authority.outcomes import settle
from demo.authority.people import Episode, Population
from demo.authority.protection import PlanGroup, plan_groups
from demo.authority.records import Records
from demo.authority.rows.assessments import write_assessments
from demo.authority.rows.care import write_care
from demo.authority.rows.child_in_need import write_child_in_need_plans
from demo.authority.rows.early_help import write_early_help
from demo.authority.rows.enquiries import write_other_enquiries
from demo.authority.rows.fostering import write_private_fostering
from demo.authority.rows.health import write_health
from demo.authority.rows.involvements import write_involvements
from demo.authority.rows.missing import write_missing, write_pre_proceedings
from demo.authority.rows.people import write_people
from demo.authority.rows.protection import write_plans_of_other_authorities, write_protection
from demo.authority.rows.referrals import in_extract, write_other_contacts, write_referrals
from demo.authority.short_breaks import short_breaks
from demo.authority.slips import add_slips
from demo.authority.teams import write_teams

OTHER_CONTACTS = 13_000


def build(folder: Path) -> Iterator[tuple[str, int]]:
    """Write all records into a folder, which is made; yields each table's name and its rows."""
    return records().write(folder)


def records() -> Records:
    """All records, in memory."""
    identities = Identities()
    people, made = Population(identities), Records(identities)
    plans = plan_groups(people)
    cares = periods_of_care(people, plans)
    arrangements = fostering.arrangements(people)
    open_ones, breaks = short_breaks(people)
    forced = careers(plans, cares) + _added(open_ones + fostering.episodes(arrangements))
    ordinary = fill(people, forced)
    settle(people)
    episodes = [episode for episode in forced + ordinary if in_extract(episode)]
    write_teams(made)
    _write_work(made, episodes, plans, cares + breaks)
    write_private_fostering(made, arrangements)
    write_plans_of_other_authorities(made, people)
    write_early_help(made, people)
    write_audits(made, episodes, cares)
    write_other_contacts(made, people, OTHER_CONTACTS)
    add_slips(made, people)
    write_people(made, people)
    return made


def _added(episodes: list[Episode]) -> list[Episode]:
    for episode in episodes:
        episode.family.episodes.append(episode)
    return episodes


def _write_work(
    made: Records, episodes: list[Episode], plans: list[PlanGroup], cares: list[Care]
) -> None:
    write_referrals(made, episodes)
    write_involvements(made, episodes, cares)
    write_assessments(made, episodes)
    write_child_in_need_plans(made, episodes)
    write_other_enquiries(made, episodes)
    write_protection(made, plans)
    write_care(made, cares)
    write_health(made, cares)
    write_missing(made, cares, episodes)
    write_pre_proceedings(made, plans)
