"""Periods of care, legal statuses, requests for health assessments, and health checks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reference.authorities.cells import EMPTY, Setting, nudged
from reference.authorities.days import days, working_days
from reference.naive.reading import Row, Tables

STATUSES = ("V3", "C2", "v4", "V2", "V4", "v3", "C1", "")
TYPES = ("IHA", "Initial Health Assessment", "iha", "IHA", "Review Health Assessment", "")
DONE = (
    "",
    "Completed",
    "completed",
    "Approved",
    "ATTENDED",
    "Complete",
    "Refused",
    "Booked",
    "NULL",
)


@dataclass(frozen=True)
class Period:
    """A period of a child's care, from its day of entry."""

    person_id: str
    cla_id: str
    entered_on: date


def care(setting: Setting) -> Tables:
    """All that the two measures of entries to care read."""
    periods = _periods(setting)
    episodes: list[Row] = []
    for period in periods:
        episodes += _episodes(setting, period)
    return {
        "ssd_cla_episodes": setting.in_any_order(episodes)[:12],
        "ssd_legal_status": [_status(setting, periods) for _ in setting.up_to(5)],
        "local_initial_health_requests": [_request(setting, periods) for _ in setting.up_to(8)],
        "ssd_cla_health": [_check(setting, periods) for _ in setting.up_to(8)],
    }


def _periods(setting: Setting) -> list[Period]:
    """Now and then several from one day of entry, or one id for two days, or no id."""
    periods: list[Period] = []
    for number in setting.up_to(6):
        if periods and setting.one_in(4):
            before = setting.pick(tuple(periods))
            same_day = Period(before.person_id, f"C{number}", before.entered_on)
            same_id = Period(before.person_id, before.cla_id, setting.day())
            periods.append(setting.pick((same_day, same_day, same_id)))
        else:
            cla_id = setting.pick(EMPTY) if setting.one_in(6) else f"C{number}"
            periods.append(Period(setting.person(), cla_id, setting.day()))
    return periods


def _episodes(setting: Setting, period: Period) -> list[Row]:
    """One episode or more after each other; now and then with a gap, or open in the middle."""
    naming = setting.pick(("all", "all", "none", "some"))
    start = period.entered_on
    episodes = []
    for _ in range(setting.pick((1, 1, 2, 3))):
        ceased = max(start, setting.pick((days(2), working_days(20), days(1)))(period.entered_on))
        named = naming == "all" or (naming == "some" and setting.one_in(2))
        episodes.append(
            {
                "clae_cla_episode_id": setting.own_id(),
                "clae_person_id": period.person_id,
                "clae_cla_id": period.cla_id,
                "clae_cla_episode_start_date": setting.written(start),
                "clae_cla_episode_ceased_date": setting.end(ceased),
                "clae_entered_care_date": setting.dated(period.entered_on) if named else "",
            }
        )
        start = setting.day_of_a_quarter() if setting.one_in(4) else ceased
    return episodes


def _entry(setting: Setting, periods: list[Period]) -> tuple[str, date]:
    """Whose entry a row is about, and its day; now and then anybody's on any day."""
    if periods and not setting.one_in(8):
        period = setting.pick(tuple(periods))
        return period.person_id, period.entered_on
    return setting.person(), setting.day()


def _status(setting: Setting, periods: list[Period]) -> Row:
    person_id, entered_on = _entry(setting, periods)
    start = nudged(entered_on, setting.pick((0, 0, -1, -30, 1)))
    return {
        "lega_legal_status_id": setting.own_id(),
        "lega_person_id": person_id,
        "lega_legal_status": setting.pick(STATUSES),
        "lega_legal_status_start_date": setting.dated(start),
        "lega_legal_status_end_date": setting.end(entered_on, entered_on),
    }


def _request(setting: Setting, periods: list[Period]) -> Row:
    person_id, entered_on = _entry(setting, periods)
    on = setting.near(entered_on, days(0), days(2), days(2), _days_before)
    return {"ihar_person_id": person_id, "ihar_requested_date": setting.dated(on)}


def _days_before(day: date) -> date:
    return nudged(day, -28)


def _check(setting: Setting, periods: list[Period]) -> Row:
    person_id, entered_on = _entry(setting, periods)
    on = setting.near(entered_on, days(0), working_days(20), working_days(20))
    return {
        "clah_health_check_id": setting.own_id(),
        "clah_person_id": person_id,
        "clah_health_check_type": setting.pick(TYPES),
        "clah_health_check_date": setting.dated(on),
        "clah_health_check_status": setting.pick(DONE),
    }
