"""Involvements of workers and their teams with children."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_involvements",
    says="A worker's involvement with a child, and the team that the worker was in.",
    key=("involvement_id",),
    person="person_id",
    day="started_on",
    team="team_id",
    needed=("person_id", "started_on"),
    orders=(("started_on", "ended_on"),),
    columns={
        "involvement_id": Column("invo_involvements_id", "The involvement's own id."),
        "professional_id": Column("invo_professional_id", "The worker's id."),
        "team_id": Column(
            "invo_professional_team", "The worker's team.", refers_to="ssd_department"
        ),
        "person_id": Column("invo_person_id", "The child.", refers_to="ssd_person"),
        "started_on": Column("invo_involvement_start_date", "Its first day.", Type.DATE),
        "ended_on": Column("invo_involvement_end_date", "Its last day.", Type.DATE),
        "referral_id": Column("invo_referral_id", "The referral.", refers_to="ssd_cin_episodes"),
    },
)
