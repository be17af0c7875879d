"""What is shown beside the early help measure: requests that nobody had decided in time."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive.days import plus_working_days
from reference.naive.reading import Tables, day, rows, text


def undecided(tables: Tables, quarter: Quarter) -> int:
    """How many requests were undecided at the quarter's end, their third working day being over."""
    count = 0
    for row in rows(tables, "local_early_help_decisions"):
        received = day(row, "ehbd_received_date")
        decided = day(row, "ehbd_decision_date")
        if text(row, "ehbd_person_id") == "" or received is None:
            continue
        is_over = plus_working_days(received, 3) < quarter.last_day
        if is_over and (decided is None or decided > quarter.last_day):
            count += 1
    return count
