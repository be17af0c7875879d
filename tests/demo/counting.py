"""Every figure of the scorecard from the records: met and counted, by measure and quarter."""

from __future__ import annotations

from collections.abc import Callable

from audit_tallies import answered
from tallies import (
    QUARTERS,
    Tables,
    Tally,
    decided,
    fostering_visited,
    health_assessed,
    health_requested,
    long_plans,
    quarter_of,
    repeat_referrals,
    second_plans,
    seen,
    tallied,
)

Figures = dict[str, Tally | str]

FROM_RECORDS: dict[str, Callable[[Tables], Figures]] = {
    "protection.plans_over_15_months": lambda tables: {
        quarter: (len(long_plans(tables, quarter)), 0) for quarter in QUARTERS
    },
    "early_help.decided_in_3_working_days": lambda tables: dict(
        tallied((quarter_of(on), met) for on, met in decided(tables))
    ),
    "assessment.seen_in_10_working_days": lambda tables: dict(seen(tables)),
    "care.health_assessment_requested_in_48_hours": lambda tables: dict(health_requested(tables)),
    "care.health_assessment_in_20_working_days": lambda tables: dict(health_assessed(tables)),
    "care.private_fostering_visited_in_time": lambda tables: dict(fostering_visited(tables)),
    "protection.second_or_later_plan": lambda tables: dict(second_plans(tables)),
    "referrals.repeat_referrals": lambda tables: dict(repeat_referrals(tables)),
}


def figures(tables: Tables, code: str) -> Figures:
    """A measure's tallies by quarter, or the word for why there is none."""
    return FROM_RECORDS[code](tables) if code in FROM_RECORDS else answered(tables, code)


def percent(part: int, whole: int) -> int:
    """Half up, from whole numbers."""
    return (200 * part + whole) // (2 * whole)
