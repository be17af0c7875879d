"""Colours as a person would name them."""

from __future__ import annotations

import pytest

from quarterlight.published.readers.hues import hue
from quarterlight.published.readers.pieces import BREAK, Piece, fill_of, ink_of


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        ("FF0000", "red"),
        ("FFC00000", "red"),
        ("#c00", "red"),
        ("FFC7CE", "red"),  # Excel's "bad"
        ("FFC000", "amber"),
        ("FFEB9C", "amber"),  # Excel's "neutral"
        ("orange", "amber"),
        ("ED7D31", "amber"),
        ("FFFF00", "yellow"),
        ("00B050", "green"),
        ("92D050", "green"),
        ("C6EFCE", "green"),  # Excel's "good"
        ("0070C0", "blue"),
        ("0563C1", "blue"),  # a link
        ("1F497D", "blue"),
        ("rgb(0, 0, 255)", "blue"),
        ("navy", "blue"),
        ("7030A0", "purple"),
        ("FF69B4", "pink"),
        ("DC143C", "red"),
        ("8B4513", "brown"),
    ],
)
def test_a_colour_has_a_hue(colour, name):
    assert hue(colour) == name


@pytest.mark.parametrize(
    "colour",
    ["000000", "FFFFFF", "808080", "DDEBF7", "44546A", "auto", "transparent", "", None, "nonsense"],
)
def test_black_white_grey_pale_and_automatic_have_none(colour):
    assert hue(colour) is None


def test_the_hue_of_most_letters_prevails():
    assert ink_of([Piece("Activity", "blue"), Piece(" *")]) == "blue"
    assert ink_of([Piece("We act on this"), Piece("now", "red")]) is None
    assert fill_of([Piece("now", None, "red"), BREAK]) == "red"
    assert ink_of([]) is None
