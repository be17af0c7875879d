"""Enquiries under section 47 of the Children Act 1989."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_s47_enquiry",
    says="An enquiry into whether a child suffers significant harm, from the strategy discussion on.",
    key=("enquiry_id",),
    person="person_id",
    day="started_on",
    team="team_id",
    needed=("person_id", "started_on"),
    orders=(("started_on", "ended_on"),),
    columns={
        "enquiry_id": Column("s47e_s47_enquiry_id", "The enquiry's own id."),
        "referral_id": Column(
            "s47e_referral_id", "The referral it belongs to.", refers_to="ssd_cin_episodes"
        ),
        "person_id": Column("s47e_person_id", "The child.", refers_to="ssd_person"),
        "started_on": Column(
            "s47e_s47_start_date", "The day of the strategy discussion that started it.", Type.DATE
        ),
        "ended_on": Column("s47e_s47_end_date", "The day it ended.", Type.DATE),
        "is_no_further_action": Column(
            "s47e_s47_nfa", "Whether it led to no further action.", Type.YES_NO
        ),
        "team_id": Column(
            "s47e_s47_completed_by_team", "The team that completed it.", refers_to="ssd_department"
        ),
    },
)
