"""Spans of time as measures write them: `received_on + months(12)`, `working_day_after(day, 20)`."""

from __future__ import annotations

from typing import Any

import ibis
import ibis.expr.datatypes as dt

from quarterlight.periods import quarter_index


def days(n: int) -> Any:
    """So many days."""
    return ibis.interval(days=n)


def months(n: int) -> Any:
    """So many calendar months; in a shorter month the last day is reached."""
    return ibis.interval(months=n)


@ibis.udf.scalar.builtin
def working_day_after(day: dt.date, n: int) -> dt.date:
    """The n-th working day after a day. An engine looks it up in the working calendar."""


def quarter_of(day: Any) -> Any:
    """The index of the quarter that a day lies in (`Quarter.index`)."""
    return quarter_index(day.year(), day.month())
