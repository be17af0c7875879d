"""Audit measures: a question put to each audit of the quarter, perhaps of one service only."""

from __future__ import annotations

from quarterlight.errors import PeriodError
from quarterlight.periods import Quarter
from reference.naive.case import Case
from reference.naive.reading import Row, Tables, code, rows, text

NEEDS = ("audits", "audit_answers")


def quarter_of(audit: Row) -> Quarter | None:
    """The quarter that an audit counts in; None where its cell names none."""
    try:
        return Quarter.parse(text(audit, "quarter"))
    except PeriodError:
        return None


def audits_of(tables: Tables, quarter: Quarter) -> list[Row]:
    """The audits that count in a quarter: finished, and no dip samples."""
    return [
        audit
        for audit in rows(tables, "audits")
        if quarter_of(audit) == quarter
        and code(audit, "status") in ("COMPLETED", "MODERATED")
        and code(audit, "audit_type") != "DIP_SAMPLE"
    ]


def counted(tables: Tables, measure: str, quarter: Quarter) -> list[Row]:
    """The audits of a measure's service, or all where it names none."""
    services = [service.upper() for service in measure.split(".")[2:]]
    return [
        audit
        for audit in audits_of(tables, quarter)
        if not services or code(audit, "service") in services
    ]


def answer_of(tables: Tables, audit_id: str, question: str) -> str:
    """Y or N in capitals, or whatever else stands there; "" where the question was not answered."""
    for row in rows(tables, "audit_answers"):
        is_this = audit_id != "" and text(row, "audit_id") == audit_id
        if is_this and code(row, "question") == question.upper():
            return code(row, "answer")
    return ""


def cases(tables: Tables, measure: str, quarter: Quarter) -> list[Case]:
    """The audits that answered Y or N."""
    question = measure.split(".")[1]
    found = []
    for audit in counted(tables, measure, quarter):
        audit_id = text(audit, "audit_id")
        answer = answer_of(tables, audit_id, question)
        if answer in ("Y", "N"):
            found.append(Case(audit_id, text(audit, "person_id"), answer == "Y"))
    return found
