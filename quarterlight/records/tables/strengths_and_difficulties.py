"""Strengths and difficulties questionnaires of children in care."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_sdq_scores",
    says="A strengths and difficulties questionnaire on a child in care.",
    key=("questionnaire_id",),
    person="person_id",
    day="completed_on",
    needed=("person_id",),
    columns={
        "questionnaire_id": Column("csdq_table_id", "The row's own id."),
        "person_id": Column("csdq_person_id", "The child.", refers_to="ssd_person"),
        "completed_on": Column("csdq_sdq_completed_date", "The day it was completed.", Type.DATE),
        "score": Column("csdq_sdq_score", "The score.", Type.NUMBER),
        "reason": Column("csdq_sdq_reason", "Why there is no score, as its national code."),
    },
)
