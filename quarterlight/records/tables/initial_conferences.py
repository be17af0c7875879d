"""Initial child protection conferences."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_initial_cp_conference",
    says="An initial child protection conference on a child.",
    key=("conference_id",),
    person="person_id",
    day="held_on",
    team="team_id",
    needed=("person_id",),
    columns={
        "conference_id": Column("icpc_icpc_id", "The conference's own id."),
        "enquiry_id": Column(
            "icpc_s47_enquiry_id", "The enquiry that led to it.", refers_to="ssd_s47_enquiry"
        ),
        "person_id": Column("icpc_person_id", "The child.", refers_to="ssd_person"),
        "referral_id": Column(
            "icpc_referral_id", "The referral it belongs to.", refers_to="ssd_cin_episodes"
        ),
        "plan_id": Column("icpc_cp_plan_id", "The plan that came of it.", refers_to="ssd_cp_plans"),
        "is_transfer_in": Column(
            "icpc_icpc_transfer_in",
            "Whether the child moved here from another authority.",
            Type.YES_NO,
        ),
        "target_on": Column(
            "icpc_icpc_target_date", "The day by which it is to be held.", Type.DATE, is_ahead=True
        ),
        "held_on": Column("icpc_icpc_date", "The day it was held.", Type.DATE, is_ahead=True),
        "led_to_plan": Column(
            "icpc_icpc_outcome_cp_flag", "Whether it led to a child protection plan.", Type.YES_NO
        ),
        "team_id": Column("icpc_icpc_team", "The team.", refers_to="ssd_department"),
    },
)
