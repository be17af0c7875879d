"""Immunisations of children in care."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cla_immunisations",
    says="Whether a child in care is immunised as it should be.",
    person="person_id",
    day="as_of",
    needed=("person_id",),
    columns={
        "person_id": Column("clai_person_id", "The child.", refers_to="ssd_person"),
        "is_up_to_date": Column(
            "clai_immunisations_status", "Whether its immunisations are up to date.", Type.YES_NO
        ),
        "as_of": Column(
            "clai_immunisations_status_date", "The day on which that was so.", Type.DATE
        ),
    },
)
