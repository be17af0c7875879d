"""Decisions of the early help brokerage. No national dataset holds them: a local table."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="local_early_help_decisions",
    says="A request to the early help brokerage, and the day it was decided.",
    key=("decision_id",),
    person="person_id",
    day="received_on",
    needed=("person_id", "received_on"),
    orders=(("received_on", "decided_on"),),
    columns={
        "decision_id": Column("ehbd_decision_id", "The request's own id."),
        "person_id": Column("ehbd_person_id", "The child.", refers_to="ssd_person"),
        "received_on": Column("ehbd_received_date", "The day it was received.", Type.DATE),
        "decided_on": Column(
            "ehbd_decision_date", "The day it was decided; empty while it is not.", Type.DATE
        ),
    },
)
