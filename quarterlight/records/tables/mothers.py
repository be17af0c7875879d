"""Mothers who are themselves known to children's social care, and their children."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_mother",
    says="A mother, and one of her children.",
    key=("mother_row_id",),
    person="person_id",
    needed=("person_id",),
    columns={
        "mother_row_id": Column("moth_table_id", "The row's own id."),
        "person_id": Column("moth_person_id", "The mother.", refers_to="ssd_person"),
        "child_id": Column("moth_childs_person_id", "Her child.", refers_to="ssd_person"),
        "child_born_on": Column(
            "moth_childs_dob", "The day of the child's birth.", Type.DATE, is_ahead=True
        ),
    },
)
