"""A last full month with far fewer or far more rows than the month before it."""

from collections.abc import Iterator
from datetime import date

from quarterlight.intake.check import Check, Found, Loaded, Severity, day
from quarterlight.periods import Month, plus_months
from quarterlight.records.record import Record

_FEW = 20
_FEWER, _MORE = 60, 167


def _found(loaded: Loaded) -> Iterator[Found]:
    ends = loaded.as_at.replace(day=1)
    for record in loaded.supplied:
        if record.day and record.day in record.columns and not record.columns[record.day].is_ahead:
            query = _query(record, plus_months(ends, -2), plus_months(ends, -1), ends)
            yield Found(record.name, record.columns[record.day].source, query)


def _query(record: Record, begins: date, turns: date, ends: date) -> str:
    month, before = (Month(d.year, d.month).in_words for d in (turns, begins))
    return f"""
        SELECT CAST(NULL AS BIGINT) AS row, now || ' rows in {month}: '
            || abs(share - 100) || CASE WHEN share < 100 THEN '% fewer' ELSE '% more' END
            || ' than in {before} (' || earlier || ').' AS what
        FROM (SELECT now, earlier, CAST(floor(100 * now / earlier) AS BIGINT) AS share FROM (
            SELECT count(CASE WHEN {record.day} >= {day(turns)} THEN 1 END) AS now,
                count(CASE WHEN {record.day} < {day(turns)} THEN 1 END) AS earlier
            FROM given.{record.name}
            WHERE {record.day} >= {day(begins)} AND {record.day} < {day(ends)}) AS counts
            WHERE earlier >= {_FEW}) AS shares
        WHERE share < {_FEWER} OR share > {_MORE}"""


check = Check(
    severity=Severity.WARNING,
    says="The last full month has far fewer or far more rows than the month before it.",
    remedy="Look whether the export is whole, and whether late entries are still to come.",
    found=_found,
)
