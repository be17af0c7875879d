"""Whatever a council's page or a file name holds stays text when it is printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import HIGH, measure, scorecard, table
from lxml import html
from pages import document

from quarterlight.checking.catalogue import check
from quarterlight.published.pages import read_scorecard
from quarterlight.publishing.composing.page import compose
from quarterlight.publishing.printers.html import print_html
from quarterlight.publishing.printers.text import print_text

HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "an end of everything": "</title></style></td></table></body><img src=x onerror=alert(1)>",
    "quotes": '"\' onmouseover="alert(1)" x=\'',
    "an address": "javascript:alert(1) https://example.org/?a=1&b=2",
    "ampersands": "&lt;b&gt; &amp; &#60;i&#62; &nbsp",
    "a comment": "<!-- --> ]]> <![CDATA[ <?php ?>",
    "a formula": "=HYPERLINK(A1) +1 -1 @SUM",
    "a very long word": "W" * 5000,
    "another script": "שלום مرحبا 子ども 👩‍👧",
}
BENIGN = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "header",
        "h1",
        "h2",
        "h3",
        "p",
        "nav",
    ),
    *("ul", "ol", "li", "main", "table", "caption", "thead", "tbody", "tr", "th", "td", "span"),
    *("strong", "div", "footer", "svg", "rect", "polyline", "circle", "g", "text"),
}


def tree(card, name: str = "scorecard.txt") -> html.HtmlElement:
    return html.document_fromstring(print_html(document(card, name)).decode())


def made_of(text: str):
    """A scorecard that says the text wherever a page says something of a council's."""
    judged = replace(table("8 58 29 5", title=text), heading=text)
    row = measure("60% 70%", HIGH, title=text, section=text, owner=text)
    row.bands_printed = ((text, text),)
    return scorecard(row, comments={1: text}, notes=["Note " + text], tables=[judged], title=text)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_again_as_the_same_text(text: str) -> None:
    page = tree(made_of(text), text)
    for path in (
        *("//head/title", "//h1", "//h2[not(@data-note)]", "//tr[@class='section']/th"),
        *("//th[@class='title']/span[@class='value']", "//td[@class='commentary']/p"),
        *("//td[@class='threshold']/span", "//thead//th[@class='threshold']"),
    ):
        assert [part.text_content() for part in page.xpath(path)] == [text], path
    assert page.xpath("//table[@class='judgements']/caption")[0].text.strip() == text
    assert "Note " + text in [p.text_content() for p in page.xpath("//main/p")]
    assert f"from {text}." in page.xpath("//p[@class='subtitle']")[0].text_content()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_brings_no_element_no_script_and_no_address(text: str) -> None:
    page = tree(made_of(text), text)
    assert {part.tag for part in page.iter()} <= BENIGN
    assert not page.xpath("//@*[starts-with(name(), 'on')] | //@src | //comment()")
    assert all(link.startswith("#") for link in page.xpath("//@href"))


@pytest.mark.parametrize("printed", [print_html, lambda made: print_text(made).encode()])
def test_what_a_terminal_would_act_upon_is_left_out(printed) -> None:
    rude = "a\x00b\x1b[31mc\x07d\x9be\ud800f\u202eg\u2066h"
    said = printed(document(made_of(rude), rude)).decode()
    assert "ab[31mcdefgh" in said
    assert not set(rude) & set("\x00\x1b\x07\x9b\u202e\u2066") & set(said)


def test_a_hostile_file_is_printed_and_read_back_to_its_words(tmp_path: Path) -> None:
    title, said = (
        "=1+1 <b>Visits</b> & 'plans'",
        "=cmd|'/c calc'!A1 <script>x</script> “said” \u200fב",
    )
    source = tmp_path / "a <b> & 'c'.txt"
    source.write_text(
        "Scorecard Q3 2016-17 <i>\n\nNo\tMeasure\tRI\tGood\tOuts.\tQ2 16/17\tQ3 16/17\tComments\n"
        f"1\t{title}\t60-69\t70-79\t80-100\t75%\t50%\t{said}\n",
        "utf-8",
    )
    card = read_scorecard(source)
    out = tmp_path / "out.html"
    out.write_bytes(print_html(compose(card, check(card), source.name)))
    again = read_scorecard(out)
    assert (again.title, again.measures[0].title) == (card.title, card.measures[0].title)
    assert again.measures[0].title == title
    assert again.comments[0].text == card.comments[0].text == said.replace("\u200f", "")


def test_a_page_is_the_same_bytes_twice() -> None:
    card = made_of("Visits")
    assert print_html(document(card)) == print_html(document(card))
