"""The columns of the tables that are drawn, and the files that hold them."""

from __future__ import annotations

import csv
from pathlib import Path

from reference.naive.reading import Tables, rows

COLUMNS = {
    "ssd_person": "pers_person_id pers_dob pers_expected_dob",
    "ssd_family": "fami_family_id fami_person_id",
    "ssd_cin_episodes": "cine_referral_id cine_person_id cine_referral_date cine_referral_team",
    "ssd_cin_assessments": "cina_assessment_id cina_person_id cina_assessment_start_date",
    "ssd_cp_plans": (
        "cppl_cp_plan_id cppl_person_id cppl_cp_plan_start_date cppl_cp_plan_end_date cppl_cp_plan_ola"
    ),
    "ssd_cla_episodes": (
        "clae_cla_episode_id clae_person_id clae_cla_id clae_cla_episode_start_date"
        " clae_cla_episode_ceased_date clae_entered_care_date"
    ),
    "ssd_legal_status": (
        "lega_legal_status_id lega_person_id lega_legal_status lega_legal_status_start_date"
        " lega_legal_status_end_date"
    ),
    "ssd_cla_health": (
        "clah_health_check_id clah_person_id clah_health_check_type clah_health_check_date"
        " clah_health_check_status"
    ),
    "local_early_help_decisions": (
        "ehbd_decision_id ehbd_person_id ehbd_received_date ehbd_decision_date"
    ),
    "local_assessment_seen": "asee_assessment_id asee_first_seen_date",
    "local_initial_health_requests": "ihar_person_id ihar_requested_date",
    "local_private_fostering": (
        "pfos_arrangement_id pfos_person_id pfos_notified_date pfos_start_date pfos_end_date"
    ),
    "local_private_fostering_visits": "pfvi_arrangement_id pfvi_visit_date",
    "audits": (
        "audit_id person_id stream service audit_type audit_month quarter completed_on status judgement"
    ),
    "audit_answers": "audit_id question answer reason",
    "audit_grades": "audit_id work_type grade",
}

# Columns that a council may well not have: a table is whole without them.
OPTIONAL = (
    "cppl_cp_plan_ola",
    "clae_cla_id",
    "clae_entered_care_date",
    "pers_expected_dob",
    "clah_health_check_status",
)


def write(tables: Tables, folder: Path) -> None:
    """One CSV per table, in UTF-8. A column that no row of a table has is not in its file."""
    for table, written in tables.items():
        names = COLUMNS[table].split()
        names = [name for name in names if not written or any(name in row for row in written)]
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, restval="")
            writer.writeheader()
            writer.writerows(written)


def without_repeated_keys(tables: Tables) -> Tables:
    """The same tables where each key stands once, so that the order of rows can change nothing."""
    return {table: rows(tables, table) for table in tables}
