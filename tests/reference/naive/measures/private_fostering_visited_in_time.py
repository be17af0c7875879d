"""34: private fostering arrangements whose visits that fell due were made in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from quarterlight.periods import Quarter
from reference.naive.case import Case
from reference.naive.days import is_in, plus_days, plus_months, plus_working_days
from reference.naive.reading import Row, Tables, day, rows, text

CODE = "care.private_fostering_visited_in_time"
NEEDS = ("local_private_fostering", "local_private_fostering_visits")


@dataclass(frozen=True)
class DueVisit:
    """A visit that falls due, and the day of the visit that answers it, if one was made."""

    due: date
    made: date | None

    @property
    def is_in_time(self) -> bool:
        return self.made is not None and self.made <= self.due


def cases(tables: Tables, quarter: Quarter) -> list[Case]:
    """Each arrangement with a visit due in the quarter or overdue into it.

    Its `due_on` is the first due day that was missed, where none was missed the last one of the quarter.
    """
    found = []
    for row in rows(tables, "local_private_fostering"):
        notified = day(row, "pfos_notified_date")
        person_id = text(row, "pfos_person_id")
        if person_id == "" or notified is None:
            continue
        ended = day(row, "pfos_end_date")
        counting = [
            visit
            for visit in due_visits(notified, visits_made(tables, row))
            if is_due_in(visit, quarter, ended) or is_overdue_into(visit, quarter, ended)
        ]
        if counting:
            missed = [visit for visit in counting if not visit.is_in_time]
            said = missed[0] if missed else counting[-1]
            case = text(row, "pfos_arrangement_id")
            found.append(Case(case, person_id, not missed, said.due, said.made))
    return found


def visits_made(tables: Tables, arrangement: Row) -> list[date]:
    arrangement_id = text(arrangement, "pfos_arrangement_id")
    days = []
    for row in rows(tables, "local_private_fostering_visits"):
        made = day(row, "pfvi_visit_date")
        is_its = arrangement_id != "" and text(row, "pfvi_arrangement_id") == arrangement_id
        if is_its and made is not None:
            days.append(made)
    return days


def due_visits(notified: date, visits: list[date]) -> list[DueVisit]:
    """The first visit and each later one, in order of their due days."""
    made = sorted({visit for visit in visits if visit >= notified})
    found = [DueVisit(plus_working_days(notified, 7), made[0] if made else None)]
    for visit in made:
        later = [other for other in made if other > visit]
        is_first_year = visit < plus_months(notified, 12)
        due = plus_days(visit, 42 if is_first_year else 84)
        found.append(DueVisit(due, later[0] if later else None))
    return found


def is_due_in(visit: DueVisit, quarter: Quarter, ended: date | None) -> bool:
    return is_in(visit.due, quarter) and (ended is None or visit.due <= ended)


def is_overdue_into(visit: DueVisit, quarter: Quarter, ended: date | None) -> bool:
    """Due before the quarter and not made before it, though the arrangement goes on into it."""
    first_day = quarter.first_day
    is_made_before = visit.made is not None and visit.made < first_day
    return visit.due < first_day and not is_made_before and (ended is None or ended >= first_day)
