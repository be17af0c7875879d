"""Which of the files of a load are the council's audit sheet, and what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from quarterlight.errors import UnreadableFile
from quarterlight.intake import reading
from quarterlight.intake.audit_sheet.mapping import QUESTION, AuditMapping, bare
from quarterlight.intake.audit_sheet.rows import Row, audit_rows
from quarterlight.intake.audit_sheet.sheet import WORKBOOKS, read_sheet
from quarterlight.intake.reading.batch import Batch, Opened
from quarterlight.intake.sources import Source
from quarterlight.records.record import Record
from quarterlight.runs.auditing.choices import read_mapping

_AUDITS = "audits"


@dataclass(slots=True)
class Supply:
    """What a load reads: files of tables, and the rows of audit sheets by table with the file of each."""

    files: list[Source] = field(default_factory=list)
    sheets: dict[str, list[tuple[str, list[Row]]]] = field(default_factory=dict)

    def tables(self, known: Iterable[str]) -> set[str]:
        """The tables that are supplied."""
        return {source.table for source in self.files}.intersection(known) | self.sheets.keys()


def supply(found: Iterable[Source], root: Path, known: Iterable[str]) -> Supply:
    """Tell audit sheets from files of tables, and read them. Raises UnreadableFile for what is not mapped.

    A workbook is an audit sheet; so is a CSV file of no table, or of the table `audits`, that has
    headings of audits.toml with a question among them.
    """
    mapping, tables, made = read_mapping(root), set(known), Supply()
    for source in found:
        if not _is_sheet(source, mapping, tables):
            made.files.append(source)
            continue
        if mapping is None:
            raise UnreadableFile(
                "What the headings of this workbook mean is not known.",
                str(source.path),
                f'Draft it, and look at it: quarterlight audits map "{source.path}"',
            )
        sheet = read_sheet(source.path, mapping.sheet, mapping.columns)
        rows = audit_rows(sheet, mapping, str(source.path))
        for table, each in rows.tables.items():
            made.sheets.setdefault(table, []).append((source.path.name, each))
    return made


def _is_sheet(source: Source, mapping: AuditMapping | None, tables: set[str]) -> bool:
    is_workbook = source.form in WORKBOOKS
    if mapping is None or not is_workbook and source.table in tables - {_AUDITS}:
        return is_workbook and source.is_named
    if is_workbook and source.is_named:
        return True
    known = mapping.by_heading
    headings = {bare(heading) for heading in _headings(source, mapping)}
    asked = [h for h in headings if known.get(h, "").startswith(QUESTION)]
    return bool(asked) and 2 * len(headings & known.keys()) >= len(known)


def _headings(source: Source, mapping: AuditMapping) -> list[str]:
    if source.form in WORKBOOKS:
        return read_sheet(source.path, "", mapping.columns).headings
    return reading.opened(source.path, source.form, lambda _: None).columns


def opened_rows(record: Record, rows: list[Row]) -> Opened:
    """Rows of an audit sheet as the table's file would have them."""
    names = [column.source for column in record.columns.values()]
    texts = [[row.get(name, "") for _, row in rows] for name in names]
    return Opened(names, iter(_batches([line for line, _ in rows], texts)))


def _batches(lines: list[int], texts: list[list[str]]) -> Iterator[Batch]:
    yield Batch(lines, texts)
