"""The made-up authorities crowd the edges: they tell every slip from the rule. And what they are."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings

from reference import naive
from reference.authorities import (
    AUDIT_MEASURES,
    COLUMNS,
    QUARTERS,
    THEMES,
    authorities,
    merged,
    merged_answers,
    numbered,
    without_repeated_keys,
    write,
)
from reference.naive.reading import KEYS, Tables, text
from reference.slips import SLIPS, Slip, slipped

MEASURES_OF = {
    "referrals": ("referrals.repeat_referrals",),
    "early_help": ("early_help.decided_in_3_working_days",),
    "assessments": ("assessment.seen_in_10_working_days",),
    "protection": ("protection.plans_over_15_months", "protection.second_or_later_plan"),
    "care": (
        "care.health_assessment_requested_in_48_hours",
        "care.health_assessment_in_20_working_days",
    ),
    "fostering": ("care.private_fostering_visited_in_time",),
    "audits": AUDIT_MEASURES,
}


@cache
def some(*themes: str) -> list[Tables]:
    """A few hundred authorities in these themes."""
    return [numbered(number, themes) for number in range(400)]


@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_they_tell_a_slip_from_the_rule(slip: Slip, tmp_path: Path) -> None:
    wrong = slipped(slip, tmp_path)
    assert any(
        naive.counted_and_met(tables, measure, quarter)
        != wrong.counted_and_met(tables, measure, quarter)
        for tables in some(slip.theme)
        for measure in MEASURES_OF[slip.theme]
        for quarter in QUARTERS
    )


@pytest.mark.parametrize("measure", AUDIT_MEASURES)
def test_audit_measures_have_cases_met_and_not_met(measure: str) -> None:
    answers = {
        met
        for tables in some("audits")
        for quarter in QUARTERS
        for met in naive.counted_and_met(tables, measure, quarter).values()
    }
    assert answers == {True, False}


@given(authorities(whole=True))
@settings(max_examples=10)
def test_a_whole_authority_has_every_table_with_12_rows_at_most(tables: Tables) -> None:
    assert set(tables) == set(COLUMNS)
    assert max(len(rows) for rows in tables.values()) <= 12


@given(authorities(("protection", "fostering")))
@settings(max_examples=20)
def test_the_files_hold_the_tables(
    tmp_path_factory: pytest.TempPathFactory, tables: Tables
) -> None:
    folder = tmp_path_factory.mktemp("records")
    write(tables, folder)
    assert {path.stem for path in folder.iterdir()} == set(tables)
    for table, rows in tables.items():
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            assert [row | dict.fromkeys(set(row), "") | row for row in reader] == rows
            assert rows or reader.fieldnames == COLUMNS[table].split()


@given(authorities(("care",)))
@settings(max_examples=30)
def test_repeated_keys_can_be_taken_out(tables: Tables) -> None:
    for table, rows in without_repeated_keys(tables).items():
        keys = [tuple(text(row, column) for column in KEYS.get(table, ())) for row in rows]
        whole = [key for key in keys if key and all(key)]
        assert len(whole) == len(set(whole))


@pytest.mark.parametrize("theme", THEMES)
def test_many_small_authorities_are_one_big_one(theme: str) -> None:
    small = some(theme)[:20]
    big = merged(small)
    for measure in MEASURES_OF[theme]:
        for quarter in QUARTERS:
            answers = naive.counted_and_met(big, measure, quarter)
            assert answers == merged_answers(small, measure, quarter)
