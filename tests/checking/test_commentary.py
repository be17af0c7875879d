"""Checks that read commentary: what a finding carries, comments over several rows, and the example."""

from pathlib import Path

import pytest
from builders import HIGH, LATEST, found, measure, only, scorecard, severities

from quarterlight.checking.catalogue import check
from quarterlight.checking.finding import Finding
from quarterlight.published.pages import read_scorecard
from quarterlight.scorecard.exceptions import Trigger, exceptions
from quarterlight.scorecard.model import Scorecard
from quarterlight.scorecard.place import Place

FALLING = "67% 50% 27% 65% 50% 13% 0%"
EXAMPLE = Path(__file__).parents[2] / "demo" / "published-scorecard-2016-17-q3.txt"


def beside(row: str, words: str, title: str = "Visits made in time", **fields: object) -> Scorecard:
    return scorecard(measure(row, HIGH, number=4, title=title, **fields), comments={4: words})


# --- what a finding carries ---


def test_a_finding_on_commentary_names_the_row_the_words_and_the_place_of_the_comment() -> None:
    finding = only("run_claim", beside(FALLING, "Sadly, this is the second consecutive fall."))
    assert (finding.number, finding.title, finding.quarter) == (4, "Visits made in time", LATEST)
    assert (finding.shown, finding.expected) == ("second consecutive fall", "3")
    assert finding.where == Place(line=100)
    assert finding.says == (
        "Measure 4: the commentary says “second consecutive fall”, but the row shows 3 in a row, "
        "to 2016-17 Q3."
    )


def test_words_are_shown_as_written() -> None:
    finding = only("figure_in_prose", beside("80% 70%", "Up – from  65 % Last Quarter."))
    assert finding.shown == "65 % Last Quarter"
    assert finding.expected == "80%"


def test_a_cut_off_percentage_in_a_sentence_is_a_warning() -> None:
    card = beside("80% 70%", "Of those asked, 2 of 3 (66%) answered.")
    assert severities("figure_in_prose", card) == ["warning"]
    assert only("figure_in_prose", card).expected == "67%"


def test_an_impossible_percentage_gives_the_possible_ones_beside_it() -> None:
    finding = only("impossible_percent", beside("70% 83%", "The total cohort was 9."))
    assert (finding.shown, finding.expected) == ("cohort was 9", "78% or 89%")
    assert "no whole number of 9 cases is 83%" in finding.says


def test_words_within_words_that_are_wrong_already_are_not_said_again() -> None:
    card = beside("50% 60%", "Performance rose by 30 percentage points from 50% to 65%.")
    assert len(found("figure_in_prose", card)) == 1


@pytest.mark.parametrize("code", ["action_without_owner", "action_without_date"])
def test_several_promises_are_said_once(code: str) -> None:
    card = beside("80% 70%", "A tracker will be developed. Guidance will be issued.")
    finding = only(code, card)
    assert finding.shown == "A tracker will be developed."
    assert "(2 promises)" in finding.says


def test_an_owner_column_answers_for_the_promises_of_its_row() -> None:
    card = beside("80% 70%", "A tracker will be developed.", owner="Head of Service")
    assert found("action_without_owner", card) == []
    assert len(found("action_without_date", card)) == 1


# --- comments over several rows ---


def two_rows(first: str, second: str, words: str) -> Scorecard:
    rows = (
        measure(first, HIGH, number=1, title="One"),
        measure(second, HIGH, number=2, title="Two"),
    )
    return scorecard(*rows, comments={(1, 2): words})


def test_what_is_wrong_for_every_row_is_said_once_with_the_others() -> None:
    card = two_rows(FALLING, "90% 85% 80% 75%", "This is the second consecutive fall.")
    assert [(f.number, f.others) for f in found("run_claim", card)] == [(1, (2,))]


def test_what_is_right_for_one_row_is_let_be() -> None:
    card = two_rows(FALLING, "70% 90% 85% 80%", "This is the second consecutive fall.")
    assert found("run_claim", card) == []


def test_a_cohort_that_fits_one_row_is_let_be() -> None:
    words = "The cohort was 9 in each."
    assert found("impossible_percent", two_rows("83%", "78%", words)) == []


def test_a_comment_on_a_row_without_the_latest_quarter_is_let_be() -> None:
    early = measure(FALLING, HIGH, number=1, latest=LATEST - 1)
    card = scorecard(early, comments={1: "Second consecutive fall. A tracker will be made."})
    for code in ("run_claim", "figure_in_prose", "restated", "disputed", "action_without_owner"):
        assert found(code, card) == []


# --- restated and disputed as triggers ---


def triggers(row: str, words: str, title: str = "Visits made in time") -> list[Trigger]:
    return [t for entry in exceptions(beside(row, words, title)) for t in entry.triggers]


def test_a_restated_row_is_an_exception_though_it_is_good() -> None:
    assert triggers("75% 76%", "All past figures were restated.") == [Trigger.RESTATED]


def test_a_disputed_row_is_an_exception_though_it_is_good() -> None:
    words = "It is clear the child was seen within 24 hours."
    assert triggers("75% 76%", words, "Children seen within 24 hours") == [Trigger.DISPUTED]
    assert triggers("75% 76%", words, "Plans are SMART") == []


def test_restated_stands_between_the_fall_of_a_band_and_the_rest() -> None:
    found = triggers("75% 50%", "Past figures were restated. The finding is disputed.")
    assert found == [
        Trigger.WORSE_THAN_GOOD,
        Trigger.FELL_A_BAND,
        Trigger.RESTATED,
        Trigger.DISPUTED,
    ]


def test_an_exception_that_is_restated_too_has_more_than_few_cases_to_answer_for() -> None:
    card = beside("75%(3/4) 67%(2/3)", "Past figures were restated.")
    assert [entry.few for entry in exceptions(card)] == [False]


# --- the example ---


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    return check(read_scorecard(EXAMPLE))


READS_WORDS = (
    "run_claim",
    "figure_in_prose",
    "impossible_percent",
    "restated",
    "disputed",
    "action_without_owner",
    "action_without_date",
)


def test_the_only_error_in_the_words_of_the_example_is_the_run_of_measure_11(
    findings: list[Finding],
) -> None:
    errors = [f for f in findings if f.code in READS_WORDS and f.severity == "error"]
    assert [(f.code, f.number, f.expected) for f in errors] == [("run_claim", 11, "3")]


def test_the_notes_on_the_words_of_the_example_are_these(findings: list[Finding]) -> None:
    notes = {(f.code, f.number) for f in findings if f.code in READS_WORDS} - {("run_claim", 11)}
    assert notes == {
        ("restated", 27),
        ("disputed", 28),
        ("action_without_owner", 20),
        ("action_without_owner", 41),
        ("action_without_date", 20),
        ("action_without_date", 41),
    }


# Slips put into the example, each of which must be found.
SLIPS = {
    "20 of them (65%)": "20 of them (56%)",
    "In 21 of those (46%)": "In 21 of those (64%)",
    "the other 25 (54%)": "the other 25 (45%)",
    "is still good": "is still outstanding",
    "rests on a cohort of 10": "rests on a cohort of 9",
    "Only 6 CiN cases made up": "Only 5 CiN cases made up",
    "In 9 of the 10 cases": "In 7 of the 10 cases",
}


@pytest.mark.parametrize(("right", "wrong"), SLIPS.items())
def test_a_slip_in_a_sentence_of_the_example_is_found(
    right: str, wrong: str, tmp_path: Path
) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert text.count(right) == 1
    page = tmp_path / "page.txt"
    page.write_text(text.replace(right, wrong), encoding="utf-8")
    errors = [
        f for f in check(read_scorecard(page)) if f.code in READS_WORDS and f.severity == "error"
    ]
    assert len(errors) == 2
