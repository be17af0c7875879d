"""The catalogue: measures found by their title or another name, and the nearest where there is none."""

from __future__ import annotations

import pytest

from quarterlight.periods import Span
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.catalogue import entries, find, nearest, with_code
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.model import Kind

DATA = {
    21: "protection.plans_over_15_months",
    26: "early_help.decided_in_3_working_days",
    27: "assessment.seen_in_10_working_days",
    32: "care.health_assessment_requested_in_48_hours",
    33: "care.health_assessment_in_20_working_days",
    34: "care.private_fostering_visited_in_time",
    39: "protection.second_or_later_plan",
    40: "referrals.repeat_referrals",
}
AUDIT = """
    1 outcomes_improved
    2 management_decision.front_door
    3 management_decision.cin_cp
    4 management_decision.cared_for
    5 concerns_challenged
    6 information_gathered.front_door
    7 history_considered.front_door
    8 views_and_wishes.cin_cp
    9 views_and_wishes.cared_for
    10 graded_care_profile
    11 assessment_up_to_date.cared_for
    12 recording_quality.cin_cp
    13 recording_quality.cared_for
    14 multi_agency_strategy
    15 cse_screening
    16 cse_screening_step_down
    17 return_interview_informs_plan
    18 risk_assessment_after_missing
    19 return_interview_quality
    20 no_drift
    22 plan_smart.cin_cp
    23 plan_smart.cared_for
    24 plan_contingency.cin_cp
    25 plan_contingency.cared_for
    28 seen_within_24_hours
    29 cin_plan_within_35_days.cin_cp
    30 cin_visits_regular.cin_cp
    31 cared_for_visits_regular.cared_for
    35 right_action_right_time
    36 threshold_applied.front_door
    37 step_up_down
    38 s47_identified.cin_cp
    41 fgc_before_icpc.cin_cp
    42 fgc_before_return_home.cared_for
"""
PROMISED = DATA | {
    int(number): f"audit.{code}" for number, code in (line.split() for line in AUDIT.split("\n") if line.strip())
}  # fmt: skip


def code_of(title: str) -> str | None:
    entry = find(title)
    return entry.code if entry else None


def test_the_catalogue_is_the_42_measures_of_the_promise_in_their_order() -> None:
    assert [entry.code for entry in entries()] == [PROMISED[n] for n in range(1, 43)]


def test_a_measure_is_audited_or_counted_from_records() -> None:
    kinds = {entry.code: entry.kind for entry in entries()}
    assert all(
        kinds[code] is (Kind.DATA if n in DATA else Kind.AUDIT) for n, code in PROMISED.items()
    )


def test_only_plans_over_15_months_are_a_number_of_children() -> None:
    assert [entry.code for entry in entries() if entry.unit is Unit.NUMBER] == [DATA[21]]


def test_lower_is_better_for_long_plans_repeat_plans_and_repeat_referrals() -> None:
    lower = {entry.code for entry in entries() if entry.better is Direction.LOWER}
    assert lower == {DATA[21], DATA[39], DATA[40]}


def test_sums_over_time_are_known_as_such() -> None:
    spans = {e.code: e.span for e in entries() if e.span in (Span.YEAR_TO_DATE, Span.ROLLING_YEAR)}
    assert spans == {DATA[39]: Span.YEAR_TO_DATE, DATA[40]: Span.ROLLING_YEAR}


@pytest.mark.parametrize(
    "title",
    [
        "Plans are SMART - CIN/CP",
        "plans are smart – cin/cp",
        "PLANS ARE SMART (CIN / CP)",
        "Plans are  SMART: CIN CP.",
    ],
)
def test_a_title_is_found_letter_case_and_punctuation_aside(title: str) -> None:
    assert code_of(title) == "audit.plan_smart.cin_cp"


@pytest.mark.parametrize(
    ("title", "code"),
    [("Repeat referrals", DATA[40]), ("RE-REFERRALS within 12 months!", DATA[40])],
)
def test_a_measure_is_found_by_another_name(title: str, code: str) -> None:
    assert code_of(title) == code


def test_every_title_and_every_other_name_finds_its_own_measure() -> None:
    for entry in entries():
        assert {code_of(name) for name in (entry.title, *entry.other_names)} == {entry.code}


@pytest.mark.parametrize("title", ["Plans are SMART", "Plans are SMART - Fostering", "", "!"])
def test_a_title_that_is_only_like_another_is_not_found(title: str) -> None:
    assert find(title) is None


def test_the_nearest_come_first_and_strangers_not_at_all() -> None:
    near = [entry.code for entry in nearest("Plans are SMART - cared for children")]
    assert near[0] == "audit.plan_smart.cared_for"
    assert len(near) <= 3
    assert nearest("Council tax collected") == []


def test_a_code_has_its_measure() -> None:
    entry = with_code(DATA[39])
    assert entry is not None
    assert "second or subsequent time" in entry.title
    assert with_code("protection.no_such_measure") is None
