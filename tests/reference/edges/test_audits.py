"""Audit measures and judgement tables: what counts, and which answer."""

from __future__ import annotations

import pytest

from reference.naive import grades_by_work_type, judgements_of, percents, state, tally
from reference.naive.reading import Tables
from reference.worked_rows import Q3, answers, authority

PLANS, IN_CARE = "audit.plan_smart", "audit.plan_smart.cared_for"


def audit(
    status: str = "completed",
    audit_type: str = "practice",
    quarter: str = "2016-17~Q3",
    answer: str = "Y",
) -> Tables:
    return authority(
        audits=[f"A1 ann ChECS cared_for {audit_type} {quarter} {status} good"],
        answers=[f"A1 plan_smart {answer}"],
        grades=["A1 referral good"],
    )


@pytest.mark.parametrize("status", ["completed", "moderated", "Completed", "MODERATED"])
def test_a_finished_audit_counts(status: str) -> None:
    assert answers(audit(status), PLANS) == {"A1": True}


@pytest.mark.parametrize("status", ["allocated", "draft", "withdrawn", "."])
def test_an_audit_that_is_not_finished_does_not_count(status: str) -> None:
    assert answers(audit(status), PLANS) == {}
    assert state(audit(status), PLANS, Q3) == "not_audited"
    assert sum(judgements_of(audit(status), Q3).values()) == 0
    assert sum(grades_by_work_type(audit(status), Q3, "referral").values()) == 0


def test_a_dip_sample_counts_nowhere() -> None:
    tables = audit(audit_type="Dip_Sample")
    assert state(tables, PLANS, Q3) == "not_audited"
    assert sum(judgements_of(tables, Q3).values()) == 0
    assert sum(grades_by_work_type(tables, Q3, "referral").values()) == 0
    assert answers(audit(audit_type="team_manager"), PLANS) == {"A1": True}


@pytest.mark.parametrize("quarter", ["2016-17~Q3", "Q3~16/17", "2016/17~Q3", "201617~Q3"])
def test_a_quarter_in_any_accepted_form(quarter: str) -> None:
    assert answers(audit(quarter=quarter), PLANS) == {"A1": True}


def test_an_audit_of_another_quarter_or_of_none_does_not_count() -> None:
    assert answers(audit(quarter="2016-17~Q2"), PLANS) == {}
    assert answers(audit(quarter="."), PLANS) == {}
    assert answers(audit(quarter="autumn"), PLANS) == {}


def test_y_or_n_count_and_anything_else_is_left_out() -> None:
    assert answers(audit(answer="y"), PLANS) == {"A1": True}
    assert answers(audit(answer="N"), PLANS) == {"A1": False}
    for nothing in ("NA", ".", "maybe"):
        assert answers(audit(answer=nothing), PLANS) == {}
        assert state(audit(answer=nothing), PLANS, Q3) == "no_relevant_cases"


def test_a_measure_of_a_service_asks_its_audits_alone() -> None:
    tables = authority(
        audits=[
            "A1 ann ChECS front_door practice 2016-17~Q3 completed .",
            "A2 bob ChECS Cared_For practice 2016-17~Q3 completed .",
        ],
        answers=["A1 plan_smart Y", "A2 plan_smart N", "A2 no_drift Y"],
    )
    assert answers(tables, PLANS) == {"A1": True, "A2": False}
    assert answers(tables, IN_CARE) == {"A2": False}
    assert tally(tables, "audit.no_drift", Q3) == (1, 1)
    assert state(tables, "audit.plan_smart.cin_cp", Q3) == "not_audited"
    assert state(tables, "audit.no_drift.front_door", Q3) == "no_relevant_cases"


def test_of_answers_and_audits_with_one_key_the_first_counts() -> None:
    tables = authority(
        audits=[
            "A1 ann ChECS cared_for practice 2016-17~Q3 completed .",
            "A1 ann ChECS cared_for practice 2016-17~Q3 completed .",
            "A2 bob ChECS cared_for practice 2016-17~Q3 draft .",
            "A2 bob ChECS cared_for practice 2016-17~Q3 completed .",
        ],
        answers=["A1 plan_smart N", "A1 plan_smart Y", "A2 plan_smart Y"],
    )
    assert tally(tables, PLANS, Q3) == (0, 1)


def test_both_tables_are_needed() -> None:
    assert state(authority(audits=[]), PLANS, Q3) == "awaited"
    assert state(authority(answers=[]), PLANS, Q3) == "awaited"


def test_a_judgement_table_counts_each_stream_and_all_of_them() -> None:
    tables = authority(
        audits=[
            "A1 a ChECS . practice 2016-17~Q3 completed good",
            "A2 b checs . practice 2016-17~Q3 completed Outstanding",
            "A3 c Permanence~and~ThroughCare . practice 2016-17~Q3 moderated good",
            "A4 d Youth~Justice . practice 2016-17~Q3 completed requires_improvement",
            "A5 e ChECS . practice 2016-17~Q3 completed .",
        ]
    )
    everybody = judgements_of(tables, Q3)
    assert everybody == {"outstanding": 1, "good": 2, "requires_improvement": 1, "inadequate": 0}
    assert list(judgements_of(tables, Q3, "ChECS").values()) == [1, 1, 0, 0]
    assert list(percents(everybody).values()) == [25, 50, 25, 0]


def test_percents_are_half_up_and_a_column_of_nothing_has_none() -> None:
    assert percents({"good": 1, "inadequate": 7}) == {"good": 13, "inadequate": 88}  # 12.5 and 87.5
    assert percents({"good": 0, "inadequate": 0}) == {"good": None, "inadequate": None}


def test_a_work_type_table_counts_grades() -> None:
    tables = authority(
        audits=[
            "A1 a ChECS . practice 2016-17~Q3 completed good",
            "A2 b ChECS . practice 2016-17~Q3 completed good",
            "A3 c ChECS . practice 2016-17~Q2 completed good",
        ],
        grades=[
            "A1 referral inadequate",
            "A1 referral good",
            "A2 Referral Good",
            "A3 referral good",
        ],
    )
    assert list(grades_by_work_type(tables, Q3, "referral").values()) == [0, 1, 0, 1]
    assert sum(grades_by_work_type(tables, Q3, "child_protection_plans").values()) == 0
