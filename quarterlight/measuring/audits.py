"""Audit measures: one kind, declared by question and service; and how audits were judged.

A case is an audit that answered the question with Y or N; Y is met. `NA`, an empty answer and no
row are left out. Dip samples are cases of their own, told beside the measure.
"""

from __future__ import annotations

import ibis
from ibis.expr.types import Table

from quarterlight import records
from quarterlight.measuring.cases import COLUMNS
from quarterlight.measuring.parameters import parameters, quarter
from quarterlight.records.record import AUTHORITY

ANSWERS = ("y", "n")


def cases(dip_samples: bool = False) -> Table:
    """The cases of all audit measures of the table `audit_questions`, with `measure` and COLUMNS."""
    once = _once(_asked_of(dip_samples), "measure", "question")
    answer = once.answer.lower()
    is_counted = answer.isin(ANSWERS).fill_null(False)
    is_met = (answer == "y").fill_null(False)
    said = once.select(
        "measure",
        AUTHORITY,
        "quarter_index",
        "person_id",
        case=once.audit_id,
        team_id=ibis.null("string"),
        dated_on=once.completed_on,
        starts_on=ibis.null("date"),
        due_on=ibis.null("date"),
        done_on=once.completed_on,
        days=ibis.null("int64"),
        left_out=is_counted.ifelse(None, 0).cast("int64"),
        unmet=(is_counted & ~is_met).ifelse(0, None).cast("int64"),
        counted=is_counted,
        met=is_met,
    )
    return in_asked_quarters(said.select("measure", *COLUMNS))


def _asked_of(dip_samples: bool) -> Table:
    """The answers of audits that count, or of dip samples, to the questions that measures ask."""
    audits, answers, asked = records.audits, records.audit_answers, parameters.audit_questions
    which = audits.is_dip_sample if dip_samples else audits.is_counted
    answered = answers.table.join(
        audits.table,
        [answers[AUTHORITY] == audits[AUTHORITY], answers.audit_id == audits.audit_id, which],
    ).select(
        answers[AUTHORITY],
        answers.audit_id,
        answers.question,
        answers.answer,
        audits.person_id,
        audits.service,
        audits.quarter_index,
        audits.completed_on,
    )
    return answered.join(
        asked,
        [
            answered.question.lower() == asked.question.lower(),
            asked.service.isnull() | (asked.service.lower() == answered.service.lower()),
        ],
    ).select(*(answered[name] for name in answered.columns), asked.measure)


def _once(rows: Table, what: str, written: str) -> Table:
    """Of an audit's rows on one thing, written with other capitals, the one that comes first as text."""
    same = ibis.window(group_by=[AUTHORITY, "audit_id", what], order_by=written)
    ranked = rows.mutate(place=ibis.row_number().over(same))
    return ranked.filter(ranked.place == 0)


def audited() -> Table:
    """How many audits counted, by quarter and service; of a service without any nothing was audited."""
    audits = records.audits
    counted = audits.table.filter(audits.is_counted, audits.quarter_index.notnull())
    return counted.group_by("quarter_index", service=counted.service.lower()).agg(
        audits=counted.count().cast("int64")
    )


def judged() -> Table:
    """The audits' judgements by quarter and stream, with the month of the audits."""
    audits = records.audits
    counted = audits.table.filter(audits.is_counted, audits.quarter_index.notnull())
    return counted.group_by(
        "quarter_index", "stream", judgement=counted.judgement.lower().replace(" ", "_")
    ).agg(audits=counted.count().cast("int64"), audit_month=counted.audit_month.max())


def graded() -> Table:
    """The grades of pieces of work by quarter and type of work, with the month of the audits."""
    audits, grades = records.audits, records.audit_grades
    joined = grades.table.join(
        audits.table,
        [
            grades[AUTHORITY] == audits[AUTHORITY],
            grades.audit_id == audits.audit_id,
            audits.is_counted,
            audits.quarter_index.notnull(),
        ],
    ).select(
        grades[AUTHORITY],
        grades.audit_id,
        grades.work_type,
        grades.grade,
        audits.quarter_index,
        audits.audit_month,
        work=grades.work_type.lower(),
    )
    once = _once(joined, "work", "work_type")
    return once.group_by(
        "quarter_index", "work_type", judgement=once.grade.lower().replace(" ", "_")
    ).agg(audits=once.count().cast("int64"), audit_month=once.audit_month.max())


def in_asked_quarters(rows: Table) -> Table:
    """Only the rows of the quarters that are asked for."""
    joined = rows.join(quarter, rows.quarter_index == quarter.quarter_index)
    return joined.select(*(rows[name] for name in rows.columns))
