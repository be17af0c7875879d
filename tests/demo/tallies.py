"""The scorecard's figures counted from a folder of records by plain loops, rule by rule.

Nothing of the package or the builder is used, so that a slip in either shows.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import holidays

QUARTERS = tuple(f"2015-16 Q{n}" for n in (1, 2, 3, 4)) + tuple(f"2016-17 Q{n}" for n in (1, 2, 3))
FIRST_DAYS = tuple(date(2015 + (n + 3) // 12, (n + 3) % 12 + 1, 1) for n in range(0, 24, 3))
BANK_HOLIDAYS = holidays.country_holidays("GB", subdiv="ENG", years=range(2008, 2018))
DAY = timedelta(days=1)

Row = dict[str, str]
Tables = dict[str, list[Row]]
Tally = tuple[int, int]


def read_tables(folder: Path) -> Tables:
    """Every CSV file of a folder by its name."""
    tables = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file))
    return tables


def day(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def quarter_of(on: date) -> str:
    year = on.year - (on.month < 4)
    return f"{year}-{(year + 1) % 100:02d} Q{(on.month - 4) % 12 // 3 + 1}"


def last_day(quarter: str) -> date:
    return FIRST_DAYS[QUARTERS.index(quarter) + 1] - DAY


@cache
def working_day(after: date, count: int) -> date:
    while count:
        after += DAY
        count -= after.weekday() < 5 and after not in BANK_HOLIDAYS
    return after


def months(on: date, count: int) -> date:
    year, month = divmod(on.year * 12 + on.month - 1 + count, 12)
    for wanted in (on.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(on.day, wanted))
        except ValueError:
            continue
    raise AssertionError


def tallied(cases: Iterator[tuple[str, bool]]) -> dict[str, Tally]:
    """Met and counted by quarter."""
    found: dict[str, Tally] = defaultdict(lambda: (0, 0))
    for quarter, met in cases:
        found[quarter] = found[quarter][0] + met, found[quarter][1] + 1
    return {quarter: found[quarter] for quarter in QUARTERS if quarter in found}


def long_plans(tables: Tables, quarter: str) -> list[str]:
    """21: the children."""
    end, earliest = last_day(quarter), {}
    for row in tables["ssd_cp_plans"]:
        start, stop = day(row["cppl_cp_plan_start_date"]), day(row["cppl_cp_plan_end_date"])
        if row["cppl_cp_plan_ola"] != "Y" and start <= end and (stop is None or stop > end):
            child = row["cppl_person_id"]
            earliest[child] = min(start, earliest.get(child, start))
    return [child for child, start in earliest.items() if months(start, 15) < end]


def decided(tables: Tables) -> list[tuple[date, bool]]:
    """26: each decision, and whether it was in time."""
    return [
        (on, on <= working_day(day(row["ehbd_received_date"]), 3))
        for row in tables["local_early_help_decisions"]
        if (on := day(row["ehbd_decision_date"]))
    ]


def seen(tables: Tables) -> dict[str, Tally]:
    """27."""
    first = {
        r["asee_assessment_id"]: day(r["asee_first_seen_date"])
        for r in tables["local_assessment_seen"]
    }
    people = {row["pers_person_id"]: row for row in tables["ssd_person"]}

    def cases() -> Iterator[tuple[str, bool]]:
        for row in tables["ssd_cin_assessments"]:
            start, person = day(row["cina_assessment_start_date"]), people[row["cina_person_id"]]
            due = working_day(start, 10)
            born = day(person["pers_dob"])
            if not (born > due if born else person["pers_expected_dob"]):
                saw = first.get(row["cina_assessment_id"])
                yield quarter_of(due), saw is not None and start <= saw <= due

    return tallied(cases())


def entries(tables: Tables) -> Iterator[tuple[str, date, date | None]]:
    """Entries to care without short breaks: the child, the day, the end of the whole period."""
    breaks = [row for row in tables["ssd_legal_status"] if row["lega_legal_status"] in ("V3", "V4")]
    on_break = defaultdict(list)
    for row in breaks:
        until = day(row["lega_legal_status_end_date"]) or date.max
        on_break[row["lega_person_id"]].append((day(row["lega_legal_status_start_date"]), until))
    ends: dict[tuple[str, date], list[date | None]] = defaultdict(list)
    for row in tables["ssd_cla_episodes"]:
        key = row["clae_person_id"], day(row["clae_entered_care_date"])
        ends[key].append(day(row["clae_cla_episode_ceased_date"]))
    for (child, entry), stops in ends.items():
        if not any(start <= entry <= until for start, until in on_break[child]):
            yield child, entry, None if None in stops else max(stop for stop in stops if stop)


def health_requested(tables: Tables) -> dict[str, Tally]:
    """32."""
    requested = defaultdict(list)
    for row in tables["local_initial_health_requests"]:
        requested[row["ihar_person_id"]].append(day(row["ihar_requested_date"]))
    return tallied(
        (quarter_of(due), any(entry - 28 * DAY <= on <= due for on in requested[child]))
        for child, entry, end in entries(tables)
        if end is None or end >= (due := entry + 2 * DAY)
        if (due := entry + 2 * DAY)
    )


def health_assessed(tables: Tables) -> dict[str, Tally]:
    """33."""
    done = defaultdict(list)
    for row in tables["ssd_cla_health"]:
        word = row["clah_health_check_status"].lower()
        if row["clah_health_check_type"].lower() in (
            "initial health assessment",
            "iha",
        ) and word in (
            "",
            "completed",
            "complete",
            "approved",
            "attended",
        ):
            done[row["clah_person_id"]].append(day(row["clah_health_check_date"]))
    found = []
    for child, entry, end in entries(tables):
        due = working_day(entry, 20)
        if end is None or end >= due:
            found.append((quarter_of(due), any(entry <= on <= due for on in done[child])))
    return tallied(iter(found))


def fostering_visited(tables: Tables) -> dict[str, Tally]:
    """34."""
    visits = defaultdict(list)
    for row in tables["local_private_fostering_visits"]:
        visits[row["pfvi_arrangement_id"]].append(day(row["pfvi_visit_date"]))
    found = []
    for row in tables["local_private_fostering"]:
        notified, end = day(row["pfos_notified_date"]), day(row["pfos_end_date"]) or date.max
        made = sorted({on for on in visits[row["pfos_arrangement_id"]] if on >= notified})
        dues = [(working_day(notified, 7), made[0] if made else None)]
        for position, on in enumerate(made):
            days = 42 if on < months(notified, 12) else 84
            dues.append((on + days * DAY, made[position + 1] if position + 1 < len(made) else None))
        for first, quarter in zip(FIRST_DAYS, QUARTERS, strict=False):
            fell = [(d, v) for d, v in dues if first <= d <= last_day(quarter) and d <= end]
            over = [(d, v) for d, v in dues if d < first <= end and (v is None or v >= first)]
            if fell or over:
                in_time = all(v is not None and v <= d for d, v in fell)
                found.append((quarter, in_time and not over))
    return tallied(iter(found))


def second_plans(tables: Tables) -> dict[str, Tally]:
    """39, from 1 April to the end of each quarter."""
    starts = defaultdict(list)
    own = [row for row in tables["ssd_cp_plans"] if row["cppl_cp_plan_ola"] != "Y"]
    for row in own:
        starts[row["cppl_person_id"]].append(day(row["cppl_cp_plan_start_date"]))
    tallies = tallied(
        (quarter_of(on), min(starts[row["cppl_person_id"]]) < on)
        for row in own
        if (on := day(row["cppl_cp_plan_start_date"]))
    )
    return {
        quarter: _summed(tallies, QUARTERS[i - i % 4 : i + 1]) for i, quarter in enumerate(QUARTERS)
    }


def _summed(tallies: dict[str, Tally], quarters: tuple[str, ...]) -> Tally:
    some = [tallies[quarter] for quarter in quarters]
    return sum(met for met, _ in some), sum(counted for _, counted in some)


def repeat_referrals(tables: Tables) -> dict[str, Tally]:
    """40, of the twelve months that end with each quarter."""
    days: dict[str, set[date]] = defaultdict(set)
    for row in tables["ssd_cin_episodes"]:
        if row["cine_person_id"]:
            days[row["cine_person_id"]].add(day(row["cine_referral_date"]))
    found: dict[str, Tally] = {}
    for quarter in QUARTERS:
        end = last_day(quarter)
        start, met, counted = months(end + DAY, -12), 0, 0
        for of_child in days.values():
            ordered = sorted(of_child)
            for position, on in enumerate(ordered):
                if start <= on <= end:
                    counted += 1
                    met += position > 0 and months(ordered[position - 1], 12) >= on
        found[quarter] = met, counted
    return found
