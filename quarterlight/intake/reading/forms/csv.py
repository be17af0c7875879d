"""Comma-separated text, as case systems and databases export it; compressed by gzip or not."""

from __future__ import annotations

import csv
import gzip
import io
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from quarterlight.errors import UnreadableFile
from quarterlight.intake.reading import Progress
from quarterlight.intake.reading.batch import ROWS, Batch, Broken, Opened
from quarterlight.intake.reading.encoding import encoding_of

ENDINGS = (".csv", ".csv.gz")
_BREAK = re.compile(r"\r\n|\r|\n")
_AGAIN = "Export it again, and copy it whole."


def read(path: Path, progress: Progress) -> Opened:
    """A file of comma-separated text. Raises UnreadableFile where it has no header or is cut short."""
    name = str(path)
    with _refusing(name), _bytes(path) as file:
        encoding = encoding_of(file, name)
    remarks = []
    if encoding == "cp1252":
        remarks.append(
            ("read_as_windows_1252", "The text is not UTF-8; it was read as Windows-1252.")
        )
    with _refusing(name):
        reader, raw = _reader(path, encoding)
        header = next(reader, [])
    if not any(text.strip() for text in header):
        raise UnreadableFile("The file is empty: it has no line of column names.", name, _AGAIN)
    columns = [text.strip() for text in header]
    return Opened(columns, _batches(reader, raw, len(columns), name, progress), remarks)


def _reader(path: Path, encoding: str):
    raw = path.open("rb")  # noqa: SIM115
    file: BinaryIO = gzip.open(raw) if path.name.lower().endswith(".gz") else raw  # type: ignore[assignment]  # noqa: SIM115
    text = io.TextIOWrapper(file, encoding, errors="replace", newline="")
    return csv.reader(text), raw


def _batches(reader, raw: BinaryIO, width: int, name: str, progress: Progress) -> Iterator[Batch]:
    seen = 0
    while True:
        line = reader.line_num
        with _refusing(name):
            rows = list(islice(reader, ROWS))
        if not rows:
            raw.close()
            return
        if reader.line_num - line == len(rows):
            lines: list[int] | range = range(line + 1, reader.line_num + 1)
        else:
            lines = _lines(rows, line)
        yield _batch(rows, lines, width)
        at = raw.tell()
        progress(at - seen)
        seen = at


def _lines(rows: list[list[str]], before: int) -> list[int]:
    """The line on which each row begins, where some go over several."""
    found, line = [], before + 1
    for row in rows:
        found.append(line)
        line += 1 + sum(len(_BREAK.findall(text)) for text in row if "\n" in text or "\r" in text)
    return found


def _batch(rows: list[list[str]], lines: list[int] | range, width: int) -> Batch:
    broken: list[Broken] = []
    if set(map(len, rows)) != {width}:
        rows, lines, broken = _whole(rows, lines, width)
    columns = list(zip(*rows, strict=True)) if rows else [()] * width
    return Batch(lines, columns, broken)


def _whole(
    rows: list[list[str]], lines: list[int] | range, width: int
) -> tuple[list[list[str]], list[int], list[Broken]]:
    """The rows with as many fields as the header; blank lines are none, empty fields too many do no harm."""
    whole, at, broken = [], [], []
    for row, line in zip(rows, lines, strict=True):
        if len(row) > width and not any(text.strip() for text in row[width:]):
            row = row[:width]  # noqa: PLW2901
        if len(row) == width:
            whole.append(row)
            at.append(line)
        elif row:
            what = f"The line has {len(row)} fields; the header has {width}."
            broken.append(Broken(line, what, "wrong_number_of_fields"))
    return whole, at, broken


@contextmanager
def _bytes(path: Path) -> Iterator[BinaryIO]:
    with path.open("rb") as raw:
        if path.name.lower().endswith(".gz"):
            with gzip.open(raw) as file:
                yield file  # type: ignore[misc]
        else:
            yield raw


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    """Refuse a file that ends too early, or that nobody may read."""
    try:
        yield
    except (EOFError, gzip.BadGzipFile, zlib.error):
        raise UnreadableFile("The compressed file is broken or cut short.", name, _AGAIN) from None
    except csv.Error as error:
        what = f"The text cannot be read as CSV ({error})."
        raise UnreadableFile(
            what, name, "Look for a quotation mark that is never closed."
        ) from None
    except OSError as error:
        raise UnreadableFile(
            f"The file cannot be read ({error.strerror or error}).", name
        ) from None
