"""Immigration statuses of children."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_immigration_status",
    says="An immigration status of a child, from its first to its last day.",
    key=("immigration_status_id",),
    person="person_id",
    day="started_on",
    needed=("person_id",),
    orders=(("started_on", "ended_on"),),
    columns={
        "immigration_status_id": Column("immi_immigration_status_id", "The status's own id."),
        "person_id": Column("immi_person_id", "The child.", refers_to="ssd_person"),
        "status": Column("immi_immigration_status", "The status."),
        "started_on": Column("immi_immigration_status_start_date", "Its first day.", Type.DATE),
        "ended_on": Column(
            "immi_immigration_status_end_date", "Its last day.", Type.DATE, is_ahead=True
        ),
    },
)
