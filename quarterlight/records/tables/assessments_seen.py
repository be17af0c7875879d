"""When children were first seen for an assessment. No national dataset holds the day: a local table."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="local_assessment_seen",
    says="The day on which a child was first seen for an assessment.",
    key=("assessment_id",),
    day="first_seen_on",
    needed=("assessment_id", "first_seen_on"),
    columns={
        "assessment_id": Column(
            "asee_assessment_id", "The assessment.", refers_to="ssd_cin_assessments"
        ),
        "first_seen_on": Column(
            "asee_first_seen_date", "The day the child was first seen.", Type.DATE
        ),
    },
)
