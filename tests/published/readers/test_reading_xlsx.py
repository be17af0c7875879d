"""Excel workbooks: what each cell shows, where it stands, and what is left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Color, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from quarterlight.published.grid import Document, Grid, GridCell
from quarterlight.published.readers import read
from quarterlight.scorecard.place import Place

SHEET = "xl/worksheets/sheet1.xml"
Write = Callable[[Worksheet], None]


@pytest.fixture
def read_sheet(tmp_path: Path) -> Callable[[Write], Document]:
    """Reads a workbook of one sheet, Q3, that a function wrote."""

    def read_written(write: Write) -> Document:
        workbook = Workbook()
        workbook.active.title = "Q3"
        write(workbook.active)
        workbook.save(tmp_path / "a.xlsx")
        return read(tmp_path / "a.xlsx")

    return read_written


@pytest.fixture
def read_cell(read_sheet) -> Callable[..., GridCell]:
    """Reads one cell, F12, with a value and attributes."""

    def read_one(value: object, **attributes: object) -> GridCell:
        def write(sheet: Worksheet) -> None:
            sheet["F12"] = value
            for name, attribute in attributes.items():
                setattr(sheet["F12"], name, attribute)

        return read_sheet(write).blocks[0].at(11, 5)

    return read_one


def texts(grid: object) -> dict[str, str]:
    assert isinstance(grid, Grid)
    return {cell.place.cell: cell.text for cell in grid.cells.values()}


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.896, "0%", "90%"),
        (90, "General", "90"),
        (date(2016, 12, 1), "mmm-yy", "Dec-16"),
        (True, "General", "TRUE"),
        ("#DIV/0!", "0%", "#DIV/0!"),
        ("Visits\u00a0 made\r\n\ntoday", "@", "Visits made\ntoday"),
        ("=cmd|' /C calc'!A0 ", "@", None),
    ],
)
def test_a_cell_is_what_it_shows(read_cell, value, number_format, text):
    attributes = {"number_format": number_format}
    if text is None:  # text that looks like a formula
        attributes["data_type"], text = "s", value.strip()
    assert read_cell(value, **attributes).text == text


def test_the_place_is_the_sheet_and_the_cell(read_cell):
    cell = read_cell(1)
    assert cell.place == Place(sheet="Q3", cell="F12")
    assert (cell.row, cell.column) == (11, 5)


def test_a_merged_cell_covers_its_positions(read_sheet):
    def write(sheet):
        sheet["B2"] = "No cases"
        sheet.merge_cells("B2:C4")

    grid = read_sheet(write).blocks[0]
    assert grid.text(3, 2) == "No cases"
    assert (grid.at(3, 2).rows, grid.at(3, 2).columns) == (3, 2)


@pytest.mark.parametrize(
    ("colour", "hue"),
    [
        (Color(rgb="FF0070C0"), "blue"),
        (Color(indexed=10), "red"),
        (Color(theme=4), "blue"),
        (Color(theme=4, tint=0.8), None),
        (Color(theme=1), None),
        (Color(auto=True), None),
    ],
)
def test_ink_and_fill_are_named(read_cell, colour, hue):
    assert read_cell("x", font=Font(color=colour)).ink == hue
    assert read_cell("x", fill=PatternFill("solid", fgColor=colour)).fill == hue


def test_a_blank_cell_with_a_fill_is_shown(read_sheet):
    def write(sheet):
        sheet["A1"], sheet["C1"] = "Status", "Comment"
        sheet["B1"].fill = PatternFill("solid", fgColor="FFC000")

    assert read_sheet(write).blocks[0].at(0, 1).fill == "amber"


def test_the_ink_of_rich_text_is_that_of_most_letters(read_cell):
    blue = TextBlock(InlineFont(color="FF0000FF"), "Activity has improved")
    cell = read_cell(CellRichText(blue, " *"))
    assert (cell.text, cell.ink) == ("Activity has improved *", "blue")


def test_arrows_of_a_font_of_pictures_are_real_ones(read_cell):
    assert read_cell("h", font=Font(name="Wingdings 3")).text == "↑"
    rich = CellRichText("90% ", TextBlock(InlineFont(rFont="Wingdings"), "ê"))
    assert read_cell(rich).text == "90% ↓"


def test_hidden_sheets_rows_and_columns_are_left_out_and_named(tmp_path):
    workbook = Workbook()
    sheet = workbook.active
    for row in range(1, 7):
        sheet.append([f"a{row}", f"b{row}", f"c{row}"])
    for row in (2, 3, 5, 900):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["B"].hidden = True
    workbook.create_sheet("Workings").sheet_state = "veryHidden"
    workbook.save(tmp_path / "a.xlsx")
    document = read(tmp_path / "a.xlsx")
    assert list(texts(document.blocks[0])) == ["A1", "C1", "A4", "C4", "A6", "C6"]
    assert [said for said, _ in document.notices] == [
        "The sheet “Workings” is hidden and was left out.",
        "Sheet “Sheet”: hidden rows were left out (2–3, 5).",
        "Sheet “Sheet”: hidden columns were left out (B).",
    ]


def test_a_merged_cell_that_begins_in_a_hidden_row_is_still_shown(read_sheet):
    def write(sheet):
        sheet["A1"] = "No cases"
        sheet.merge_cells("A1:A3")
        sheet.row_dimensions[1].hidden = True

    cell = read_sheet(write).blocks[0].at(1, 0)
    assert (cell.text, cell.row, cell.rows) == ("No cases", 1, 2)


def test_comments_are_not_shown(read_cell):
    assert read_cell("90%", comment=Comment("Ask Ada", "Mo")).text == "90%"


def test_the_title_is_that_of_the_properties(tmp_path):
    workbook = Workbook()
    workbook.properties.title = "Scorecard Q3"
    workbook.save(tmp_path / "a.xlsm.xlsx")
    assert read(tmp_path / "a.xlsm.xlsx").title == "Scorecard Q3"


def formulas(path: Path) -> Path:
    workbook = Workbook()
    workbook.active.append(["=9/10", "=1+1", "=2+2"])
    workbook.active["A1"].number_format = "0%"
    workbook.save(path)
    return path


def test_a_formula_shows_its_kept_value_and_others_are_named(tmp_path, edit):
    path = formulas(tmp_path / "a.xlsx")
    edit(path, SHEET, "<f>9/10</f><v>", "<f>9/10</f><v>0.9")
    document = read(path)
    assert texts(document.blocks[0]) == {"A1": "90%"}
    [(said, place)] = document.notices
    assert "formulas without a calculated value were read as blank (B1, C1)" in said
    assert place == Place(sheet="Sheet", cell="B1")


def test_a_workbook_that_was_never_calculated_is_refused(tmp_path, refusal):
    refused = refusal(formulas(tmp_path / "a.xlsx"))
    assert "None of its formulas (3)" in refused.what
    assert "let it calculate" in refused.remedy


def test_formatted_blank_rows_cost_nothing(tmp_path, edit):
    path = formulas(tmp_path / "a.xlsx")
    rows = "".join(f'<row r="{row}"><c r="A{row}" s="1"/></row>' for row in range(2, 300_000))
    edit(path, SHEET, "<f>9/10</f><v>", "<f>9/10</f><v>0.9")
    edit(path, SHEET, "</row>", f"</row>{rows}")
    assert read(path).blocks[0].height == 1


def test_a_sheet_of_records_beside_the_scorecard_is_left_out(tmp_path, edit):
    workbook = Workbook()
    workbook.active.append(["Visits", 90])
    workbook.create_sheet("Data")["A1"] = "x"
    path = tmp_path / "a.xlsx"
    workbook.save(path)
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(2, 20_010))
    edit(path, "xl/worksheets/sheet2.xml", "</row>", f"</row>{rows}")
    document = read(path)
    assert [block.name for block in document.blocks] == ["Sheet"]
    assert "over 20,000 rows" in document.notices[0][0]


def test_a_sheet_of_records_alone_is_refused(tmp_path, refusal, edit):
    path = formulas(tmp_path / "a.xlsx")
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(2, 20_010))
    edit(path, SHEET, "</row>", f"</row>{rows}")
    assert "over 20,000 rows" in refusal(path).what


def test_stray_cells_far_away_are_left_out_and_named(read_sheet):
    def write(sheet):
        sheet["A1"], sheet["XFD1048576"] = "Visits", "stray"

    document = read_sheet(write)
    assert document.blocks[0].height == 1
    assert "(XFD1048576)" in document.notices[0][0]


def test_a_cell_merged_over_the_whole_sheet_covers_what_is_used(read_sheet, tmp_path, edit):
    def write(sheet):
        sheet["A1"], sheet["D9"] = "Title", "90%"
        sheet.merge_cells("A1:B2")

    read_sheet(write)
    edit(tmp_path / "a.xlsx", SHEET, 'mergeCell ref="A1:B2"', 'mergeCell ref="A1:XFD1048576"')
    grid = read(tmp_path / "a.xlsx").blocks[0]
    assert (grid.height, grid.width) == (9, 4)


def test_tags_with_a_prefix_are_read(read_sheet, tmp_path):
    def write(sheet):
        sheet["A1"], sheet["A3"] = "Visits", 0.9
        sheet["A3"].number_format = "0%"
        sheet["A2"].number_format = "0%"

    read_sheet(write)
    path = tmp_path / "a.xlsx"
    with ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    prefixed = re.sub(r"<(/?)(?=\w)", r"<\1x:", parts[SHEET]).replace("xmlns=", "xmlns:x=")
    with ZipFile(path, "w") as archive:
        for name, data in (parts | {SHEET: prefixed}).items():
            archive.writestr(name, data)
    assert texts(read(path).blocks[0]) == {"A1": "Visits", "A3": "90%"}


def test_the_text_of_boxes_stands_before_the_grid(read_sheet, tmp_path, edit):
    read_sheet(lambda sheet: sheet.append(["90%"]))
    path, office = tmp_path / "a.xlsx", "http://schemas.openxmlformats.org"
    spaces = f'xmlns:x="{office}/drawingml/2006/spreadsheetDrawing"'
    spaces += f' xmlns:a="{office}/drawingml/2006/main"'
    shape = "<x:sp><x:txBody><a:p><a:r><a:t>Quarter</a:t></a:r><a:r><a:t> 3</a:t></a:r></a:p>"
    edit(
        path, "xl/drawings/drawing1.xml", "", f"<x:wsDr {spaces}>{shape}</x:txBody></x:sp></x:wsDr>"
    )
    edit(
        path,
        "xl/worksheets/_rels/sheet1.xml.rels",
        "",
        f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="rId1"'
        f' Type="{office}/officeDocument/2006/relationships/drawing"'
        ' Target="../drawings/drawing1.xml"/></Relationships>',
    )
    box, grid = read(path).blocks
    assert (box.text, box.place, grid.text(0, 0)) == ("Quarter 3", Place(sheet="Q3"), "90%")
