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
    # No more than one row of an entry is what was known on a day.
    known_then = [
        stays[AUTHORITY] == table[AUTHORITY],
        stays.person_id == table.person_id,
        stays.entered_on == table.entered_on,
        stays.known_from.isnull() | (stays.known_from < quarter_ends),
        stays.known_until.isnull() | (stays.known_until >= quarter_ends),
    ]
    joined = table.left_join(stays.table, known_then).select(
        *(table[name] for name in table.columns),
        has_left=(stays.left_on < table[before]).fill_null(False),
    )
    return rows.seen_as(joined, stays.needs)
