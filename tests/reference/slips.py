"""Slips that a programmer might make in the rules, and the second opinion with one of them made.

A set of made-up authorities is worth something only if it tells each slip from the rule.
"""

from __future__ import annotations

import importlib
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

NAIVE = Path(__file__).parent / "naive"


@dataclass(frozen=True)
class Slip:
    """In one file of the second opinion, other words for these; it changes the cases of a theme."""

    theme: str
    file: str
    right: str
    wrong: str

    def __str__(self) -> str:
        return f"{self.file}: {self.right} -> {self.wrong}"


def slipped(slip: Slip, folder: Path) -> ModuleType:
    """The whole second opinion, copied into a folder under a name of its own, with the slip made."""
    name = f"slipped_{SLIPS.index(slip)}"
    shutil.copytree(NAIVE, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (folder / name).rglob("*.py"):
        source = path.read_text(encoding="utf-8").replace("reference.naive", name)
        if path.relative_to(folder / name).as_posix() == slip.file:
            assert slip.right in source, f"{slip.file} no longer says: {slip.right}"
            source = source.replace(slip.right, slip.wrong)
        path.write_text(source, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))


def _slips(theme: str, file: str, *pairs: tuple[str, str]) -> list[Slip]:
    return [Slip(theme, file, right, wrong) for right, wrong in pairs]


SLIPS = [
    *_slips(
        "protection",
        "measures/plans_over_15_months.py",
        ("due < last_day", "due <= last_day"),
        ("plan.started_on <= last_day", "plan.started_on < last_day"),
        ("plan.ended_on > last_day", "plan.ended_on >= last_day"),
        ("plan.started_on < other.started_on", "plan.started_on > other.started_on"),
        ("return comes_first", "return not comes_first"),
        ("plus_months(plan.started_on, 15)", "plus_months(plan.started_on, 14)"),
    ),
    *_slips("protection", "days.py", ("monthrange(year, month)[1]", "28")),
    *_slips(
        "protection",
        "reading.py",
        ("if has_key and key in seen", "if False"),
        ("else written", "else written.strip()"),
        ('"NULL", "NaT")', '"NULL")'),
    ),
    *_slips(
        "protection",
        "child_protection.py",
        ('code(row, "cppl_cp_plan_ola")', 'row.get("cppl_cp_plan_ola")'),
    ),
    *_slips(
        "protection",
        "measures/second_or_later_plan.py",
        ("date(quarter.year, 4, 1)", "quarter.first_day"),
        (
            "other.started_on < plan.started_on",
            "other.started_on <= plan.started_on and other != plan",
        ),
    ),
    *_slips(
        "early_help",
        "measures/early_help_decided_in_3_working_days.py",
        ("decided <= due", "decided < due"),
        ("decided <= due", "received <= decided <= due"),
        ("is_in(decided, quarter)", "is_in(received, quarter)"),
    ),
    *_slips(
        "early_help",
        "days.py",
        ("day.weekday() < 5 and day not in bank_holidays(day.year)", "day.weekday() < 5"),
        ('subdiv="ENG"', 'subdiv="SCT"'),
        (
            "    while count and day < date.max:",
            "    count -= is_working_day(day)\n    while count > 0:",
        ),
    ),
    *_slips(
        "early_help",
        "reading.py",
        (
            "return date(int(read",
            "return date(int(read['year']), int(read['day']), int(read['month']))#",
        ),
    ),
    *_slips(
        "assessments",
        "measures/seen_in_10_working_days.py",
        ("started <= seen <= due", "seen <= due"),
        ("started <= seen <= due", "started < seen <= due"),
        ("started <= seen <= due", "started <= seen < due"),
        ("is_in(due, quarter)", "is_in(started, quarter)"),
        ("born > on", "born >= on"),
        ('return day(row, "pers_expected_dob") is not None', "return False"),
        (
            'return day(row, "pers_expected_dob") is not None',
            'return (day(row, "pers_expected_dob") or date.min) > on',
        ),
    ),
    *_slips(
        "care",
        "measures/health_assessment_requested_in_48_hours.py",
        (".days <= 28", ".days < 28"),
        (".days <= 28", ".days <= 29"),
        ("first <= due", "first < due"),
        ("is_in(due, quarter)", "is_in(entry.entered_on, quarter)"),
    ),
    *_slips(
        "care",
        "care.py",
        ("end < due", "end <= due"),
        ("and all(end", "and any(end"),
        ("return not all(", "return not any("),
        ("return ends != [] and all", "return all"),
        ("<= Quarter.of(due).last_day", "<= date.max"),
        ("end >= entry.entered_on", "end > entry.entered_on"),
        ("start <= entry.entered_on", "start < entry.entered_on"),
        ('code(row, "lega_legal_status")', 'text(row, "lega_legal_status")'),
        ('SHORT_BREAKS = ("V3", "V4")', 'SHORT_BREAKS = ("V3",)'),
        ("return min((start", "return max((start"),
        ("if named is not None:", "if True:"),
    ),
    *_slips(
        "care",
        "measures/health_assessment_in_20_working_days.py",
        ("checked >= entry.entered_on", "checked > entry.entered_on"),
        ("first <= due", "first < due"),
        ('code(row, "clah_health_check_type") in TYPES', "True"),
        ('code(row, "clah_health_check_status") in DONE', "True"),
        ('DONE = ("", ', "DONE = ("),
        ('is_done = code(row, "clah', 'is_done = text(row, "clah'),
    ),
    *_slips(
        "fostering",
        "measures/private_fostering_visited_in_time.py",
        ("self.made <= self.due", "self.made < self.due"),
        ("visit.due <= ended", "visit.due < ended"),
        ("visit.made < first_day", "visit.made <= first_day"),
        ("ended >= first_day", "ended > first_day"),
        ("visit < plus_months(notified, 12)", "visit <= plus_months(notified, 12)"),
        ("if visit >= notified", "if visit > notified"),
        ("if visit >= notified", "if True"),
        ("or is_overdue_into(visit, quarter, ended)", ""),
        ("42 if is_first_year else 84", "42"),
        ("plus_working_days(notified, 7)", "plus_days(notified, 7)"),
        ("other > visit", "other >= visit"),
    ),
    *_slips(
        "referrals",
        "measures/repeat_referrals.py",
        ("on <= plus_months(earlier, 12)", "on < plus_months(earlier, 12)"),
        ("earlier < on <= plus_months(earlier, 12)", "0 < (on - earlier).days <= 365"),
        ("(quarter - 3).first_day", "(quarter - 2).first_day"),
        ("first_day <= on", "first_day < on"),
        ("on <= quarter.last_day", "on < quarter.last_day"),
        ("or comes_first", "or not comes_first"),
    ),
    *_slips(
        "audits",
        "audits.py",
        (
            'code(audit, "status") in',
            'text(audit, "status").lower() == "completed" and "COMPLETED" in',
        ),
        ('and code(audit, "audit_type") != "DIP_SAMPLE"', ""),
        ('return code(row, "answer")', 'return text(row, "answer")'),
        ('"MODERATED")', '"MODERATED", "DRAFT")'),
    ),
]
