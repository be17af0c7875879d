"""Teams, and the services that they belong to."""

from quarterlight.records.record import Column, Record

record = Record(
    name="ssd_department",
    says="A team, and the service above it.",
    key=("team_id",),
    needed=("team_id",),
    columns={
        "team_id": Column("dept_team_id", "The team's own id."),
        "team_name": Column("dept_team_name", "The team's name."),
        "service_id": Column("dept_team_parent_id", "The id of the service above it."),
        "service_name": Column("dept_team_parent_name", "The name of the service above it."),
    },
)
