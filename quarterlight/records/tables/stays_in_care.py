"""Stays in care: of each entry the episodes of its periods of care, by which is told when it was left."""

from ibis import ifelse

from quarterlight.records.record import AUTHORITY, Record, Settled, Type
from quarterlight.records.tables.entries_to_care import with_entry


def _made(episodes):
    """One row an entry and episode of its periods. An episode without a period never ends the entry."""
    entered = with_entry(episodes)
    periods = entered.select(AUTHORITY, "person_id", "entered_on", "period_id").distinct()
    within = episodes.join(
        periods.filter(periods.period_id.notnull()),
        [
            episodes[AUTHORITY] == periods[AUTHORITY],
            episodes.person_id == periods.person_id,
            episodes.period_id == periods.period_id,
        ],
    ).select(
        episodes[AUTHORITY],
        episodes.person_id,
        periods.entered_on,
        started_on=episodes.started_on,
        ended_on=episodes.ended_on,
    )
    alone = entered.filter(entered.period_id.isnull()).select(
        AUTHORITY,
        "person_id",
        "entered_on",
        "started_on",
        ended_on=ifelse(False, entered.ended_on, None),
    )
    return within.union(alone)


record = Record(
    name="stays_in_care",
    says="An episode of a period of care that a child's entry began.",
    person="person_id",
    day="entered_on",
    settled={
        "person_id": Settled("The child.", Type.TEXT),
        "entered_on": Settled("The day of entry.", Type.DATE),
        "started_on": Settled("The day the episode started.", Type.DATE),
        "ended_on": Settled(
            "The day it ended; none where it has no period of care, whose end is never known.",
            Type.DATE,
        ),
    },
    made_of=("ssd_cla_episodes",),
    made_by=_made,
)
