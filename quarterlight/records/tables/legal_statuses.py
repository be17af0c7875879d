"""Legal statuses of children, such as care orders and short breaks."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_legal_status",
    says="A legal status of a child, from its first to its last day.",
    key=("legal_status_id",),
    person="person_id",
    day="started_on",
    needed=("person_id", "started_on"),
    orders=(("started_on", "ended_on"),),
    columns={
        "legal_status_id": Column("lega_legal_status_id", "The status's own id."),
        "person_id": Column("lega_person_id", "The child.", refers_to="ssd_person"),
        "status": Column("lega_legal_status", "The national code; V3 and V4 are short breaks."),
        "started_on": Column("lega_legal_status_start_date", "Its first day.", Type.DATE),
        "ended_on": Column("lega_legal_status_end_date", "Its last day.", Type.DATE),
    },
)
