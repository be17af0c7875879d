"""Visits to children in care."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cla_visits",
    says="A visit to a child in care.",
    key=("visit_id",),
    person="person_id",
    day="visited_on",
    needed=("person_id", "visited_on"),
    columns={
        "visit_id": Column("clav_cla_visit_id", "The visit's own id."),
        "person_id": Column("clav_person_id", "The child.", refers_to="ssd_person"),
        "period_id": Column("clav_cla_id", "The period of care."),
        "visited_on": Column("clav_cla_visit_date", "The day of the visit.", Type.DATE),
        "is_seen": Column("clav_cla_visit_seen", "Whether the child was seen.", Type.YES_NO),
        "is_seen_alone": Column(
            "clav_cla_visit_seen_alone", "Whether the child was seen alone.", Type.YES_NO
        ),
    },
)
