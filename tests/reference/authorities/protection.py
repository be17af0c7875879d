"""Child protection plans."""

from __future__ import annotations

from datetime import date

from reference.authorities.cells import Setting
from reference.authorities.days import back_months, days, months
from reference.naive.reading import Tables


def plans(setting: Setting) -> Tables:
    """Plans that began 15 months before a quarter's end, on one day, before 1 April, long ago."""
    started: list[date] = []
    rows = []
    for _ in setting.up_to(12):
        if setting.one_in(4):
            start = back_months(setting.day_of_a_quarter(), 15)
        else:
            start = setting.near(
                setting.pick((*started, setting.day())), days(0), days(1), months(15)
            )
        started.append(start)
        rows.append(
            {
                "cppl_cp_plan_id": setting.own_id(),
                "cppl_person_id": setting.person(),
                "cppl_cp_plan_start_date": setting.dated(start),
                "cppl_cp_plan_end_date": setting.end(start, setting.day_of_a_quarter()),
                "cppl_cp_plan_ola": setting.pick(("N", "", "N", "n", "Y", "y", "NULL")),
            }
        )
    return {"ssd_cp_plans": rows}
