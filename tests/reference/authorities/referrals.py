"""Referrals, early help, assessments and the children behind them."""

from __future__ import annotations

from datetime import date

from reference.authorities.cells import EMPTY, Setting
from reference.authorities.days import days, months, working_days
from reference.naive.reading import Row, Tables


def referrals(setting: Setting) -> Tables:
    """Referrals on one day, at 12 months' distance, and a day more or less."""
    received: list[date] = []
    rows = []
    for _ in setting.up_to(12):
        start = setting.pick((*received, setting.day()))
        on = setting.near(start, days(0), months(12), months(12))
        received.append(on)
        rows.append(
            {
                "cine_referral_id": setting.own_id(),
                "cine_person_id": setting.person(),
                "cine_referral_date": setting.dated(on),
                "cine_referral_team": setting.pick(("", "North", "South")),
            }
        )
    return {"ssd_cin_episodes": rows}


def early_help(setting: Setting) -> Tables:
    """Requests decided on the day, by the third working day, late, or not yet."""
    rows = []
    for _ in setting.up_to(12):
        received = setting.day()
        decided = setting.near(received, days(0), working_days(3), working_days(3))
        rows.append(
            {
                "ehbd_decision_id": setting.own_id(),
                "ehbd_person_id": setting.person(),
                "ehbd_received_date": setting.dated(received),
                "ehbd_decision_date": setting.pick(EMPTY)
                if setting.one_in(5)
                else setting.dated(decided),
            }
        )
    return {"local_early_help_decisions": rows}


def assessments(setting: Setting) -> Tables:
    """Assessments, when their children were first seen, and children born about the tenth working day."""
    started = [setting.day() for _ in setting.up_to(10)]
    rows, seen = [], []
    for start in started:
        assessment_id = setting.own_id()
        rows.append(
            {
                "cina_assessment_id": assessment_id,
                "cina_person_id": setting.person(),
                "cina_assessment_start_date": setting.dated(start),
            }
        )
        if not setting.one_in(5):
            on = setting.near(start, days(0), working_days(10), working_days(10))
            seen.append(
                {"asee_assessment_id": assessment_id, "asee_first_seen_date": setting.dated(on)}
            )
    return {
        "ssd_cin_assessments": rows,
        "local_assessment_seen": seen,
        "ssd_person": _persons(setting, started),
        "ssd_family": [
            {"fami_family_id": setting.pick(("F1", "F2")), "fami_person_id": setting.person()}
            for _ in setting.up_to(4)
        ],
    }


def _persons(setting: Setting, started: list[date]) -> list[Row]:
    """Children born long ago, about the tenth working day, or expected and not known to be born."""
    persons = []
    for _ in setting.up_to(5):
        kind = setting.pick(("old", "about then", "expected", "both", "nothing known"))
        start = setting.pick((*started, setting.day()))
        born = setting.written(date(2008, 2, 29)) if kind == "old" else setting.pick(EMPTY)
        if kind in ("about then", "both"):
            born = setting.written(setting.near(start, working_days(10)))
        expected = setting.day() if kind in ("expected", "both") else None
        persons.append(
            {
                "pers_person_id": setting.person(),
                "pers_dob": born,
                "pers_expected_dob": setting.dated(expected) if expected else "",
            }
        )
    return persons
