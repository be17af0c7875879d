"""Disabilities of children."""

from quarterlight.records.codes import DISABILITIES
from quarterlight.records.record import Column, Record

record = Record(
    name="ssd_disability",
    says="A disability of a child.",
    key=("disability_id",),
    person="person_id",
    needed=("person_id",),
    columns={
        "disability_id": Column("disa_table_id", "The row's own id."),
        "person_id": Column("disa_person_id", "The child.", refers_to="ssd_person"),
        "disability": Column(
            "disa_disability_code",
            "Its national code; NONE where there is none.",
            codes=DISABILITIES,
        ),
    },
)
