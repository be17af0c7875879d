"""Parquet, as data platforms export it: typed columns, of which days and yes or no are taken as they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from quarterlight.errors import UnreadableFile
from quarterlight.intake.reading import Progress
from quarterlight.intake.reading.batch import ROWS, Batch, Opened

ENDINGS = (".parquet",)


def read(path: Path, progress: Progress) -> Opened:
    """A Parquet file. Raises UnreadableFile where it is broken, cut short or locked."""
    name = str(path)
    with _refusing(name):
        file = pq.ParquetFile(path)
    share = path.stat().st_size / max(file.metadata.num_rows, 1)
    return Opened(file.schema_arrow.names, _batches(file, share, name, progress))


def _batches(file: pq.ParquetFile, share: float, name: str, progress: Progress) -> Iterator[Batch]:
    row = 0
    with file, _refusing(name):
        for each in file.iter_batches(ROWS):
            count = each.num_rows
            columns = [_column(array) for array in each.columns]
            yield Batch(range(row + 1, row + count + 1), columns)
            row += count
            progress(round(count * share))


def _column(array: pa.Array) -> pa.Array | list[str]:
    """Days and yes or no as they are; anything else as the text that a CSV file would have."""
    if pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    if pa.types.is_timestamp(array.type):
        local = pc.local_timestamp(array) if array.type.tz else array
        return pc.floor_temporal(local, unit="day").cast(pa.date32(), safe=False)
    if pa.types.is_date(array.type):
        return array.cast(pa.date32())
    if pa.types.is_boolean(array.type):
        return array
    if pa.types.is_string(array.type) or pa.types.is_large_string(array.type):
        return pc.fill_null(array, "").to_pylist()
    return [_text(value) for value in array.to_pylist()]


def _text(value: Any) -> str:
    if value is None or value != value:  # noqa: PLR0124 - not a number is not itself
        return ""
    if isinstance(value, float | Decimal) and value == int(value):
        return str(int(value))
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value)


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError):
        raise UnreadableFile(
            "The Parquet file is broken or cut short.", name, "Export it again, and copy it whole."
        ) from None
