"""Audits, their answers and grades."""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.authorities.cells import Setting
from reference.naive.reading import Row, Tables

STREAMS = ("ChECS", "CIN/CP Macc", "Permanence and ThroughCare", "Youth Justice")
SERVICES = ("front_door", "cin_cp", "cared_for")
TYPES = ("practice", "team_manager", "practice", "dip_sample")
STATUSES = ("completed", "moderated", "completed", "Completed", "draft", "allocated", "withdrawn")
JUDGEMENTS = ("good", "outstanding", "requires_improvement", "inadequate", "")
QUESTIONS = ("plan_smart", "no_drift")
WORK_TYPES = ("referral", "child_protection_plans")
AUDIT_MEASURES = tuple(
    f"audit.{question}{service}"
    for question in QUESTIONS
    for service in ("", ".front_door", ".cin_cp", ".cared_for")
)


def audits(setting: Setting) -> Tables:
    """Audits of the latest quarters, finished or not, with answers and grades of theirs and of none."""
    rows = []
    for _ in setting.up_to(10):
        quarter = setting.pick(setting.quarters[-3:])
        rows.append(
            {
                "audit_id": setting.own_id(),
                "person_id": setting.pick(setting.persons),
                "stream": setting.pick(STREAMS),
                "service": setting.pick(SERVICES),
                "audit_type": setting.pick(TYPES),
                "audit_month": f"{quarter.last_day:%Y-%m}",
                "quarter": "" if setting.one_in(25) else _written(setting, quarter),
                "completed_on": setting.dated(quarter.last_day),
                "status": setting.pick(STATUSES),
                "judgement": setting.pick(JUDGEMENTS),
            }
        )
    return {
        "audits": rows,
        "audit_answers": [
            {
                "audit_id": _audit_id(setting, rows),
                "question": setting.pick(QUESTIONS),
                "answer": setting.pick(("Y", "N", "y", "NA", "")),
                "reason": "",
            }
            for _ in setting.up_to(12)
        ],
        "audit_grades": [
            {
                "audit_id": _audit_id(setting, rows),
                "work_type": setting.pick(WORK_TYPES),
                "grade": setting.pick(JUDGEMENTS[:4]),
            }
            for _ in setting.up_to(12)
        ],
    }


def _audit_id(setting: Setting, audits: list[Row]) -> str:
    """Most often the id of an audit."""
    if not audits or setting.one_in(8):
        return setting.own_id()
    return setting.pick(tuple(audits))["audit_id"]


def _written(setting: Setting, quarter: Quarter) -> str:
    """A quarter in one of the accepted forms."""
    year = quarter.financial_year
    number = f"Q{quarter.number}"
    return setting.pick(
        (
            f"{year} {number}",
            f"{number} {year}",
            f"{number} {year[2:4]}/{year[5:]}",
            f"{year.replace('-', '/')} {number}",
            f"{year.replace('-', '')} {number}",
        )
    )
