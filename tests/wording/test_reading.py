"""What is read, and read right: the claims of the published example, and the edges of each kind."""

from decimal import Decimal
from pathlib import Path

import pytest
from builders import LATEST, q
from wording.rows import ROWS

from quarterlight.periods import Quarter
from quarterlight.wording import cohorts, grades, months, quarters, runs, shares, year_to_date
from quarterlight.wording.actions import actions
from quarterlight.wording.changes import change_claims
from quarterlight.wording.disputing import dispute
from quarterlight.wording.levels import level_claims
from quarterlight.wording.numbers import amount, whole
from quarterlight.wording.restating import restatement
from quarterlight.wording.sentences import letters, sentences

EXAMPLE = Path(__file__).parents[2] / "demo" / "published-scorecard-2016-17-q3.txt"


@pytest.fixture(scope="module")
def commentary() -> dict[int, str]:
    """The commentary of the example as it stands in its rows, by the number of the measure."""
    rows = [line.split("\t") for line in EXAMPLE.read_text(encoding="utf-8").splitlines()]
    return {int(row[0]): row[12] for row in rows if row[0].isdigit() and len(row) > 12 and row[12]}


def shares_of(text: str) -> set[tuple[int, int, str | None]]:
    found = [share for sentence in sentences(text) for share in shares.shares(sentence)]
    return {(s.part, s.whole, s.percent.display if s.percent else None) for s in found}


# --- the example ---


def test_measure_21_says_20_of_the_31_children_the_row_counts(commentary: dict[int, str]) -> None:
    found = [s for one in sentences(commentary[21]) for s in shares.of_counted(one, 31)]
    assert [(s.part, s.whole, s.percent.display) for s in found if s.percent] == [(20, 31, "65%")]


def test_measure_11_says_21_and_25_of_46(commentary: dict[int, str]) -> None:
    assert {(21, 46, "46%"), (25, 46, "54%")} <= shares_of(commentary[11])


def test_measure_11_says_two_falls(commentary: dict[int, str]) -> None:
    (claim,) = [c for one in sentences(commentary[11]) for c in runs.run_claims(one)]
    assert claim.length == 2


def test_measure_26_says_three_months_and_that_it_is_still_good(commentary: dict[int, str]) -> None:
    said = [f for one in sentences(commentary[26]) for f in months.month_figures(one)]
    assert [(f.month, f.said.display) for f in said] == [(10, "92%"), (11, "82%"), (12, "76%")]
    row = ROWS["brokerage"]
    claims = [c for one in sentences(commentary[26]) for c in grades.grade_claims(one, row)]
    assert [claim.word for claim in claims] == ["Good"]


def test_measure_33_says_36_for_nine_months(commentary: dict[int, str]) -> None:
    said = [f for one in sentences(commentary[33]) if (f := year_to_date.year_to_date(one))]
    assert [(figure.display, count) for figure, count in said] == [("36%", 9)]


def test_measure_36_says_9_of_10(commentary: dict[int, str]) -> None:
    assert (9, 10, None) in shares_of(commentary[36])


@pytest.mark.parametrize(
    ("number", "cases", "is_upper"),
    [(6, 10, False), (10, 2, True), (11, 5, True), (14, 4, True), (22, 9, True), (29, 6, False)],
)
def test_the_cohorts_of_the_example_are_read(
    commentary: dict[int, str], number: int, cases: int, is_upper: bool
) -> None:
    sure = [c for c in cohorts.cohorts(commentary[number], LATEST) if c.is_sure]
    assert (cases, is_upper) in {(cohort.cases, cohort.is_upper) for cohort in sure}


def test_the_dip_sample_of_measure_11_is_no_cohort(commentary: dict[int, str]) -> None:
    found = {cohort.cases for cohort in cohorts.cohorts(commentary[11], LATEST)}
    assert 5 in found
    assert not found & {21, 25, 46}


# The same things in the words that the council printed.


def test_three_months_without_a_comma_between_them_are_read() -> None:
    (one,) = sentences(
        "The monthly figures for Q3 break down as follows October – 92% in timescale "
        "November – 82% in timescale December – 76% in timescale"
    )
    assert [(f.month, f.said.value) for f in months.month_figures(one)] == [
        (10, 92),
        (11, 82),
        (12, 76),
    ]


def test_still_remains_good_is_a_claim_about_the_band() -> None:
    (one,) = sentences("Although there has been a drop in performance it still remains good.")
    (claim,) = grades.grade_claims(one, ROWS["brokerage"])
    assert (claim.word, claim.was) == ("Good", None)


def test_nine_months_to_date_is_36() -> None:
    (one,) = sentences(
        "The overall position for the 9 months to date is 36% - this is still way short."
    )
    figure, count = year_to_date.year_to_date(one) or (None, None)
    assert figure and (figure.value, count) == (36, 9)


def test_one_of_ten_who_did_not_agree_leaves_nine() -> None:
    (one,) = sentences(
        "From the 10 cases there was 1 case where the auditor did not agree with the outcome."
    )
    (share,) = shares.shares(one)
    assert (share.part, share.whole, share.met) == (1, 10, 9)


def test_21_cases_without_and_25_with_are_parts_of_the_46_before() -> None:
    text = (
        "The auditors dip sampled an additional 46 cases. Within this random sample there were 21 "
        "cases (46%) without an up-to-date assessment and 25 that did have one (54%)."
    )
    assert shares_of(text) == {(21, 46, "46%"), (25, 46, "54%")}


def test_three_relevant_cases_and_one_more_are_read_as_two_numbers() -> None:
    text = "There were 3 CIN/CP cases audited this quarter where this was relevant and one cared for case."
    assert {cohort.cases for cohort in cohorts.cohorts(text, LATEST)} == {3, 1}


# --- sentences ---


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It was 62% in Q3 16/17. It is 70% now.", 2),
        ("Some work, e.g. plans, was late. Most was not.", 2),
        ("It rose by 3.5% in the year. Good.", 2),
        ("See para. 2.4 and no. 5 of the report.", 1),
        ("approx. 12 children in Q1 15/16. 13 now", 2),
        ("Late recording.The team is short of staff.", 2),
        ("First line\nSecond line", 2),
        ("One sentence that\nruns on", 1),
        ("• first point • second point", 2),
        ("Were there any? No. There were none!", 3),
        ("Dr. A. Smith chaired it.", 1),
        ("", 0),
        ("  \n ", 0),
    ],
)
def test_a_text_has_so_many_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_the_address_of_a_text_is_no_part_of_it() -> None:
    (one,) = sentences("Measures 18 and 19: there were no cases.")
    assert one.plain == "there were no cases."


@pytest.mark.parametrize("text", ["İstanbul – Straße ‘x’", "ABC", "ÀÉ\u2028ǅ"])
def test_plain_letters_stand_at_the_same_places(text: str) -> None:
    assert len(letters(text)) == len(text)


# --- numbers ---


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("1,204", 1204),
        ("two", 2),
        ("twenty-one", 21),
        ("third", 3),
        ("7th", 7),
        ("ninety", 90),
    ],
)
def test_a_whole_number_is_read(text: str, number: int) -> None:
    assert whole(text) == number


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("65%", "65", 0),
        ("3.5 per cent", "3.5", 1),
        ("sixty-five per cent", "65", 0),
        ("0.8%", "0.8", 1),
    ],
)
def test_a_percentage_is_read_with_its_decimals(text: str, value: str, decimals: int) -> None:
    found = amount(text)
    assert (found.value, found.decimals, found.is_percent) == (Decimal(value), decimals, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20 of 31 (65%)", {(20, 31, "65%")}),
        ("65% (20/31)", {(20, 31, "65%")}),
        ("two of the five (40%)", {(2, 5, "40%")}),
        ("In 2015/16 (62%) it was lower", set()),
        ("12 of the 15 were seen", {(12, 15, None)}),
        ("nearly 20 of 31 (66%)", {(20, 31, None)}),
    ],
)
def test_a_share_is_read(text: str, expected: set[tuple[int, int, str | None]]) -> None:
    assert shares_of(text) == expected


# --- quarters ---


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("this quarter", ["16/3"]),
        ("last quarter", ["16/2"]),
        ("the previous quarter", ["16/2"]),
        ("two quarters ago", ["16/1"]),
        ("the same quarter last year", ["15/3"]),
        ("q3 15/16", ["15/3"]),
        ("2016-17 q1", ["16/1"]),
        ("q2 last year", ["15/2"]),
        ("q2", ["16/2", "15/2"]),
    ],
)
def test_a_phrase_means_these_quarters(phrase: str, meant: list[str]) -> None:
    assert quarters.meant(phrase, LATEST) == tuple(q(text) for text in meant)


def test_a_quarter_that_is_only_compared_with_is_not_spoken_of() -> None:
    assert quarters.spoken_of("lower than last quarter but", LATEST) == []
    assert quarters.spoken_of("in q1 15/16 it was", LATEST) == [(Quarter(2015, 1),)]


# --- runs, levels, changes, bands ---


@pytest.mark.parametrize(
    ("row", "rises", "expected"),
    [
        ("assessed", False, (3, False)),
        ("plans", True, (4, False)),
        ("supervision", True, (6, True)),
        ("brokerage", False, (1, True)),
        ("gap", False, (2, False)),
        ("level", False, (1, False)),
        ("none", False, (0, False)),
    ],
)
def test_a_run_ends_in_the_latest_quarter(
    row: str, rises: bool, expected: tuple[int, bool]
) -> None:
    assert runs.run(ROWS[row], LATEST, rises) == expected


def test_a_first_fall_is_no_run() -> None:
    (one,) = sentences("This is the first quarter with a drop in performance.")
    assert runs.run_claims(one) == []


@pytest.mark.parametrize(
    ("text", "value", "named"),
    [
        ("Performance was 50% in Q2.", "50", ["16/2", "15/2"]),
        ("Down from 50% last quarter.", "50", ["16/2"]),
        ("Performance is 60%.", "60", ["16/3"]),
        ("In Q1 16/17 performance was 70%.", "70", ["16/1"]),
    ],
)
def test_a_figure_is_said_of_these_quarters(text: str, value: str, named: list[str]) -> None:
    (claim,) = level_claims(sentences(text)[0], ROWS["visits"], LATEST)
    assert claim.said.value == Decimal(value)
    assert claim.quarters == tuple(q(name) for name in named)


def test_a_change_has_both_ends_and_the_difference() -> None:
    (one,) = sentences("It increased by 5 percentage points from 60% to 65%.")
    (claim,) = change_claims(one)
    assert (claim.by.value, claim.was.value, claim.now.value) == (5, 60, 65)
    assert claim.is_in_points


def test_moved_from_good_to_requires_improvement_names_both_bands() -> None:
    (one,) = sentences("Performance has moved from good to requires improvement.")
    (claim,) = grades.grade_claims(one, ROWS["visits"])
    assert (claim.was, claim.word) == ("Good", "Requires Improvement")


# --- promises, restatement, dispute ---


@pytest.mark.parametrize(
    ("text", "owner", "date"),
    [
        ("The Head of Service will review them in April 2017.", True, True),
        ("Visits will be reviewed each month.", False, True),
        ("The LSCB will publish its strategy.", True, False),
        ("More robust systems will be developed.", False, False),
        ("There will be dedicated clinics from March.", False, True),
        ("Training is planned for the summer (AB).", True, True),
        ("The audit is to be repeated by Ann Lee.", True, False),
        ("Each CCG is reviewing this. They will report in Q4.", True, True),
    ],
)
def test_a_promise_has_or_lacks_owner_and_date(text: str, owner: bool, date: bool) -> None:
    (action,) = actions(text)
    assert (action.has_owner, action.has_date) == (owner, date)


@pytest.mark.parametrize(
    "text",
    [
        "We expect this measure to improve.",
        "This new document will support social workers.",
        "The figure will fall again.",
        "Training has been delivered.",
        "This will not be repeated.",
        "If it falls we will review it.",
    ],
)
def test_a_hope_an_effect_and_what_is_done_are_no_promises(text: str) -> None:
    assert actions(text) == []


def test_a_restatement_is_the_sentence_that_says_so() -> None:
    text = "A good quarter. The data has been retrospectively reworked from Q1 15/16."
    assert restatement(text) == "The data has been retrospectively reworked from Q1 15/16."


def test_a_dispute_needs_a_row_about_the_same_thing() -> None:
    text = "It is clear the child was seen within 24 hours of the allegation."
    assert dispute(text, ("Children seen within 24 hours of S47",)) == text
    assert dispute(text, ("CIN plans completed within 35 days",)) is None
