"""Stays in care: the entry that an episode belongs to, and whether care had ended again before a day.

The whole period of care must have ended, as far as was known when that day's quarter ended. An
episode that starts after the quarter is not known yet, so that a record dated after a quarter never
changes it. An episode without a period never ends a stay.
"""

from __future__ import annotations

from ibis import asc, ifelse, window
from ibis.expr.types import Table

from quarterlight.records.days import months
from quarterlight.records.record import AUTHORITY

OF_ENTRY = (AUTHORITY, "person_id", "entered_on")


def with_entry(episodes: Table) -> Table:
    """The episodes with the day of entry that each belongs to: as recorded, else its period's first start."""
    period = window(group_by=[AUTHORITY, "person_id", "period_id"])
    known = episodes.filter(episodes.person_id.notnull())
    begun = ifelse(known.period_id.notnull(), known.started_on.min().over(period), None)
    dated = known.mutate(entered_on=known.entered_on.coalesce(begun).cast("date"))
    return dated.filter(dated.entered_on.notnull())


def with_leaving(entries: Table, episodes: Table, before: str, named: str) -> Table:
    """The entries with a column that says whether care had ended before the day in column `before`."""
    # As a table of its own: the entries were made of the same episodes.
    ends = _known_ends(episodes).view()
    quarter_ends = entries[before].truncate("Q") + months(3)
    # No more than one row of an entry is what was known on a day.
    known_then = [
        *(ends[name] == entries[name] for name in OF_ENTRY),
        ends.known_from.isnull() | (ends.known_from < quarter_ends),
        ends.known_until.isnull() | (ends.known_until >= quarter_ends),
    ]
    has_left = (ends.left_on < entries[before]).fill_null(False)
    return entries.left_join(ends, known_then).select(
        *(entries[name] for name in entries.columns), **{named: has_left}
    )


def _known_ends(episodes: Table) -> Table:
    """Of each entry, from the start of one of its episodes to the next, the day on which all so far had ended."""
    stays = _episodes_of_entries(episodes)
    starts = stays.group_by([*OF_ENTRY, "started_on"]).agg(
        is_open=stays.ended_on.isnull().cast("int64").max(), last_ended_on=stays.ended_on.max()
    )
    in_order = {"group_by": OF_ENTRY, "order_by": asc("started_on", nulls_first=True)}
    so_far = window(**in_order, preceding=None, following=0)
    was_open = starts.is_open.max().over(so_far) == 1
    return starts.select(
        *OF_ENTRY,
        known_from=starts.started_on,
        known_until=starts.started_on.lead().over(window(**in_order)),
        left_on=ifelse(was_open, None, starts.last_ended_on.max().over(so_far)),
    )


def _episodes_of_entries(episodes: Table) -> Table:
    entered = with_entry(episodes)
    periods = entered.select(*OF_ENTRY, "period_id").distinct()
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
        *OF_ENTRY, "started_on", ended_on=ifelse(False, entered.ended_on, None)
    )
    return within.union(alone)
