"""Which children belong to one family."""

from quarterlight.records.record import Column, Record

record = Record(
    name="ssd_family",
    says="A child's belonging to a family.",
    person="person_id",
    needed=("family_id", "person_id"),
    columns={
        "family_id": Column("fami_family_id", "The family's id."),
        "person_id": Column("fami_person_id", "The child.", refers_to="ssd_person"),
    },
)
