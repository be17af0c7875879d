"""Asks a measure, by its code, about a quarter: its cases, their tally, and the state of the figure."""

from __future__ import annotations

from types import ModuleType

from quarterlight.periods import Quarter
from reference.naive import audits
from reference.naive.case import Case
from reference.naive.measures import (
    early_help_decided_in_3_working_days,
    health_assessment_in_20_working_days,
    health_assessment_requested_in_48_hours,
    plans_over_15_months,
    private_fostering_visited_in_time,
    repeat_referrals,
    second_or_later_plan,
    seen_in_10_working_days,
)
from reference.naive.reading import Tables

MEASURES: dict[str, ModuleType] = {
    module.CODE: module
    for module in (
        plans_over_15_months,
        early_help_decided_in_3_working_days,
        seen_in_10_working_days,
        health_assessment_requested_in_48_hours,
        health_assessment_in_20_working_days,
        private_fostering_visited_in_time,
        second_or_later_plan,
        repeat_referrals,
    )
}


def cases(tables: Tables, code: str, quarter: Quarter) -> list[Case]:
    """Each case that counts, met or not, sorted. Of 21 all children with an open plan, met or not."""
    is_audit = code.startswith("audit.")
    found = (
        audits.cases(tables, code, quarter) if is_audit else MEASURES[code].cases(tables, quarter)
    )
    return sorted(found, key=lambda case: (case.case, case.person_id))


def counted_and_met(tables: Tables, code: str, quarter: Quarter) -> dict[tuple[str, str], bool]:
    """The answer for each case, by its id and the person's."""
    return {(case.case, case.person_id): case.met for case in cases(tables, code, quarter)}


def tally(tables: Tables, code: str, quarter: Quarter) -> tuple[int, int | None]:
    """How many cases met the question, of how many; of a count measure, of None."""
    counted = cases(tables, code, quarter)
    met = sum(case.met for case in counted)
    return met, None if is_count(code) else len(counted)


def is_count(code: str) -> bool:
    return code == plans_over_15_months.CODE


def state(tables: Tables, code: str, quarter: Quarter) -> str:
    """`value`, or why there is none: `awaited`, `not_audited`, `no_relevant_cases`."""
    measure = audits if code.startswith("audit.") else MEASURES[code]
    if any(table not in tables for table in measure.NEEDS):
        return "awaited"
    if measure is health_assessment_in_20_working_days and measure.has_no_type_of_the_list(tables):
        return "awaited"
    if measure is audits and not audits.counted(tables, code, quarter):
        return "not_audited"
    if is_count(code) or cases(tables, code, quarter):
        return "value"
    return "no_relevant_cases"
