"""Every block of a document is printed by every printer."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from lxml import html
from pages import demonstration

from quarterlight.publishing.document import (
    Bar,
    BarChart,
    Block,
    Cell,
    Column,
    Document,
    Figure,
    Heading,
    LineChart,
    Listing,
    Paragraph,
    Row,
    RowGroup,
    Stretch,
    Table,
    Tone,
    Words,
)
from quarterlight.publishing.printers.charts import draw_bars, draw_line
from quarterlight.publishing.printers.html import print_html
from quarterlight.publishing.printers.text import WIDTH, print_text

BARS = BarChart((Bar("Q3", ((Decimal(40), Tone.GOOD, "Good"),)),), "Forty are Good.")
BLOCKS: dict[type, tuple[Block, str]] = {
    Heading: (Heading("A heading", anchor="a"), "A heading"),
    Paragraph: (Paragraph((Words("Some words."),)), "Some words."),
    Listing: (Listing(((Words("An entry."),),)), "An entry."),
    Table: (
        Table(
            "A caption",
            (Column("Judgement", heads_rows=True), Column("Q3")),
            (RowGroup("", (Row((Cell("Good"), Cell("40%"))),)),),
            "a",
        ),
        "40%",
    ),
    Figure: (Figure(BARS), "Forty are Good."),
}


def test_every_block_of_the_model_has_its_example() -> None:
    assert set(BLOCKS) == set(get_args(Block))


@pytest.mark.parametrize("kind", get_args(Block))
def test_both_printers_print_it(kind: type) -> None:
    block, said = BLOCKS[kind]
    page = print_html(Document("Title", (), (block,))).decode()
    assert said in page
    text = print_text(Document("Title", (), (block,)))
    assert said in text or kind is Figure  # a chart's figures stand in the table beside it


def test_text_is_at_most_100_columns_wide_but_for_tables_of_judgements() -> None:
    lines = print_text(demonstration()).splitlines()
    judgements = ("  Judgement ", "  Outstanding ", "  Good ", "  Requires ", "  Inadequate ")
    assert [line for line in lines if len(line) > WIDTH and not line.startswith(judgements)] == []


def test_a_long_title_is_wrapped_and_underlined_as_far_as_it_goes() -> None:
    lines = print_text(Document("Visits to children " * 10)).splitlines()
    assert [len(line) for line in lines] == [94, 94, 94]
    assert set(lines[-1]) == {"="}


def test_a_link_that_only_leads_somewhere_is_no_text() -> None:
    entry = (Words("Worst"), Words("10: 0%."), Words("Show", target="measure-10"))
    assert " 1. Worst: 10: 0%.\n" in print_text(
        Document("T", (), (Listing((entry,), is_numbered=True, role="questions"),))
    )


def test_a_line_is_broken_where_a_figure_is_missing() -> None:
    values = tuple(None if n is None else Decimal(n) for n in (60, 70, None, 80, None, 90, 95))
    drawn = draw_line(LineChart(values, (), Decimal(100), "A line."))
    assert [len(line.get("points").split()) for line in drawn.iter("polyline")] == [2, 2]
    assert len(drawn.findall("circle[@class='point']")) == 5
    assert drawn.get("aria-label") == "A line."


def test_bands_stand_behind_the_line_and_bars_add_up_to_their_shares() -> None:
    band = Stretch(Decimal(70), Decimal(100), Tone.GOOD, "Good")
    drawn = draw_line(LineChart((Decimal(80), Decimal(90)), (band,), Decimal(100), "A line."))
    assert [part.get("class") for part in drawn][:2] == ["band good", "series"]
    bar = draw_bars(BARS)
    assert float(bar.find(".//rect").get("height")) == pytest.approx(120 * 0.4 - 2)
    assert bar.find(".//title").text == "Good: 40%"


def test_the_page_needs_no_script_and_allows_none() -> None:
    page = html.document_fromstring(print_html(demonstration()).decode())
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'")
    assert not page.xpath("//script | //link | //img | //iframe | //@src")
    assert page.get("lang") == "en-GB"
    assert len(page.xpath("//h1")) == 1
    assert all(page.xpath("//th/@scope"))
    assert len(page.xpath("//th[not(@scope)]")) == 0
