"""The cases of a measure: one row a case, with its quarter, whether it counts, and its answer.

All quarters in one pass: a case lies in its own quarter, found by arithmetic, or, where the
question names the quarter, in each quarter that is joined to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import ibis
from ibis.expr.types import Table, Value

from quarterlight.measuring.measure import Measure
from quarterlight.measuring.parameters import quarter
from quarterlight.records.days import quarter_of
from quarterlight.records.record import AUTHORITY, Record

COLUMNS = {
    AUTHORITY: "string",
    "quarter_index": "int64",
    "case": "string",
    "person_id": "string",
    "team_id": "string",
    "dated_on": "date",
    "starts_on": "date",
    "due_on": "date",
    "done_on": "date",
    "days": "int64",
    "left_out": "int64",
    "unmet": "int64",
    "counted": "boolean",
    "met": "boolean",
}


def cases(measure: Measure) -> Table:
    """Every row that a measure sees in the quarters of the table `quarters`, with COLUMNS.

    `left_out` and `unmet` are the places of the sentences that decided, from 0; null where none
    did. `counted` is false for a row that is left out, and in a count for one that is not met.
    """
    rows = _in_quarters(measure)
    if measure.one_of:
        rows = _first(rows, measure)
    if measure.every:
        rows = _together(rows)
    met = rows.unmet.isnull() & rows.left_out.isnull()
    counted = met if measure.is_count else rows.left_out.isnull()
    return rows.mutate(counted=counted, met=met).select(
        **{name: rows[name].cast(kept) for name, kept in _given(rows).items()},
        counted=counted,
        met=met,
    )


def counted(measure: Measure) -> Table:
    """Only the cases that count, the shortest way to a tally."""
    every = cases(measure)
    return every.filter(every.counted)


def told(measure: Measure, condition: Value) -> Table:
    """How many rows a condition holds for in each quarter: `quarter_index`, `n`."""
    rows, record = measure.relation.table, measure.relation.record
    joined = rows.join(quarter, [condition, *_wanted(rows, record)]).select(quarter.quarter_index)
    return joined.group_by("quarter_index").agg(n=joined.count().cast("int64"))


def _given(rows: Table) -> dict[str, str]:
    return {name: kept for name, kept in COLUMNS.items() if name in rows.columns}


def _in_quarters(measure: Measure) -> Table:
    relation = measure.relation
    rows, record = relation.table, relation.record
    wanted = _wanted(rows, record)
    if measure.in_quarter is not None:
        joined = rows.join(quarter, [measure.in_quarter, *wanted])
        return joined.select(**_asked(measure, quarter.quarter_index, quarter.last_day))
    # Held against days, so that no quarter is worked out for the rows that lie outside.
    first, last = quarter.first_day.min().as_scalar(), quarter.last_day.max().as_scalar()
    asked = rows.filter(measure.dated >= first, measure.dated <= last, *wanted)
    return asked.select(**_asked(measure, quarter_of(measure.dated), measure.dated))


def _wanted(rows: Table, record: Record) -> list[Value]:
    """What must be there of a row that answers anything."""
    names = (record.whole,) if record.whole else record.needed
    return [rows[name].notnull() for name in names if name in rows.columns]


def _asked(measure: Measure, index: Value, dated: Value) -> dict[str, Any]:
    """The columns of a row that is seen, and those by which rows become cases."""
    relation = measure.relation
    rows, record = relation.table, relation.record
    no_day, no_text = ibis.null("date"), ibis.null("string")
    done = no_day if measure.done_on is None else measure.done_on.cast("date")
    days = ibis.null("int64")
    if measure.starts_on is not None:
        days = done.delta(measure.starts_on.cast("date"), unit="day")
    return {
        AUTHORITY: rows[AUTHORITY],
        "quarter_index": index,
        "case": rows[measure.every[0] if measure.every else record.case or record.key[0]],
        "person_id": rows[record.person] if record.person else no_text,
        "team_id": rows[record.team] if record.team else no_text,
        "dated_on": dated.cast("date"),
        "starts_on": no_day if measure.starts_on is None else measure.starts_on.cast("date"),
        "due_on": no_day if measure.due_on is None else measure.due_on.cast("date"),
        "done_on": done,
        "days": days,
        "left_out": _first_that_holds(measure.leaves_out),
        "unmet": _first_that_fails(measure.that),
    } | {f"by_{name}": rows[name] for name in (*measure.one_of, *measure.first_by)}


def _first_that_holds(clauses: Mapping[str, Value]) -> Value:
    steps = [(clause.fill_null(False), place) for place, clause in enumerate(clauses.values())]
    return ibis.cases(*steps).cast("int64") if steps else ibis.null("int64")


def _first_that_fails(clauses: Mapping[str, Value]) -> Value:
    steps = [(~clause.fill_null(False), place) for place, clause in enumerate(clauses.values())]
    return ibis.cases(*steps).cast("int64")


def _first(rows: Table, measure: Measure) -> Table:
    """Of the rows that count the first of each; a row that is left out stays what it is."""
    same = [AUTHORITY, "quarter_index", *(f"by_{name}" for name in measure.one_of)]
    order = [f"by_{name}" for name in measure.first_by]
    place = ibis.row_number().over(ibis.window(group_by=[*same, rows.left_out], order_by=order))
    ranked = rows.mutate(place=place)
    return ranked.filter((ranked.place == 0) | ranked.left_out.notnull())


def _together(rows: Table) -> Table:
    """The rows of one case in one: met when each is; its days are those of the first not met, else the last."""
    key = [AUTHORITY, "quarter_index", "case", "person_id"]
    missed = rows.unmet.notnull()
    together = rows.group_by(key).agg(
        team_id=rows.team_id.min(),
        dated_on=rows.dated_on.max(),
        starts_on=rows.starts_on.min(),
        missed_on=rows.due_on.min(where=missed),
        missed_done_on=rows.done_on.min(where=missed),
        last_due_on=rows.due_on.max(),
        last_done_on=rows.done_on.max(),
        left_out=rows.left_out.max(),
        unmet=rows.unmet.min(),
    )
    is_missed = together.unmet.notnull()
    return together.mutate(
        due_on=is_missed.ifelse(together.missed_on, together.last_due_on),
        done_on=is_missed.ifelse(together.missed_done_on, together.last_done_on),
        days=ibis.null("int64"),
    )
