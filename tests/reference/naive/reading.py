"""What stands in a row: text, days, codes; and which rows of a table count at all."""

from __future__ import annotations

import re
from datetime import date

Row = dict[str, str]
Tables = dict[str, list[Row]]

EMPTY = ("", "NULL", "NaT")
_TIME = r"( ([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?"
DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)" + _TIME, re.ASCII),
    re.compile(r"(?P<day>\d\d)/(?P<month>\d\d)/(?P<year>\d{4})" + _TIME, re.ASCII),
)

# Tables that stand here nowhere have no key: each of their rows counts.
KEYS = {
    "ssd_person": ("pers_person_id",),
    "ssd_cin_episodes": ("cine_referral_id",),
    "ssd_cin_assessments": ("cina_assessment_id",),
    "ssd_cp_plans": ("cppl_cp_plan_id",),
    "ssd_cla_episodes": ("clae_cla_episode_id",),
    "ssd_cla_health": ("clah_health_check_id",),
    "ssd_legal_status": ("lega_legal_status_id",),
    "local_early_help_decisions": ("ehbd_decision_id",),
    "local_assessment_seen": ("asee_assessment_id",),
    "local_private_fostering": ("pfos_arrangement_id",),
    "audits": ("audit_id",),
    "audit_answers": ("audit_id", "question"),
    "audit_grades": ("audit_id", "work_type"),
}


def text(row: Row, column: str) -> str:
    """The cell exactly as it is written, spaces and zeros kept; "" where it is empty."""
    written = row.get(column, "")
    return "" if written.strip() in EMPTY else written


def code(row: Row, column: str) -> str:
    """A code, a status or a yes or no, in capitals, so that letter case does not matter."""
    return text(row, column).strip().upper()


def day(row: Row, column: str) -> date | None:
    """The day in a cell without its time; None where it is empty or is no date in an accepted form."""
    for form in DATES:
        read = form.fullmatch(text(row, column).strip())
        if read:
            try:
                return date(int(read["year"]), int(read["month"]), int(read["day"]))
            except ValueError:
                return None
    return None


def rows(tables: Tables, table: str) -> list[Row]:
    """The rows of a table, of those with one key the first. A row that lacks its key repeats nobody's."""
    seen: set[tuple[str, ...]] = set()
    kept = []
    for row in tables.get(table, []):
        key = tuple(text(row, column) for column in KEYS.get(table, ()))
        has_key = key != () and "" not in key
        if has_key and key in seen:
            continue
        seen.add(key)
        kept.append(row)
    return kept


def comes_first(one: str, other: str) -> bool:
    """Whether an id comes before another as text; one that is there comes before one that is not."""
    return (one == "", one) < (other == "", other)
