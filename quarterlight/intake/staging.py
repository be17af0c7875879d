"""From the rows of files to typed columns in a staged Parquet file, a batch at a time.

A staged file has the record's columns under their own names, `authority`, the columns that a
council keeps, and where each row came from: `row` (its number in the table), `line`, `file`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from quarterlight.errors import UnreadableFile
from quarterlight.intake import reading
from quarterlight.intake.reading.batch import Batch, Opened
from quarterlight.intake.remark import Remark, Remarks
from quarterlight.intake.sources import Source
from quarterlight.intake.values import Exactly, Values
from quarterlight.records.record import AUTHORITY, Column, Record, Type

ROW, LINE, FILE = "row", "line", "file"
PLACES = {ROW: pa.int64(), LINE: pa.int64(), FILE: pa.string()}
_LIKE_A_DATE = re.compile(r"\d{1,4}([-/.])\w{1,3}\1\d{1,4}([ T][\d:.]*)?|(19|20)\d{6}")
_SHOWN, _SHORT = 30, 3
_UNREADABLE = {
    Type.DATE: "date_unreadable",
    Type.YES_NO: "yes_no_unreadable",
    Type.NUMBER: "number_unreadable",
    Type.QUARTER: "quarter_unreadable",
}


@dataclass(slots=True)
class Staged:
    """A table as it was read: its staged file, how many rows came, and how many lines were no rows.

    `lacking` are the columns, as the source names them, that every row needs and no file had.
    """

    record: Record
    path: Path
    kept: tuple[str, ...] = ()
    files: list[str] = field(default_factory=list)
    rows_in: int = 0
    broken: int = 0
    lacking: frozenset[str] | None = None


class Stage:
    """Writes the rows of one table, whichever files they come from. Use it in a `with`."""

    def __init__(
        self,
        record: Record,
        path: Path,
        remarks: Remarks,
        authority: str = "",
        kept: Iterable[str] = (),
    ) -> None:
        self.staged = Staged(record, path, tuple(kept))
        self._remarks, self._authority = remarks, authority
        self._columns = dict(record.columns) | {
            name: Column(name, "A column that the council keeps.") for name in self.staged.kept
        }
        self._values = {name: _values(name, column) for name, column in self._columns.items()}
        types = {AUTHORITY: pa.string()} | {n: v.arrow for n, v in self._values.items()} | PLACES
        self._schema = pa.schema(list(types.items()))
        self._writer = pq.ParquetWriter(path, self._schema, use_dictionary=False)

    def __enter__(self) -> Stage:
        return self

    def __exit__(self, *_: object) -> None:
        self._writer.close()

    def read(self, source: Source, progress: reading.Progress) -> None:
        """Add the rows of a file."""
        opened = reading.opened(source.path, source.form, progress)
        name = source.path.name
        self.staged.files.append(name)
        for code, what in opened.remarks:
            self._say(name, code, what)
        self.add(opened, name, str(source.path))

    def add(self, opened: Opened, file: str, where: str) -> None:
        """Add the rows of what was opened. Raises UnreadableFile where it has none of the columns."""
        places = self._places(opened.columns, where)
        self._say_of_columns(opened.columns, places, file)
        for batch in opened.batches:
            self._write(batch, places, file)

    def _places(self, columns: Sequence[str], where: str) -> dict[str, int]:
        """Where in the file each column stands."""
        at = {name.casefold(): place for place, name in reversed(list(enumerate(columns)))}
        found = {
            name: at[column.source.casefold()]
            for name, column in self._columns.items()
            if column.source.casefold() in at
        }
        if not found:
            sources = [column.source for column in self.staged.record.columns.values()]
            raise UnreadableFile(
                f"The file has none of the columns of {self.staged.record.name}.",
                where,
                f"Its first line must name them: {', '.join(sources[:4])}"
                + (" …" if len(sources) > 4 else "."),
            )
        if AUTHORITY in at:
            found[AUTHORITY] = at[AUTHORITY]
        return found

    def _say_of_columns(self, columns: Sequence[str], places: dict[str, int], file: str) -> None:
        """Which columns are left out, missing, or there twice."""
        record = self.staged.record
        read = {columns[place] for place in places.values()}
        left_out = [name for name in dict.fromkeys(columns) if name and name not in read]
        if left_out:
            self._say(file, "column_left_out", f"Left out: {', '.join(left_out)}.")
        missing = [name for name in self._columns if name not in places]
        self._note_lacking(missing)
        for name in missing:
            source = self._columns[name].source
            if name in record.key or name in record.needed:
                self._say(file, "needed_column_missing", f"There is no column {source}.", source)
            elif name in self.staged.kept:
                self._say(file, "kept_column_missing", f"There is no column {source}.", source)
        optional = [
            self._columns[name].source
            for name in missing
            if name not in {*record.key, *record.needed, *self.staged.kept}
        ]
        if optional:
            self._say(file, "column_missing", f"Not there: {', '.join(optional)}.")
        for name, times in Counter(name.casefold() for name in columns if name).items():
            if times > 1:
                self._say(file, "column_twice", f"The column {name} stands {times} times.", name)

    def _note_lacking(self, missing: Sequence[str]) -> None:
        """A column is lacking where none of the table's files has it."""
        record, before = self.staged.record, self.staged.lacking
        needed = [name for name in record.needed if name not in record.key]
        here = frozenset(self._columns[name].source for name in needed if name in missing)
        self.staged.lacking = here if before is None else before & here

    def _say(self, file: str, code: str, what: str, column: str = "") -> None:
        self._remarks.add(Remark(self.staged.record.name, file, code, what, column=column))

    def _write(self, batch: Batch, places: dict[str, int], file: str) -> None:
        count, first = len(batch.lines), self.staged.rows_in - self.staged.broken + 1
        arrays = [self._authorities(batch, places, count)]
        for name, values in self._values.items():
            if name not in places:
                arrays.append(pa.nulls(count, values.arrow))
                continue
            given = batch.columns[places[name]]
            if isinstance(given, pa.Array) and given.type == values.arrow:
                arrays.append(given)
                continue
            texts = given.to_pylist() if isinstance(given, pa.Array) else given
            if texts is not given:
                texts = ["" if value is None else str(value) for value in texts]
            arrays.append(values.array(texts))
            for place in values.places(texts):
                self._remark_on(name, texts[place], batch.lines[place], first + place, file)
        arrays += [
            pa.array(range(first, first + count), pa.int64()),
            pa.array(batch.lines, pa.int64()),
            pa.array([file] * count, pa.string()),
        ]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        for each in batch.broken:
            remark = Remark(self.staged.record.name, file, each.code, each.what, each.line)
            self._remarks.add(remark)
        self.staged.rows_in += count + len(batch.broken)
        self.staged.broken += len(batch.broken)

    def _authorities(self, batch: Batch, places: dict[str, int], count: int) -> pa.Array:
        if AUTHORITY not in places:
            return pa.array([self._authority] * count, pa.string())
        return pa.array(
            [text.strip() or self._authority for text in batch.columns[places[AUTHORITY]]]
        )

    def _remark_on(self, name: str, text: str, line: int, row: int, file: str) -> None:
        column = self._columns[name]
        code = _UNREADABLE[column.type]
        remark = Remark(
            self.staged.record.name, file, code, shape_of(text), line, column.source, row
        )
        self._remarks.add(remark)


def shape_of(text: str) -> str:
    """An unreadable text as far as it may be told; in a shifted line it may be somebody's name or number.

    What looks like a date or is very short is shown; of anything else each letter is an x, each
    digit a 9.
    """
    shown = " ".join(text.split())[:_SHOWN]
    if not _LIKE_A_DATE.fullmatch(shown) and len(shown) > _SHORT:
        shown = "".join("x" if s.isalpha() else "9" if s.isdigit() else s for s in shown)
    return f"“{shown}{'…' if len(text) > _SHOWN else ''}” cannot be read."


def _values(name: str, column: Column) -> Values | Exactly:
    """How a column's texts are read: ids exactly as they are, all else by the column's type."""
    is_id = column.type is Type.TEXT and (name.endswith("_id") or bool(column.refers_to))
    return Exactly() if is_id else Values(column)
