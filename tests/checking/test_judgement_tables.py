"""What a judgement table's own figures prove: sums, counts, parts, months, precision."""

from __future__ import annotations

from decimal import Decimal

import pytest
from builders import found, measure, only, q, scorecard, severities, table
from hypothesis import given
from hypothesis import strategies as st

from quarterlight.scorecard.figures import percentage


def page(*drawings: str, **fields: str):
    return scorecard(tables=[table(drawing, **fields) for drawing in drawings])


def shown(code: str, drawing: str) -> list[tuple[str, str]]:
    """What the check of a code says is shown and expected in one table."""
    return [(each.shown, each.expected) for each in found(code, page(drawing))]


# --- distribution_sum ---


@pytest.mark.parametrize(
    ("column", "sum_"),
    [
        ("0 27 67 1", "95"),
        ("0 0 88 22", "110"),
        ("33(6) 48(10) 11(2) 0", "92"),
        ("0 50 48 0", "98"),  # two shares, so 1 may be rounding
        ("20 40 38 0", "98"),  # three
        ("13 13 13 64", "103"),  # four, so 2 may be
        ("97 0 0 0", "97"),
        ("0.5 50.5 50.5 0", "101.5"),
    ],
)
def test_a_column_that_does_not_add_up_is_an_error(column: str, sum_: str) -> None:
    finding = only("distribution_sum", page(column))
    assert (finding.severity, finding.shown, finding.expected) == ("error", f"{sum_}%", "100%")
    assert (finding.table, finding.quarter, finding.judgement) == ("Referral", q("16/3"), None)


@pytest.mark.parametrize(
    "column",
    [
        "6 36 51 6",  # 99 of four
        "13 13 13 63",  # 102 of four
        "25 25 24 24",  # 98 of four
        "33 33 33 0",  # 99 of three
        "0 51 50 0",  # 101 of two
        "0 0 99 0",  # 99 of one
        "0.8 18 70 11",
        "0 0 0 0",
        ". . . .",
        "c 40 50 c",  # hidden shares are not known
    ],
)
def test_what_rounding_or_hiding_explains_is_no_wrong_sum(column: str) -> None:
    assert found("distribution_sum", page(column)) == []


@given(st.lists(st.integers(0, 40), min_size=4, max_size=4).filter(any))
def test_a_column_rounded_from_its_counts_always_adds_up(counts: list[int]) -> None:
    column = " ".join(f"{percentage(count, sum(counts))}({count})" for count in counts)
    for code in ("distribution_sum", "percent_not_of_count", "truncated_percent"):
        assert found(code, page(column)) == []


def test_each_wrong_column_is_said() -> None:
    quarters = [
        each.quarter for each in found("distribution_sum", page("0 27 67 1 | 0 30 70 0 | 0 9 9 9"))
    ]
    assert quarters == [q("16/1"), q("16/3")]


def test_another_rows_name_counts_as_well() -> None:
    rows = ("Good", "Requires Improvement", "Ungraded")
    assert found("distribution_sum", page("50 40 10", rows=rows)) == []


# --- no_audits_shown_as_zero ---


@pytest.mark.parametrize("column", ["0 0 0 0", "0(0) 0(0) 0(0) 0(0)", "0.0 0.0 0.0 0.0"])
def test_a_column_of_nothing_but_zeros_is_no_audits(column: str) -> None:
    finding = only("no_audits_shown_as_zero", page(column))
    assert (finding.severity, finding.expected) == ("warning", "not audited")
    assert (finding.table, finding.quarter) == ("Referral", q("16/3"))
    assert found("distribution_sum", page(column)) == []


@pytest.mark.parametrize("column", ["0 0 100 0", "0 0 0 1", "<1 0 0 0", ". . . .", "0 0 c c"])
def test_a_column_with_anything_else_is_not_no_audits(column: str) -> None:
    assert found("no_audits_shown_as_zero", page(column)) == []


# --- percent_not_of_count ---


def test_a_percentage_that_its_count_contradicts_is_an_error() -> None:
    finding = only("percent_not_of_count", page("0 33(6) 48(10) 11(2)"))
    assert (finding.severity, finding.expected, finding.shown) == ("error", "56%", "48(10)")
    assert (finding.table, finding.judgement) == ("Referral", "requires_improvement")
    assert finding.quarter == q("16/3")


@pytest.mark.parametrize(
    "column",
    [
        "0 33(6) 56(10) 11(2)",
        "0 63(10) 38(6) 0",  # 62.5 and 37.5, half up
        "0 62.5(10) 37.5(6) 0",
        "8(2) 58(14) 29(7) 4(1)",
        "<1(1) 50(101) 49(99) 0",
        "0 >99(249) <1(1) 0",
        "0 33 48(10) 11(2)",  # a count is missing, so nothing is tested
        "0 33(6) 48 11(2)",
        "<1 50(101) 49(99) 0",  # likewise: <1% is not none
        "0 33(6) 48(10) c",
        "0(0) 0(0) 0(0) 0(0)",
    ],
)
def test_a_percentage_of_its_count_is_right(column: str) -> None:
    assert found("percent_not_of_count", page(column)) == []
    assert found("truncated_percent", page(column)) == []


def test_a_measure_is_held_against_its_own_cases() -> None:
    finding = only("percent_not_of_count", scorecard(measure("48%(10/18)", number=7)))
    assert (finding.severity, finding.number, finding.expected) == ("error", 7, "56%")
    assert finding.quarter == q("16/3")


# --- truncated_percent ---


def test_a_percentage_cut_off_is_a_warning_and_no_error() -> None:
    assert shown("truncated_percent", "0 37(11) 46(14) 16(5)") == [
        ("46(14)", "47%"),
        ("16(5)", "17%"),
    ]
    assert severities("truncated_percent", page("0 37(11) 46(14) 16(5)")) == ["warning", "warning"]
    assert found("percent_not_of_count", page("0 37(11) 46(14) 16(5)")) == []


@pytest.mark.parametrize(
    "column", ["0 37(11) 47(14) 17(5)", "0 37(11) 45(14) 18(5)", "0 33(1) 67(2) 0"]
)
def test_a_percentage_that_is_right_or_otherwise_wrong_is_not_cut_off(column: str) -> None:
    assert found("truncated_percent", page(column)) == []


def test_decimals_are_cut_off_at_their_own_precision() -> None:
    assert shown("truncated_percent", "0 33.3(1) 66.6(2) 0") == [("66.6(2)", "66.7%")]


# --- total_outside_parts ---

EAST, WEST = "0 40 50 10", "0 50 40 10"


def with_parts(everything: str, *parts: str, groups: str = "", title: str = "All Audit Streams"):
    groups = groups or "0" * (len(parts) + 1)
    drawn = [(title, everything), *((f"Part {n}", part) for n, part in enumerate(parts, 1))]
    tables = [table(d, name, group=int(g)) for (name, d), g in zip(drawn, groups, strict=True)]
    return scorecard(tables=tables)


def outside(card) -> list[tuple[str | None, str]]:
    return [(each.judgement, each.expected) for each in found("total_outside_parts", card)]


def test_a_total_outside_its_parts_is_a_warning_for_each_cell() -> None:
    card = with_parts("6 36 51 7", EAST, WEST)
    assert outside(card) == [
        ("outstanding", "0% to 0%"),
        ("good", "40% to 50%"),
        ("requires_improvement", "40% to 50%"),
        ("inadequate", "10% to 10%"),
    ]
    assert set(severities("total_outside_parts", card)) == {"warning"}
    assert {each.table for each in found("total_outside_parts", card)} == {"All Audit Streams"}


@pytest.mark.parametrize("everything", ["0 45 45 10", "0 40 50 10", "0 50 40 10"])
def test_a_total_within_its_parts_is_right(everything: str) -> None:
    assert outside(with_parts(everything, EAST, WEST)) == []


@pytest.mark.parametrize(
    ("everything", "is_outside"), [("0.4 44.6 45 10", False), ("0.8 44.2 45 10", True)]
)
def test_a_total_is_compared_at_the_coarser_precision(everything: str, is_outside: bool) -> None:
    assert bool(outside(with_parts(everything, EAST, WEST))) is is_outside


def test_parts_are_compared_at_the_coarser_precision_too() -> None:
    assert outside(with_parts("0 40 50 10", "0 40.4 49.6 10", "0 42.0 48.0 10")) == []


def test_a_part_without_audits_that_quarter_does_not_count() -> None:
    assert outside(with_parts("0 20 70 10", EAST, WEST, "0 0 0 0")) != []
    assert outside(with_parts("0 20 70 10", EAST, WEST, ". . . .")) != []
    assert outside(with_parts("0 20 70 10", EAST, WEST, "0 0 90 10")) == []


def test_the_one_part_that_has_audits_is_the_whole() -> None:
    assert outside(with_parts("0 45 45 10", EAST, "0 0 0 0")) != []
    assert outside(with_parts("0 40 50 10", EAST, "0 0 0 0")) == []


def test_a_hidden_share_of_a_part_leaves_the_range_open() -> None:
    card = with_parts("6 36 58 0", EAST, "c c 40 10")
    assert [judgement for judgement, _ in outside(card)] == ["requires_improvement", "inadequate"]


@pytest.mark.parametrize(
    ("groups", "title"),
    [
        ("011", "All Audit Streams"),
        ("000", "Referral"),
        ("000", "Allocation"),
        ("012", "All teams"),
    ],
)
def test_tables_under_another_heading_or_another_title_are_no_parts(
    groups: str, title: str
) -> None:
    assert outside(with_parts("6 36 51 7", EAST, WEST, groups=groups, title=title)) == []


def test_tables_of_other_quarters_are_no_parts() -> None:
    tables = [table("6 36 51 7", "All"), *(table(f"{part} | {part}") for part in (EAST, WEST))]
    assert outside(scorecard(tables=tables)) == []


def test_an_empty_all_table_lies_outside_nothing() -> None:
    assert outside(with_parts("0 0 0 0", EAST, WEST)) == []


# --- mixed_precision ---


def test_a_decimal_among_whole_percentages_is_a_note() -> None:
    finding = only("mixed_precision", page("1 22 66 11 | 0.8 18 70 11 | 0 27 64 9"))
    assert (finding.severity, finding.shown, finding.quarter) == ("note", "0.8", q("16/2"))
    assert (finding.table, finding.judgement) == ("Referral", "outstanding")


@pytest.mark.parametrize("drawing", ["1 22 66 11 | 0 27 64 9", "0.8 18.2 70.0 11.0", "c 22 66 ."])
def test_one_precision_is_right(drawing: str) -> None:
    assert found("mixed_precision", page(drawing)) == []


def test_tables_may_differ_in_their_precision() -> None:
    assert found("mixed_precision", page("1 22 66 11", "0.8 18.2 70.0 11.0")) == []


# --- audit_month_moved ---

FIVE = " | ".join(["0 50 50 0"] * 5)


@pytest.mark.parametrize(
    ("months", "moved"),
    [
        ("Aug 15, Dec 15, Mar 16, May 16, Sept 16", [q("16/2")]),
        ("Aug 15, Dec 15, Mar 16, May 16, Aug 16", []),
        ("Aug 15, Dec 15, Mar 16, May 16, ", []),
    ],
)
def test_a_month_moved_where_it_is_another_than_a_year_before(months: str, moved: list) -> None:
    quarters = "15/2 15/3 15/4 16/1 16/2"
    card = page(FIVE, months=months, quarters=quarters)
    assert [each.quarter for each in found("audit_month_moved", card)] == moved


def test_a_month_that_moved_is_a_note_with_the_month_expected() -> None:
    card = page(FIVE, months="Dec 15, Mar 16, May 16, Sept 16, Nov 16")
    finding = only("audit_month_moved", card)
    assert (finding.severity, finding.shown, finding.expected) == ("note", "2016-11", "2016-12")
    assert finding.table == "Referral"


def test_other_months_of_other_quarters_did_not_move() -> None:
    months = "Mar 16, May 16, Sept 16, Dec 16"
    assert (
        found(
            "audit_month_moved",
            page("0 50 50 0 | 0 50 50 0 | 0 50 50 0 | 0 50 50 0", months=months),
        )
        == []
    )


# --- denominator_absent ---


def test_percentages_without_counts_are_noted_once_a_table() -> None:
    card = page("0 50 50 0 | 10 40 50 0", "8(2) 58(14) 29(7) 4(1)", "0 30 70(7) 0")
    assert severities("denominator_absent", card) == ["note", "note"]


@pytest.mark.parametrize(
    "drawing", ["8(2) 58(14) 29(7) 4(1)", "0 58(14) 42(10) 0", "0 0 0 0", "(2) (14) (7) (1)"]
)
def test_counts_beside_every_share_are_enough(drawing: str) -> None:
    assert found("denominator_absent", page(drawing)) == []


def test_a_decimal_share_is_compared_as_printed() -> None:
    cell = page("0.8 18 70 11").judgements[0].rows[0].cells[0]
    assert cell.percent == Decimal("0.8")
