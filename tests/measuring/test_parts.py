"""What stands beside a figure is of the same cases: the parts of each breakdown sum to the whole."""

import pytest
from reference.authorities import LATEST, merged, numbered

from measuring.council import CODES, computed, standing
from measuring.engine import READY
from measuring.whole import whole
from quarterlight.periods import Span

BREAKDOWNS = {"team", "service", "age_band", "sex", "ethnicity"}
DATED = [code for code in READY.measures if READY.measures[code].span == Span.QUARTER]
REFERRALS = "referrals.repeat_referrals"


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    tables = whole(merged(numbered(n) for n in range(60)))
    return computed(tables, tmp_path_factory.mktemp("records"), LATEST)


def total(parts):
    return sum(part.met for part in parts), sum(part.counted for part in parts)


def tally(found, code):
    """Met and counted of the latest figure; of a count, which counts the met, the same twice."""
    figure = standing(found)[code, LATEST].figure
    return figure.numerator, figure.denominator or figure.numerator


@pytest.mark.parametrize("code", CODES)
def test_the_parts_of_every_breakdown_sum_to_the_figure(code, found):
    breakdown = found.beside[code].breakdown
    assert {"sex"} <= set(breakdown) <= BREAKDOWNS
    for name, parts in breakdown.items():
        assert total(parts) == tally(found, code), name
        assert len({part.name for part in parts}) == len(parts)


def test_all_that_is_known_of_a_child_and_its_team_breaks_a_figure_down(found):
    assert set(found.beside[REFERRALS].breakdown) == BREAKDOWNS


def test_cases_of_which_an_attribute_is_not_known_are_a_part_of_their_own_and_come_last(found):
    for name, parts in found.beside[REFERRALS].breakdown.items():
        assert [part.name for part in parts].index(None) == len(parts) - 1, name
    sexes = next(said for said in found.beside[REFERRALS].says if said.startswith("By sex"))
    assert [part.split()[0] for part in sexes.removeprefix("By sex: ").split(", ")] == [
        "F",
        "M",
        "U",
        "not",
    ]
    assert ", not recorded " in sexes


@pytest.mark.parametrize("code", DATED)
def test_months_and_families_sum_to_the_figure_too(code, found):
    beside = found.beside[code]
    assert total(beside.months) == tally(found, code)
    assert sum(beside.families) + beside.without_family == tally(found, code)[1]


def test_an_audit_without_a_day_is_in_no_month_and_still_a_part(tmp_path):
    days = ("2016-12-05", "", "2016-11-05")
    tables = {
        "audits": [audit(f"{n}", completed_on=day) for n, day in enumerate(days)],
        "audit_answers": [answer(f"{n}", "Y") for n, _ in enumerate(days)],
    }
    months = computed(tables, tmp_path, LATEST).beside["audit.plan_smart.cin_cp"].months
    assert [(part.name, part.counted) for part in months] == [
        ("2016-11", 1),
        ("2016-12", 1),
        (None, 1),
    ]


def audit(audit_id, **more):
    return {
        "audit_id": audit_id,
        "audit_type": "practice",
        "service": "cin_cp",
        "quarter": "2016-17 Q3",
        "status": "moderated",
    } | more


def answer(audit_id, word):
    return {"audit_id": audit_id, "question": "plan_smart", "answer": word}


def test_a_child_in_two_families_is_counted_in_the_one_whose_id_comes_first(tmp_path):
    plans = [plan(child) for child in ("amy", "ben", "cat", "dan")]
    families = [("f1", "amy"), ("f2", "amy"), ("f1", "ben"), ("f2", "cat")]
    tables = {
        "ssd_cp_plans": plans,
        "ssd_family": [{"fami_family_id": f, "fami_person_id": child} for f, child in families],
    }
    found = computed(tables, tmp_path, LATEST).beside["protection.plans_over_15_months"]
    assert (found.families, found.without_family) == ([2, 1], 1)
    assert found.says[0] == (
        "4 children in 2 families; 50% (2 of 4) come from 1 of them; of 1 the family is not recorded"
    )


def plan(child):
    return {
        "cppl_cp_plan_id": child,
        "cppl_person_id": child,
        "cppl_cp_plan_start_date": "2015-01-01",
    }


def involvement(name, team, begun, ended=""):
    return {
        "invo_involvements_id": name,
        "invo_professional_team": team,
        "invo_person_id": "amy",
        "invo_involvement_start_date": begun,
        "invo_involvement_end_date": ended,
    }


@pytest.mark.parametrize(
    ("involvements", "team"),
    [
        ([("i1", "t1", "2016-01-01")], "t1"),
        ([("i1", "t1", "2016-01-01"), ("i2", "t2", "2016-06-01")], "t2"),
        ([("i2", "t2", "2016-06-01"), ("i1", "t1", "2016-06-01")], "t1"),
        ([("i1", "t1", "2016-01-01", "2016-12-31")], "t1"),
        ([("i1", "t1", "2016-01-01", "2016-12-30")], None),
        ([("i1", "t1", "2017-01-01")], None),
        ([("i1", "", "2016-01-01")], None),
    ],
    ids=["one", "the latest", "on a tie the id", "its last day", "over", "not yet", "no team"],
)
def test_the_team_of_a_case_is_that_of_the_child_on_the_day(involvements, team, tmp_path):
    tables = {
        "ssd_cp_plans": [plan("amy")],
        "ssd_involvements": [involvement(*each) for each in involvements],
    }
    found = computed(tables, tmp_path, LATEST)
    teams = found.beside["protection.plans_over_15_months"].breakdown.get("team", [])
    assert [part.name for part in teams] == ([team] if team else [])


@pytest.mark.parametrize(
    ("born", "expected", "age"),
    [
        ("", "", None),
        ("", "2017-02-01", "unborn"),
        ("2017-01-01", "", "unborn"),
        ("2016-12-31", "", "under 1"),
        ("2015-12-31", "", "1 to 4"),
        ("2016-01-01", "", "under 1"),
        ("2000-12-31", "", "16 and over"),
        ("2001-01-01", "", "10 to 15"),
        ("2012-02-29", "", "1 to 4"),
    ],
)
def test_a_childs_age_is_that_on_the_day_of_the_case(born, expected, age, tmp_path):
    person = {"pers_person_id": "amy", "pers_dob": born, "pers_expected_dob": expected}
    tables = {"ssd_cp_plans": [plan("amy")], "ssd_person": [person]}
    found = computed(tables, tmp_path, LATEST)
    ages = found.beside["protection.plans_over_15_months"].breakdown.get("age_band", [])
    assert [part.name for part in ages] == ([age] if age else [])


def test_a_dip_sample_is_told_beside_the_figure_and_not_in_it(tmp_path):
    kinds = ("practice", "dip_sample", "dip_sample")
    audits = [audit(f"{n}", audit_type=kind) for n, kind in enumerate(kinds)]
    answers = [answer(f"{n}", word) for n, word in enumerate("YNY")]
    found = computed({"audits": audits, "audit_answers": answers}, tmp_path, LATEST)
    assert tally(found, "audit.plan_smart.cin_cp") == (1, 1)
    assert found.beside["audit.plan_smart.cin_cp"].says == [
        "Dip sample, told apart from the figure: 50% (1 of 2)"
    ]


def test_how_late_the_late_ones_were_is_told_of_what_was_known_at_the_quarters_end(tmp_path):
    in_time = "2016-11-04"  # the third working day after 1 November
    days = [in_time, "2016-11-05", "2016-11-25", "2017-01-05", ""]
    decisions = [
        {
            "ehbd_decision_id": f"{place}",
            "ehbd_person_id": "amy",
            "ehbd_received_date": "2016-11-01",
            "ehbd_decision_date": day,
        }
        for place, day in enumerate(days)
    ]
    found = computed({"local_early_help_decisions": decisions}, tmp_path, LATEST)
    beside = found.beside["early_help.decided_in_3_working_days"]
    assert beside.late == [1, 21]
    assert (
        "2 were late, the middle one by 11 days: 1 by up to 10 days, 1 by over 20 days"
        in beside.says
    )
    (undecided,) = beside.also
    assert "2" in undecided.split()
