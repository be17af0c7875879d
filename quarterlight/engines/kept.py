"""Breakdowns by columns that a council keeps: of the case's own record, or of the child's."""

from __future__ import annotations

from collections.abc import Iterable

from quarterlight.engines.prepared import PreparedMeasure
from quarterlight.records.record import AUTHORITY

PEOPLE, PERSON = "ssd_person", "person_id"


def by_kept_column(
    table: str, column: str, measures: Iterable[PreparedMeasure], quarter: int
) -> str | None:
    """The query of met and counted cases of a quarter's figures by a kept column.

    A column of `ssd_person` breaks every measure down; one of another record the measures of that
    record. None where there is no such measure. The name of the column is one that a load kept.
    """
    if table == PEOPLE:
        same, of = f'c."{PERSON}" = t."{PERSON}"', ""
    else:
        own = [each for each in measures if each.case[0] == table]
        if not own:
            return None
        codes = ", ".join(f"'{each.code}'" for each in own)
        same, of = f'c."case" = t."{own[0].case[1]}"', f"AND c.measure IN ({codes})"
    name = column.replace('"', '""')
    return f"""
        SELECT c.measure, a.quarter_index, '{table}.{name}' AS attribute, t."{name}" AS part,
               sum(CASE WHEN c.met THEN 1 ELSE 0 END) AS met, count(*) AS counted
        FROM full_cases c
        JOIN asked a ON a.measure = c.measure
         AND c.quarter_index BETWEEN a.first_index AND a.quarter_index
        LEFT JOIN "{table}" t ON c."{AUTHORITY}" = t."{AUTHORITY}" AND {same}
        WHERE c.counted AND a.quarter_index = {quarter} {of}
        GROUP BY c.measure, a.quarter_index, t."{name}"
    """
