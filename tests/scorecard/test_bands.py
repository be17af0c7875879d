"""Bands as printed: which direction is better, where each begins and ends, holes and overlaps."""

from __future__ import annotations

import pytest
from builders import HIGH, LOW, bands, grade_of

from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.words import canonical_word, judgement_key, read_grade


@pytest.mark.parametrize(
    ("text", "better"),
    [
        (HIGH, Direction.HIGHER),
        (LOW, Direction.LOWER),
        ("RI 25-30 | Good 20-24 | Outs. Below_20", Direction.LOWER),
        ("Outs. 80-100 | Good 70-79 | RI 60-69", Direction.HIGHER),
        ("Inad 0-59 | RI 60-69 | Good 70-79 | Outs. 80-100", Direction.HIGHER),
        ("Red <60 | Amber 60-79 | Green 80+", Direction.HIGHER),
        ("Red >10 | Amber 5-10 | Green <5", Direction.LOWER),
        ("Green ≥95% | Amber 90-94 | Red <90", Direction.HIGHER),
        ("Green 80+", Direction.HIGHER),
        ("Green <5", Direction.LOWER),
        ("Target 90+ | Floor 80+", Direction.HIGHER),
        ("Good 10-20 | RI <10_or_>20", Direction.WITHIN),
    ],
)
def test_the_direction_follows_from_the_bands(text: str, better: Direction) -> None:
    assert bands(text.replace("_", " ")).better is better


@pytest.mark.parametrize("text", ["A 0-10 | B 11-20 | C 21-30", "Green 40-60", ""])
def test_words_that_nobody_knows_have_no_direction(text: str) -> None:
    assert bands(text).better is None


def test_a_stated_direction_orders_words_that_nobody_knows() -> None:
    assert bands("A 0-10 | B 11-20 | C 21-30", "higher").names == ("C", "B", "A")
    assert bands("A 0-10 | B 11-20 | C 21-30", "lower").names == ("A", "B", "C")


def test_the_words_of_the_bands_outweigh_a_stated_direction() -> None:
    assert bands(LOW, "higher").better is Direction.LOWER


def test_bands_are_kept_as_printed_and_best_first() -> None:
    made = bands(HIGH)
    assert [(band.name, band.shown) for band in made.bands] == [
        ("Outstanding", "80-100"),
        ("Good", "70-79"),
        ("Requires Improvement", "60-69"),
    ]


@pytest.mark.parametrize(
    ("value", "word"), [("59", "below Amber"), ("60", "Amber"), ("79.9", "Amber"), ("80", "Green")]
)
def test_bands_that_print_only_where_they_begin_end_where_the_next_begins(
    value: str, word: str
) -> None:
    for text in ("Amber 60 | Green 80", "Amber 60+ | Green 80+", "Green ≥80 | Amber ≥60"):
        assert grade_of(value, text) == word


@pytest.mark.parametrize(
    ("value", "word"), [("5", "Green"), ("5.1", "Amber"), ("10", "Amber"), ("11", "below Amber")]
)
def test_cuts_of_lower_is_better_end_downwards(value: str, word: str) -> None:
    assert grade_of(value, "Green up_to_5 | Amber up_to_10".replace("_", " ")) == word


def gaps(text: str, decimals: int = 0) -> list[str]:
    return [str(number) for _, _, number in bands(text).gaps(decimals)]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (HIGH, []),
        (LOW, []),
        ("RI 60-69 | Good 71-80 | Outs. 81-100", ["70"]),
        ("RI 60-68 | Good 71-80 | Outs. 85-100", ["69", "81"]),
        ("RI 25-30 | Good 21-24 | Outs. <20", ["20"]),
        ("RI 25-30 | Good 20-24 | Outs. <20", []),
        ("Red <60 | Amber 60-79 | Green >80", ["80"]),
        ("Red <60 | Amber 60-79 | Green ≥80", []),
        ("Green 90+", []),
        ("RI 60-70 | Good 70-80 | Outs. 80-100", []),
        ("RI 0-100 | Good 20-30 | Outs. 40-50", []),
    ],
)
def test_a_gap_is_a_whole_number_that_no_band_holds(text: str, missing: list[str]) -> None:
    assert gaps(text) == missing


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (HIGH, ["69.1", "79.1"]),
        ("RI 60-69.9 | Good 70-79.9 | Outs. 80-100", []),
        ("Red <60 | Amber 60-<80 | Green 80-100", []),
    ],
)
def test_among_decimals_whole_bands_leave_holes(text: str, missing: list[str]) -> None:
    assert gaps(text, decimals=1) == missing


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        (HIGH, []),
        ("RI 60-70 | Good 70-80 | Outs. 80-100", ["80", "70"]),
        ("RI 60-75 | Good 70-80 | Outs. 81-100", ["70-75"]),
        ("Red <60 | Amber 55-79 | Green 80+", ["55-60"]),
        ("Red <60 | Amber 60-79 | Green 80+", []),
        ("Amber 60+ | Green 80+", []),
    ],
)
def test_an_overlap_is_what_two_bands_both_hold(text: str, shared: list[str]) -> None:
    parts = [part for _, _, part in bands(text).overlaps()]
    assert [str(p.low) if p.is_point else f"{p.low}-{p.high}" for p in parts] == shared


@pytest.mark.parametrize(
    ("text", "is_out"),
    [
        (HIGH, False),
        (LOW, False),
        ("RI 60-69 | Good 80-100 | Outs. 70-79", True),
        ("RI 70-79 | Good 60-69 | Outs. 80-100", True),
        ("RI 60-69 | Good 60-69 | Outs. 80-100", True),
        ("RI 60-75 | Good 70-80 | Outs. 80-100", False),
        ("Good 70-79 | Outs. 60-69", False),
        ("A 30-40 | B 0-10 | C 11-20", True),
        ("RI <10 or >30 | Good 10-15 | Outs. 16-30", False),
        ("RI 60-69 | Good to follow | Outs. 80-100", False),
    ],
)
def test_bands_are_out_of_order_where_their_ranges_do_not_follow_their_words(
    text: str, is_out: bool
) -> None:
    assert bands(text).out_of_order is is_out


def test_a_band_that_cannot_be_read_is_named() -> None:
    assert [band.name for band in bands("RI 60-69 | Good as agreed | Outs. 80-100").unread] == [
        "Good"
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (HIGH, "Inadequate"),
        ("Inad 40-59 | RI 60-69 | Good 70-79 | Outs. 80-100", "Inadequate"),
        ("Red 40-59 | Amber 60-79 | Green 80-100", "below Red"),
        ("Target 90+ | Floor 80+", "below Floor"),
        ("", None),
    ],
)
def test_what_is_worse_than_all_has_the_lowest_word(text: str, word: str | None) -> None:
    assert bands(text).lowest_word == word


def test_a_council_may_choose_another_word_for_what_is_below() -> None:
    assert bands(HIGH, below="Below the standard").lowest_word == "Below the standard"


@pytest.mark.parametrize(
    ("text", "worse"),
    [
        (HIGH, ["Requires Improvement", "Inadequate"]),
        (
            "Inad 0-59 | RI 60-69 | Good 70-79 | Outs. 80-100",
            ["Requires Improvement", "Inadequate"],
        ),
        ("Red <60 | Amber 60-79 | Green 80+", ["Amber", "Red", "below Red"]),
        ("Target 90+ | Floor 80+", ["Floor", "below Floor"]),
        ("A 0-10 | B 11-20", []),
    ],
)
def test_worse_than_good_is_below_good_or_else_below_the_best(text: str, worse: list[str]) -> None:
    made = bands(text)
    words = dict.fromkeys((*made.names, made.lowest_word))
    assert [word for word in words if made.is_worse_than_good(word)] == worse


def test_no_grade_is_not_worse_than_good() -> None:
    assert not bands(HIGH).is_worse_than_good(None)
    assert not bands(HIGH).is_worse_than_good("Amber")


def test_grades_rank_from_best_to_worst() -> None:
    words = ("Outstanding", "Good", "Requires Improvement", "Inadequate", "Amber", None)
    assert [bands(HIGH).rank(word) for word in words] == [0, 1, 2, 3, None, None]


@pytest.mark.parametrize(
    ("printed", "word"),
    [
        ("RI", "Requires Improvement"),
        ("R.I.", "Requires Improvement"),
        ("Requires improvement to be good", "Requires Improvement"),
        ("Outs.", "Outstanding"),
        ("inadequate", "Inadequate"),
        ("GOOD", "Good"),
        ("AMBER", "Amber"),
        ("orange", "Amber"),
        ("On  track", "On track"),
    ],
)
def test_a_band_has_one_spelling(printed: str, word: str) -> None:
    assert canonical_word(printed) == word


@pytest.mark.parametrize(
    ("letter", "names", "word"),
    [
        ("R", ("Green", "Amber", "Red"), "Red"),
        ("R", ("Outstanding", "Good", "Requires Improvement"), "Requires Improvement"),
        ("G", ("Green", "Amber", "Red"), "Green"),
        ("G", ("Outstanding", "Good"), "Good"),
        ("A", (), "Amber"),
        ("A", ("Outstanding", "Good"), None),
        ("on track", ("On track", "Behind"), "On track"),
    ],
)
def test_a_letter_means_the_word_of_its_row(
    letter: str, names: tuple[str, ...], word: str | None
) -> None:
    assert read_grade(letter, names) == word


def test_a_judgement_has_one_key() -> None:
    assert judgement_key("Requires improvement") == judgement_key("RI") == "requires_improvement"
