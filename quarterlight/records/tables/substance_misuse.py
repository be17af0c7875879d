"""Substance misuse of children in care."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cla_substance_misuse",
    says="That a child in care misuses substances.",
    key=("substance_misuse_id",),
    person="person_id",
    day="identified_on",
    needed=("person_id",),
    columns={
        "substance_misuse_id": Column("clas_substance_misuse_id", "The row's own id."),
        "person_id": Column("clas_person_id", "The child.", refers_to="ssd_person"),
        "identified_on": Column(
            "clas_substance_misuse_date", "The day on which it was identified.", Type.DATE
        ),
        "substance": Column("clas_substance_misused", "The substance, as its national code."),
        "has_had_help": Column(
            "clas_intervention_received", "Whether the child had help with it.", Type.YES_NO
        ),
    },
)
