"""Private fostering arrangements and the visits made."""

from __future__ import annotations

from datetime import date

from reference.authorities.cells import Setting
from reference.authorities.days import back_months, days, months, working_days
from reference.naive.reading import Row, Tables


def fostering(setting: Setting) -> Tables:
    """Arrangements with chains of visits: in time, a day late, on a quarter's first day, before notice."""
    arrangements: list[Row] = []
    visits: list[Row] = []
    for _ in setting.up_to(5):
        arrangement_id = setting.own_id("F")
        notified = setting.day()
        if setting.one_in(2):
            notified = back_months(notified, 12)
        made = _visits(setting, notified)
        last = made[-1] if made else notified
        arrangements.append(
            {
                "pfos_arrangement_id": arrangement_id,
                "pfos_person_id": setting.person(),
                "pfos_notified_date": setting.dated(notified),
                "pfos_start_date": setting.dated(setting.day()),
                "pfos_end_date": setting.end(
                    days(42)(last), days(84)(last), working_days(7)(notified), last
                ),
            }
        )
        visits += [
            {"pfvi_arrangement_id": arrangement_id, "pfvi_visit_date": setting.dated(day)}
            for day in made
        ]
    return {
        "local_private_fostering": arrangements,
        "local_private_fostering_visits": setting.in_any_order(visits)[:12],
    }


def _visits(setting: Setting, notified: date) -> list[date]:
    """Up to seven visits, each at a rule's distance from the one before."""
    made: list[date] = []
    for place in setting.up_to(7):
        if place == 0:
            day = setting.near(notified, days(0), working_days(7), working_days(7))
        elif setting.one_in(4):
            day = setting.pick((setting.first_day(), setting.day_of_a_quarter()))
        else:
            day = setting.near(made[-1], days(42), days(84), days(42), days(20), days(0))
        if place and setting.one_in(6):
            day = setting.near(notified, months(12))
        made.append(day)
    return made
