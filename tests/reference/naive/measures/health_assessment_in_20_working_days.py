"""33: entries to care whose initial health assessment was done within 20 working days."""

from __future__ import annotations

from datetime import date

from quarterlight.periods import Quarter
from reference.naive.care import Entry, asked, entries
from reference.naive.case import Case
from reference.naive.days import is_in, plus_working_days
from reference.naive.reading import Tables, code, day, rows, text

CODE = "care.health_assessment_in_20_working_days"
NEEDS = ("ssd_cla_episodes", "ssd_legal_status", "ssd_cla_health")
TYPES = ("INITIAL HEALTH ASSESSMENT", "IHA")
DONE = ("", "COMPLETED", "COMPLETE", "APPROVED", "ATTENDED")


def cases(tables: Tables, quarter: Quarter) -> list[Case]:
    """Each entry whose 20th working day lies in the quarter; done by its first assessment."""
    found = []
    for entry in entries(tables):
        due = plus_working_days(entry.entered_on, 20)
        if is_in(due, quarter) and asked(tables, entry, due):
            first = first_assessment(tables, entry)
            met = first is not None and first <= due
            found.append(Case(entry.case, entry.person_id, met, due, first))
    return found


def first_assessment(tables: Tables, entry: Entry) -> date | None:
    """The first initial health assessment that was done on or after the day of entry."""
    done = []
    for row in rows(tables, "ssd_cla_health"):
        checked = day(row, "clah_health_check_date")
        if text(row, "clah_person_id") != entry.person_id or checked is None:
            continue
        is_initial = code(row, "clah_health_check_type") in TYPES
        is_done = code(row, "clah_health_check_status") in DONE
        if is_initial and is_done and checked >= entry.entered_on:
            done.append(checked)
    return min(done, default=None)


def has_no_type_of_the_list(tables: Tables) -> bool:
    """Whether there are health checks, and none of them is called an initial health assessment."""
    checks = rows(tables, "ssd_cla_health")
    return bool(checks) and all(code(row, "clah_health_check_type") not in TYPES for row in checks)
