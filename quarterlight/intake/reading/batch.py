"""What a reader gives of a file: its columns, then its rows in batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pyarrow as pa

ROWS = 25_000


@dataclass(frozen=True, slots=True)
class Broken:
    """A line that could not be read as a row: its line, and why."""

    line: int
    what: str
    code: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of a file: the line of each, and each column as texts or as an Arrow array of values."""

    lines: Sequence[int]
    columns: Sequence[Sequence[str] | pa.Array]
    broken: Sequence[Broken] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A file whose columns are known: their names as they stand in it, and its batches.

    `remarks` are codes and sentences on the file as a whole.
    """

    columns: list[str]
    batches: Iterator[Batch]
    remarks: list[tuple[str, str]] = field(default_factory=list)
