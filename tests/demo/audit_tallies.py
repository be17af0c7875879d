"""The audit measures and the judgement tables, counted from the three audit tables by plain loops."""

from __future__ import annotations

from collections import defaultdict

from tallies import QUARTERS, Row, Tables, Tally

JUDGEMENTS = ("outstanding", "good", "requires_improvement", "inadequate")
STREAMS = ("ChECS", "Permanence and ThroughCare", "CIN/CP Crewe", "CIN/CP Macc")
WORK_TYPES = {
    "Referral": "referral",
    "Visits to Cared for Children": "visits_to_cared_for_children",
    "Combined Assessment": "combined_assessment",
    "Cared for Assessments": "cared_for_assessments",
    "Child in Need Plans": "child_in_need_plans",
    "Cared for Children's Plans": "cared_for_plans",
    "Child Protection Plans": "child_protection_plans",
    "Strategy Meetings and Sec 47": "strategy_and_s47",
}


def counted(tables: Tables, quarter: str) -> list[Row]:
    """The audits of a quarter that were finished; dip samples never count."""
    return [
        audit
        for audit in tables["audits"]
        if audit["quarter"] == quarter
        and audit["status"] in ("completed", "moderated")
        and audit["audit_type"] != "dip_sample"
    ]


def answered(tables: Tables, code: str) -> dict[str, Tally | str]:
    """Yes, and yes or no, by quarter; or why there is neither."""
    _, question, *services = code.split(".")
    answers = {
        row["audit_id"]: row["answer"]
        for row in tables["audit_answers"]
        if row["question"] == question
    }
    found: dict[str, Tally | str] = {}
    for quarter in QUARTERS:
        audits = counted(tables, quarter)
        audits = [audit for audit in audits if not services or audit["service"] == services[0]]
        given = [answers.get(audit["audit_id"], "") for audit in audits]
        yes, no = given.count("Y"), given.count("N")
        found[quarter] = (yes, yes + no) if yes + no else "no_relevant_cases"
        if not audits:
            found[quarter] = "not_audited"
    return found


def judged(tables: Tables, title: str) -> dict[str, list[int]]:
    """The counts of a judgement table by quarter, best judgement first."""
    work_type, found = WORK_TYPES.get(title), {}
    grades = defaultdict(list)
    for row in tables["audit_grades"]:
        if row["work_type"] == work_type:
            grades[row["audit_id"]].append(row["grade"])
    for quarter in QUARTERS:
        words: list[str] = []
        for audit in counted(tables, quarter):
            if work_type:
                words += grades[audit["audit_id"]]
            elif title in ("All Audit Streams", audit["stream"]):
                words.append(audit["judgement"])
        found[quarter] = [words.count(judgement) for judgement in JUDGEMENTS]
    return found
