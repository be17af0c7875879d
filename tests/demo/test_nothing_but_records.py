"""The figures come from the events: move some of one month, and just the figures they make change."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from random import Random

import pytest
from counting import FROM_RECORDS, figures
from tallies import Row, Tables

COLUMNS_OF_MONTHS = [
    ("ssd_cin_episodes", "cine_referral_date", "cine_person_id", "referrals.repeat_referrals"),
    (
        "local_early_help_decisions",
        "ehbd_decision_date",
        "ehbd_received_date",
        "early_help.decided_in_3_working_days",
    ),
    (
        "ssd_cin_assessments",
        "cina_assessment_start_date",
        "cina_assessment_id",
        "assessment.seen_in_10_working_days",
    ),
    (
        "local_private_fostering_visits",
        "pfvi_visit_date",
        "pfvi_arrangement_id",
        "care.private_fostering_visited_in_time",
    ),
    (
        "local_initial_health_requests",
        "ihar_requested_date",
        "ihar_person_id",
        "care.health_assessment_requested_in_48_hours",
    ),
    (
        "ssd_cla_health",
        "clah_health_check_date",
        "clah_person_id",
        "care.health_assessment_in_20_working_days",
    ),
]


def _shuffled(rows: list[Row], dated: str, column: str, month: str) -> list[Row]:
    """The rows, with one column's values dealt out anew among those of a month."""
    chosen = [position for position, row in enumerate(rows) if row[dated].startswith(month)]
    values = [rows[position][column] for position in chosen]
    Random(1).shuffle(values)
    changed = list(rows)
    for position, value in zip(chosen, values, strict=True):
        changed[position] = {**rows[position], column: value}
    return changed


@pytest.mark.parametrize(
    ("table", "dated", "column", "code"), COLUMNS_OF_MONTHS, ids=lambda value: str(value)
)
def test_a_month_dealt_out_anew_changes_the_figures_made_of_it(
    tables: Tables, table: str, dated: str, column: str, code: str
) -> None:
    dealt = {**tables, table: _shuffled(tables[table], dated, column, "2016-11")}
    before, after = figures(tables, code), figures(dealt, code)
    assert {quarter for quarter in before if before[quarter] != after[quarter]} == {"2016-17 Q3"}
    others = [other for other in FROM_RECORDS if other != code]
    assert all(figures(dealt, other) == figures(tables, other) for other in others)


def _moved(months: int) -> Callable[[str], str]:
    def move(text: str) -> str:
        on = date.fromisoformat(text)
        return on.replace(year=on.year - months // 12).isoformat() if on else text

    return move


def test_plans_that_begin_a_year_earlier_change_the_long_ones_and_both_years(
    tables: Tables,
) -> None:
    column = "cppl_cp_plan_start_date"
    earlier = [
        {**row, column: _moved(12)(row[column])} if row[column].startswith("2016-06") else row
        for row in tables["ssd_cp_plans"]
    ]
    moved = {**tables, "ssd_cp_plans": earlier}
    long = "protection.plans_over_15_months"
    before, after = figures(tables, long), figures(moved, long)
    assert after["2016-17 Q3"][0] > before["2016-17 Q3"][0]
    assert after["2016-17 Q1"] == before["2016-17 Q1"]
    second = "protection.second_or_later_plan"
    denominators = {q: figures(moved, second)[q][1] - figures(tables, second)[q][1] for q in before}
    assert denominators["2015-16 Q1"] > 0 > denominators["2016-17 Q1"]


def test_no_id_and_no_order_of_rows_gives_an_answer_away(tables: Tables) -> None:
    answers = {
        row["audit_id"]: row["answer"]
        for row in tables["audit_answers"]
        if row["question"] == "right_action_right_time" and row["answer"] != "NA"
    }
    ids = sorted(answers)
    half = len(ids) // 2
    shares = [[answers[number] for number in part].count("N") for part in (ids[:half], ids[half:])]
    assert abs(shares[0] - shares[1]) < 10


def test_the_tables_hold_events_alone(tables: Tables) -> None:
    words = re.compile(r"numerator|denominator|result|measure|percent|band|_met_|in_time")
    columns = {column for rows in tables.values() if rows for column in rows[0]}
    assert {column for column in columns if words.search(column)} == set()
