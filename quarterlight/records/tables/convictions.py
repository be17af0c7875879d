"""Offences of children in care."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cla_convictions",
    says="An offence for which a child in care was convicted.",
    key=("conviction_id",),
    person="person_id",
    day="offended_on",
    needed=("person_id",),
    columns={
        "conviction_id": Column("clac_cla_conviction_id", "The row's own id."),
        "person_id": Column("clac_person_id", "The child.", refers_to="ssd_person"),
        "offended_on": Column("clac_cla_conviction_date", "The day of the offence.", Type.DATE),
    },
)
