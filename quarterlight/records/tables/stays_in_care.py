"""Stays in care: of each entry what was known, and from which day on, of when care was left again."""

from ibis import asc, ifelse, window

from quarterlight.records.record import AUTHORITY, Record, Settled, Type
from quarterlight.records.tables.entries_to_care import with_entry

_OF_ENTRY = (AUTHORITY, "person_id", "entered_on")


def _made(episodes):
    """One row an entry and day on which an episode of its periods started, since more is known then."""
    stays = _episodes_of_entries(episodes)
    starts = stays.group_by([*_OF_ENTRY, "started_on"]).agg(
        is_open=stays.ended_on.isnull().cast("int64").max(), last_ended_on=stays.ended_on.max()
    )
    in_order = {"group_by": _OF_ENTRY, "order_by": asc("started_on", nulls_first=True)}
    so_far = window(**in_order, preceding=None, following=0)
    was_open = starts.is_open.max().over(so_far) == 1
    return starts.select(
        *_OF_ENTRY,
        known_from=starts.started_on,
        known_until=starts.started_on.lead().over(window(**in_order)),
        left_on=ifelse(was_open, None, starts.last_ended_on.max().over(so_far)),
    )


def _episodes_of_entries(episodes):
    """One row an entry and episode of its periods. An episode without a period never ends the entry."""
    entered = with_entry(episodes)
    periods = entered.select(*_OF_ENTRY, "period_id").distinct()
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
        *_OF_ENTRY, "started_on", ended_on=ifelse(False, entered.ended_on, None)
    )
    return within.union(alone)


record = Record(
    name="stays_in_care",
    says="What was known of when a child left care again, from one start of an episode to the next.",
    key=("person_id", "entered_on", "known_from"),
    person="person_id",
    day="entered_on",
    settled={
        "person_id": Settled("The child.", Type.TEXT),
        "entered_on": Settled("The day of entry.", Type.DATE),
        "known_from": Settled(
            "The start of the episode by which it was known; none where that has no start.",
            Type.DATE,
        ),
        "known_until": Settled("The start of the next one, after which more is known.", Type.DATE),
        "left_on": Settled(
            "The day on which the last of the episodes so far ended; none while one is open, and "
            "where there is no period of care, whose end is never known.",
            Type.DATE,
        ),
    },
    made_of=("ssd_cla_episodes",),
    made_by=_made,
)
