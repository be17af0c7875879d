"""OpenDocument spreadsheets: the text that each cell keeps, spans, repeats, hues."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from quarterlight.published.grid import Document
from quarterlight.published.readers import read
from quarterlight.scorecard.place import Place

URN = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{prefix}="{URN}:{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("table", "table"), ("text", "text"), ("style", "style")),
        *(("fo", "xsl-fo-compatible"), ("draw", "drawing")),
    )
)
STYLES = """
<style:style style:name="blue" style:family="table-cell">
  <style:table-cell-properties fo:background-color="#ffc000"/>
  <style:text-properties fo:color="#0070c0"/></style:style>
<style:style style:name="child" style:family="table-cell" style:parent-style-name="blue">
  <style:text-properties fo:color="#000000"/></style:style>
<style:style style:name="red" style:family="text">
  <style:text-properties fo:color="#ff0000"/></style:style>
<style:style style:name="arrows" style:family="table-cell">
  <style:text-properties style:font-name="Wingdings 3"/></style:style>
<style:style style:name="off" style:family="table">
  <style:table-properties table:display="false"/></style:style>
"""


@pytest.fixture
def read_ods(tmp_path: Path) -> Callable[..., Document]:
    """Reads a spreadsheet of the given rows (XML) in a sheet Q3, or of the given sheets."""

    def read_xml(rows: str = "", sheets: str = "") -> Document:
        sheets = sheets or f'<table:table table:name="Q3">{rows}</table:table>'
        content = (
            f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}"
            "</office:automatic-styles><office:body><office:spreadsheet>"
            f"{sheets}</office:spreadsheet></office:body></office:document-content>"
        )
        with ZipFile(tmp_path / "a.ods", "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", content)
        return read(tmp_path / "a.ods")

    return read_xml


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def cell(text: str = "", attributes: str = "") -> str:
    paragraph = f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell {attributes}>{paragraph}</table:table-cell>"


def repeated(what: str, times: int) -> str:
    return f'table:number-{what}-repeated="{times}"'


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("90%", "90%"),
        ("a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d", "a b c\nd"),
        ("one</text:p><text:p>two", "one\ntwo"),
        ("a <text:span text:style-name='red'>red</text:span> word", "a red word"),
        ("90%<office:annotation><text:p>Ask Ada</text:p></office:annotation>", "90%"),
        ("90%<draw:frame><text:p>drawn</text:p></draw:frame>", "90%"),
    ],
    ids=["plain", "blanks", "paragraphs", "span", "annotation", "drawing"],
)
def test_the_text_of_a_cell_is_what_is_shown(read_ods, inner, text):
    assert read_ods(row(cell(inner))).blocks[0].text(0, 0) == text


def test_the_place_is_the_sheet_and_the_cell(read_ods):
    grid = read_ods(row() * 11 + row(cell(attributes=repeated("columns", 5)), cell("90%"))).blocks[
        0
    ]
    assert grid.at(11, 5).place == Place(sheet="Q3", cell="F12")


def test_a_merged_cell_covers_its_positions(read_ods, shown):
    span = 'table:number-columns-spanned="2" table:number-rows-spanned="2"'
    covered = "<table:covered-table-cell/>"
    grid = read_ods(
        row(cell("No cases", span), covered, cell("a"))
        + row("<table:covered-table-cell table:number-columns-repeated='2'/>", cell("b"))
    ).blocks[0]
    assert shown(grid) == [["No cases", "No cases", "a"], ["No cases", "No cases", "b"]]


def test_repeated_cells_and_rows_are_repeated(read_ods, shown):
    grid = read_ods(
        row(cell("a", repeated("columns", 2)), attributes=repeated("rows", 2)) + row(cell("b"))
    ).blocks[0]
    assert shown(grid) == [["a", "a"], ["a", "a"], ["b", ""]]


def test_blanks_repeated_to_the_end_of_the_sheet_are_nothing(read_ods):
    fill = 'table:style-name="blue"'
    blanks = cell(attributes=f"{fill} {repeated('columns', 16384)}")
    grid = read_ods(
        row(cell("a"), blanks) + row(blanks, attributes=repeated("rows", 1_048_575))
    ).blocks[0]
    assert (grid.height, grid.width, len(grid.cells)) == (1, 1, 1)


def test_a_row_of_text_repeated_to_the_end_is_refused(read_ods, tmp_path, refusal):
    with pytest.raises(Exception, match="20,000 rows"):
        read_ods(row(cell("a"), attributes=repeated("rows", 1_048_576)))
    assert "20,000 rows" in refusal(tmp_path / "a.ods").what


def test_hues_come_from_styles_and_those_they_are_made_from(read_ods):
    grid = read_ods(
        row(
            cell("a", 'table:style-name="blue"'),
            cell("b", 'table:style-name="child"'),
            cell("<text:span text:style-name='red'>c</text:span>"),
        )
    ).blocks[0]
    assert [(part.ink, part.fill) for part in grid.row(0)] == [
        ("blue", "amber"),
        (None, "amber"),
        ("red", None),
    ]


def test_arrows_of_a_font_of_pictures_are_real_ones(read_ods):
    assert read_ods(row(cell("h", 'table:style-name="arrows"'))).blocks[0].text(0, 0) == "↑"


def test_hidden_sheets_rows_and_columns_are_left_out_and_named(read_ods):
    hidden = 'table:visibility="collapse"'
    columns = f"<table:table-column/><table:table-column {hidden}/><table:table-column/>"
    rows = row(cell("a"), cell("b"), cell("c")) + row(cell("d"), attributes=hidden)
    document = read_ods(
        sheets=f'<table:table table:name="Q3">{columns}{rows}</table:table>'
        '<table:table table:name="Workings" table:style-name="off"/>'
    )
    assert [part.text for part in document.blocks[0].cells.values()] == ["a", "c"]
    assert [said for said, _ in document.notices] == [
        "Sheet “Q3”: hidden rows were left out (2).",
        "Sheet “Q3”: hidden columns were left out (B).",
        "The sheet “Workings” is hidden and was left out.",
    ]


def test_rows_in_groups_and_heading_rows_are_rows(read_ods, shown):
    rows = (
        f"<table:table-header-rows>{row(cell('a'))}</table:table-header-rows>"
        f"<table:table-row-group>{row(cell('b'))}</table:table-row-group>"
    )
    assert shown(read_ods(rows).blocks[0]) == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("attributes", "text"),
    [
        ('office:value-type="percentage" office:value="0.896"', "89.6%"),
        ('office:value-type="float" office:value="21"', "21"),
        ('office:value-type="string" office:string-value="N/A"', "N/A"),
    ],
)
def test_a_value_without_a_text_is_given_bare(read_ods, attributes, text):
    assert read_ods(row(cell("", attributes))).blocks[0].text(0, 0) == text


def test_spans_within_spans_are_gone_into(read_ods):
    deep = "<text:span>" * 200 + "deep" + "</text:span>" * 200
    assert read_ods(row(cell(deep))).blocks[0].text(0, 0) == "deep"


def test_the_text_of_shapes_stands_before_the_grid(read_ods):
    shape = "<draw:frame><draw:text-box><text:p>Quarter 3</text:p></draw:text-box></draw:frame>"
    box, grid = read_ods(f"<table:shapes>{shape}</table:shapes>{row(cell('90%'))}").blocks
    assert (box.text, box.place, grid.text(0, 0)) == ("Quarter 3", Place(sheet="Q3"), "90%")
