"""Whatever bytes come, a load ends in words or in a snapshot in which every row is accounted for."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from quarterlight.errors import UnreadableFile
from quarterlight.intake.reading import opened
from quarterlight.intake.reading.batch import Batch
from quarterlight.intake.remark import Remarks
from quarterlight.intake.sources import Source
from quarterlight.intake.staging import Stage
from quarterlight.records import teams

PIECES = st.sampled_from(
    ['"', ",", "\n", "\r\n", "\r", "T1", "T2", "é", " ", "NULL", '""', ";", "x" * 50]
)
FIELDS = st.text(st.sampled_from("ab,\"\n\r ;'é="), max_size=6)


def _read(data: bytes, folder: Path) -> list[Batch]:
    path = folder / "ssd_department.csv"
    path.write_bytes(data)
    return list(opened(path, ".csv", lambda _: None).batches)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_every_row_is_kept_or_reported(pieces: list[str]) -> None:
    text = "dept_team_id,dept_team_name\n" + "".join(pieces)
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "ssd_department.csv"
        path.write_bytes(text.encode())
        remarks = Remarks(folder / "remarks.parquet")
        with remarks, Stage(teams, folder / "staged.parquet", remarks) as stage:
            stage.read(Source(path, "ssd_department", ".csv"), lambda _: None)
        batches = _read(text.encode(), folder)
    kept, broken = sum(len(b.lines) for b in batches), sum(len(b.broken) for b in batches)
    assert (stage.staged.rows_in, stage.staged.broken) == (kept + broken, broken)
    lines = [line for b in batches for line in b.lines] + [
        x.line for b in batches for x in b.broken
    ]
    assert len(lines) == len(set(lines))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(FIELDS, FIELDS), max_size=20))
def test_what_a_csv_writer_wrote_comes_back_with_its_lines(rows: list[tuple[str, str]]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    starts = []
    writer.writerow(["a", "b"])
    for row in rows:
        starts.append(len(list(io.StringIO(text.getvalue(), newline=None))) + 1)
        writer.writerow(row)
    with TemporaryDirectory() as name:
        batches = _read(text.getvalue().encode(), Path(name))
    assert [tuple(fields) for b in batches for fields in zip(*b.columns, strict=True)] == rows
    assert [line for b in batches for line in b.lines] == starts
    assert not any(b.broken for b in batches)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    with TemporaryDirectory() as name:
        try:
            _read(data, Path(name))
        except UnreadableFile as error:
            assert error.what and error.where
