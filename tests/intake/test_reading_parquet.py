"""Parquet as data platforms export it: typed, and never quite as a CSV file would be."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from quarterlight.errors import UnreadableFile
from quarterlight.runs.loading import load


@pytest.fixture
def table(workspace, tmp_path: Path):
    """Loads one table of a Parquet file, and gives its rows."""

    def go(name: str, columns: dict[str, pa.Array]) -> list[dict[str, object]]:
        path = tmp_path / f"{name}.parquet"
        pq.write_table(pa.table(columns), path)
        snapshot = load(workspace, [path]).snapshot
        return list(pq.read_table(snapshot.path(name)).to_pylist())

    return go


@pytest.mark.parametrize(
    "days",
    [
        pa.array([datetime(2016, 10, 3, 23, 59)], pa.timestamp("ns")),
        pa.array([date(2016, 10, 3)], pa.date32()),
        pa.array([date(2016, 10, 3)], pa.date64()),
        pa.array(["03/10/2016"]),
        pa.array(["2016-10-03 09:00"]).dictionary_encode(),
    ],
    ids=["moment", "day", "day in milliseconds", "text", "dictionary"],
)
def test_a_day_is_read_from_any_type(table, days: pa.Array) -> None:
    rows = table("ssd_cp_plans", {"cppl_cp_plan_id": ["P1"], "cppl_cp_plan_start_date": days})
    assert rows[0]["started_on"] == date(2016, 10, 3)


def test_a_moment_of_a_zone_is_of_the_day_on_its_own_clock(table) -> None:
    late = pa.array([datetime(2016, 10, 2, 23, 30)], pa.timestamp("us", tz="Europe/London"))
    rows = table("ssd_cp_plans", {"cppl_cp_plan_id": ["P1"], "cppl_cp_plan_start_date": late})
    assert rows[0]["started_on"] == date(2016, 10, 3)


@pytest.mark.parametrize(
    "ids",
    [
        pa.array([7, None]),
        pa.array([7.0, None]),
        pa.array([Decimal(7), None]),
        pa.array(["7", None]),
    ],
)
def test_an_id_is_text_also_where_it_was_a_number_with_gaps(table, ids: pa.Array) -> None:
    rows = table("ssd_cp_plans", {"cppl_cp_plan_id": ["P1", "P2"], "cppl_person_id": ids})
    assert [row["person_id"] for row in rows] == ["7", None]


@pytest.mark.parametrize(
    "flags", [pa.array([True, None]), pa.array(["Y", ""]), pa.array([1, None])]
)
def test_yes_is_read_from_any_type(table, flags: pa.Array) -> None:
    rows = table("ssd_cp_plans", {"cppl_cp_plan_id": ["P1", "P2"], "cppl_cp_plan_ola": flags})
    assert [row["is_of_another_authority"] for row in rows] == [True, None]


def test_a_column_of_the_wrong_kind_is_reported_and_the_rest_is_read(table) -> None:
    rows = table(
        "ssd_cp_plans",
        {
            "cppl_cp_plan_id": ["P1"],
            "cppl_cp_plan_start_date": [{"day": 3}],
            "cppl_person_id": ["1"],
        },
    )
    assert (rows[0]["started_on"], rows[0]["person_id"]) == (None, "1")


@pytest.mark.parametrize("cut", [0, 3, 100, -20])
def test_a_file_that_is_cut_short_is_refused(workspace, tmp_path: Path, cut: int) -> None:
    path = tmp_path / "ssd_department.parquet"
    pq.write_table(pa.table({"dept_team_id": [f"T{n}" for n in range(1000)]}), path)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(UnreadableFile, match="broken or cut short"):
        load(workspace, [path])


def test_a_file_whose_middle_is_damaged_is_refused(workspace, tmp_path: Path) -> None:
    path = tmp_path / "ssd_department.parquet"
    pq.write_table(pa.table({"dept_team_id": [f"T{n}" for n in range(50_000)]}), path)
    data = bytearray(path.read_bytes())
    data[50:5000] = bytes(4950)
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match="broken or cut short"):
        load(workspace, [path])
    assert not list(workspace.snapshots.glob("*/"))
