"""Visits to children in need."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cin_visits",
    says="A visit to a child in need.",
    key=("visit_id",),
    person="person_id",
    day="visited_on",
    needed=("person_id", "visited_on"),
    columns={
        "visit_id": Column("cinv_cin_visit_id", "The visit's own id."),
        "person_id": Column("cinv_person_id", "The child.", refers_to="ssd_person"),
        "visited_on": Column("cinv_cin_visit_date", "The day of the visit.", Type.DATE),
        "is_seen": Column("cinv_cin_visit_seen", "Whether the child was seen.", Type.YES_NO),
        "is_seen_alone": Column(
            "cinv_cin_visit_seen_alone", "Whether the child was seen alone.", Type.YES_NO
        ),
    },
)
