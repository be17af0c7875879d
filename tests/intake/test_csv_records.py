"""CSV as it comes: encodings, separators, quotation marks, lines that are no rows."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from quarterlight.errors import UnreadableFile
from quarterlight.runs.loading import load
from quarterlight.workspace.folder import Workspace

HEAD = "dept_team_id,dept_team_name"


def test_an_id_keeps_its_zeros_and_blanks_and_a_name_does_not(loaded) -> None:
    done = loaded(ssd_department=f"{HEAD}\n 007 ,  North  \n")
    assert done.rows("ssd_department")[0]["team_id"] == " 007 "
    assert done.rows("ssd_department")[0]["team_name"] == "North"


@pytest.mark.parametrize("empty", ["", "  ", "NULL", "NaT"])
def test_empty_is_written_in_four_ways(loaded, empty: str) -> None:
    assert loaded(ssd_department=f"{HEAD}\nT1,{empty}\n").column("ssd_department", "team_name") == [
        None
    ]


def test_names_of_columns_are_read_in_any_case_and_order(loaded) -> None:
    done = loaded(ssd_department="Dept_Team_Name,DEPT_TEAM_ID\nNorth,T1\n")
    assert done.column("ssd_department", "team_id") == ["T1"]


def test_a_mark_at_the_beginning_is_no_part_of_a_name(loaded) -> None:
    assert loaded(ssd_department=f"\ufeff{HEAD}\nT1,North\n").column(
        "ssd_department", "team_id"
    ) == ["T1"]


def test_windows_1252_is_recognised_and_said(workspace: Workspace, extract) -> None:
    folder = extract({"ssd_department.csv": f"{HEAD}\nT1,Caf\xe9 – Ost\n".encode("cp1252")})
    snapshot = load(workspace, [folder]).snapshot
    assert "Caf\xe9 – Ost".encode() in snapshot.path("ssd_department").read_bytes()
    assert "read_as_windows_1252" in snapshot.findings_file.read_text("utf-8")


def test_a_compressed_file_is_read(workspace: Workspace, extract) -> None:
    folder = extract({"ssd_department.csv.gz": gzip.compress(f"{HEAD}\nT1,North\n".encode())})
    assert load(workspace, [folder]).snapshot.tables["ssd_department"].rows == 1


def test_a_compressed_file_that_is_cut_short_is_refused(workspace: Workspace, extract) -> None:
    whole = gzip.compress(f"{HEAD}\n".encode() + b"T1,North\n" * 5000)
    with pytest.raises(UnreadableFile, match="cut short"):
        load(workspace, [extract({"ssd_department.csv.gz": whole[: len(whole) // 2]})])
    assert not list(workspace.snapshots.glob("*/"))


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_another_separator_is_recognised_and_said(loaded, separator: str) -> None:
    done = loaded(ssd_department=f"{HEAD}\nT1,North\n".replace(",", separator))
    assert done.column("ssd_department", "team_name") == ["North"]
    assert done.of("read_with_another_separator")


def test_a_line_with_other_fields_is_reported_with_its_line_and_left_out(loaded) -> None:
    done = loaded(ssd_department=f"{HEAD}\nT1,North\nT2\nT3,South,more\nT4,East,,\n\nT5,West\n")
    assert done.column("ssd_department", "team_id") == ["T1", "T4", "T5"]
    assert done.places("wrong_number_of_fields") == [("3", ""), ("4", "")]
    info = done.loading.snapshot.tables["ssd_department"]
    assert (info.rows_in, info.rows, info.reported) == (5, 3, 2)


def test_a_text_over_several_lines_is_one_row_and_later_lines_keep_their_number(loaded) -> None:
    done = loaded(ssd_department=f'{HEAD}\nT1,"North\nand\r\nwest"\nT2\nT3,South\n')
    assert done.column("ssd_department", "team_id") == ["T1", "T3"]
    assert done.places("wrong_number_of_fields") == [("5", "")]


def test_a_quotation_mark_that_is_never_closed_costs_its_own_line_only(loaded) -> None:
    lines = "".join(f"T{n},North\n" for n in range(30_000))
    done = loaded(ssd_department=f'{HEAD}\nA,"North\n{lines}')
    assert done.loading.snapshot.tables["ssd_department"].rows == 30_000
    assert done.places("quotation_mark_open") == [("2", "")]


def test_two_stray_quotation_marks_do_not_swallow_the_rows_between_them(loaded) -> None:
    done = loaded(ssd_department=f'{HEAD}\nT1,"North\nT2,South\nT3,"East\nT4,West\n')
    assert done.column("ssd_department", "team_id") == ["T2", "T3", "T4"]
    assert done.places("quotation_mark_open") == [("2", "")]


def test_columns_that_are_not_read_are_named_once(loaded) -> None:
    done = loaded(
        ssd_department=f"{HEAD},dept_colour,dept_floor\nT1,North,red,2\nT2,South,blue,3\n"
    )
    (line,) = done.of("column_left_out")
    assert line["what"] == "Left out: dept_colour, dept_floor."


def test_a_file_of_another_table_is_left_out_and_said(loaded) -> None:
    done = loaded(ssd_department=f"{HEAD}\nT1,North\n", holidays="day\n2016-12-25\n")
    assert [line["file"] for line in done.of("table_left_out")] == ["holidays.csv"]
    assert done.loading.findings["warning"] == 0


def test_a_table_in_two_files_is_put_together_and_said(
    workspace: Workspace, extract: Callable[..., Path]
) -> None:
    first = extract({"ssd_department.csv": f"{HEAD}\nT1,North\n"}, "one")
    second = extract({"ssd_department.csv": f"{HEAD}\nT1,South\nT2,East\n"}, "two")
    snapshot = load(workspace, [first, second]).snapshot
    assert snapshot.tables["ssd_department"].rows == 2
    assert "table_twice" in snapshot.findings_file.read_text("utf-8")


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"a,b\n1,2\n", b"PK\x03\x04\x00\x00\x00", "dept_team_id\n".encode("utf-16")],
)
def test_a_file_that_is_no_table_is_refused(workspace: Workspace, extract, content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        load(workspace, [extract({"ssd_department.csv": content})])


def test_a_table_that_is_there_but_empty_is_not_missing(loaded) -> None:
    done = loaded(ssd_department=f"{HEAD}\n")
    assert done.loading.snapshot.tables["ssd_department"].rows == 0
    assert done.rows("ssd_department") == []


def test_a_date_that_cannot_be_read_is_empty_and_reported_with_its_place(loaded) -> None:
    done = loaded(
        ssd_cp_plans="cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\n"
        "P1,1,2016-04-01,31/06/2016\nP2,2,02/04/2016,\n"
    )
    (line,) = done.of("date_unreadable")
    assert (line["severity"], line["line"], line["column"]) == (
        "error",
        "2",
        "cppl_cp_plan_end_date",
    )
    assert (line["id"], line["person_id"]) == ("P1", "1")
    assert done.column("ssd_cp_plans", "ended_on") == [None, None]
    assert done.column("ssd_cp_plans", "started_on") == [date(2016, 4, 1), date(2016, 4, 2)]
