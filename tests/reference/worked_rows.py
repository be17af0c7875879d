"""Tables of rows drawn in one line each: `authority(plans=["P1 ann 2015-09-30 . Y"])`.

The cells stand in the order of SHORT, between blanks; `.` is an empty cell, `~` a blank within one.
A table that is named with no rows is there and empty; one that is not named is missing.
"""

from __future__ import annotations

from quarterlight.periods import Quarter
from reference.naive import Tables, counted_and_met

Q3 = Quarter(2016, 3)  # 1 October to 31 December 2016

SHORT = {
    "persons": ("ssd_person", "pers_person_id pers_dob pers_expected_dob"),
    "referrals": ("ssd_cin_episodes", "cine_referral_id cine_person_id cine_referral_date"),
    "assessments": (
        "ssd_cin_assessments",
        "cina_assessment_id cina_person_id cina_assessment_start_date",
    ),
    "seen": ("local_assessment_seen", "asee_assessment_id asee_first_seen_date"),
    "plans": (
        "ssd_cp_plans",
        "cppl_cp_plan_id cppl_person_id cppl_cp_plan_start_date cppl_cp_plan_end_date cppl_cp_plan_ola",
    ),
    "decisions": (
        "local_early_help_decisions",
        "ehbd_decision_id ehbd_person_id ehbd_received_date ehbd_decision_date",
    ),
    "episodes": (
        "ssd_cla_episodes",
        (
            "clae_cla_episode_id clae_person_id clae_cla_id clae_entered_care_date"
            " clae_cla_episode_start_date clae_cla_episode_ceased_date"
        ),
    ),
    "statuses": (
        "ssd_legal_status",
        (
            "lega_legal_status_id lega_person_id lega_legal_status"
            " lega_legal_status_start_date lega_legal_status_end_date"
        ),
    ),
    "requests": ("local_initial_health_requests", "ihar_person_id ihar_requested_date"),
    "checks": (
        "ssd_cla_health",
        (
            "clah_health_check_id clah_person_id clah_health_check_type"
            " clah_health_check_date clah_health_check_status"
        ),
    ),
    "arrangements": (
        "local_private_fostering",
        "pfos_arrangement_id pfos_person_id pfos_notified_date pfos_end_date",
    ),
    "visits": ("local_private_fostering_visits", "pfvi_arrangement_id pfvi_visit_date"),
    "audits": (
        "audits",
        "audit_id person_id stream service audit_type quarter status judgement",
    ),
    "answers": ("audit_answers", "audit_id question answer"),
    "grades": ("audit_grades", "audit_id work_type grade"),
}


def authority(**rows: list[str]) -> Tables:
    """The tables of an authority; a row with fewer cells than columns lacks the last ones."""
    tables = {}
    for short, lines in rows.items():
        table, columns = SHORT[short]
        tables[table] = [_row(columns.split(), line) for line in lines]
    return tables


def _row(columns: list[str], line: str) -> dict[str, str]:
    cells = ["" if cell == "." else cell.replace("~", " ") for cell in line.split()]
    return dict(zip(columns, cells, strict=False))


def answers(tables: Tables, code: str, quarter: Quarter = Q3) -> dict[str, bool]:
    """Whether each case that counts met the question, by the id of the case."""
    return {case: met for (case, _), met in counted_and_met(tables, code, quarter).items()}
