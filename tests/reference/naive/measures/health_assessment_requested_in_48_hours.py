"""32: entries to care whose health assessment was asked for within 48 hours."""

from __future__ import annotations

from datetime import date

from quarterlight.periods import Quarter
from reference.naive.care import Entry, asked, entries
from reference.naive.case import Case
from reference.naive.days import is_in, plus_days
from reference.naive.reading import Tables, day, rows, text

CODE = "care.health_assessment_requested_in_48_hours"
NEEDS = ("ssd_cla_episodes", "ssd_legal_status", "local_initial_health_requests")


def cases(tables: Tables, quarter: Quarter) -> list[Case]:
    """Each entry whose second day after lies in the quarter; done by its first request."""
    found = []
    for entry in entries(tables):
        due = plus_days(entry.entered_on, 2)
        if not is_in(due, quarter) or not asked(tables, entry, due):
            continue
        first = first_request(tables, entry)
        met = first is not None and first <= due
        found.append(Case(entry.case, entry.person_id, met, due, first))
    return found


def first_request(tables: Tables, entry: Entry) -> date | None:
    """The first request for the child from 28 days before entry on, however late."""
    requests = []
    for row in rows(tables, "local_initial_health_requests"):
        requested = day(row, "ihar_requested_date")
        if text(row, "ihar_person_id") != entry.person_id or requested is None:
            continue
        if (entry.entered_on - requested).days <= 28:
            requests.append(requested)
    return min(requests, default=None)
