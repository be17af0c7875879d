"""From an audit sheet to the rows of the three audit tables, or what of it is not mapped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from quarterlight.errors import PeriodError, UnreadableFile
from quarterlight.intake.audit_sheet.mapping import (
    GRADE,
    QUESTION,
    REASON,
    AuditMapping,
    bare,
)
from quarterlight.intake.audit_sheet.sheet import Sheet
from quarterlight.intake.values import Unreadable, read_date
from quarterlight.periods import Quarter, read_month

Row = tuple[int, dict[str, str]]
_EPOCH = date(1970, 1, 1)
_DEFAULTS = {"audit_type": "practice", "status": "completed"}
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class AuditRows:
    """The rows of the audit tables by the columns of their files, each with its line of the sheet."""

    audits: list[Row] = field(default_factory=list)
    answers: list[Row] = field(default_factory=list)
    grades: list[Row] = field(default_factory=list)

    @property
    def tables(self) -> dict[str, list[Row]]:
        """The rows by table."""
        return {"audits": self.audits, "audit_answers": self.answers, "audit_grades": self.grades}


def unmapped(sheet: Sheet, mapping: AuditMapping) -> list[str]:
    """Every heading and word that the mapping does not know, in the order of the sheet."""
    found = [
        f"the heading “{each}”" for each in sheet.headings if each and _means(each, mapping) is None
    ]
    for heading in sheet.headings:
        section = mapping.section_of(_means(heading, mapping) or "")
        if not section:
            continue
        known = mapping.words(section)
        strange: dict[str, int] = {}
        for line, text in sheet.column(heading):
            if bare(text) not in known:
                strange.setdefault(text, line)
        found += [
            f"“{text}” in [{section}] (below “{heading}”, row {line})"
            for text, line in strange.items()
        ]
    return found


def missing(sheet: Sheet, mapping: AuditMapping) -> list[str]:
    """The headings of the mapping that the sheet does not have."""
    there = {bare(heading) for heading in sheet.headings}
    return [each for each, means in mapping.columns.items() if means and bare(each) not in there]


def audit_rows(sheet: Sheet, mapping: AuditMapping, where: str) -> AuditRows:
    """The rows of the audit tables. Raises UnreadableFile where anything is not mapped, naming it."""
    strange = unmapped(sheet, mapping)
    if strange:
        _refuse("Not mapped in audits.toml", strange, where)
    absent = missing(sheet, mapping)
    if absent:
        _refuse("audits.toml names headings that the sheet does not have", absent, where)
    if "audit_id" not in mapping.columns.values():
        what = "No heading is mapped to audit_id, which tells audits apart."
        raise UnreadableFile(what, where, "Name it under [columns] in audits.toml.")
    found = AuditRows()
    for line, cells in sheet.rows:
        _add(found, line, dict(zip(sheet.headings, cells, strict=True)), mapping)
    return found


def _refuse(what: str, named: list[str], where: str) -> None:
    shown = "; ".join(named[:_SHOWN]) + (
        f"; and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    )
    raise UnreadableFile(
        f"{what}: {shown}. Nothing was loaded.",
        where,
        "Add it to audits.toml; `quarterlight audits map FILE` shows what is missing.",
    )


def _add(found: AuditRows, line: int, cells: dict[str, str], mapping: AuditMapping) -> None:
    meant = [(_means(heading, mapping) or "", text) for heading, text in cells.items()]
    audit = dict(_DEFAULTS)
    audit |= {m: _word(m, t, mapping) for m, t in meant if t and m and "." not in m}
    reasons = {m.removeprefix(REASON): t for m, t in meant if m.startswith(REASON)}
    audit["audit_month"] = _month(audit)
    audit["quarter"] = audit.get("quarter") or _quarter(audit)
    found.audits.append((line, audit))
    for means, text in meant:
        word = _word(means, text, mapping) if text else ""
        id_ = {"audit_id": audit.get("audit_id", "")}
        if word and means.startswith(QUESTION):
            question = means.removeprefix(QUESTION)
            answer = {"question": question, "answer": word, "reason": reasons.get(question, "")}
            found.answers.append((line, id_ | answer))
        elif word and means.startswith(GRADE):
            work_type = means.removeprefix(GRADE)
            found.grades.append((line, id_ | {"work_type": work_type, "grade": word}))


def _means(heading: str, mapping: AuditMapping) -> str | None:
    return mapping.by_heading.get(bare(heading))


def _word(means: str, text: str, mapping: AuditMapping) -> str:
    section = mapping.section_of(means)
    return mapping.words(section)[bare(text)] if section else text


def _month(audit: dict[str, str]) -> str:
    """The month as YYYY-MM; as it stands where it cannot be read, which a check then says."""
    text = audit.get("audit_month", "")
    try:
        near = Quarter.parse(audit.get("quarter", ""))
    except PeriodError:
        near = None
    month = read_month(text, near) if text else None
    return str(month) if month else text


def _quarter(audit: dict[str, str]) -> str:
    """Where the sheet has no quarter: that of the month, else that of the day of completion."""
    return next(_quarters(audit), "")


def _quarters(audit: dict[str, str]) -> Iterator[str]:
    month = read_month(audit.get("audit_month", ""))
    if month:
        yield str(month.quarter)
    try:
        yield str(Quarter.of(_EPOCH + timedelta(days=read_date(audit.get("completed_on", "")))))
    except Unreadable:
        return
