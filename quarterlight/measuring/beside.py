"""What stands beside a figure, from the same cases: months, families, how late, and breakdowns.

Parts sum to the whole: a case whose attribute is not known is a part of its own, without a value.
"""

from __future__ import annotations

import ibis
from ibis.expr.types import Table

from quarterlight.measuring.attributes import ATTRIBUTES
from quarterlight.measuring.cases import COLUMNS
from quarterlight.measuring.tally import tally

FULL = "full_cases"
MORE = ("family_id", "sex", "ethnicity", "team", "service", "age_band")


def full_cases() -> Table:
    """The cases of all measures with what is known of their child and team."""
    types = {"measure": "string", **COLUMNS} | dict.fromkeys(MORE, "string")
    return ibis.table(types, name=FULL)


def by_attribute() -> Table:
    """Met and counted cases of each asked figure by each attribute: `attribute`, `part`, counts."""
    cases = full_cases()
    return ibis.union(*(_by(cases, name, cases[name]) for name in ATTRIBUTES))


def by_month() -> Table:
    """Met and counted cases of each asked figure by the month of the case, as `2016-12`."""
    cases = full_cases()
    month = (cases.dated_on.year() * 100 + cases.dated_on.month()).cast("string")
    return _by(cases, "month", month)


def by_family() -> Table:
    """Met and counted cases of each asked figure by family; a child of no known family has none."""
    cases = full_cases()
    return _by(cases, "family", cases.family_id)


def late() -> Table:
    """The cases that are not met and had a day by which they were due, with the day they were done."""
    cases = full_cases()
    return cases.filter(cases.counted, ~cases.met, cases.due_on.notnull()).select(
        "measure", "quarter_index", "due_on", "done_on"
    )


def _by(cases: Table, attribute: str, part: ibis.Value) -> Table:
    told = tally(cases.mutate(part=part), by=("part",))
    return told.select(
        "measure",
        "quarter_index",
        "part",
        "met",
        "counted",
        attribute=ibis.literal(attribute),
    )
