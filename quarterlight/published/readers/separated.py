"""Rows and fields of separated text, quoted as Excel quotes, and forgiving of lone quotes.

A field is quoted only where it begins with a double quote and the next single one is
followed by a separator or the end of the line. Anything else keeps its quotes as text, so
that a quotation at the beginning of a comment never swallows the lines below it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from quarterlight.errors import UnreadableFile
from quarterlight.published.grid import Grid, GridCell
from quarterlight.published.readers.cleaning import clean
from quarterlight.published.readers.filling import Filling
from quarterlight.published.readers.limits import MAX_TEXT_COLUMNS
from quarterlight.scorecard.place import Place

_SAMPLE = 300


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a text: the line (from 1) on which it begins, and its fields as written."""

    line: int
    fields: list[str]


def records(text: str, separator: str) -> Iterator[Record]:
    """The records of a text, blank lines included, one at a time."""
    field = _field_pattern(separator)
    start, line = 0, 1
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if '"' not in text[start:end]:
            fields = text[start:end].split(separator)
        else:
            fields, end = _quoted_record(text, start, field)
        yield Record(line, fields)
        line += text.count("\n", start, end) + 1
        start = end + 1


def sniff(text: str, separators: str) -> str:
    """The separator that cuts most of the first records into the same number of fields."""
    return max(separators, key=lambda separator: _regularity(text, separator))


def grid(rows: Iterator[Record], where: str) -> Grid:
    """A grid of the records' cleaned fields; blank fields are absent. Refuses too many rows."""
    filling = Filling(Grid(), where)
    for row, record in enumerate(rows):
        if len(record.fields) > MAX_TEXT_COLUMNS:
            raise UnreadableFile(
                f"A line has over {MAX_TEXT_COLUMNS:,} columns, so this is no published scorecard.",
                f"{where}, line {record.line}",
                "Give the published scorecard alone, not the records behind it.",
            )
        for column, field in enumerate(record.fields):
            place = Place(line=record.line, column=column + 1)
            filling.put(GridCell(clean(field), row, column, place))
    return filling.finish()


def _field_pattern(separator: str) -> re.Pattern[str]:
    # Tabs separate cells even where somebody else's quote was never closed; a comma may
    # well stand inside a quoted field.
    inside = r'[^"\t]' if separator == "\t" else r'[^"]'
    cut = re.escape(separator)
    return re.compile(
        rf' *"(?P<quoted>(?:{inside}++|"")*+)" *(?={cut}|\n|\Z)|(?P<plain>[^{cut}\n]*+)'
    )


def _quoted_record(text: str, start: int, field: re.Pattern[str]) -> tuple[list[str], int]:
    fields = []
    while True:
        found = field.match(text, start)
        assert found is not None  # a plain field may be empty: the pattern always matches
        quoted = found["quoted"]
        fields.append(found["plain"] if quoted is None else quoted.replace('""', '"'))
        start = found.end() + 1
        if found.end() == len(text) or text[found.end()] == "\n":
            return fields, found.end()


def _regularity(text: str, separator: str) -> int:
    widths = Counter(len(record.fields) for record in islice(records(text, separator), _SAMPLE))
    return max((count * width for width, count in widths.items() if width > 1), default=0)
