"""Placements of children in care."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cla_placement",
    says="A placement of a child in care, from its start to its end.",
    key=("placement_id",),
    person="person_id",
    day="started_on",
    needed=("started_on",),
    orders=(("started_on", "ended_on"),),
    spans=("started_on", "ended_on"),
    columns={
        "placement_id": Column("clap_cla_placement_id", "The placement's own id."),
        "person_id": Column("clap_person_id", "The child.", refers_to="ssd_person"),
        "period_id": Column("clap_cla_id", "The period of care."),
        "started_on": Column("clap_cla_placement_start_date", "The day it started.", Type.DATE),
        "ended_on": Column(
            "clap_cla_placement_end_date", "The day it ended; empty while it is open.", Type.DATE
        ),
        "placement_type": Column("clap_cla_placement_type", "Its national code, such as U1."),
        "provider": Column("clap_cla_placement_provider", "Who provides it, as its national code."),
        "distance": Column(
            "clap_cla_placement_distance", "Miles from home, as the system has them."
        ),
        "change_reason": Column(
            "clap_cla_placement_change_reason", "Why the placement before it ended."
        ),
    },
)
