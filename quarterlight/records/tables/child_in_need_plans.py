"""Child in need plans."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cin_plans",
    says="A child in need plan, from its start to its end.",
    key=("plan_id",),
    person="person_id",
    day="started_on",
    team="team_id",
    needed=("person_id", "started_on"),
    orders=(("started_on", "ended_on"),),
    spans=("started_on", "ended_on"),
    columns={
        "plan_id": Column("cinp_cin_plan_id", "The plan's own id."),
        "referral_id": Column(
            "cinp_referral_id", "The referral it belongs to.", refers_to="ssd_cin_episodes"
        ),
        "person_id": Column("cinp_person_id", "The child.", refers_to="ssd_person"),
        "started_on": Column("cinp_cin_plan_start_date", "The day it started.", Type.DATE),
        "ended_on": Column(
            "cinp_cin_plan_end_date", "The day it ended; empty while it is open.", Type.DATE
        ),
        "team_id": Column(
            "cinp_cin_plan_team", "The team that works with the child.", refers_to="ssd_department"
        ),
    },
)
