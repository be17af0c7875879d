"""Spans of time as measures write them: `received_on + months(12)`, and the n-th working day after a day.

Working days are looked up in the table `working_calendar` (day, n, due_on), which an engine brings.
A day that the calendar does not reach takes n days, which puts it on the same side of every day
that it is held against.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import ibis
from ibis.expr.types import Table

from quarterlight.periods import quarter_index


def days(n: int) -> Any:
    """So many days."""
    return ibis.interval(days=n)


def months(n: int) -> Any:
    """So many calendar months; in a shorter month the last day is reached."""
    return ibis.interval(months=n)


@cache
def working_calendar() -> Table:
    """Of each day its n-th working day, for the n that queries ask for."""
    return ibis.table({"day": "date", "n": "int64", "due_on": "date"}, name="working_calendar")


def with_working_day(rows: Table, day: str, n: int, named: str) -> Table:
    """The rows with the n-th working day after `day` beside their columns."""
    of_n = working_calendar().filter(working_calendar().n == n)
    joined = rows.left_join(of_n, rows[day] == of_n.day)
    looked_up = joined.select(*(rows[name] for name in rows.columns), reached_on=of_n.due_on)
    beyond = day_of(looked_up[day] + days(n))
    return looked_up.select(*rows.columns, **{named: looked_up.reached_on.coalesce(beyond)})


def day_of(moment: Any) -> Any:
    """The day again of a day plus a span, which to some engines is a moment and compares slower."""
    return moment.cast("timestamp").cast("date")


def quarter_of(day: Any) -> Any:
    """The index of the quarter that a day lies in (`Quarter.index`)."""
    return quarter_index(day.year(), day.quarter())
