"""Care plans of children in care."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cla_care_plan",
    says="A care plan of a child in care.",
    key=("care_plan_id",),
    person="person_id",
    day="started_on",
    needed=("person_id", "started_on"),
    orders=(("started_on", "ended_on"),),
    columns={
        "care_plan_id": Column("lacp_table_id", "The plan's own id."),
        "person_id": Column("lacp_person_id", "The child.", refers_to="ssd_person"),
        "started_on": Column("lacp_cla_care_plan_start_date", "The day it started.", Type.DATE),
        "ended_on": Column(
            "lacp_cla_care_plan_end_date", "The day it ended; empty while it stands.", Type.DATE
        ),
        "plans": Column(
            "lacp_cla_care_plan_json", "What is planned, as the dataset's flags (Y or N by name)."
        ),
    },
)
