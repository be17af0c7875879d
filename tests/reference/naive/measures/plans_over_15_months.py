"""21: children on a child protection plan for over 15 months, at the last day of the quarter."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive.case import Case
from reference.naive.child_protection import Plan, plans
from reference.naive.days import plus_months
from reference.naive.reading import Tables, comes_first

CODE = "protection.plans_over_15_months"
NEEDS = ("ssd_cp_plans",)


def cases(tables: Tables, quarter: Quarter) -> list[Case]:
    """One case per child with an open plan, by the plan that began first; due 15 months after it."""
    last_day = quarter.last_day
    counting: dict[str, Plan] = {}
    for plan in plans(tables):
        is_open = plan.started_on <= last_day and (
            plan.ended_on is None or plan.ended_on > last_day
        )
        if is_open and _counts_before(plan, counting.get(plan.person_id)):
            counting[plan.person_id] = plan
    found = []
    for plan in counting.values():
        due = plus_months(plan.started_on, 15)
        found.append(Case(plan.plan_id, plan.person_id, due < last_day, due))
    return found


def _counts_before(plan: Plan, other: Plan | None) -> bool:
    if other is None or plan.started_on != other.started_on:
        return other is None or plan.started_on < other.started_on
    return comes_first(plan.plan_id, other.plan_id)
