"""How councils head and word their audit sheets: the forms that a draft knows."""

from __future__ import annotations

from collections.abc import Iterable


def _all(forms: dict[str, Iterable[str]]) -> dict[str, str]:
    return {form: means for means, every in forms.items() for form in every}


HEADINGS = _all(
    {
        "audit_id": (
            "audit id", "audit ref", "audit reference", "audit no", "audit no.", "audit number",
            "unique ref", "unique reference", "reference", "ref", "ref no", "id",
        ),
        "person_id": (
            "person id", "child id", "child's id", "case id", "client id", "lcs id", "mosaic id",
            "liquidlogic id", "liquid logic id", "child unique id", "case number", "case ref",
            "case reference", "child ref", "child reference", "pid", "unique child id", "person ref",
        ),
        "stream": ("stream", "audit stream", "stream of audit", "programme", "audit programme"),
        "service": ("service", "service area", "area of service"),
        "audit_type": ("audit type", "type", "type of audit", "kind of audit"),
        "audit_month": ("audit month", "month", "month of audit", "audited in"),
        "quarter": ("quarter", "qtr", "audit quarter"),
        "completed_on": (
            "completed on", "date completed", "completed", "completion date", "date of completion",
            "date of audit", "audit date", "date audited", "date",
        ),
        "status": ("status", "audit status", "state", "stage"),
        "judgement": (
            "judgement", "judgment", "overall judgement", "overall judgment", "overall grade",
            "overall grading", "overall", "grade", "grading", "overall rating", "rating",
            "audit judgement", "audit grade",
        ),
        "selection": ("selection", "how selected", "selected by", "sampling", "selection method"),
    }
)  # fmt: skip
ANSWERS = _all(
    {
        "Y": ("y", "yes", "true", "met", "fully met", "1"),
        "N": (
            "n", "no", "false", "not met", "0",
            "partly", "partially", "partial", "in part", "partly met", "partially met", "to some extent",
        ),
        "NA": (
            "na", "n/a", "n.a", "not applicable", "not relevant", "n / a", "not required",
        ),
    }
)  # fmt: skip
# Neither a yes nor a no: a draft takes them for a no, since a standard that is met in part is not met.
DOUBTFUL = frozenset(
    ("partly", "partially", "partial", "in part", "partly met", "partially met", "to some extent")
)
NOT_JUDGED = frozenset(("n/a", "na", "not applicable", "not present", "none", "not graded", "-"))
SERVICES = _all(
    {
        "front_door": ("front door", "front_door", "checs", "mash", "first contact", "contact and referral"),
        "cin_cp": (
            "cin/cp", "cin_cp", "cin / cp", "cin & cp", "cin and cp", "cin", "cp", "child protection",
            "child in need", "children in need", "safeguarding",
        ),
        "cared_for": (
            "cared for", "cared_for", "cared for children", "lac", "cla", "looked after", "children in care",
            "looked after children", "children looked after", "permanence",
        ),
    }
)  # fmt: skip
STATUSES = _all(
    {
        "allocated": ("allocated", "assigned", "not started"),
        "draft": ("draft", "in progress", "started", "in draft"),
        "completed": ("completed", "complete", "done", "finished", "submitted", "closed"),
        "moderated": ("moderated", "moderation complete", "quality assured", "signed off"),
        "withdrawn": ("withdrawn", "cancelled", "void", "abandoned"),
    }
)
TYPES = _all(
    {
        "practice": ("practice", "practice audit", "full", "full audit", "case audit", "audit"),
        "team_manager": ("team manager", "team manager audit", "tm", "manager", "manager audit"),
        "dip_sample": ("dip sample", "dip", "dip sampling", "dip-sample"),
    }
)
SELECTIONS = _all(
    {
        "random": ("random", "at random"),
        "stratified": ("stratified",),
        "purposive": ("purposive", "purposeful", "targeted", "chosen"),
        "risk": ("risk", "by risk", "risk-based", "risk based"),
    }
)
