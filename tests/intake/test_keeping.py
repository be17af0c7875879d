"""Columns that a council keeps, and those that nobody may."""

from __future__ import annotations

import pytest

from quarterlight.intake.keeping import is_identifying
from quarterlight.workspace.folder import Workspace

PEOPLE = "pers_person_id,pers_disability,pers_forename,pers_surname\n1,LD,Jane,Smith\n"


def keep(workspace: Workspace, *columns: str) -> None:
    """Name columns under [records] keep."""
    listed = ", ".join(f'"{column}"' for column in columns)
    (workspace.root / "quarterlight.toml").write_text(
        f"layout = 1\n\n[records]\nkeep = [{listed}]\n", "utf-8"
    )


def test_a_column_that_is_named_is_kept_under_its_own_name(workspace, loaded) -> None:
    keep(workspace, "ssd_person.pers_disability")
    assert loaded(ssd_person=PEOPLE).column("ssd_person", "pers_disability") == ["LD"]


def test_names_of_children_are_in_no_file_of_a_snapshot_whoever_asks(workspace, loaded) -> None:
    keep(workspace, "ssd_person.pers_forename", "ssd_person.pers_surname")
    done = loaded(ssd_person=PEOPLE)
    for path in done.loading.snapshot.folder.iterdir():
        assert b"Jane" not in path.read_bytes() and b"Smith" not in path.read_bytes()
    assert len(done.of("identifying_column_left_out")) == 2


def test_a_name_in_a_shifted_line_is_not_in_the_findings(loaded) -> None:
    done = loaded(ssd_person="pers_person_id,pers_dob\n1,Jane Smith\n")
    assert done.of("date_unreadable")
    assert "Jane" not in done.loading.snapshot.findings_file.read_text("utf-8")


def test_a_column_that_is_named_but_not_there_is_said(workspace, loaded) -> None:
    keep(workspace, "ssd_person.pers_disabilty", "ssd_people.pers_sex")
    places = {
        (line["table"], line["column"])
        for line in loaded(ssd_person=PEOPLE).of("kept_column_missing")
    }
    assert places == {("ssd_person", "pers_disabilty"), ("ssd_people", "pers_sex")}


def test_a_column_that_is_read_anyway_is_there_once(workspace, loaded) -> None:
    keep(workspace, "ssd_person.pers_sex")
    assert set(loaded(ssd_person="pers_person_id,pers_sex\n1,F\n").rows("ssd_person")[0]) >= {"sex"}


@pytest.mark.parametrize(
    "column",
    [
        "pers_forename", "pers_surname", "PERS_UPN", "send_upn", "pers_common_child_id", "nhs_number",
        "addr_address_json", "addr_address_postcode", "clap_cla_placement_postcode", "worker_name",
        "prof_professional_name", "child_name", "pers_full_name", "email", "mobile_phone",
        "pers_single_unique_id", "ni_number", "passport_no", "worker", "allocated_social_worker",
    ],
)  # fmt: skip
def test_what_identifies_a_person_directly_is_known_by_its_name(column: str) -> None:
    assert is_identifying(column)


@pytest.mark.parametrize(
    "column",
    [
        "pers_upn_unknown",
        "pers_disability",
        "ward",
        "locality",
        "surgery",
        "unit_number",
        "worker_team",
    ],
)
def test_what_does_not_is_let_be(column: str) -> None:
    assert not is_identifying(column)
