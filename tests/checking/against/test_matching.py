"""Which measure of the last issue is which of this one, and that two different ones never match."""

from __future__ import annotations

from itertools import permutations

import pytest
from builders import LATEST, measure, table

from quarterlight.checking.matching.measures import How, match_measures
from quarterlight.checking.matching.tables import match_tables
from quarterlight.checking.matching.titles import are_swapped
from quarterlight.scorecard.model import Measure

ONE = "61% 62% 63% 64%"


def last(number, title: str, row: str = ONE, **fields: object) -> Measure:
    return measure(row, number=number, title=title, latest=LATEST - 1, **fields)


def this(number, title: str, row: str = "62% 63% 64% 65%", **fields: object) -> Measure:
    return measure(row, number=number, title=title, **fields)


def how(before: Measure, now: Measure) -> How | None:
    found = match_measures([before], [now])
    return found[0].how if found else None


@pytest.mark.parametrize(
    ("before", "now", "way"),
    [
        (last(1, "Visits made"), this(1, "VISITS, made"), How.NUMBER_AND_TITLE),
        (last("1", "Visits made"), this(1, "Visits made"), How.NUMBER_AND_TITLE),
        (last(1, "A", code="x.y"), this(2, "B", code="x.y"), How.CODE),
        (last(1, "Visits made"), this(9, "Visits made"), How.TITLE),
        (last(None, "Visits made"), this(None, "Visits made"), How.TITLE),
        (last(1, "Visits made"), this(1, "Visits made in time"), How.NUMBER),
        (last(1, "Plans agreed"), this(1, "Families agree with the plan"), How.NUMBER),
        (last(1, "Visits made weekly"), this(2, "Weekly visits are made"), How.SECTION),
        (last(None, "Visits made weekly"), this(None, "Weekly visits made on time"), How.SECTION),
        (last(1, "Plans agreed"), this(2, "What families think"), How.FIGURES),
    ],
)
def test_a_measure_is_found_again_and_it_is_said_how(
    before: Measure, now: Measure, way: How
) -> None:
    assert how(before, now) is way


OTHER = "31% 44% 52% 65%"


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (last(1, "Plans are SMART - CIN/CP"), this(1, "Plans are SMART - Cared for", OTHER)),
        (last(1, "Seen within 24 hours"), this(1, "Seen within 48 hours", OTHER)),
        (last(1, "Boys seen alone"), this(1, "Girls seen alone", OTHER)),
        (last(1, "Plans agreed"), this(1, "Visits made", OTHER)),
        (last(1, "Plans agreed"), this(2, "Visits made", "62% 63% 60% 65%")),
        (last(1, "Plans agreed", "50% 100% 100% 0%"), this(2, "Visits made", "100% 100% 0% 65%")),
        (last(1, "Plans agreed", "64%"), this(2, "Visits made", "64% 65%")),
        (last(1, "Plans in the north", "64%"), this(1, "Plans in the south", "64% 65%")),
        (last(1, "Number of visits", "14 15"), this(2, "Percentage of visits", "60% 61%")),
    ],
)
def test_two_measures_are_never_taken_for_one(before: Measure, now: Measure) -> None:
    assert how(before, now) is None


def test_figures_that_two_rows_share_prove_nothing() -> None:
    before = [last(1, "Plans agreed"), last(2, "Visits made")]
    now = [this(7, "What families think"), this(8, "What workers think")]
    assert match_measures(before, now) == []


def test_of_two_rows_with_one_title_the_section_then_the_figures_decide() -> None:
    before = [
        last(None, "On time", section="Plans"),
        last(None, "On time", "71% 72% 73% 74%", section="Visits"),
        last(None, "On time", "81% 82% 83% 84%", section="Visits"),
    ]
    now = [
        this(None, "On time", "82% 83% 84% 85%", section="Visits"),
        this(None, "On time", "72% 73% 74% 75%", section="Visits"),
        this(None, "On time", section="Plans"),
    ]
    assert [(m.last, m.this) for m in match_measures(before, now)] == [(2, 0), (1, 1), (0, 2)]


def test_each_row_is_matched_once_whatever_the_order() -> None:
    before = [
        last(n, title) for n, title in enumerate(("Plans", "Plans agreed", "Plans agreed early"))
    ]
    for order in permutations(range(3)):
        now = [this(9 - n, before[n].title) for n in order]
        matches = match_measures(before, now)
        assert [m.last for m in matches] == list(order)


def test_a_dropped_row_does_not_shift_the_others() -> None:
    titles = ("Plans agreed", "Visits made", "Reviews held", "Minutes sent")
    before = [last(n, title, f"6{n}% 7{n}%") for n, title in enumerate(titles, 1)]
    now = [this(n, title, "61% 62%") for n, title in enumerate(titles[1:], 1)]
    assert [(m.last, m.how) for m in match_measures(before, now)] == [
        (1, How.TITLE),
        (2, How.TITLE),
        (3, How.TITLE),
    ]


@pytest.mark.parametrize(
    ("one", "other", "swapped"),
    [
        ("Strategy Meetings and Sec 47", "Section 47 and strategy meetings", False),
        ("Assessments in time", "Assessed in time", False),
        ("Children visited", "Childminders visited", True),
        ("Visits in 10 days", "Visits in 15 days", True),
        ("Visits", "Visits in 10 days", False),
        ("% of plans", "Percentage of plans", False),
        ("Organised plans", "Organized plans", False),
    ],
)
def test_words_are_swapped_where_each_title_has_its_own(
    one: str, other: str, swapped: bool
) -> None:
    assert are_swapped(one, other) is swapped


def test_tables_are_found_by_title_and_by_what_they_hold() -> None:
    drawings = ("5 45 40 10 | 6 44 40 10", "3 47 39 11 | 8 42 36 14", "1 9 80 10 | 2 8 70 20")
    titles = ("Referral", "Child Protection Plans", "Teams in the north")
    renamed = ("Teams in the south", "Plans for child protection", "REFERRAL")
    before = [table(d, title=t) for d, t in zip(drawings, titles, strict=True)]
    now = [table(d, title=t) for d, t in zip(("7 7 77 9", *drawings[1::-1]), renamed, strict=True)]
    assert [(m.last, m.this) for m in match_tables(before, now)] == [(1, 1), (0, 2)]


def test_thousands_of_rows_are_matched_in_good_time() -> None:
    before = [last(n, f"Measure of kind {n}", "60%") for n in range(3000)]
    now = [this(n, f"Indicator of sort {n}", "60%") for n in range(3000)]
    assert match_measures(before, now) == []
