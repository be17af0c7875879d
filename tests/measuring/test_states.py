"""A figure is a share of cases, a count, or a word for why there is neither; the word is the right one."""

import pytest
from reference.authorities import AUDIT_MEASURES, LATEST, QUARTERS, numbered
from reference.naive import state, tally

from measuring.council import CODES, computed, standing
from quarterlight.periods import Quarter

PLANS = "protection.plans_over_15_months"
HEALTH = "care.health_assessment_in_20_working_days"
REFERRALS = "referrals.repeat_referrals"
SHORT = ("short_look_back",)


@pytest.mark.parametrize("number", range(6))
def test_state_and_tally_of_every_measure_are_those_of_the_naive_one(number, tmp_path):
    tables = numbered(number, whole=False)
    found = standing(computed(tables, tmp_path, LATEST))
    for code in CODES:
        for quarter in QUARTERS:
            told = found[code, quarter]
            assert told.state == state(tables, code, quarter), (code, quarter, told.reason)
            if told.figure:
                figure = told.figure.numerator, told.figure.denominator
                assert figure == tally(tables, code, quarter), (code, quarter)


@pytest.fixture(scope="module")
def nothing(tmp_path_factory):
    """What stands where no table is loaded."""
    return standing(computed({}, tmp_path_factory.mktemp("nothing"), LATEST))


@pytest.mark.parametrize("code", CODES)
def test_without_its_tables_a_measure_is_awaited_and_they_are_named(code, nothing):
    told = nothing[code, LATEST]
    assert told.state == "awaited"
    assert told.figure is None
    named = "audits and audit_answers are not loaded" if code in AUDIT_MEASURES else "not loaded"
    assert told.reason.endswith(named)


def test_the_table_that_is_missing_is_named_and_no_other(tmp_path):
    tables = {"ssd_cla_episodes": [], "ssd_legal_status": []}
    found = standing(computed(tables, tmp_path, LATEST))
    assert found[HEALTH, LATEST].reason == "ssd_cla_health is not loaded"
    assert found[REFERRALS, LATEST].reason == "ssd_cin_episodes is not loaded"


def test_a_table_that_is_there_but_empty_is_not_missing(tmp_path):
    found = standing(computed({"ssd_cin_episodes": [], "ssd_cp_plans": []}, tmp_path, LATEST))
    assert found[REFERRALS, LATEST].state == "no_relevant_cases"
    assert found[PLANS, LATEST].state == "value"


def test_a_count_of_nobody_is_the_value_0_and_no_lack_of_cases(tmp_path):
    plan = {
        "cppl_cp_plan_id": "1",
        "cppl_person_id": "7",
        "cppl_cp_plan_start_date": "2016-11-01",
    }
    told = standing(computed({"ssd_cp_plans": [plan]}, tmp_path, LATEST))[PLANS, LATEST]
    assert (told.state, told.figure.display, told.figure.numerator) == ("value", "0", 0)


def audit(number, service, **more):
    return {
        "audit_id": number,
        "service": service,
        "audit_type": "practice",
        "quarter": "2016-17 Q3",
        "status": "completed",
    } | more


@pytest.fixture(scope="module")
def audited(tmp_path_factory):
    tables = {
        "audits": [
            audit("1", "cin_cp"),
            audit("2", "cared_for", audit_type="dip_sample"),
            audit("3", "cared_for", status="draft"),
            audit("4", "front_door"),
        ],
        "audit_answers": [
            {"audit_id": "1", "question": "plan_smart", "answer": "NA"},
            {"audit_id": "2", "question": "plan_smart", "answer": "Y"},
            {"audit_id": "3", "question": "plan_smart", "answer": "Y"},
            {"audit_id": "4", "question": "Plan_Smart", "answer": "n"},
        ],
    }
    return standing(computed(tables, tmp_path_factory.mktemp("audits"), LATEST))


def test_a_service_of_which_nothing_was_audited_is_not_audited(audited):
    told = audited["audit.plan_smart.cared_for", LATEST]
    assert told.state == "not_audited", "a draft and a dip sample are no audits that count"
    assert told.reason == "no audit of the service cared_for counted in the quarter"
    assert audited["audit.plan_smart", LATEST - 1].state == "not_audited"


def test_a_question_that_applied_to_no_audit_has_no_relevant_cases(audited):
    told = audited["audit.plan_smart.cin_cp", LATEST]
    assert told.state == "no_relevant_cases"
    assert told.reason == "the question applied to none of the 1 audits"


def test_nobody_of_one_is_the_value_0_percent(audited):
    told = audited["audit.plan_smart", LATEST]
    assert (told.state, told.figure.display) == ("value", "0%")


CHECKS = ("Dental Check", "Review Health Assessment", "")


def health(*kinds):
    return {
        "ssd_cla_episodes": [],
        "ssd_legal_status": [],
        "ssd_cla_health": [
            {
                "clah_health_check_id": f"{place}",
                "clah_person_id": "7",
                "clah_health_check_type": kind,
                "clah_health_check_date": "2016-10-10",
            }
            for place, kind in enumerate(kinds)
        ],
    }


def test_health_checks_of_which_none_is_an_initial_assessment_leave_it_awaited_with_the_types_seen(
    tmp_path,
):
    told = standing(computed(health(*CHECKS), tmp_path, LATEST))[HEALTH, LATEST]
    assert told.state == "awaited"
    assert told.reason == (
        "no clah_health_check_type is one of the words for initial_health_assessment "
        "(Initial Health Assessment, IHA); seen were: “Dental Check”, “Review Health Assessment”"
    )


def test_one_initial_assessment_among_them_is_enough(tmp_path):
    told = standing(computed(health(*CHECKS, "iha"), tmp_path, LATEST))[HEALTH, LATEST]
    assert told.state == "no_relevant_cases"


def test_health_checks_without_any_rows_are_not_awaited(tmp_path):
    told = standing(computed(health(), tmp_path, LATEST))[HEALTH, LATEST]
    assert told.state == "no_relevant_cases"


def test_the_authoritys_own_word_takes_the_place_of_the_usual_ones(tmp_path):
    words = {"initial_health_assessment": [" Dental check "]}
    found = standing(computed(health(*CHECKS), tmp_path / "own", LATEST, words))
    assert found[HEALTH, LATEST].state == "no_relevant_cases"
    found = standing(computed(health("IHA"), tmp_path / "usual", LATEST, words))
    assert "(Dental check)" in found[HEALTH, LATEST].reason.replace(" )", ")").replace("( ", "(")


def test_statuses_of_which_none_is_a_word_for_done_are_said_beside_the_figure(tmp_path):
    tables = health("IHA")
    tables["ssd_cla_health"][0]["clah_health_check_status"] = "Ticked"
    found = computed(tables, tmp_path, LATEST)
    said = (
        "clah_health_check_status is one of the words for health_check_done "
        "(Completed, Complete, Approved, Attended); seen were: “Ticked”"
    )
    assert found.notices == [f"{HEALTH}: no {said}."]
    assert found.beside[HEALTH].says == [f"No {said}"]


def test_a_quarter_that_ends_after_the_day_of_the_extract_is_provisional(tmp_path):
    found = standing(computed({"ssd_cin_episodes": []}, tmp_path, Quarter(2016, 4)))
    assert found[REFERRALS, Quarter(2016, 4)].marks == ("provisional",)
    assert found[REFERRALS, LATEST].marks == ()


@pytest.mark.parametrize(("first", "marks"), [("2015-01-01", ()), ("2015-01-02", SHORT)])
def test_records_that_do_not_reach_back_far_enough_are_marked(first, marks, tmp_path):
    referral = {"cine_referral_id": "1", "cine_person_id": "7", "cine_referral_date": first}
    found = standing(computed({"ssd_cin_episodes": [referral]}, tmp_path, LATEST))
    assert found[REFERRALS, LATEST].marks == marks, "12 months before the 12 months of 2016"
    assert found[REFERRALS, LATEST - 1].marks == SHORT
