"""Review child protection conferences."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cp_reviews",
    says="A review of a child protection plan.",
    key=("review_id",),
    person="person_id",
    day="held_on",
    needed=("person_id",),
    columns={
        "review_id": Column("cppr_cp_review_id", "The review's own id."),
        "person_id": Column("cppr_person_id", "The child.", refers_to="ssd_person"),
        "plan_id": Column("cppr_cp_plan_id", "The plan.", refers_to="ssd_cp_plans"),
        "due_on": Column(
            "cppr_cp_review_due", "The day by which it was due.", Type.DATE, is_ahead=True
        ),
        "held_on": Column("cppr_cp_review_date", "The day it was held.", Type.DATE, is_ahead=True),
        "continues": Column(
            "cppr_cp_review_outcome_continue_cp", "Whether the plan continues.", Type.YES_NO
        ),
        "is_quorate": Column(
            "cppr_cp_review_quorate", "Whether enough agencies took part.", Type.YES_NO
        ),
        "participation": Column(
            "cppr_cp_review_participation", "How the child took part, as its national code."
        ),
    },
)
