"""Visits to children who are subject to a child protection plan."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cp_visits",
    says="A visit to a child who is subject to a child protection plan.",
    key=("visit_id",),
    person="person_id",
    day="visited_on",
    needed=("person_id", "visited_on"),
    columns={
        "visit_id": Column("cppv_cp_visit_id", "The visit's own id."),
        "person_id": Column("cppv_person_id", "The child.", refers_to="ssd_person"),
        "plan_id": Column("cppv_cp_plan_id", "The plan.", refers_to="ssd_cp_plans"),
        "visited_on": Column("cppv_cp_visit_date", "The day of the visit.", Type.DATE),
        "is_seen": Column("cppv_cp_visit_seen", "Whether the child was seen.", Type.YES_NO),
        "is_seen_alone": Column(
            "cppv_cp_visit_seen_alone", "Whether the child was seen alone.", Type.YES_NO
        ),
    },
)
