"""Audits of children's case files."""

from quarterlight.records.record import Column, Record, Settled, Type

STATUSES = ("allocated", "draft", "completed", "moderated", "withdrawn")
COUNTED = ("completed", "moderated")


def _history(t):
    """An audit counts when it is completed or moderated; a dip sample is told beside the measure."""
    is_done = t.status.lower().isin(COUNTED).fill_null(False)
    is_dip = (t.audit_type.lower() == "dip_sample").fill_null(False)
    return t.mutate(
        is_counted=is_done & ~is_dip,
        is_dip_sample=is_done & is_dip,
        quarter_index=4 * t.quarter[:4].cast("int64") + t.quarter[9:10].cast("int64") - 1,
    )


record = Record(
    name="audits",
    says="An audit of one child's case file.",
    key=("audit_id",),
    person="person_id",
    day="completed_on",
    needed=("audit_id", "quarter"),
    columns={
        "audit_id": Column("audit_id", "The audit's own id."),
        "person_id": Column(
            "person_id", "The child whose file was audited.", refers_to="ssd_person"
        ),
        "stream": Column("stream", "The stream of the audit programme, as its table is titled."),
        "service": Column("service", "The service whose work was audited."),
        "audit_type": Column(
            "audit_type",
            "What kind of audit it was.",
            codes=("practice", "team_manager", "dip_sample"),
        ),
        "audit_month": Column("audit_month", "The month of the audits, as YYYY-MM."),
        "quarter": Column(
            "quarter", "The quarter in which it counts, such as 2016-17 Q3.", Type.QUARTER
        ),
        "completed_on": Column("completed_on", "The day it was completed.", Type.DATE),
        "status": Column("status", "How far it is.", codes=STATUSES),
        "judgement": Column(
            "judgement",
            "How the practice was judged overall.",
            codes=("outstanding", "good", "requires_improvement", "inadequate"),
        ),
        "selection": Column(
            "selection",
            "How the case was selected.",
            codes=("random", "stratified", "purposive", "risk"),
        ),
    },
    settled={
        "is_counted": Settled(
            "Whether it counts in measures and judgement tables: completed or moderated, and no "
            "dip sample.",
            Type.YES_NO,
        ),
        "quarter_index": Settled("The quarter in which it counts, as a number.", Type.NUMBER),
        "is_dip_sample": Settled("Whether it is a dip sample that is done.", Type.YES_NO),
    },
    history=_history,
)
