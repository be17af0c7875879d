"""Contacts with children's social care, before they are a referral or not."""

from quarterlight.records.codes import REFERRAL_SOURCES
from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_contacts",
    says="A contact about a child, and what came of it.",
    key=("contact_id",),
    person="person_id",
    day="contacted_on",
    needed=("person_id", "contacted_on"),
    columns={
        "contact_id": Column("cont_contact_id", "The contact's own id."),
        "person_id": Column("cont_person_id", "The child.", refers_to="ssd_person"),
        "contacted_on": Column("cont_contact_date", "The day of the contact.", Type.DATE),
        "source": Column("cont_contact_source_code", "Who made it.", codes=REFERRAL_SOURCES),
        "outcome": Column(
            "cont_contact_outcome_json", "What came of it, as the dataset's flags (Y or N by name)."
        ),
    },
)
