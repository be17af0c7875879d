"""Health checks of children in care."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cla_health",
    says="A health check of a child in care.",
    key=("health_check_id",),
    person="person_id",
    day="checked_on",
    needed=("person_id", "checked_on"),
    columns={
        "health_check_id": Column("clah_health_check_id", "The check's own id."),
        "person_id": Column("clah_person_id", "The child.", refers_to="ssd_person"),
        "check_type": Column("clah_health_check_type", "Its type, in the authority's own words."),
        "checked_on": Column("clah_health_check_date", "The day of the check.", Type.DATE),
        "status": Column(
            "clah_health_check_status", "Whether it took place, in the authority's own words."
        ),
    },
)
