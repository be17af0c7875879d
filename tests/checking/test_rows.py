"""What the figures and blanks of a row prove, alone and beside the other rows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import HIGH, LATEST, found, measure, only, q, scorecard, severities


def row(
    cells: str, printed: str = "", comment: str = "", notes: tuple[str, ...] = (), **fields: object
):
    """A scorecard of one row, with a comment and notes."""
    comments = {5: comment} if comment else None
    return scorecard(measure(cells, printed, number=5, **fields), comments=comments, notes=notes)


# --- impossible_figure ---


@pytest.mark.parametrize(
    ("cells", "shown"),
    [("90% 101%", "101%"), ("90% -1%", "-1%"), ("3 -1", "-1"), ("99.9% 100.1%", "100.1%")],
)
def test_a_share_above_100_or_a_figure_below_0_is_an_error(cells: str, shown: str) -> None:
    finding = only("impossible_figure", row(cells))
    assert (finding.severity, finding.number, finding.shown) == ("error", 5, shown)
    assert finding.quarter == q("16/3")


@pytest.mark.parametrize("cells", ["0% 100%", "0 250", "101 102", "N/A ."])
def test_figures_that_can_be_are_let_be(cells: str) -> None:
    assert found("impossible_figure", row(cells)) == []


@pytest.mark.parametrize(
    "title",
    [
        "Change in referrals", "Difference from target", "Budget variance", "Net moves into care",
        "Growth in contacts", "Capacity used", "Bed occupancy", "Percentage changed since last year",
    ],
)  # fmt: skip
def test_a_title_that_speaks_of_change_or_capacity_allows_any_figure(title: str) -> None:
    assert found("impossible_figure", row("104% -3%", title=title)) == []


@pytest.mark.parametrize("title", ["Exchanges of information", "Internet safety", "Visits made"])
def test_a_title_that_only_contains_such_a_word_allows_nothing(title: str) -> None:
    assert severities("impossible_figure", row("104%", title=title)) == ["error"]


@pytest.mark.parametrize(
    ("printed", "cells"),
    [
        ("Red 0-80 | Amber 81-100 | Green 101-120", "90% 104%"),
        ("Red 0-80 | Amber 81-100 | Green Over 100", "90% 104%"),
        ("Green -5-5 | Red 6-20", "4% -3%"),
        ("Green Below 0 | Red 0-20", "4% -3%"),
    ],
)
def test_bands_that_print_such_figures_allow_them(printed: str, cells: str) -> None:
    assert found("impossible_figure", row(cells, printed)) == []


def test_bands_that_print_only_the_other_kind_allow_nothing() -> None:
    assert severities("impossible_figure", row("-3%", "Red 0-80 | Green 81-120")) == ["error"]
    assert severities("impossible_figure", row("104%", HIGH)) == ["error"]


def test_several_impossible_figures_of_a_row_are_said_once_for_the_latest() -> None:
    finding = only("impossible_figure", row("101% 102% 90%"))
    assert finding.quarter == q("16/2")
    assert "2016-17 Q1" in finding.says


# --- percent_not_of_count and truncated_percent, of rows ---


@pytest.mark.parametrize(
    ("cells", "code", "expected"),
    [
        ("48%(10/18)", "percent_not_of_count", "56%"),
        ("57%(10/18)", "percent_not_of_count", "56%"),
        ("66%(14/21)", "truncated_percent", "67%"),
        ("66.6%(14/21)", "truncated_percent", "66.7%"),
    ],
)
def test_a_rows_percentage_is_held_against_its_cases(cells: str, code: str, expected: str) -> None:
    finding = only(code, row(cells))
    assert (finding.number, finding.expected, finding.quarter) == (5, expected, q("16/3"))


@pytest.mark.parametrize(
    "cells",
    [
        "56%(10/18)",
        "67%(14/21)",
        "63%(5/8)",
        "<1%(1/250)",
        ">99%(249/250)",
        "48%",
        "58%(23/40)",
        "0%(0/9)",
    ],
)
def test_a_rows_percentage_of_its_cases_is_right(cells: str) -> None:
    assert found("percent_not_of_count", row(cells)) == []
    assert found("truncated_percent", row(cells)) == []


def test_several_wrong_percentages_of_a_row_are_said_once_for_the_latest() -> None:
    for code, cell in (("percent_not_of_count", "48%(10/18)"), ("truncated_percent", "66%(14/21)")):
        finding = only(code, row(f"{cell} 50%(2/4) {cell}"))
        assert finding.quarter == q("16/3")
        assert "2016-17 Q1" in finding.says


# --- mixed_precision, of rows ---


def test_a_row_of_two_precisions_is_a_note_at_the_odd_one() -> None:
    finding = only("mixed_precision", row("70% 70.5% 71% N/A"))
    assert (finding.severity, finding.number, finding.quarter) == ("note", 5, q("16/1"))


@pytest.mark.parametrize("cells", ["70% 71% N/A .", "70.5% 71.0%", "3 4"])
def test_a_row_of_one_precision_is_right(cells: str) -> None:
    assert found("mixed_precision", row(cells)) == []


def test_rows_may_differ_in_their_precision() -> None:
    assert found("mixed_precision", scorecard(measure("70% 71%"), measure("70.5% 71.0%"))) == []


# --- denominator_absent, of rows ---


def test_percentages_without_cases_are_noted_once_a_table() -> None:
    rows = [measure("70% 7/10", table=table) for table in (1, 1, 2)]
    assert severities("denominator_absent", scorecard(*rows)) == ["note", "note"]


@pytest.mark.parametrize("cells", ["7/10 8/10", "23 31", "N/A 8/10"])
def test_cases_beside_every_percentage_are_enough(cells: str) -> None:
    assert found("denominator_absent", row(cells)) == []


# --- repeated_series ---


def twins(one: str, other: str) -> list[tuple[int | str, ...]]:
    """The measures that repeat another, each with the other's number."""
    card = scorecard(measure(one), measure("11% 12%"), measure(other))
    return [(each.number, *each.others) for each in found("repeated_series", card)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("82% 90% 92% 89%", "82% 90% 92% 80%"),
        ("70% 82% 90% 92%", "71% 82% 90% 92%"),
        ("50% 82% 90% 61%", "50% 82% 90% 62%"),
        ("82% 90% 92% 70%", "82% 90% 92% N/A"),
    ],
)
def test_three_shared_figures_in_the_same_quarters_are_a_warning(one: str, other: str) -> None:
    assert twins(one, other) == [(1, 3)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("79% 78% 67%", "79% 78% 66%"),
        ("82% 82% 82% 70%", "82% 82% 82% 71%"),
        ("0% 50% 100% 7%", "0% 50% 100% 8%"),
        ("0% 82% 100% 7%", "0% 82% 100% 8%"),
        ("82% N/A 90% 92%", "82% N/A 90% 92%"),
        ("82% 90% 61% 92%", "82% 90% 62% 92%"),
        ("61% 82% 90% 92%", "82% 90% 92% 61%"),
        ("82 90 92", "82% 90% 92%"),
    ],
)
def test_fewer_or_common_or_shifted_figures_are_let_be(one: str, other: str) -> None:
    assert twins(one, other) == []


def test_a_repeated_series_is_said_at_its_last_quarter() -> None:
    card = scorecard(measure("82% 90% 92% 89%"), measure("82% 90% 92% 80%"))
    finding = only("repeated_series", card)
    assert (finding.severity, finding.quarter, finding.others) == ("warning", q("16/2"), (2,))


# --- gap_in_series ---


@pytest.mark.parametrize(
    ("cells", "quarter"),
    [("70% . 80%", "16/2"), ("70% .", "16/3"), ("70% N/A .", "16/3"), ("70% . N/A 80%", "16/1")],
)
def test_an_unexplained_blank_between_or_after_values_is_a_warning(
    cells: str, quarter: str
) -> None:
    finding = only("gap_in_series", row(cells))
    assert (finding.severity, finding.number, finding.quarter) == ("warning", 5, q(quarter))


@pytest.mark.parametrize(
    "cells",
    [". . 80%", "70% 80%", "70% N/A 80%", "70% unaudited 80%", ". .", "70% . . N/A", "N/A . 80%"],
)
def test_blanks_before_the_first_value_and_words_are_no_gap(cells: str) -> None:
    assert found("gap_in_series", row(cells)) == []


@pytest.mark.parametrize(
    ("comment", "notes"),
    [
        ("The team was not audited in Q2.", ()),
        ("No data was returned by the partner.", ()),
        ("The service closed in August.", ()),
        ("", ("Blank cells: the measure was not audited that quarter.",)),
    ],
)
def test_a_blank_that_the_page_explains_is_no_gap(comment: str, notes: tuple[str, ...]) -> None:
    assert found("gap_in_series", row("70% . 80%", comment=comment, notes=notes)) == []


def test_a_comment_on_something_else_explains_no_blank() -> None:
    assert severities("gap_in_series", row("70% . 80%", comment="Two posts are vacant.")) == [
        "warning"
    ]


def test_several_blanks_of_a_row_are_said_once_for_the_latest() -> None:
    finding = only("gap_in_series", row("70% . 75% . 80%"))
    assert finding.quarter == q("16/2")
    assert "2015-16 Q4" in finding.says


# --- value_became_not_applicable and not_applicable_without_reason ---

NO_CASES = "There were no such cases this quarter."


def test_not_applicable_after_a_number_is_a_warning_whatever_the_reason() -> None:
    finding = only("value_became_not_applicable", row("67% N/A", comment=NO_CASES))
    assert (finding.severity, finding.number, finding.quarter) == ("warning", 5, q("16/3"))


@pytest.mark.parametrize(
    "cells", ["67% N/A N/A", "N/A N/A", "67% .", "N/A 67%", "67% N/A 67%", "67% TBC", ". N/A"]
)
def test_anything_else_did_not_become_not_applicable(cells: str) -> None:
    assert found("value_became_not_applicable", row(cells)) == []


@pytest.mark.parametrize("comment", ["", "Training continues."])
def test_not_applicable_without_a_reason_is_a_warning(comment: str) -> None:
    finding = only("not_applicable_without_reason", row("N/A N/A", comment=comment))
    assert (finding.severity, finding.number, finding.quarter) == ("warning", 5, q("16/3"))


def test_a_reason_may_stand_in_a_comment_in_the_cell_or_in_a_note() -> None:
    in_cell = row("N/A N/A")
    cells = in_cell.measures[0].cells
    cells[LATEST] = replace(cells[LATEST], reason="no cases this quarter")
    noted = row("N/A N/A", notes=("N/A: no relevant cases were audited.",))
    for card in (row("N/A N/A", comment=NO_CASES), in_cell, noted):
        assert found("not_applicable_without_reason", card) == []


@pytest.mark.parametrize("cells", ["N/A 67%", "67% .", "N/A TBC"])
def test_only_the_latest_quarter_needs_a_reason(cells: str) -> None:
    assert found("not_applicable_without_reason", row(cells)) == []
