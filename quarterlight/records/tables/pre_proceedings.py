"""Pre-proceedings under the Public Law Outline."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_pre_proceedings",
    says="The pre-proceedings of a child, from the decision to enter them.",
    key=("pre_proceedings_id",),
    person="person_id",
    day="decided_on",
    needed=("person_id", "decided_on"),
    orders=(("decided_on", "letter_sent_on"), ("decided_on", "issued_on")),
    columns={
        "pre_proceedings_id": Column("prep_table_id", "The row's own id."),
        "person_id": Column("prep_person_id", "The child.", refers_to="ssd_person"),
        "family_id": Column("prep_plo_family_id", "The family's id in pre-proceedings."),
        "decided_on": Column(
            "prep_pre_pro_decision_date", "The day of the decision to enter them.", Type.DATE
        ),
        "first_met_on": Column(
            "prep_initial_pre_pro_meeting_date",
            "The day of the first meeting.",
            Type.DATE,
            is_ahead=True,
        ),
        "outcome": Column(
            "prep_pre_pro_outcome", "What came of them, in the authority's own words."
        ),
        "stepped_down_on": Column(
            "prep_agree_stepdown_issue_date",
            "The day it was agreed to step down or to issue.",
            Type.DATE,
        ),
        "letter_sent_on": Column(
            "prep_pre_pro_letter_date", "The day the letter before proceedings was sent.", Type.DATE
        ),
        "issued_on": Column(
            "prep_care_pro_letter_date",
            "The day the letter to issue care proceedings was sent.",
            Type.DATE,
        ),
    },
)
