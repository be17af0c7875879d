"""26: decisions of the early help brokerage that came within three working days."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive.case import Case
from reference.naive.days import is_in, plus_working_days
from reference.naive.reading import Tables, day, rows, text

CODE = "early_help.decided_in_3_working_days"
NEEDS = ("local_early_help_decisions",)


def cases(tables: Tables, quarter: Quarter) -> list[Case]:
    """Each decision made in the quarter; one dated before its request is in time."""
    found = []
    for row in rows(tables, "local_early_help_decisions"):
        person_id = text(row, "ehbd_person_id")
        received = day(row, "ehbd_received_date")
        decided = day(row, "ehbd_decision_date")
        if person_id == "" or received is None or decided is None or not is_in(decided, quarter):
            continue
        due = plus_working_days(received, 3)
        found.append(Case(text(row, "ehbd_decision_id"), person_id, decided <= due, due, decided))
    return found
