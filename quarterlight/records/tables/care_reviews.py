"""Reviews of children in care."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cla_reviews",
    says="A review of a child in care.",
    key=("review_id",),
    person="person_id",
    day="held_on",
    columns={
        "review_id": Column("clar_cla_review_id", "The review's own id."),
        "period_id": Column("clar_cla_id", "The period of care."),
        "person_id": Column(
            "clar_cla_person_id", "The child, where the system gives it.", refers_to="ssd_person"
        ),
        "due_on": Column(
            "clar_cla_review_due_date", "The day by which it was due.", Type.DATE, is_ahead=True
        ),
        "held_on": Column("clar_cla_review_date", "The day it was held.", Type.DATE, is_ahead=True),
        "is_cancelled": Column(
            "clar_cla_review_cancelled", "Whether it was cancelled.", Type.YES_NO
        ),
        "participation": Column(
            "clar_cla_review_participation", "How the child took part, as its national code."
        ),
    },
)
