"""The real engine on rows as a council's files have them."""

from quarterlight.engines.duckdb.measuring import (
    give_calendar,
    give_quarters,
    give_words,
    open_records,
)
from quarterlight.engines.duckdb.session import Session
from quarterlight.engines.prepared import prepared
from quarterlight.periods import Quarter, Span
from quarterlight.runs.computing.computing import QUESTIONS
from quarterlight.runs.loading import settle_rows
from quarterlight.scorecard.audit_codes import asked_by

READY = prepared(None, None)
ENTRIES = (
    "care.health_assessment_in_20_working_days",
    "care.health_assessment_requested_in_48_hours",
)


def settled(tables, folder):
    """The settled files of raw rows by their SSD or local names."""
    folder.mkdir(parents=True, exist_ok=True)
    return settle_rows({name: rows for name, rows in tables.items() if rows}, folder)


def cases(records, code, quarters):
    """The rows that a measure sees in these quarters."""
    measure = READY.measures[code]
    with Session() as session:
        open_records(READY, records, session)
        give_quarters(session, {(code, Span(measure.span)): quarters})
        give_calendar(session, READY, [measure.query], quarters[-1])
        give_words(session, [measure], {})
        return session.rows(measure.query)


def answers(records, code, quarters):
    """Of each quarter the answer of each case, as the reference names cases: an entry by child and day."""
    rows = cases(records, code, quarters)
    found = {}
    for quarter in quarters:
        first = Span(READY.measures[code].span).begins(quarter).index
        found[quarter] = {
            (_case(row, code), row["person_id"]): row["met"]
            for row in rows
            if first <= row["quarter_index"] <= quarter.index
            and row["left_out"] is None
            and _case(row, code)
        }
    return found


def audit_answers(ready, records, code, quarters):
    """Of each quarter the answer of each audit to an audit measure's question."""
    with Session() as session:
        open_records(ready, records, session)
        give_quarters(session, {(code, Span.QUARTER): quarters})
        session.give("audit_questions", QUESTIONS, [(code, *asked_by(code))])
        rows = session.rows(ready.queries["audit_cases"])
    found = {quarter: {} for quarter in quarters}
    for row in rows:
        quarter = Quarter.at(row["quarter_index"])
        if row["counted"] and quarter in found:
            found[quarter][row["case"]] = row["met"]
    return found


def _case(row, code):
    return f"{row['person_id']} {row['starts_on']}" if code in ENTRIES else row["case"] or ""
