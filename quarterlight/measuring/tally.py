"""Tallies: how many cases there are, and how many of them are met, for each quarter that is asked for.

A span is whole quarters: each case is counted once, in its own quarter, and quarters are added up.
"""

from __future__ import annotations

from functools import cache

import ibis
from ibis.expr.types import Table

from quarterlight.measuring.cases import COLUMNS
from quarterlight.measuring.parameters import parameters

CASES = "cases"
KEPT = {"measure": "string", **COLUMNS}


@cache
def kept_cases() -> Table:
    """The cases of all measures, as a run keeps them, with the columns of KEPT."""
    return ibis.table(KEPT, name=CASES)


def tally(cases: Table, by: tuple[str, ...] = ()) -> Table:
    """Of each measure and asked quarter: `met` and `counted` cases, apart by further columns.

    `cases` has `measure` or is of one measure; then `asked` is of that measure alone.
    """
    own = ["measure"] if "measure" in cases.columns else []
    rows = cases.filter(cases.counted)
    counts = rows.group_by([*own, *by, "quarter_index"]).agg(
        met=rows.met.cast("int64").sum().cast("int64"), counted=rows.count().cast("int64")
    )
    asked = parameters.asked
    # As differences: of bounds that it knows an engine would hold each single case against them first.
    within = [
        counts.quarter_index - asked.first_index >= 0,
        asked.quarter_index - counts.quarter_index >= 0,
    ]
    within += [counts.measure == asked.measure] if own else []
    joined = counts.join(asked, within).select(
        asked.measure,
        *(counts[name] for name in by),
        counts.met,
        counts.counted,
        quarter_index=asked.quarter_index,
    )
    return joined.group_by(["measure", *by, "quarter_index"]).agg(
        met=joined.met.sum().cast("int64"), counted=joined.counted.sum().cast("int64")
    )
