"""What the page as a whole proves: headings, numbers, colours, commentary, what was not read."""

from __future__ import annotations

import pytest
from builders import HIGH, LATEST, found, headed, measure, only, q, scorecard, severities, table

from quarterlight.scorecard.model import Remark
from quarterlight.scorecard.place import Place

# --- quarters_broken ---


def broken(*rows: str, **fields: str) -> list[tuple[str, str]]:
    """The severities of what is wrong with headings, and the quarters at which it is said."""
    card = headed(*rows, **fields)
    return [(str(each.severity), str(each.quarter)) for each in found("quarters_broken", card)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("15/4 16/1 16/1 16/2", "2016-17 Q1"),
        ("15/3 15/4 16/2 16/1 16/3", "2016-17 Q1"),
        ("16/3 16/2 16/1 16/2", "2016-17 Q2"),
    ],
)
def test_a_heading_that_repeats_or_breaks_the_order_is_an_error(row: str, expected: str) -> None:
    assert broken(row) == [("error", expected)]


@pytest.mark.parametrize(
    "row",
    ["15/3 15/4 16/1 16/2 16/3", "16/3 16/2 16/1 15/4", "16/3", "16/2 16/3", "16/3 16/2"],
)
def test_headings_in_rising_or_falling_order_are_right(row: str) -> None:
    assert broken(row) == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("15/4 16/1 16/3", "2016-17 Q2"),
        ("16/3 16/1 15/4", "2016-17 Q2"),
        ("15/2 16/1", "2015-16 Q3 and 2015-16 Q4"),
    ],
)
def test_a_quarter_missing_between_others_is_a_warning(row: str, expected: str) -> None:
    finding = only("quarters_broken", headed(row))
    assert (finding.severity, finding.expected) == ("warning", expected)


@pytest.mark.parametrize("row", ["15/3 16/2 16/3", "16/3 16/2 16/1 15/3", "15/3 16/3"])
def test_one_column_of_the_year_before_set_apart_is_nothing(row: str) -> None:
    assert broken(row) == []


def test_a_column_of_two_years_before_set_apart_leaves_quarters_out() -> None:
    assert [severity for severity, _ in broken("14/3 16/2 16/3")] == ["warning"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Scorecard 2016-17 Q2", [("error", "2016-17 Q3")]),
        ("Scorecard Q3 15/16", [("error", "2016-17 Q3")]),
        ("Scorecard Q3 2016-17", []),
        ("Scorecard Oct-Dec 2016", []),
        ("Scorecard for quarter 2", []),
        ("Scorecard", []),
    ],
)
def test_the_title_must_name_the_newest_quarter(title: str, expected: list) -> None:
    assert broken("16/1 16/2 16/3", title=title) == expected
    assert broken("16/3 16/2 16/1", title=title) == expected


def test_each_table_of_measures_has_headings_of_its_own() -> None:
    assert broken("16/1 16/2 16/3", "15/4 16/1 16/2 16/3") == []
    assert broken("16/1 16/2 16/3", "16/1 16/3 16/2") == [("error", "2016-17 Q2")]


def test_the_columns_of_a_judgement_table_are_held_to_the_same_order() -> None:
    column = "0 50 50 0"
    drawn = table(f"{column} | {column} | {column}", quarters="16/1 16/3 16/3")
    findings = found("quarters_broken", scorecard(tables=[drawn]))
    assert {each.table for each in findings} == {"Referral"}
    assert sorted(str(each.severity) for each in findings) == ["error", "warning"]


# --- number_repeated ---


def test_a_number_that_two_measures_have_is_a_warning() -> None:
    card = scorecard(
        measure("80%", number=7),
        measure("70%", number=8),
        measure("60%", number=7, title="Reviews"),
    )
    finding = only("number_repeated", card)
    assert (finding.severity, finding.number, finding.title) == ("warning", 7, "Reviews")


@pytest.mark.parametrize("numbers", [(1, 2), ("2.1", "2.10"), ("CP1", "CP2"), (1, "1a")])
def test_other_numbers_are_no_repeats(numbers: tuple[int | str, int | str]) -> None:
    rows = [measure("80%", number=number) for number in numbers]
    assert found("number_repeated", scorecard(*rows)) == []


def test_measures_without_numbers_share_none() -> None:
    card = scorecard(measure("80%"), measure("70%"))
    for each in card.measures:
        each.number = None
    assert found("number_repeated", card) == []


# --- colour_only_meaning ---


@pytest.mark.parametrize(
    "text",
    [
        "*Audit measures are indicated in blue",
        "Data measures are shaded grey.",
        "Measures in red need attention.",
        "Blue text: audit measures.",
        "Figures highlighted in yellow are provisional",
    ],
)
def test_a_meaning_in_a_colour_alone_is_a_note(text: str) -> None:
    finding = only("colour_only_meaning", scorecard(measure("80%"), notes=[text]))
    assert (finding.severity, finding.shown) == ("note", text)


@pytest.mark.parametrize(
    "text",
    [
        "Audit measures are indicated in blue and marked with an A.",
        "Audit measures are shown in blue (A).",
        "The Blue Door centre closed in May.",
        "Children in need plans are reviewed every quarter.",
        "Redecorated in May.",
    ],
)
def test_a_meaning_that_is_also_said_or_no_colour_is_nothing(text: str) -> None:
    assert found("colour_only_meaning", scorecard(measure("80%"), notes=[text])) == []


# --- missing_commentary ---


def owing(*cells: str, comments: dict | None = None, printed: str = HIGH):
    return scorecard(*(measure(each, printed) for each in cells), comments=comments)


def missing(*cells: str, **fields) -> list[tuple[int | str | None, str]]:
    """The measures that owe commentary and have none, and how grave that is."""
    card = owing(*cells, **fields)
    return [(each.number, str(each.severity)) for each in found("missing_commentary", card)]


@pytest.mark.parametrize(
    ("commented", "severity"), [((1, 2), "error"), ((1, 2, 3), None), ((1,), "warning")]
)
def test_it_is_an_error_where_the_page_comments_on_more_than_half_of_that_grade(
    commented: tuple[int, ...], severity: str | None
) -> None:
    found_here = missing("60%", "61%", "62%", comments=dict.fromkeys(commented, "Late visits."))
    owed = [number for number in (1, 2, 3) if number not in commented]
    assert found_here == [(number, severity) for number in owed]


def test_exactly_half_is_not_more_than_half() -> None:
    assert missing("60%", "61%", comments={1: "Late visits."}) == [(2, "warning")]


def test_only_measures_of_the_same_grade_are_counted() -> None:
    comments = dict.fromkeys((1, 2, 3), "Late visits.")
    assert missing("50%", "51%", "52%", "65%", comments=comments) == [(4, "warning")]


@pytest.mark.parametrize("cells", ["85% 75%", "80% suspended", "80% TBC", "80% ."])
def test_what_is_not_worse_than_good_is_a_warning(cells: str) -> None:
    comments = {1: "All is well.", 2: "All is well."}
    assert missing("85% 75%", "85% 75%", cells, comments=comments) == [(3, "warning")]


@pytest.mark.parametrize("cells", ["70% 80%", "4/4 3/4", ". new", "80% unaudited"])
def test_what_owes_nothing_misses_nothing(cells: str) -> None:
    assert missing("60%", cells, comments={1: "Late visits."}) == []


def test_not_applicable_without_a_reason_alone_is_said_elsewhere() -> None:
    card = owing("60%", "N/A N/A", comments={1: "Late visits."})
    assert found("missing_commentary", card) == []
    assert only("not_applicable_without_reason", card).number == 2


def test_becoming_not_applicable_without_a_reason_is_said_here_too() -> None:
    assert missing("60%", "70% N/A", comments={1: "Late visits."}) == [(2, "warning")]


def test_a_page_without_any_commentary_is_told_so_in_one_note() -> None:
    finding = only("missing_commentary", owing("60%", "50%", "85% 75%"))
    assert (finding.severity, finding.number) == ("note", None)
    assert "3 measures" in finding.says


def test_a_page_without_commentary_that_owes_none_is_told_nothing() -> None:
    assert missing("80%", "75%") == []


def test_a_shared_text_is_commentary_for_each() -> None:
    assert missing("60%", "61%", comments={(1, 2): "Late visits."}) == []


def test_what_is_missing_is_said_at_the_latest_quarter() -> None:
    finding = found("missing_commentary", owing("60%", "61%", comments={1: "Late visits."}))[0]
    assert (finding.quarter, finding.expected) == (q("16/3"), "commentary")


def test_one_text_about_other_measures_is_still_commentary_of_the_page() -> None:
    assert severities("missing_commentary", owing("80%", "60%", comments={1: "All is well."})) == [
        "warning"
    ]


# --- not_read, read_as ---


@pytest.mark.parametrize(
    ("is_doubt", "code", "severity"), [(True, "not_read", "warning"), (False, "read_as", "note")]
)
def test_what_the_reading_remarks_is_said_with_its_place(
    is_doubt: bool, code: str, severity: str
) -> None:
    card = scorecard(measure("80%"))
    card.remarks = [Remark("“8O%” is no figure.", Place(cell="F7"), "8O%", is_doubt)]
    finding = only(code, card)
    assert (finding.severity, finding.where.cell, finding.shown) == (severity, "F7", "8O%")
    assert found({"not_read": "read_as", "read_as": "not_read"}[code], card) == []


def test_nothing_remarked_is_nothing_said() -> None:
    card = scorecard(measure("80%", latest=LATEST))
    assert found("not_read", card) == found("read_as", card) == []
