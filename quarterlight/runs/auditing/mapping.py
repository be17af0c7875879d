"""Mapping an audit sheet: a draft of audits.toml where there is none, else what it does not know."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from quarterlight.errors import UnreadableFile
from quarterlight.intake.audit_sheet.mapping import AuditMapping
from quarterlight.intake.audit_sheet.rows import missing, unmapped
from quarterlight.intake.audit_sheet.sheet import read_sheet
from quarterlight.runs.auditing.choices import FILE, read_mapping, write_mapping
from quarterlight.runs.auditing.drafting import draft


@dataclass(frozen=True, slots=True)
class Mapped:
    """What came of mapping a sheet: the file, whether it was written now, and what is still open."""

    file: Path
    path: Path
    mapping: AuditMapping
    is_written: bool
    unmapped: list[str] = field(default_factory=list)
    look_at: list[str] = field(default_factory=list)


def map_sheet(root: Path, file: Path, name: str = "") -> Mapped:
    """Draft a workspace's audits.toml from a sheet; one that is there is held against the sheet instead."""
    if not file.is_file():
        raise UnreadableFile("There is no such file.", str(file), "Name the audit sheet.")
    there = read_mapping(root)
    if there:
        sheet = read_sheet(file, name or there.sheet, there.columns)
        open_ = unmapped(sheet, there)
        open_ += [
            f"the heading “{each}”, which the sheet does not have" for each in missing(sheet, there)
        ]
        return Mapped(file, root / FILE, there, False, open_)
    sheet = read_sheet(file, name)
    made = draft(sheet)
    path = write_mapping(root, made.mapping, made.unknown)
    return Mapped(file, path, made.mapping, True, unmapped(sheet, made.mapping), made.look_at)
