"""Each check of case records: what raises it, and the nearest that does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from quarterlight.intake import check

HEADS = {
    "ssd_person": "pers_person_id,pers_sex,pers_dob,pers_expected_dob,pers_death_date",
    "ssd_family": "fami_family_id,fami_person_id",
    "ssd_department": "dept_team_id,dept_team_name",
    "ssd_cin_episodes": "cine_referral_id,cine_person_id,cine_referral_date,cine_close_date,"
    "cine_referral_source_code,cine_referral_nfa,cine_referral_team",
    "ssd_cin_assessments": "cina_assessment_id,cina_person_id,cina_referral_id,"
    "cina_assessment_start_date,cina_assessment_auth_date",
    "ssd_cin_plans": "cinp_cin_plan_id,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_end_date",
    "ssd_cp_plans": "cppl_cp_plan_id,cppl_person_id,cppl_icpc_id,cppl_cp_plan_start_date,"
    "cppl_cp_plan_end_date,cppl_cp_plan_ola",
    "ssd_s47_enquiry": "s47e_s47_enquiry_id,s47e_person_id,s47e_s47_start_date,s47e_s47_end_date,"
    "s47e_s47_nfa",
    "ssd_initial_cp_conference": "icpc_icpc_id,icpc_person_id,icpc_s47_enquiry_id,icpc_icpc_date",
    "ssd_cla_episodes": "clae_cla_episode_id,clae_person_id,clae_cla_id,clae_entered_care_date,"
    "clae_cla_episode_start_date",
    "ssd_cla_health": "clah_health_check_id,clah_person_id,clah_health_check_type,"
    "clah_health_check_date,clah_health_check_status",
    "audits": "audit_id,person_id,audit_month,quarter,status",
    "ssd_sdq_scores": "csdq_table_id,csdq_person_id,csdq_sdq_score",
}
REFERRED = ["R1,1,2016-10-03,,1A,N,"]
BORN = ["1,F,2010-05-01,,"]
FEW = [f"{n},F,2010-05-01,," for n in range(5)]


def _cases() -> Iterator[tuple[str, dict[str, list[str]], dict[str, list[str]]]]:
    """Of each case in checks.txt the code, the tables that raise it, and those that do not."""
    text = (Path(__file__).parent / "checks.txt").read_text("utf-8")
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        tables: dict[str, dict[str, list[str]]] = {"!": {}, "~": {}}
        for line in lines[1:]:
            mark, table, row = line.split(maxsplit=2)
            tables[mark].setdefault(table.rstrip(":"), []).append(row)
        if lines:
            yield lines[0], tables["!"], tables["~"]


CASES = list(_cases())


def _texts(tables: dict[str, list[str]]) -> dict[str, str]:
    return {table: "\n".join([HEADS[table], *lines, ""]) for table, lines in tables.items()}


@pytest.mark.parametrize(
    ("code", "raises", "near"), CASES, ids=[f"{n} {c[0]}" for n, c in enumerate(CASES)]
)
def test_a_check_finds_what_it_says_and_not_its_nearest_miss(loaded, code, raises, near) -> None:
    assert loaded(**_texts(raises)).of(code)
    assert not loaded(only=True, **_texts(near)).of(code)


def test_every_check_that_is_found_in_rows_is_tried() -> None:
    elsewhere = {"words_seen", "rows_jumped", "people_changed"}
    found = {code for code, each in check.every().items() if each.found}
    assert found - {case[0] for case in CASES} == elsewhere


def test_every_check_says_what_it_means_and_what_to_do() -> None:
    for each in check.every().values():
        assert each.says.endswith(".") and each.remedy.endswith(".")


def test_the_words_of_health_checks_are_reported_with_how_often_they_stand_there(loaded) -> None:
    lines = [
        "H1,1,IHA,2016-10-03,Attended",
        "H2,2,Review,2016-10-03,Did not attend",
        "H3,2,Review,2016-10-04,",
    ]
    told = [line["what"] for line in loaded(**_texts({"ssd_cla_health": lines})).of("words_seen")]
    assert "“Review” stands in 2 rows and is no word of the list." in told
    assert "“IHA” stands in 1 row and is a word of the list." in told
    assert "“Did not attend” stands in 1 row and is no word of the list." in told


def test_an_authoritys_own_words_take_the_place_of_the_usual_ones(workspace, loaded) -> None:
    settings = 'layout = 1\n\n[words]\ninitial_health_assessment = ["First medical"]\n'
    (workspace.root / "quarterlight.toml").write_text(settings, "utf-8")
    done = loaded(**_texts({"ssd_cla_health": ["H1,1,first medical,2016-10-03,Completed"]}))
    assert not done.of("words_match_nothing")


def test_far_fewer_rows_than_before_are_said(loaded) -> None:
    before = [f"{n},F,2010-05-01,," for n in range(100)]
    loaded(**_texts({"ssd_person": before}))
    assert not loaded(**_texts({"ssd_person": before[:90]})).of("rows_jumped")
    (line,) = loaded(**_texts({"ssd_person": before[:60]})).of("rows_jumped")
    assert line["what"] == "60 rows: 34% fewer than in the snapshot before (90)."


def test_another_authoritys_extract_is_suspected_where_nearly_all_children_are_new(loaded) -> None:
    ours = [f"{n},F,2010-05-01,," for n in range(50)]
    loaded(**_texts({"ssd_person": ours}))
    mostly_ours = [*ours[:40], *(f"new {n},F,2010-05-01,," for n in range(10))]
    assert not loaded(**_texts({"ssd_person": mostly_ours})).of("people_changed")
    theirs = [f"other {n},F,2010-05-01,," for n in range(50)]
    (line,) = loaded(**_texts({"ssd_person": theirs})).of("people_changed")
    assert line["what"] == "Of 50 children only 0 were in the snapshot before."


def test_a_clean_authority_has_notes_at_most(loaded) -> None:
    done = loaded(
        **_texts({"ssd_person": BORN, "ssd_cin_episodes": REFERRED, "ssd_family": ["F1,1"]})
    )
    assert done.loading.findings["error"] == done.loading.findings["warning"] == 0


def test_what_is_wrong_in_one_row_does_not_hide_another(loaded) -> None:
    lines = ["R1,1,2016-10-03,2016-10-01,1Z,N,", "R2,2,2016-10-03,2016-10-02,1A,N,"]
    done = loaded(as_at=date(2017, 1, 5), **_texts({"ssd_cin_episodes": lines}))
    assert done.places("order_impossible") == [("2", "cine_close_date"), ("3", "cine_close_date")]
    assert done.places("code_unknown") == [("2", "cine_referral_source_code")]
