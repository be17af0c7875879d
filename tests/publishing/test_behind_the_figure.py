"""What stands behind a figure: few cases in honest words, its parts, and nothing of a single child."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from behind import AUDITS, PLANS, VISITS, parts, with_parts
from builders import HIGH, LATEST, measure, scorecard
from hypothesis import given
from hypothesis import strategies as some
from lxml import html
from pages import document, save

from quarterlight.checking.catalogue import check
from quarterlight.checking.report import report
from quarterlight.published.pages import read_scorecard
from quarterlight.publishing.cohorts import honesty
from quarterlight.publishing.parts import breakdowns, part_sentences
from quarterlight.publishing.printers.html import print_html
from quarterlight.publishing.printers.text import WIDTH, print_text
from quarterlight.scorecard.model import Kind
from quarterlight.scorecard.parts import Beside, Part


def said(beside: Beside, row: str = "70/90", kind: Kind = Kind.DATA) -> list[str]:
    return list(part_sentences(measure(row, HIGH, kind=kind, parts=beside), LATEST))


def broken(beside: Beside, kind: Kind = Kind.DATA) -> dict[str, tuple[str, ...]]:
    return dict(breakdowns(measure("70/90", HIGH, kind=kind, parts=beside)))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("80% 4/9", "4 of 9, one case = 11 points; anything from 19% to 73%, Inadequate to Good"),
        ("80% 4/5", "4 of 5, one case = 20 points; anything from 38% to 96%, Inadequate to Outs"),
        ("80% 3/4", "Too few to rate: 3 of 4, one case = 25 points; anything from 30% to 95%"),
        ("80% 0/5", "anything from 0% to 43%, Inadequate either way"),
    ],
)
def test_a_share_of_few_cases_says_how_much_it_may_be(row: str, expected: str) -> None:
    (first,) = honesty(measure(row, HIGH), LATEST)
    assert expected in first


@pytest.mark.parametrize("row", ["80% 40/50", "80% 80%", "30 31", "4/9 N/A", "80% 15%(15/9)"])
def test_enough_cases_none_known_and_counts_need_no_caution(row: str) -> None:
    assert list(honesty(measure(row, HIGH), LATEST)) == []


def test_four_quarters_together_stand_below_with_their_own_interval() -> None:
    _, together = honesty(measure("7/23 5/21 12/24 3/18", HIGH), LATEST)
    assert together == (
        "Its last four quarters with cases together: 31% (27 of 86), Inadequate; anything from 23% to 42%"
    )


def test_the_parts_of_a_figure_in_sentences() -> None:
    assert said(VISITS) == [
        "By month: October 2016 67% (20 of 30), November 2016 83% (25 of 30), December 2016 83% (25 of 30)",
        "The 9 months to date: 75% (180 of 240)",
        "7 requests were still undecided",
        "8 were late, the middle one by 4.5 days: all 8 of them",
        "12 had not been done by the end of the quarter",
    ]
    assert said(PLANS, "31")[0] == "31 children in 17 families; 65% (20 of 31) come from 6 of them"
    assert said(AUDITS, "0/5", Kind.AUDIT) == [
        "Dip sample, told apart from the figure: 54% (25 of 46)"
    ]


def test_how_late_is_told_in_bands_of_five_at_least() -> None:
    late = [*[1] * 5, *[12] * 3, *[16] * 2, *[40] * 6]
    (sentence,) = said(Beside(late=late))
    assert sentence.endswith(": 5 by up to 10 days, 5 by 11 to 20 days, 6 by over 20 days")


@pytest.mark.parametrize(
    "beside",
    [
        Beside(late=[33]),  # one child's delay
        Beside(undone=1),
        Beside(late=[1, 2, 3, 4, 5, 6], undone=2),  # told by subtraction
        Beside(months=parts(("2016-10", 8, 8), ("2016-11", 0, 1))),
        Beside(families=[2, 1]),
        Beside(breakdown={"team": parts(("North", 8, 8), ("South", 0, 1))}),
    ],
    ids=str,
)
def test_nothing_is_said_that_is_of_one_child(beside: Beside) -> None:
    assert said(beside, "8/9") == []
    assert said(beside, "9") == []
    assert broken(beside) == {}


def test_a_dip_sample_of_few_is_told_without_its_figure() -> None:
    sample = Beside(dip_sample=Part(None, 1, 1))
    assert said(sample, "0/5", Kind.AUDIT) == ["Dip sample of fewer than 5 cases, too few to rate"]


def test_small_teams_are_told_together() -> None:
    assert broken(VISITS) == {
        "By team": (
            "North: 75% (30 of 40)",
            "South: 83% (25 of 30)",
            "the others together: 75% (15 of 20)",
        )
    }


def test_teams_are_not_ranked_by_a_few_audits() -> None:
    assert broken(AUDITS, Kind.AUDIT) == {}


some_parts = some.lists(
    some.tuples(some.sampled_from(["A", "B", "C", None]), some.integers(0, 9), some.just(0)).map(
        lambda given: Part(given[0], given[1], given[1])
    ),
    max_size=6,
)


@given(
    some_parts,
    some_parts,
    some.lists(some.integers(1, 40), max_size=8),
    some.lists(some.integers(1, 4), max_size=6),
    some.integers(0, 7),
)
def test_no_number_of_cases_under_five_is_ever_told(
    months: list[Part], teams: list[Part], late: list[int], families: list[int], undone: int
) -> None:
    months = [Part(f"2016-{n + 1:02}", part.met, part.counted) for n, part in enumerate(months)]
    beside = Beside(
        months=months, breakdown={"team": teams}, late=late, families=families, undone=undone
    )
    told = [*said(beside), *(entry for entries in broken(beside).values() for entry in entries)]
    for text in told:
        assert all(int(n) >= 5 for n in re.findall(r"of (\d+)\)", text)), text
        assert all(int(n) >= 5 for n in re.findall(r"(\d+) (?:were late|by |had not)", text)), text


def test_the_page_opens_breakdowns_and_text_prints_them_out() -> None:
    page = html.fromstring(print_html(document(with_parts())))
    (first,) = page.xpath("//tr[@id='measure-1']//details")
    assert first.xpath("string(summary)") == "By team"
    assert first.xpath("string(.//li)") == "North: 75% (30 of 40)"
    assert first.get("open") is None
    text = print_text(document(with_parts()))
    assert "By team: North: 75% (30 of 40); South: 83% (25 of 30); the others" in text
    assert max(map(len, text.splitlines())) <= WIDTH


def test_a_reader_of_the_page_takes_none_of_it(tmp_path: Path) -> None:
    plain, card = with_parts(), with_parts()
    for each in plain.measures:
        each.parts = None
    told = []
    for made in (plain, card):
        read = read_scorecard(save(document(made), tmp_path))
        told.append(report(read, check(read)))
    assert told[0] == told[1]
    assert [each["state"] for each in told[1]["grades"]] == ["value"] * 8


def test_the_column_is_not_there_where_nothing_stands_behind_any_figure() -> None:
    page = print_html(document(scorecard(measure("80% 70%", HIGH)))).decode()
    assert "Behind the figure" not in page
    assert "Behind the figure" in print_html(document(with_parts())).decode()


def test_a_share_of_under_five_is_marked_in_its_cell() -> None:
    page = html.fromstring(print_html(document(scorecard(measure("3/5 3/4", HIGH)))))
    cells = [cell.text_content() for cell in page.xpath("//td[starts-with(@class, 'quarter')]")]
    assert ["too few to rate" in cell for cell in cells] == [False, True]
