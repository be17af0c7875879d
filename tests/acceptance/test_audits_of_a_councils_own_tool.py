"""Audits of a council's own tool: its streams and types of work, and codes in whichever case they come."""

from __future__ import annotations

from typing import Any

import pytest
from tested_council import Q3, Council

AUDITS = (
    "audit_id,person_id,stream,service,audit_type,audit_month,quarter,status,judgement\n"
    "a1,1,North,edge,practice,2016-12,2016-17 Q3,completed,Good\n"
    "a2,2,north,EDGE,practice,2016-12,Q3 16/17,Moderated,requires improvement\n"
    "a3,3,Elsewhere,edge,practice,2016-12,2016-17 Q3,completed,good\n"
    "a4,4,North,edge,dip_sample,2016-12,2016-17 Q3,completed,inadequate\n"
    "a5,5,North,edge,practice,2016-12,2016-17 Q3,draft,inadequate\n"
)
GRADES = (
    "audit_id,work_type,grade\n"
    "a1,court_work,good\na1,Court_Work,outstanding\na2,COURT_WORK,requires improvement\n"
    "a4,court_work,inadequate\n"
)
ANSWERS = "audit_id,question,answer\na1,own_question,y\na2,OWN_QUESTION,N\na3,own_question,NA\n"
TABLES = "".join(f'[[judgements]]\ntitle = "{t}"\n' for t in ("All audits", "North", "Court work"))
OWN = 'audit = { question = "own_question", service = "edge" }\ntitle = "Own"'


def columns(council: Council, work_types: str) -> dict[str, Any]:
    tool = f'[audit]\nstreams = ["North"]\nwork_types = {work_types}\n'
    council.shows(OWN, more=TABLES + tool)
    council.load(audits=AUDITS, audit_grades=GRADES, audit_answers=ANSWERS)
    found = council.told("run", "--quarter", Q3)["judgements"]
    return {each["table"]: each for each in found if each["quarter"] == Q3}


@pytest.mark.parametrize(
    "work_types", ['["court_work", "referral"]', '{ court_work = "Court work" }']
)
def test_types_of_work_are_named_with_their_titles_or_alone(
    work_types: str, council: Council
) -> None:
    table = columns(council, work_types)["Court work"]
    counts = {each["judgement"]: each["count"] for each in table["cells"]}
    assert table["audits"] == sum(counts.values()) == 2


def test_one_audits_grade_of_one_work_counts_once_in_whichever_case(council: Council) -> None:
    cells = columns(council, '["court_work"]')["Court work"]["cells"]
    assert [(each["count"], each["percent"]) for each in cells] == [
        (1, 50),
        (0, 0),
        (1, 50),
        (0, 0),
    ]


def test_all_counts_streams_that_have_no_table(council: Council) -> None:
    found = columns(council, '["court_work"]')
    assert (found["All audits"]["audits"], found["North"]["audits"]) == (3, 2)


def test_a_judgement_with_a_blank_for_its_underscore_is_that_judgement(council: Council) -> None:
    council.shows(OWN)
    told = council.load(audits=AUDITS, audit_grades=GRADES, audit_answers=ANSWERS)
    assert "code_unknown" not in [each["code"] for each in told["found"]]


def test_a_question_and_a_service_are_found_in_any_case(council: Council) -> None:
    columns(council, '["court_work"]')
    assert {case: (e["counted"], e["met"]) for case, e in council.cases(1).items()} == {
        "a1": (True, True), "a2": (True, False), "a3": (False, False),
    }  # fmt: skip
    assert council.result(1)["exact"] == "1/2"


def test_a_question_that_applied_to_nobody_is_no_audit_that_was_not_made(council: Council) -> None:
    council.shows(OWN, 'audit = { question = "own_question", service = "far" }\ntitle = "Far"')
    answers = "audit_id,question,answer\na1,own_question,NA\n"
    council.load(audits=AUDITS, audit_answers=answers)
    states = [council.result(number)["state"] for number in (1, 2)]
    assert states == ["no_relevant_cases", "not_audited"]


def test_a_stream_of_the_package_without_audits_has_a_column_of_nothing(council: Council) -> None:
    council.shows(OWN, more='[[judgements]]\ntitle = "CIN/CP Crewe"\n')
    council.load(audits=AUDITS, audit_answers=ANSWERS)
    (column,) = council.told("run", "--quarter", Q3)["judgements"]
    assert (column["table"], column["audits"]) == ("CIN/CP Crewe", 0)
    assert [(each["count"], each["percent"]) for each in column["cells"]] == [(0, None)] * 4
