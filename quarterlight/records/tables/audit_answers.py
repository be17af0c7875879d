"""The answers of audits to the questions of the audit tool."""

from quarterlight.records.record import Column, Record

record = Record(
    name="audit_answers",
    says="An audit's answer to one question.",
    key=("audit_id", "question"),
    needed=("audit_id", "question"),
    columns={
        "audit_id": Column("audit_id", "The audit.", refers_to="audits"),
        "question": Column("question", "The question of the audit tool."),
        "answer": Column("answer", "Y, N, or NA where it did not apply.", codes=("Y", "N", "NA")),
        "reason": Column("reason", "Why, in the auditor's words."),
    },
)
