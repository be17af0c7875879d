"""Earlier permanence arrangements of children in care."""

from quarterlight.records.record import Column, Record

record = Record(
    name="ssd_cla_previous_permanence",
    says="An earlier permanence arrangement of a child in care.",
    key=("previous_permanence_id",),
    person="person_id",
    needed=("person_id",),
    columns={
        "previous_permanence_id": Column("lapp_table_id", "The row's own id."),
        "person_id": Column("lapp_person_id", "The child.", refers_to="ssd_person"),
        "arrangement": Column(
            "lapp_previous_permanence_option", "The arrangement, as its national code."
        ),
        "ordered_on": Column(
            "lapp_previous_permanence_order_date",
            "The day of the order, as far as it is known (text).",
        ),
    },
)
