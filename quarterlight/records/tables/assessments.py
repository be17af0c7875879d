"""Assessments of children in need."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cin_assessments",
    says="An assessment of a child's needs, from its start to its authorisation.",
    key=("assessment_id",),
    person="person_id",
    day="started_on",
    team="team_id",
    needed=("person_id", "started_on"),
    orders=(("started_on", "authorised_on"),),
    columns={
        "assessment_id": Column("cina_assessment_id", "The assessment's own id."),
        "person_id": Column("cina_person_id", "The child.", refers_to="ssd_person"),
        "referral_id": Column(
            "cina_referral_id", "The referral it belongs to.", refers_to="ssd_cin_episodes"
        ),
        "started_on": Column("cina_assessment_start_date", "The day it started.", Type.DATE),
        "is_child_seen": Column(
            "cina_assessment_child_seen", "Whether the child was seen, without a day.", Type.YES_NO
        ),
        "authorised_on": Column(
            "cina_assessment_auth_date", "The day it was authorised.", Type.DATE
        ),
        "team_id": Column(
            "cina_assessment_team", "The team that assesses.", refers_to="ssd_department"
        ),
    },
)
