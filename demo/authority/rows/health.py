"""Health: requests for an initial assessment, initial and review assessments, dental checks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from random import Random

from demo.authority.care import Care
from demo.authority.choosing import choose
from demo.authority.days import (
    EXTRACT,
    SHOWN,
    Quarter,
    known,
    months_after,
    on_a_working_day,
    plus,
    quarter_of,
    working_day_after,
)
from demo.authority.records import Records
from demo.authority.rows.referrals import WINDOW
from demo.authority.targets import ENTRIES_TO_CARE, HEALTH_ASSESSED


def write_health(records: Records, cares: list[Care]) -> None:
    """For every period of care but short breaks; so many in time as the targets say."""
    chance = Random("health")
    periods = [care for care in cares if not care.is_short_break]
    requests = {q: (x, n) for q, (n, x, _) in ENTRIES_TO_CARE.items()}
    requested = _in_time(chance, periods, _request_due, requests, 14)
    assessed = _in_time(chance, periods, _assessment_due, HEALTH_ASSESSED, 33)
    for care in periods:
        if care.end is None or care.end >= WINDOW:
            first = _assess(records, chance, care, care in assessed)
            _request(records, chance, care, care in requested, first)
            _review(records, chance, care, first)


def _request_due(care: Care) -> date:
    return plus(care.entry, 2)


def _assessment_due(care: Care) -> date:
    return working_day_after(care.entry, 20)


def _in_time(
    chance: Random,
    periods: list[Care],
    due: Callable[[Care], date],
    targets: dict[Quarter, tuple[int, int]],
    usual: int,
) -> set[Care]:
    """The periods whose work was in time, siblings mostly alike; ValueError: another number is due."""
    by_quarter = defaultdict(list)
    for care in periods:
        if care.end is None or care.end >= due(care):
            by_quarter[quarter_of(due(care))].append(care)
    found: set[Care] = set()
    for quarter, cases in by_quarter.items():
        count, whole = targets.get(quarter, (len(cases) * usual // 100, len(cases)))
        if quarter in SHOWN and whole != len(cases):
            raise ValueError(f"{quarter}: {len(cases)} children in care are due, not {whole}.")
        groups = defaultdict(list)
        for care in cases:
            groups[care.family.id, care.entry].append(care)
        found.update(choose(chance, groups.values(), count))
    return found


def _assess(records: Records, chance: Random, care: Care, in_time: bool) -> date | None:
    """The initial assessment; a first appointment may have come to nothing. Answers its day."""
    due, last = _assessment_due(care), min(care.end or EXTRACT, EXTRACT)
    if in_time:
        day = max(plus(due, -chance.randint(0, 14)), plus(care.entry, 6))
        _check(records, chance, care, "Initial Health Assessment", min(on_a_working_day(day), due))
        return day
    if chance.random() < 0.16 and due < last:
        word = chance.choice(("Cancelled", "Refused", "Cancelled"))
        missed = plus(due, -chance.randint(1, 8))
        _check(records, chance, care, "Initial Health Assessment", missed, word)
    day = on_a_working_day(plus(due, min(chance.randint(1, 60), chance.randint(1, 120))))
    if day > last or chance.random() < 0.05:
        return None
    _check(records, chance, care, "Initial Health Assessment", day)
    return day


def _request(
    records: Records, chance: Random, care: Care, in_time: bool, first: date | None
) -> None:
    if in_time:
        day = plus(care.entry, chance.choice((-6, -1, 0, 0, 1, 1, 1, 2, 2)))
    elif chance.random() < 0.1 and first is None:
        return
    else:
        day = plus(care.entry, min(chance.randint(3, 16), chance.randint(3, 40)))
        day = max(min(day, plus(first or day, -2)), plus(care.entry, 3))
    if known(day):
        records.add(
            "local_initial_health_requests",
            ihar_person_id=care.child.id,
            ihar_requested_date=day,
        )


def _review(records: Records, chance: Random, care: Care, first: date | None) -> None:
    """Twice a year under five, once a year from then on; and the dentist."""
    last = min(care.end or EXTRACT, EXTRACT)
    on = first or _assessment_due(care)
    while True:
        on = months_after(on, 6 if care.child.age(on) < 5 else 12)
        on = on_a_working_day(plus(on, chance.randint(-20, 15)))
        if on > last:
            return
        if on >= WINDOW and chance.random() < 0.9:
            _check(records, chance, care, "Review Health Assessment", on)
        dental = plus(on, chance.randint(-60, -5))
        if dental >= max(WINDOW, care.entry) and care.child.age(dental) > 1:
            _check(records, chance, care, "Dental Check", dental)


def _check(
    records: Records, chance: Random, care: Care, kind: str, on: date, status: str = ""
) -> None:
    usual = "Completed" if chance.random() < 0.9 else None
    if on > EXTRACT:
        return
    records.add(
        "ssd_cla_health",
        clah_health_check_id=records.new("health check"),
        clah_person_id=care.child.id,
        clah_health_check_type=kind,
        clah_health_check_date=on,
        clah_health_check_status=status or usual,
    )
