"""Comma-separated text, as case systems and databases export it; compressed by gzip or not.

A stray quotation mark costs its own line and no other: what it would swallow is read again.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import zlib
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TextIO

from quarterlight.errors import UnreadableFile
from quarterlight.intake.reading import Progress
from quarterlight.intake.reading.batch import ROWS, Batch, Broken, Opened
from quarterlight.intake.reading.encoding import WINDOWS, encoding_of

ENDINGS = (".csv", ".csv.gz")
_BREAK = re.compile(r"\r\n|\r|\n")
_SEPARATORS = ",;\t|"
_EXCEL = "sep="
_AGAIN = "Export it again, and copy it whole."


def read(path: Path, progress: Progress) -> Opened:
    """A file of comma-separated text. Raises UnreadableFile where it has no header or is cut short."""
    name = str(path)
    with _refusing(name):
        with path.open("rb") as raw, _plain(path, raw) as file:
            encoding, is_lossy = encoding_of(file, name)
        remarks = list(_on_encoding(encoding, is_lossy))
        with _lines(path, encoding) as (lines, _):
            separator = _separator(lines, remarks)
            header = next(csv.reader(lines, delimiter=separator), [])
    columns = [column.strip() for column in header]
    if not any(columns):
        raise UnreadableFile("The file is empty: it has no line of column names.", name, _AGAIN)
    form = _Form(path, encoding, separator, len(columns), len(lines.remembered))
    return Opened(columns, _batches(form, progress), remarks)


@dataclass(frozen=True, slots=True)
class _Form:
    """How a file is read: its encoding and separator, its columns, and the lines above the first row."""

    path: Path
    encoding: str
    separator: str
    width: int
    above: int


@dataclass(slots=True)
class _Lines:
    """The lines of a file, of which those read since `forget` are remembered and can be put back."""

    file: TextIO
    remembered: list[str] = field(default_factory=list)
    again: deque[str] = field(default_factory=deque)
    number: int = 0

    def __iter__(self) -> Iterator[str]:
        # A reader takes its lines from here until it is given up; those put back come first.
        while self.again:
            self.remembered.append(self.again.popleft())
            yield self.remembered[-1]
        for line in self.file:
            self.remembered.append(line)
            yield line

    def forget(self) -> None:
        """Begin to remember anew."""
        self.number += len(self.remembered)
        self.remembered = []

    def put_back(self, keep: int) -> None:
        """Let the lines that were read after the first `keep` remembered ones be read again."""
        self.again.extendleft(reversed(self.remembered[keep:]))
        self.remembered = self.remembered[:keep]


def _separator(lines: _Lines, remarks: list[tuple[str, str]]) -> str:
    """The separator of the first line; Excel's own line that names it is passed over."""
    first = next(iter(lines), "")
    if not first:
        return ","
    if first.lower().startswith(_EXCEL):
        first = next(iter(lines), "")
    lines.put_back(len(lines.remembered) - 1)
    separator = max(_SEPARATORS, key=first.count)
    if separator != ",":
        shown = "tab" if separator == "\t" else f"“{separator}”"
        remarks.append(("read_with_another_separator", f"The fields are separated by {shown}."))
    return separator


def _on_encoding(encoding: str, is_lossy: bool) -> Iterator[tuple[str, str]]:
    if encoding == WINDOWS:
        yield "read_as_windows_1252", "The text is not UTF-8; it was read as Windows-1252."
    if is_lossy:
        yield "signs_lost", "Some bytes of the file are no signs of Windows-1252."


@contextmanager
def _lines(path: Path, encoding: str) -> Iterator[tuple[_Lines, BinaryIO]]:
    """The lines of a file, and its bytes as they lie on the disk, to tell how far it is read."""
    with path.open("rb") as raw, _plain(path, raw) as plain:
        text = io.TextIOWrapper(plain, encoding, errors="replace", newline="")
        yield _Lines(text), raw


def _batches(form: _Form, progress: Progress) -> Iterator[Batch]:
    seen = 0
    with _refusing(str(form.path)), _lines(form.path, form.encoding) as (lines, raw):
        deque(islice(lines, form.above), maxlen=0)
        reader = csv.reader(lines, delimiter=form.separator)
        while True:
            lines.forget()
            rows: list[list[str]] = []
            broken: list[Broken] = []
            try:
                rows.extend(islice(reader, ROWS))
            except csv.Error:
                at = sum(map(_height, rows))
                broken.append(_unclosed(lines.number + at + 1))
                lines.put_back(at + 1)
                reader = csv.reader(lines, delimiter=form.separator)
            if not rows and not broken:
                return
            yield _batch(rows, lines, form, broken)
            progress(raw.tell() - seen)
            seen = raw.tell()


def _unclosed(line: int) -> Broken:
    what = "A quotation mark is never closed, or a field is too long; the line is left out."
    return Broken(line, what, "quotation_mark_open")


def _height(row: list[str]) -> int:
    return 1 + sum(len(_BREAK.findall(text)) for text in row if "\n" in text or "\r" in text)


def _batch(rows: list[list[str]], lines: _Lines, form: _Form, broken: list[Broken]) -> Batch:
    width = form.width
    if len(lines.remembered) == len(rows) and set(map(len, rows)) == {width}:
        numbers = range(lines.number + 1, lines.number + len(rows) + 1)
        return Batch(numbers, list(zip(*rows, strict=True)), broken)
    whole: list[list[str]] = []
    at: list[int] = []
    line = 0
    for row in rows:
        height = _height(row)
        text = lines.remembered[line : line + height]
        for fields, place in _whole(row, text, lines.number + line + 1, form, broken):
            whole.append(fields)
            at.append(place)
        line += height
    return Batch(at, list(zip(*whole, strict=True)) if whole else [()] * width, broken)


def _whole(
    row: list[str], text: list[str], line: int, form: _Form, broken: list[Broken]
) -> Iterator[tuple[list[str], int]]:
    """The row, where it has as many fields as the header; a blank line is none.

    Of a row that goes over several lines and does not fit, the lines after the first are read on
    their own: a stray quotation mark joined them.
    """
    width, separator = form.width, form.separator
    if len(row) > width and not any(field.strip() for field in row[width:]):
        row = row[:width]
    if len(row) == width and (len(text) == 1 or _is_quoted_well(text, separator)):
        yield row, line
    elif row and not (len(row) == 1 and not row[0].strip()):
        what = f"The line has {len(row)} fields; the first line has {width}."
        broken.append(
            _unclosed(line) if len(text) > 1 else Broken(line, what, "wrong_number_of_fields")
        )
        for offset, each in enumerate(text[1:], 1):
            again = next(csv.reader([each.rstrip("\r\n")], delimiter=separator), [])
            yield from _whole(again, [each], line + offset, form, broken)


def _is_quoted_well(text: list[str], separator: str) -> bool:
    """Whether each quotation mark that opens is closed at the end of its field."""
    try:
        return len(list(csv.reader(text, delimiter=separator, strict=True))) == 1
    except csv.Error:
        return False


def _plain(path: Path, raw: BinaryIO) -> BinaryIO:
    """The bytes of the text itself."""
    if path.name.lower().endswith(".gz"):
        return gzip.open(raw)  # type: ignore[return-value]  # noqa: SIM115
    return raw


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    """Refuse a file that ends too early, or that nobody may read."""
    try:
        yield
    except (EOFError, gzip.BadGzipFile, zlib.error):
        raise UnreadableFile("The compressed file is broken or cut short.", name, _AGAIN) from None
    except csv.Error:
        what = "The line of column names cannot be read: a quotation mark in it is never closed."
        raise UnreadableFile(what, name, _AGAIN) from None
    except OSError as error:
        raise UnreadableFile(
            f"The file cannot be read ({error.strerror or error}).",
            name,
            "Close it elsewhere, or check who may read it.",
        ) from None
