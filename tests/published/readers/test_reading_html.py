"""Web pages: what a browser shows of them."""

from __future__ import annotations

import pytest

from quarterlight.errors import UnreadableFile
from quarterlight.published.grid import Grid, GridCell, Paragraph
from quarterlight.scorecard.place import Place


@pytest.fixture
def read_page(read_text):
    """Reads the body of a page."""
    return lambda body: read_text("a.html", f"<!doctype html><body>{body}")


@pytest.fixture
def read_cell(read_page):
    """Reads the first cell of a page that holds one table row."""

    def read_one(cell: str, around: str = "<table><tr>") -> GridCell:
        grid = read_page(around + cell).blocks[0]
        assert isinstance(grid, Grid)
        return grid.at(0, 0)

    return read_one


def test_headings_paragraphs_and_lists_come_in_order(read_page):
    blocks = read_page("<h2>We <b>listen</b></h2>loose<p>one<br>line<ul><li>a<li>b</ul>").blocks
    assert [(block.text, block.level) for block in blocks] == [
        *(("We listen", 2), ("loose", 0), ("one\nline", 0)),
        *(("a", 0), ("b", 0)),
    ]
    assert blocks[1].place == Place(paragraph=2)


def test_spans_are_those_of_the_page(read_page, shown):
    grid = read_page(
        "<table><thead><tr><th rowspan=2>No<th colspan=2>2016-17<tr><th>Q1<th>Q2"
        "<tbody><tr><td>1<td rowspan=0>90%<td>91%<tr><td>2<td>80%</table>"
    ).blocks[0]
    assert shown(grid) == [
        ["No", "2016-17", "2016-17"],
        ["No", "Q1", "Q2"],
        ["1", "90%", "91%"],
        ["2", "90%", "80%"],
    ]
    assert grid.at(1, 2).is_heading
    assert not grid.at(2, 0).is_heading
    assert grid.at(3, 2).place == Place(table=1, row=4, column=3)


def test_a_span_ends_with_its_group_of_rows(read_page, shown):
    grid = read_page("<table><thead><tr><th rowspan=9>a<tbody><tr><td>b</table>").blocks[0]
    assert shown(grid) == [["a"], ["b"]]


def test_the_foot_of_a_table_stands_last(read_page, shown):
    page = "<table><tfoot><tr><td>foot</tfoot><tbody><tr><td>body</table>"
    assert shown(read_page(page).blocks[0]) == [["body"], ["foot"]]


def test_a_caption_is_a_paragraph_before_its_grid_and_names_it(read_page):
    caption, grid = read_page("<table><caption>All <i>streams</i></caption><tr><td>1").blocks
    assert caption == Paragraph("All streams", Place(table=1))
    assert grid.name == "All streams"


def test_a_table_in_a_cell_is_kept_there_and_comes_again_as_its_own(read_page, shown):
    outer, inner = read_page("<table><tr><td>Audits<table><tr><td>Good<td>58%</table>").blocks
    assert shown(outer) == [["Audits\nGood 58%"]]
    assert shown(inner) == [["Good", "58%"]]
    assert inner.at(0, 1).place == Place(table=2, row=1, column=2)


def test_a_table_in_a_table_in_a_table_is_told_once_at_each_depth(read_page, shown):
    page = "<table><tr><td>a<table><caption>b</caption><tr><td>c<table><tr><td>d"
    outer, caption, middle, inner = read_page(page).blocks
    assert shown(outer) == [["a\nb\nc\nd"]]
    assert (caption.text, shown(middle), shown(inner)) == ("b", [["c\nd"]], [["d"]])


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<td>\n  90%\n  <br>\n up </td>", "90%\nup"),
        ("<td>90%<span data-note> fell from 95%</span></td>", "90%"),
        ("<td>90%<span hidden>x</span><i style='display: none'>y</i></td>", "90%"),
        ("<td>90%<script>x</script><style>y</style><template>z</template></td>", "90%"),
        ("<td>90%<sup>1</sup></td>", "90%1"),
        ("<td><p>one</p><p>two</p></td>", "one\ntwo"),
        ("<td>Visits&nbsp;&nbsp;made&shy; today</td>", "Visits made today"),
        ("<td hidden>x<td>90%", "90%"),
        ("<td><span style='font-family: Wingdings'>&eacute;</span></td>", "↑"),
        ("<td><img alt='up' src='up.png'></td>", "up"),
    ],
)
def test_the_text_of_a_cell_is_what_is_shown(read_cell, cell, text):
    assert read_cell(cell).text == text


@pytest.mark.parametrize(
    "cell",
    [
        "<td style='color:#0070c0'>x",
        "<td><span style='COLOR: blue !important'>x</span>",
        "<td><font color='#0000ff'>x</font>",
    ],
)
def test_ink_is_named(read_cell, cell):
    assert read_cell(cell).ink == "blue"


@pytest.mark.parametrize(
    "row",
    [
        "<tr><td bgcolor='#ffc000'>x",
        "<tr style='background: url(a.png) #FFC000 left'><td>x",
        "<tr><td style='background-color:rgb(255, 192, 0)'>x",
        "<tr><td><mark style='background:orange'>x</mark>",
    ],
)
def test_fill_is_named(read_cell, row):
    assert read_cell("", f"<table>{row}").fill == "amber"


def test_what_is_behind_the_whole_table_or_page_is_no_fill(read_cell):
    assert read_cell("<td>x", "<div style='background:blue'><table bgcolor=red><tr>").fill is None


def test_the_title_is_that_of_the_page(read_text):
    assert read_text("a.htm", "<title>Scorecard &ndash; Q3</title>x").title == "Scorecard – Q3"


@pytest.mark.parametrize(
    ("meta", "encoding", "notices"),
    [
        ("<meta charset=utf-8>", "utf-8", 0),
        ("", "utf-8", 0),
        ("", "utf-16", 0),
        ("<meta charset='windows-1252'>", "cp1252", 0),
        ("<meta http-equiv=x content='text/html; charset=iso-8859-1'>", "cp1252", 0),
        ("", "cp1252", 1),
    ],
)
def test_the_encoding_is_found(read_text, meta, encoding, notices):
    document = read_text("a.html", f"<html>{meta}<p>the child’s".encode(encoding))
    assert document.blocks[0].text == "the child’s"
    assert len(document.notices) == notices


def test_an_xhtml_page_is_a_page(read_text):
    page = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
    document = read_text("a.xhtml", f"{page}<body><p>90%<br/>up</p></body></html>")
    assert [block.text for block in document.blocks] == ["90%\nup"]


def test_an_entity_that_points_to_a_file_shows_nothing_of_it(read_text, tmp_path):
    (tmp_path / "secret").write_text("secret")
    doctype = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    page = read_text("a.html", f"{doctype}<p>a &x;")
    assert "secret" not in str(
        [block.text for block in page.blocks if isinstance(block, Paragraph)]
    )


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("   ", "empty"),
        ("<div>" * 5_000, "nested"),
        ("<table><tr><td>" * 50, "Tables stand within tables"),
    ],
)
def test_a_page_without_sense_is_refused(read_text, page, what):
    with pytest.raises(UnreadableFile, match=what):
        read_text("a.html", page)


def test_a_deep_page_is_read(read_text):
    assert read_text("a.html", f"<body>{'<div>' * 240}deep").blocks[0].text == "deep"


def test_a_deep_cell_is_read(read_cell):
    assert read_cell(f"<td>{'<b>' * 230}deep").text == "deep"


def test_spans_beyond_reason_are_cut_short(read_page):
    grid = read_page("<table><tr><td colspan=999999 rowspan=999999>x</table>").blocks[0]
    assert (grid.width, grid.height) == (500, 1)
