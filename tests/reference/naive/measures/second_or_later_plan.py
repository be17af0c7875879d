"""39: plans begun since 1 April whose child had an earlier plan, however long ago."""

from __future__ import annotations

from datetime import date

from quarterlight.periods import Quarter
from reference.naive.case import Case
from reference.naive.child_protection import plans
from reference.naive.reading import Tables

CODE = "protection.second_or_later_plan"
NEEDS = ("ssd_cp_plans",)


def cases(tables: Tables, quarter: Quarter) -> list[Case]:
    """Each plan that began in the year so far. Two plans begun on one day are not earlier ones."""
    found = []
    for plan in plans(tables):
        if date(quarter.year, 4, 1) <= plan.started_on <= quarter.last_day:
            had_one = any(
                other.person_id == plan.person_id and other.started_on < plan.started_on
                for other in plans(tables)
            )
            found.append(Case(plan.plan_id, plan.person_id, had_one))
    return found
