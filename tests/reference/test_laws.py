"""Laws that the rules themselves promise, of the second opinion on made-up authorities."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quarterlight.periods import Quarter
from reference.authorities import (
    AUDIT_MEASURES,
    LATEST,
    QUARTERS,
    authorities,
    without_repeated_keys,
)
from reference.naive import MEASURES, Row, Tables, cases, counted_and_met, state, tally
from reference.naive.reading import KEYS

EVERY_MEASURE = (*MEASURES, *AUDIT_MEASURES)
THEME = {
    "protection": ("protection",),
    "early_help": ("early_help",),
    "assessment": ("assessments",),
    "referrals": ("referrals",),
    "audit": ("audits",),
}


def themes(measure: str) -> tuple[str, ...]:
    """The themes that a measure needs."""
    if measure.startswith("care."):
        return ("fostering",) if "fostering" in measure else ("care",)
    return THEME[measure.split(".")[0]]


def with_later_records(tables: Tables, quarter: Quarter) -> Tables:
    """The same, and for each row one like it under another key, with its days after the quarter.

    A later episode goes on in the same period of care, and is open.
    """
    day = (quarter.last_day + timedelta(days=1)).isoformat()
    return {
        table: rows + [_later(table, row, place, day) for place, row in enumerate(rows)]
        for table, rows in tables.items()
        if table != "ssd_person"
    }


def _later(table: str, row: Row, place: int, day: str) -> Row:
    entered = "clae_entered_care_date"
    later = {
        column: day if column.endswith("_date") and column != entered else cell
        for column, cell in row.items()
    }
    for column in KEYS.get(table, ()):
        later[column] = f"later {place}"
    if table == "ssd_cla_episodes":
        later["clae_cla_episode_ceased_date"] = ""
    return later


@pytest.mark.parametrize("measure", MEASURES)
def test_records_dated_after_the_quarter_change_nothing(measure: str) -> None:
    @given(authorities(themes(measure), whole=True), st.sampled_from(QUARTERS))
    @settings(max_examples=40)
    def holds(tables: Tables, quarter: Quarter) -> None:
        tables = without_repeated_keys(tables)
        tables.pop("ssd_person", None)
        later = with_later_records(tables, quarter)
        assert counted_and_met(later, measure, quarter) == counted_and_met(tables, measure, quarter)

    holds()


@pytest.mark.parametrize("measure", EVERY_MEASURE)
def test_the_order_of_rows_changes_nothing_where_no_key_is_repeated(measure: str) -> None:
    @given(authorities(themes(measure)), st.sampled_from(QUARTERS))
    @settings(max_examples=20)
    def holds(tables: Tables, quarter: Quarter) -> None:
        tables = without_repeated_keys(tables)
        turned = {table: rows[::-1] for table, rows in tables.items()}
        assert counted_and_met(turned, measure, quarter) == counted_and_met(
            tables, measure, quarter
        )

    holds()


@given(authorities())
@settings(max_examples=20)
def test_a_figure_has_a_tally_or_a_reason(tables: Tables) -> None:
    for measure in EVERY_MEASURE:
        met, of = tally(tables, measure, LATEST)
        counted = cases(tables, measure, LATEST)
        assert met == sum(case.met for case in counted)
        assert of in (None, len(counted))
        if state(tables, measure, LATEST) in ("no_relevant_cases", "not_audited"):
            assert counted == []
