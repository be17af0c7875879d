"""Every code of the promise has its check, and every check says what it finds and what to do."""

from __future__ import annotations

from typing import get_type_hints

import pytest
from builders import HIGH, measure, scorecard, table

from quarterlight.checking.catalogue import Check, all_checks, check
from quarterlight.checking.finding import Severity

# The codes of the first issue, each with its usual severity.
PROMISED = """
    distribution_sum error
    no_audits_shown_as_zero warning
    percent_not_of_count error
    truncated_percent warning
    impossible_figure error
    arrow_contradicts error
    grade_contradicts error
    total_outside_parts warning
    mixed_precision note
    missing_commentary error
    unnamed_bottom_band warning
    value_outside_bands warning
    band_gap warning
    band_overlap error
    band_order error
    repeated_series warning
    audit_month_moved note
    denominator_absent note
    not_applicable_without_reason warning
    value_became_not_applicable warning
    gap_in_series warning
    quarters_broken error
    number_repeated warning
    colour_only_meaning note
"""
CODES = dict(line.split() for line in PROMISED.strip().splitlines())
CHECKS = [pytest.param(each, id=each.code) for each in all_checks()]


@pytest.mark.parametrize(("code", "severity"), CODES.items(), ids=CODES)
def test_a_promised_code_has_its_check_and_severity(code: str, severity: str) -> None:
    (found,) = [each for each in all_checks() if each.code == code]
    assert found.severity == severity


@pytest.mark.parametrize("each", CHECKS)
def test_a_check_says_what_it_finds_in_one_line_and_what_to_do(each: Check) -> None:
    first, blank, *rest = each.says.splitlines()
    assert first.endswith(".")
    assert blank == ""
    assert any(line.startswith("What to do: ") for line in rest)


@pytest.mark.parametrize("each", CHECKS)
def test_a_check_is_a_module_of_its_code_with_a_severity_and_a_function(each: Check) -> None:
    assert each.module.__name__.rpartition(".")[2] == each.code
    assert isinstance(each.module.SEVERITY, Severity)
    assert "return" in get_type_hints(each.module.check)


def test_no_two_checks_have_one_code() -> None:
    codes = [each.code for each in all_checks()]
    assert codes == sorted(set(codes))


def test_findings_come_gravest_first_then_by_code() -> None:
    tables = [table("0.8 0 88 22", arrows="↓")]
    findings = check(scorecard(measure("70% . 101%", HIGH), tables=tables))
    order = [(each.severity.rank, each.code) for each in findings]
    assert order == sorted(order)
    assert len({rank for rank, _ in order}) == 3


def test_a_clean_page_has_no_finding_at_all() -> None:
    rows = [measure("7/10 17/20", HIGH), measure("12 8", "RI 21-25 | Good 11-20 | Outs. 0-10")]
    card = scorecard(*rows, tables=[table("8(2) 58(14) 29(7) 4(1) | 0 50(5) 50(5) 0")])
    assert check(card) == []


def test_every_finding_has_its_code_a_severity_a_sentence_and_a_place() -> None:
    tables = [table("0 0 88 22 | 0.8 0 0 0", arrows="↓ ↑"), table("0 0 0 0")]
    rows = [measure("70% . 101%", HIGH, number=1), measure("80% N/A", HIGH, number=1)]
    for each in check(scorecard(*rows, tables=tables, notes=["Late ones in red"])):
        assert each.code in {known.code for known in all_checks()}
        assert isinstance(each.severity, Severity)
        assert each.says.endswith((".", ")", "”"))
        assert each.where.as_dict()
