"""Requests to health for initial health assessments. No national dataset holds them: a local table."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="local_initial_health_requests",
    says="A request to health for an initial health assessment of a child.",
    person="person_id",
    day="requested_on",
    needed=("person_id", "requested_on"),
    columns={
        "person_id": Column("ihar_person_id", "The child.", refers_to="ssd_person"),
        "requested_on": Column("ihar_requested_date", "The day of the request.", Type.DATE),
    },
)
