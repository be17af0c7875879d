"""Young people who have left care."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_care_leavers",
    says="A care leaver, and how the young person is.",
    key=("care_leaver_id",),
    person="person_id",
    team="team_id",
    needed=("person_id",),
    columns={
        "care_leaver_id": Column("clea_table_id", "The row's own id."),
        "person_id": Column("clea_person_id", "The child.", refers_to="ssd_person"),
        "eligibility": Column(
            "clea_care_leaver_eligibility", "What the young person is entitled to."
        ),
        "in_touch": Column(
            "clea_care_leaver_in_touch", "Whether the authority is in touch, as its national code."
        ),
        "last_contact_on": Column(
            "clea_care_leaver_latest_contact", "The day of the latest contact.", Type.DATE
        ),
        "accommodation": Column(
            "clea_care_leaver_accommodation", "Where the young person lives, as its national code."
        ),
        "is_accommodation_suitable": Column(
            "clea_care_leaver_accom_suitable", "Whether that is suitable, as its national code."
        ),
        "activity": Column(
            "clea_care_leaver_activity", "What the young person does, as its national code."
        ),
        "plan_reviewed_on": Column(
            "clea_pathway_plan_review_date",
            "The day of the latest review of the pathway plan.",
            Type.DATE,
            is_ahead=True,
        ),
        "team_id": Column(
            "clea_care_leaver_allocated_team", "The team.", refers_to="ssd_department"
        ),
    },
)
