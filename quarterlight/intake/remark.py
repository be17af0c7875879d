"""What the reading of files has to say, line by line: kept in a file as it comes, since it may be long."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that was seen while a file was read.

    `row` is the number of the row among all rows of its table, where the row was kept; `line` is
    the line of the file, from 1; `code` names the check that explains it.
    """

    table: str
    file: str
    code: str
    what: str
    line: int | None = None
    column: str = ""
    row: int | None = None


class Remarks:
    """The remarks of a load, in a Parquet file in the end; only so many are held in memory. Use it in a `with`."""

    schema = pa.schema(
        [
            ("table", pa.string()),
            ("file", pa.string()),
            ("code", pa.string()),
            ("what", pa.string()),
            ("line", pa.int64()),
            ("column", pa.string()),
            ("row", pa.int64()),
        ]
    )

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held: list[Remark] = []
        self._writer = pq.ParquetWriter(path, self.schema)

    def __enter__(self) -> Remarks:
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()
        self._writer.close()

    def add(self, remark: Remark) -> None:
        """Keep a remark."""
        self._held.append(remark)
        if len(self._held) >= _AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        columns = [[getattr(remark, each.name) for remark in self._held] for each in fields(Remark)]
        arrays = [
            pa.array(held, kind) for held, kind in zip(columns, self.schema.types, strict=True)
        ]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self.schema))
        self._held.clear()
