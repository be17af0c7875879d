"""Private fostering arrangements. No national dataset holds them: a local table."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="local_private_fostering",
    says="A private fostering arrangement, from its notification to its end.",
    key=("arrangement_id",),
    person="person_id",
    day="notified_on",
    needed=("person_id", "notified_on"),
    orders=(("started_on", "ended_on"), ("notified_on", "ended_on")),
    columns={
        "arrangement_id": Column("pfos_arrangement_id", "The arrangement's own id."),
        "person_id": Column("pfos_person_id", "The child.", refers_to="ssd_person"),
        "notified_on": Column(
            "pfos_notified_date", "The day the authority became aware of it.", Type.DATE
        ),
        "started_on": Column("pfos_start_date", "The day it started.", Type.DATE),
        "ended_on": Column("pfos_end_date", "The day it ended.", Type.DATE),
    },
)
