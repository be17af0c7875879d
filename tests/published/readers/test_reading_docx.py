"""Word documents: paragraphs, tables and what stands around the body, as they are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import RGBColor
from docx.table import Table, _Cell

from quarterlight.published.grid import Document, Grid, GridCell, Paragraph
from quarterlight.published.readers import read
from quarterlight.scorecard.place import Place

UNFILLED = (
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    "<w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt>"
)
Write = Callable[[Word], object]
VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


@pytest.fixture
def read_word(tmp_path: Path) -> Callable[[Write], Document]:
    """Reads a document that a function wrote."""

    def read_written(write: Write) -> Document:
        word = docx.Document()
        write(word)
        word.save(str(tmp_path / "a.docx"))
        return read(tmp_path / "a.docx")

    return read_written


@pytest.fixture
def read_runs(read_word) -> Callable[..., GridCell]:
    """Reads one cell whose paragraph holds the given XML."""

    def read_one(xml: str, cell_properties: str = "") -> GridCell:
        def write(word: Word) -> None:
            cell = word.add_table(1, 1).cell(0, 0)._tc
            cell.get_or_add_tcPr().append(element(cell_properties)) if cell_properties else None
            for part in element(f"<w:p>{xml}</w:p>"):
                cell.p_lst[0].append(part)

        return read_word(write).blocks[0].at(0, 0)

    return read_one


def element(xml: str):
    end = min(place for place in (xml.find(" "), xml.find(">"), xml.find("/>")) if place > 0)
    return parse_xml(f"{xml[:end]} {nsdecls('w', 'wp', 'r')} {VML} {MC}{xml[end:]}")


def fill(table: Table, rows: list[list[str]]) -> None:
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def test_paragraphs_and_tables_come_in_order_with_their_places(read_word):
    def write(word):
        word.add_paragraph("Before")
        word.add_paragraph("")
        word.add_table(1, 1).cell(0, 0).text = "90%"
        word.add_paragraph("After")

    before, grid, after = read_word(write).blocks
    assert before == Paragraph("Before", Place(paragraph=1))
    assert after == Paragraph("After", Place(paragraph=3))
    assert grid.at(0, 0).place == Place(table=1, row=1, column=1)


@pytest.mark.parametrize(("style", "level"), [("Title", 1), ("Heading 2", 2), ("Normal", 0)])
def test_a_heading_has_its_level(read_word, style, level):
    document = read_word(lambda word: word.add_paragraph("Q3 2016-17", style))
    assert document.blocks[0].level == level


def test_a_style_that_is_based_on_a_heading_is_one(read_word):
    def write(word):
        style = word.styles.add_style("Council heading", 1)
        style.base_style = word.styles["Heading 3"]
        word.add_paragraph("We listen", style)

    assert read_word(write).blocks[0].level == 3


def test_merged_cells_cover_their_positions(read_word, shown):
    def write(word):
        table = word.add_table(3, 3)
        fill(table, [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]])
        table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
        table.cell(1, 2).merge(table.cell(2, 2)).text = "tall"

    grid = read_word(write).blocks[0]
    assert shown(grid) == [["wide", "wide", "c"], ["d", "e", "tall"], ["g", "h", "tall"]]
    assert (grid.at(2, 2).row, grid.at(2, 2).rows) == (1, 2)


def test_a_row_that_begins_further_right_does_so(read_word, shown):
    def write(word):
        table = word.add_table(2, 3)
        fill(table, [["a", "b", "c"], ["", "d", "e"]])
        row = table.rows[1]._tr
        row.remove(row.tc_lst[0])
        row.get_or_add_trPr().append(element('<w:gridBefore w:val="1"/>'))

    assert shown(read_word(write).blocks[0])[1] == ["", "d", "e"]


def test_a_table_in_a_cell_is_kept_there_and_comes_again_as_its_own(read_word, shown):
    def write(word):
        outer = word.add_table(1, 1)
        outer.cell(0, 0).text = "Audits"
        fill(outer.cell(0, 0).add_table(1, 2), [["Good", "58%"]])
        word.add_table(1, 1).cell(0, 0).text = "next"

    outer, inner, following = (block for block in read_word(write).blocks)
    assert shown(outer) == [["Audits\nGood 58%"]]
    assert shown(inner) == [["Good", "58%"]]
    assert [grid.at(0, 0).place.table for grid in (outer, inner, following)] == [1, 2, 3]


def test_a_repeated_heading_row_is_one(read_word):
    def write(word):
        table = word.add_table(2, 1)
        fill(table, [["No"], ["1"]])
        table.rows[0]._tr.get_or_add_trPr().append(element("<w:tblHeader/>"))

    grid = read_word(write).blocks[0]
    assert [grid.at(row, 0).is_heading for row in (0, 1)] == [True, False]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a b\nc"),
        ("<w:r><w:t>as</w:t><w:softHyphen/><w:t>sess</w:t></w:r>", "assess"),
        ("<w:r><w:t>in\u00adform</w:t></w:r>", "inform"),
        ("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
        ("<w:sdt><w:sdtContent><w:r><w:t>set</w:t></w:r></w:sdtContent></w:sdt>", "set"),
        (f"{UNFILLED}<w:r><w:t>90%</w:t></w:r>", "90%"),
        (
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r><w:r><w:t>seen</w:t></w:r>",
            "seen",
        ),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r>", "3"),
    ],
    ids=["breaks", "soft hyphen", "hyphen", "link", "control", "unfilled", "hidden", "field"],
)
def test_the_text_of_a_cell_is_what_is_shown(read_runs, xml, text):
    assert read_runs(xml).text == text


@pytest.mark.parametrize(
    ("font", "character", "sign"),
    [
        ("Wingdings", "F0E9", "↑"),
        ("Wingdings", "EA", "↓"),
        ("Wingdings", "E8", "→"),
        ("Wingdings", "E7", "←"),
        ("Wingdings 3", "F068", "↑"),
        ("Wingdings 3", "69", "↓"),
        ("Symbol", "F0AF", "↓"),
    ],
)
def test_symbols_are_real_signs(read_runs, font, character, sign):
    assert read_runs(f'<w:r><w:sym w:font="{font}" w:char="{character}"/></w:r>').text == sign
    plain = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    assert read_runs(f"<w:r>{plain}<w:t>&#x{character};</w:t></w:r>").text == sign


def test_tracked_changes_are_read_as_accepted_with_a_notice(read_word):
    def write(word):
        paragraph = word.add_paragraph("It was ")._p
        paragraph.append(element("<w:del><w:r><w:delText>80%</w:delText></w:r></w:del>"))
        paragraph.append(element("<w:ins><w:r><w:t>90%</w:t></w:r></w:ins>"))

    document = read_word(write)
    assert document.blocks[0].text == "It was 90%"
    assert "tracked changes" in document.notices[0][0]


@pytest.mark.parametrize(
    ("properties", "hue"),
    [
        ('<w:color w:val="0070C0"/>', "blue"),
        ('<w:color w:themeColor="accent1"/>', "blue"),
        ('<w:color w:val="auto"/>', None),
        ('<w:rStyle w:val="BookTitle"/>', None),
        ("", None),
    ],
)
def test_ink_is_named(read_runs, properties, hue):
    assert read_runs(f"<w:r><w:rPr>{properties}</w:rPr><w:t>x</w:t></w:r>").ink == hue


def test_ink_may_come_from_a_style(read_word):
    def write(word):
        style = word.styles.add_style("Audit measure", 1)
        style.font.color.rgb = RGBColor(0, 0, 255)
        word.add_table(1, 1).cell(0, 0).paragraphs[0].add_run("x")
        word.tables[0].cell(0, 0).paragraphs[0].style = style

    assert read_word(write).blocks[0].at(0, 0).ink == "blue"


@pytest.mark.parametrize(
    ("run", "cell", "hue"),
    [
        ("", '<w:shd w:val="clear" w:fill="FFC000"/>', "amber"),
        ("", '<w:shd w:val="clear" w:fill="auto"/>', None),
        ('<w:highlight w:val="green"/>', "", "green"),
    ],
)
def test_fill_is_named(read_runs, run, cell, hue):
    assert read_runs(f"<w:r><w:rPr>{run}</w:rPr><w:t>x</w:t></w:r>", cell).fill == hue


def numbered(cell: _Cell, level: int = 0) -> None:
    xml = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
    cell.paragraphs[0]._p.get_or_add_pPr().append(element(xml))


def test_numbers_that_word_writes_itself_are_given_where_a_cell_has_no_text(read_word, shown):
    def write(word):
        numbering = word.part.numbering_part.element
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for level, text in enumerate(("%1.", "%1.%2"))
        )
        pattern = f'<w:abstractNum w:abstractNumId="77">{levels}</w:abstractNum>'
        numbering.insert(0, element(pattern))
        numbering.append(element('<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
        table = word.add_table(5, 2)
        titles = ["Visits", "Plans", "Reviews", "Referrals", "Contacts"]
        fill(table, [["own" if title == "Referrals" else "", title] for title in titles])
        for row, level in enumerate((0, 0, 1, 0, 0)):
            numbered(table.cell(row, 0), level)

    column = [row[0] for row in shown(read_word(write).blocks[0])]
    assert column == ["1.", "2.", "2.1", "own", "4."]


def test_headers_come_first_and_footers_boxes_and_notes_last(read_word):
    box = (
        "<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></w:pict></w:r>"
    )
    twice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"

    def write(word):
        word.add_paragraph("Body")._p.append(element(f"<w:r>{twice}</mc:AlternateContent></w:r>"))
        word.sections[0].header.paragraphs[0].text = "Blue: audit"
        word.sections[0].footer.paragraphs[0].text = "Page 1"
        word.sections[0].first_page_header.paragraphs[0].text = "Not used"

    texts = [block.text for block in read_word(write).blocks]
    assert texts == ["Blue: audit", "Body", "Page 1", "In a box"]


def test_footnotes_are_paragraphs(read_word, tmp_path, edit):
    read_word(lambda word: word.add_paragraph("Body"))
    path, relation = tmp_path / "a.docx", "http://schemas.openxmlformats.org/officeDocument/2006"
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Too few to show</w:t></w:r></w:p></w:footnote>'
    line = '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>_</w:t></w:r></w:p></w:footnote>'
    notes = f"<w:footnotes {nsdecls('w')}>{line}{note}</w:footnotes>"
    edit(path, "word/footnotes.xml", "", notes)
    edit(
        path,
        "word/_rels/document.xml.rels",
        "</Relationships>",
        f'<Relationship Id="rId99" Type="{relation}/relationships/footnotes"'
        ' Target="footnotes.xml"/></Relationships>',
    )
    assert [block.text for block in read(path).blocks] == ["Body", "Too few to show"]


@pytest.mark.parametrize(
    ("title", "kept"), [("Scorecard Q3", "Scorecard Q3"), ("Word Document", None), ("", None)]
)
def test_the_title_is_that_of_the_properties_unless_nobody_wrote_it(read_word, title, kept):
    assert read_word(lambda word: setattr(word.core_properties, "title", title)).title == kept


def test_a_cell_that_claims_a_million_columns_is_cut_short(read_word):
    def write(word):
        cell = word.add_table(1, 1).cell(0, 0)
        cell.text = "x"
        cell._tc.get_or_add_tcPr().append(element('<w:gridSpan w:val="999999"/>'))

    grid = read_word(write).blocks[0]
    assert isinstance(grid, Grid)
    assert grid.width == 500


def test_controls_within_controls_are_gone_into(read_word):
    inner = "<w:sdt><w:sdtContent>" * 60 + "<w:r><w:t>deep</w:t></w:r>"
    xml = f"<w:p>{inner}{'</w:sdtContent></w:sdt>' * 60}</w:p>"
    document = read_word(lambda word: word.element.body.insert(0, element(xml)))
    assert document.blocks[0].text == "deep"
