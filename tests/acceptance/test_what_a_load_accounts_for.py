"""A load accounts for each row that came, whatever was loaded before; nothing stands in for what is missing."""

from __future__ import annotations

import stat

import pytest
from tested_council import Council

HEADINGS = "cine_referral_id,cine_person_id,cine_referral_date\n"
REFERRALS = f"{HEADINGS}r1,0123,2016-10-10\n"
REPEAT = 'measure = "referrals.repeat_referrals"'
SEEN = 'measure = "assessment.seen_in_10_working_days"'


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("broken,row\n", "wrong_number_of_fields"),
        ("r1,0999,2016-10-11\n", "key_repeated"),
        ('"r2,0124,2016-10-11\nr3,0125\n', "quotation_mark_open"),
    ],
)
def test_a_line_that_is_left_out_is_told_though_all_kept_rows_were_loaded_before(
    more: str, code: str, council: Council
) -> None:
    first = council.load(ssd_cin_episodes=REFERRALS)
    second = council.load(ssd_cin_episodes=REFERRALS + more)
    (table,) = second["tables"]
    assert table["rows_in"] == table["rows_kept"] + table["reported"] > table["rows_kept"] == 1
    assert code in [each["code"] for each in second["found"]]
    assert (second["recognised"], second["digest"] != first["digest"]) == (False, True)


def test_a_date_that_cannot_be_read_is_told_though_an_empty_one_was_loaded_before(
    council: Council,
) -> None:
    council.load(ssd_cin_episodes=f"{HEADINGS}r1,0123,\n")
    told = council.load(ssd_cin_episodes=f"{HEADINGS}r1,0123,31/11/2016\n")
    assert "date_unreadable" in [each["code"] for each in told["found"]]


def test_the_same_rows_are_recognised_with_the_same_lines_left_out(council: Council) -> None:
    spoilt = REFERRALS + "broken,row\n"
    first = council.load(ssd_cin_episodes=spoilt)
    again = council.load(ssd_cin_episodes=spoilt)
    assert (again["recognised"], again["digest"]) == (True, first["digest"])
    assert again["found"] == first["found"]


def test_the_same_rows_in_another_order_give_the_same_digest(council: Council) -> None:
    rows = ["r1,0123,2016-10-10\n", "broken,row\n", "r2,0124,2016-11-10\n"]
    first = council.load(ssd_cin_episodes=HEADINGS + "".join(rows))
    second = council.load(ssd_cin_episodes=HEADINGS + "".join(reversed(rows)))
    assert second["digest"] == first["digest"]


def test_an_answer_or_a_grade_of_no_audit_is_told(council: Council) -> None:
    audits = "audit_id,quarter,status\na1,2016-17 Q3,completed\n"
    told = council.load(
        audits=audits,
        audit_answers="audit_id,question,answer\na1,no_drift,Y\nlost,no_drift,Y\n",
        audit_grades="audit_id,work_type,grade\nlost,referral,good\n",
    )
    found = [(e["table"], e["count"]) for e in told["found"] if e["code"] == "reference_unknown"]
    assert sorted(found) == [("audit_answers", 1), ("audit_grades", 1)]


def test_a_measure_is_awaited_whose_table_lacks_the_column_of_its_day(council: Council) -> None:
    council.shows(REPEAT)
    council.load(ssd_cin_episodes="cine_referral_id,cine_person_id\nr1,0123\n")
    found = council.result(1)
    assert (found["state"], found["origin"]) == ("awaited", None)
    assert found["reason"] == "ssd_cin_episodes has no column cine_referral_date"
    refused = council.command("cases", 1, "--quarter", "2016-17 Q3")
    assert refused.exit_code == 2
    assert "Add the column to the export" in refused.stderr


def test_nobody_is_shown_as_unseen_because_the_column_of_when_was_not_exported(
    council: Council,
) -> None:
    council.shows(SEEN)
    council.load(
        ssd_person="pers_person_id,pers_dob\n0123,2009-01-01\n",
        ssd_cin_assessments=(
            "cina_assessment_id,cina_person_id,cina_assessment_start_date\na1,0123,2016-10-03\n"
        ),
        local_assessment_seen="asee_assessment_id\na1\n",
    )
    reason = "local_assessment_seen has no column asee_first_seen_date"
    assert (council.result(1)["state"], council.result(1)["reason"]) == ("awaited", reason)


def test_a_column_that_is_there_and_empty_is_not_lacking(council: Council) -> None:
    council.shows(REPEAT)
    council.load(ssd_cin_episodes=f"{HEADINGS}r1,0123,\n")
    assert council.result(1)["state"] == "no_relevant_cases"


def test_a_column_is_not_lacking_where_one_of_two_files_has_it(council: Council) -> None:
    council.shows(REPEAT)
    council.load(ssd_cin_episodes="cine_referral_id,cine_person_id\nr1,0123\n")
    (council.extract / "ssd_cin_episodes.CSV").write_text(f"{HEADINGS}r2,0124,2016-10-10\n")
    council.told("load", council.extract, "--as-at", "2017-01-05")
    assert council.result(1)["exact"] == "0/1"


def test_folders_with_rows_about_children_are_readable_by_their_owner_alone(
    council: Council,
) -> None:
    council.shows(REPEAT)
    council.load(ssd_cin_episodes=REFERRALS)
    council.result(1)
    folders = [
        each.parent for each in council.root.rglob("*.parquet") if each.parent != council.root
    ]
    assert len(folders) >= 2
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}


@pytest.mark.parametrize("harm", ["missing", "broken"])
def test_a_snapshot_that_somebody_spoilt_is_said_to_be_and_a_load_brings_it_back(
    harm: str, council: Council
) -> None:
    council.shows(REPEAT)
    council.load(ssd_cin_episodes=REFERRALS)
    (table,) = council.root.glob("snapshots/*/ssd_cin_episodes.parquet")
    whole = table.read_bytes()
    table.unlink()
    if harm == "broken":
        table.write_bytes(whole[:-9] + b"spoilt   ")
    for command in ("run", "cases"):
        words = [command, *(["1"] if command == "cases" else []), "--quarter", "2016-17 Q3"]
        refused = council.command(*words)
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert f"{table}: The file of this table is missing or broken" in refused.stderr
    assert not council.load(ssd_cin_episodes=REFERRALS)["recognised"]
    assert council.result(1)["exact"] == "0/1"
