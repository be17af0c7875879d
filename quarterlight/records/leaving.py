"""Whether a child had left care before a day, as far as was known when that day's quarter ended.

The whole period of care must have ended. An episode that starts after the quarter is not known yet,
so that a record dated after a quarter never changes it.
"""

from __future__ import annotations

from quarterlight import records
from quarterlight.records.days import months
from quarterlight.records.record import AUTHORITY
from quarterlight.records.relation import Relation


def with_leaving(rows: Relation, before: str) -> Relation:
    """The rows of entries with `has_left`: whether care had ended before the day in column `before`."""
    stays = records.stays_in_care
    table = rows.table
    quarter_ends = table[before].truncate("Q") + months(3)
    of_entry = (
        (stays[AUTHORITY] == table[AUTHORITY])
        & (stays.person_id == table.person_id)
        & (stays.entered_on == table.entered_on)
        & (stays.started_on.isnull() | (stays.started_on < quarter_ends))
    )
    is_on = stays.ended_on.isnull() | (stays.ended_on >= table[before])
    said = table.mutate(is_known=of_entry.any(), is_in_care=(of_entry & is_on).any())
    return rows.seen_as(
        said.select(*table.columns, has_left=said.is_known & ~said.is_in_care), stays.needs
    )
