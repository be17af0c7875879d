"""Visits to privately fostered children. No national dataset holds them: a local table."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="local_private_fostering_visits",
    says="A visit made to a privately fostered child.",
    day="visited_on",
    needed=("arrangement_id", "visited_on"),
    columns={
        "arrangement_id": Column(
            "pfvi_arrangement_id", "The arrangement.", refers_to="local_private_fostering"
        ),
        "visited_on": Column("pfvi_visit_date", "The day of the visit.", Type.DATE),
    },
)
