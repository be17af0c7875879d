"""The legend, the lines and bars, and the shares under a table of judgements."""

from __future__ import annotations

from decimal import Decimal

import pytest
from builders import HIGH, LATEST, LOW, measure, scorecard, table
from pages import document

from quarterlight.publishing.composing.charts import bar_chart, line_chart
from quarterlight.publishing.document import Listing, Paragraph, Tone
from quarterlight.scorecard.model import Scorecard


def legend(card: Scorecard) -> dict[str, str]:
    (found,) = [b for b in document(card).blocks if isinstance(b, Listing) and b.role == "legend"]
    return {entry[0].text: entry[1].text for entry in found.entries}


def test_the_legend_names_only_what_the_page_uses() -> None:
    few = legend(scorecard(measure("75% 83%", HIGH)))
    assert list(few)[:2] == ["Outstanding", "Good"]
    for word in ("Inadequate", "Requires Improvement", "Suspended", "Exception", "No grade"):
        assert word not in few
    more = legend(scorecard(measure("75% suspended 50%", HIGH), measure("12 14")))
    for word in ("Inadequate", "Suspended", "Exception", "No grade"):
        assert word in more
    assert "worse than Good" in more["Exception"]


def quarters(count: int) -> list:
    return [LATEST - n for n in reversed(range(count))]


def test_a_line_has_a_gap_where_there_is_no_figure() -> None:
    chart = line_chart(measure("60% . 70% N/A 80%", HIGH), quarters(5))
    assert chart
    assert chart.values == (Decimal(60), None, Decimal(70), None, Decimal(80))
    assert "none in Q4 2015-16" in chart.alternative
    assert chart.top == 100


@pytest.mark.parametrize("row", ["83%", ". . 83%", "N/A suspended", "-1 4"])
def test_fewer_than_two_figures_are_no_line_and_nothing_is_drawn_below_zero(row: str) -> None:
    assert line_chart(measure(row, HIGH), quarters(3)) is None


def test_the_bands_behind_a_line_meet_and_what_is_below_them_is_drawn_too() -> None:
    chart = line_chart(measure("60% 70%", HIGH), quarters(2))
    assert chart
    found = [(band.low, band.high, band.tone) for band in chart.bands]
    assert found == [
        (60, 70, Tone.REQUIRES_IMPROVEMENT),
        (70, 80, Tone.GOOD),
        (80, 100, Tone.OUTSTANDING),
        (0, 60, Tone.INADEQUATE),
    ]
    counts = line_chart(measure("16 31", LOW), quarters(2))
    assert counts
    assert counts.top > 31


def test_bars_hold_the_shares_of_each_quarter_and_say_where_nothing_was_audited() -> None:
    chart = bar_chart(table(". . . .|8 58 29 5"))
    assert chart
    empty, full = chart.bars
    assert empty.shares == ()
    assert [(str(share), name) for share, _, name in full.shares] == [
        ("8", "Outstanding"),
        ("58", "Good"),
        ("29", "Requires Improvement"),
        ("5", "Inadequate"),
    ]
    assert "Q2 16-17: no audits; Q3 16-17: 8% Outstanding" in chart.alternative
    assert bar_chart(table(". . . .|c c c c")) is None


def shares(drawing: str) -> str:
    blocks = document(scorecard(tables=[table(drawing)])).blocks
    (found,) = [b for b in blocks if isinstance(b, Paragraph) and b.role == "shares"]
    return " ".join(word.text for word in found.words)


@pytest.mark.parametrize(
    ("drawing", "said"),
    [
        (
            "8 58 29 5|10 50 30 10",
            "Good or better: 60% in Q3 2016-17, down 6 points on Q2 2016-17.",
        ),
        ("8 58 29 5|10 50 30 10", "Inadequate: 10% in Q3 2016-17, up 5 points on Q2 2016-17."),
        ("8 58 30 4|8 58 29 5", "Inadequate: 5% in Q3 2016-17, up 1 point on Q2 2016-17."),
        ("0 60 30 10|10 50 30 10", "Good or better: 60% in Q3 2016-17, level with Q2 2016-17."),
        ("10 50 30 10", "Good or better: 60% in Q3 2016-17, nothing to compare with."),
        (". . . .|10 50 30 10", "Good or better: 60% in Q3 2016-17, nothing to compare with."),
    ],
)
def test_shares_are_said_with_their_movement(drawing: str, said: str) -> None:
    assert said in shares(drawing)


@pytest.mark.parametrize("drawing", ["8 58 29 5|. . . .", "8 58 29 5|c 50 c 10"])
def test_a_share_of_which_a_part_is_hidden_is_not_said(drawing: str) -> None:
    assert "Good or better" not in shares(drawing)
