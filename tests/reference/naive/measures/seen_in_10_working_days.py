"""27: assessments whose child was seen within ten working days."""

from __future__ import annotations

from datetime import date

from quarterlight.periods import Quarter
from reference.naive.case import Case
from reference.naive.days import is_in, plus_working_days
from reference.naive.reading import Row, Tables, day, rows, text

CODE = "assessment.seen_in_10_working_days"
NEEDS = ("ssd_cin_assessments", "local_assessment_seen", "ssd_person")


def cases(tables: Tables, quarter: Quarter) -> list[Case]:
    """Each assessment whose tenth working day lies in the quarter, of children born by then."""
    found = []
    for row in rows(tables, "ssd_cin_assessments"):
        person_id = text(row, "cina_person_id")
        started = day(row, "cina_assessment_start_date")
        if person_id == "" or started is None:
            continue
        due = plus_working_days(started, 10)
        if is_in(due, quarter) and not is_unborn(tables, person_id, due):
            seen = first_seen(tables, row)
            met = seen is not None and started <= seen <= due
            found.append(Case(text(row, "cina_assessment_id"), person_id, met, due, seen))
    return found


def is_unborn(tables: Tables, person_id: str, on: date) -> bool:
    """Born on a later day, or not known to be born but expected. Nobody's dates known: born."""
    for row in rows(tables, "ssd_person"):
        if text(row, "pers_person_id") == person_id:
            born = day(row, "pers_dob")
            if born is not None:
                return born > on
            return day(row, "pers_expected_dob") is not None
    return False


def first_seen(tables: Tables, assessment: Row) -> date | None:
    assessment_id = text(assessment, "cina_assessment_id")
    for row in rows(tables, "local_assessment_seen"):
        if assessment_id != "" and text(row, "asee_assessment_id") == assessment_id:
            return day(row, "asee_first_seen_date")
    return None
