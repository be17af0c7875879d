"""A council's own words for a health assessment and for done, and what is told where they match nothing."""

from __future__ import annotations

import pytest
from tested_council import Q3, Council

HEALTH = 'measure = "care.health_assessment_in_20_working_days"'
ENTRY = (
    "clae_cla_episode_id,clae_person_id,clae_cla_id,clae_cla_episode_start_date,clae_entered_care_date\n"
    "e1,1,p1,2016-10-03,2016-10-03\n"
)
CHECK = (
    "clah_health_check_id,clah_person_id,clah_health_check_type,clah_health_check_date,"
    "clah_health_check_status\nh1,1,Paediatric check,2016-10-10,DONE\n"
)
STATUSES = "lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date\n"
TYPES = 'initial_health_assessment = ["paediatric CHECK"]\n'


def words(council: Council, lists: str) -> None:
    settings = f"layout = 1\n[words]\n{lists}"
    (council.root / "quarterlight.toml").write_text(settings, "utf-8")


@pytest.fixture
def cared_for(council: Council) -> Council:
    council.shows(HEALTH)
    council.load(ssd_cla_episodes=ENTRY, ssd_cla_health=CHECK, ssd_legal_status=STATUSES)
    return council


def test_a_list_of_types_that_matches_nothing_is_awaited_and_says_what_was_seen(
    cared_for: Council,
) -> None:
    found = cared_for.result(1)
    assert found["state"] == "awaited"
    assert "clah_health_check_type" in found["reason"]
    assert "“Paediatric check”" in found["reason"]


def test_a_status_that_is_no_word_for_done_is_not_done_and_is_said(cared_for: Council) -> None:
    words(cared_for, TYPES)
    assert cared_for.result(1)["exact"] == "0/1"
    assert "seen were: “DONE”" in cared_for.command("run", "--quarter", Q3).stderr


def test_both_lists_are_the_councils_own_in_any_case(cared_for: Council) -> None:
    words(cared_for, f'{TYPES}health_check_done = ["Done"]\n')
    assert cared_for.result(1)["exact"] == "1/1"


@pytest.mark.parametrize(
    "command", [["run"], ["cases", "1"], ["explain", "1", "--person", "1"]], ids=" ".join
)
def test_a_slip_in_the_name_of_a_list_is_refused_with_the_name_that_is_meant(
    command: list[str], cared_for: Council
) -> None:
    words(cared_for, 'initial_health_asessment = ["Paediatric check"]\n')
    refused = cared_for.command(*command, "--quarter", Q3)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "Did you mean “initial_health_assessment”?" in refused.stderr


def test_an_episode_that_tells_no_day_of_entry_is_reported(council: Council) -> None:
    told = council.load(ssd_cla_episodes=f"{ENTRY}e2,2,,2016-10-03,\n")
    assert [e["count"] for e in told["found"] if e["code"] == "entry_unknown"] == [1]
