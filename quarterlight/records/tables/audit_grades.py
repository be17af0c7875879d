"""The grades that audits gave to pieces of work."""

from quarterlight.records.record import Column, Record

record = Record(
    name="audit_grades",
    says="An audit's grade of one type of work; no row where that work was not present.",
    key=("audit_id", "work_type"),
    needed=("audit_id", "work_type"),
    columns={
        "audit_id": Column("audit_id", "The audit.", refers_to="audits"),
        "work_type": Column("work_type", "The type of work, such as referral."),
        "grade": Column(
            "grade",
            "How it was judged.",
            codes=("outstanding", "good", "requires_improvement", "inadequate"),
        ),
    },
)
