"""Child protection plans as the measures take them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reference.naive.reading import Tables, code, day, rows, text


@dataclass(frozen=True)
class Plan:
    """A plan of this authority. Without an end, or with one that cannot be read, it is open."""

    plan_id: str
    person_id: str
    started_on: date
    ended_on: date | None


def plans(tables: Tables) -> list[Plan]:
    """All plans that name a child and a start, those of other authorities left out."""
    found = []
    for row in rows(tables, "ssd_cp_plans"):
        started_on = day(row, "cppl_cp_plan_start_date")
        person_id = text(row, "cppl_person_id")
        if person_id == "" or started_on is None or code(row, "cppl_cp_plan_ola") == "Y":
            continue
        ended_on = day(row, "cppl_cp_plan_end_date")
        found.append(Plan(text(row, "cppl_cp_plan_id"), person_id, started_on, ended_on))
    return found
