"""Notes in a workbook: each at its cell, shown by every program, and nothing else is touched."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from office_files import S, at, canonical, edit, parts
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from quarterlight.errors import UnwritableFile
from quarterlight.published.annotating import annotate
from quarterlight.published.readers import read

SHEET = "xl/worksheets/sheet1.xml"
RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels"
TYPES = "[Content_Types].xml"
VML = "xl/drawings/vmlDrawing1.vml"
CONTROLS = (
    b'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    b'<mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>'
)


def notes(path: Path, sheet: str = "Q3") -> dict[str, str]:
    """The notes of a sheet as openpyxl reads them."""
    rows = load_workbook(path)[sheet].iter_rows()
    return {cell.coordinate: cell.comment.text for row in rows for cell in row if cell.comment}


def boxes(path: Path, name: str = VML) -> dict[tuple[int, int], list[int]]:
    """The corners of each box, by the row and column of its cell, from 0."""
    vml = parts(path)[name].decode()
    pattern = r"<x:Anchor>(.*?)</x:Anchor>.*?<x:Row>(\d+)</x:Row>\s*<x:Column>(\d+)</x:Column>"
    return {
        (int(row), int(column)): [int(each) for each in corners.split(",")]
        for corners, row, column in re.findall(pattern, vml, re.DOTALL)
    }


def elements(path: Path, name: str = SHEET) -> list[str]:
    """The names of the elements of a sheet, in order."""
    return [etree.QName(each).localname for each in etree.fromstring(parts(path)[name])]


def put_at_end(path: Path, xml: bytes) -> None:
    edit(path, {SHEET: parts(path)[SHEET].replace(b"</worksheet>", xml + b"</worksheet>")})


def test_a_note_stands_at_its_cell_and_says_whose_it_is(excel, annotated):
    out = annotated(excel(), at("B2", "It fell.", title="Arrow"))
    assert notes(out) == {"B2": "Quarterlight: Arrow\nIt fell."}
    assert load_workbook(out)["Q3"]["B2"].comment.author == "Quarterlight"


def test_a_note_has_a_box_beside_its_cell_as_large_as_its_text(excel, annotated):
    out = annotated(excel(), at("B2"), at("F9", "word " * 200))
    short, long = boxes(out)[1, 1], boxes(out)[8, 5]
    assert short == [2, 15, 0, 10, 7, 15, 3, 10]
    assert long[0] == 6 and long[6] - long[2] > 10


def test_a_box_is_measured_in_the_sheets_own_columns_and_rows(excel, annotated):
    def write(workbook):
        sheet = workbook.active
        sheet.column_dimensions["C"].width = 80
        sheet.row_dimensions[2].height = 300
        sheet.row_dimensions[1].hidden = True
        sheet.merge_cells("E2:G2")
        sheet["E2"] = "merged"

    found = boxes(annotated(excel(write), at("B2"), at("E2")))
    assert found[1, 1] == [2, 15, 1, 10, 2, 335, 1, 70]
    assert found[1, 4][0] == 7


def test_several_findings_at_one_cell_are_one_note(excel, annotated):
    out = annotated(excel(), at("B2", "One."), at("A1"), at("B2", "Two."))
    assert notes(out)["B2"] == "Quarterlight: Finding\nOne.\n\nQuarterlight: Finding\nTwo."


def test_a_cell_without_content_takes_a_note(excel, annotated):
    assert list(notes(annotated(excel(), at("H40")))) == ["H40"]


def write_everything(workbook) -> None:
    """A chart, a table, rules, lists to choose from, names, and a second sheet."""
    sheet = workbook.active
    for row in (["No", "Q3"], [1, 90], [2, 80]):
        sheet.append(row)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=4, max_row=5))
    sheet.add_chart(chart, "F2")
    sheet.add_table(Table(displayName="Figures", ref="A3:B5"))
    sheet.conditional_formatting.add(
        "B4:B5", ColorScaleRule("min", start_color="FF0000", end_type="max", end_color="00FF00")
    )
    sheet.add_data_validation(DataValidation("list", formula1='"a,b"', sqref="A4"))
    workbook.defined_names["Latest"] = DefinedName("Latest", attr_text="Q3!$B$4")
    sheet.protection.sheet = True
    workbook.create_sheet("Old")["A1"] = "80%"


def test_every_other_part_keeps_its_packed_bytes_its_date_and_its_order(excel, annotated):
    source = excel(write_everything)
    edit(source, {"xl/vbaProject.bin": b"\xd0\xcf macros", "xl/media/image1.png": b"\x89PNG"})
    out = annotated(source, at("B4"))
    with ZipFile(source) as before, ZipFile(out) as after:
        assert after.namelist()[: len(before.namelist())] == before.namelist()
        for info in before.infolist():
            copied = after.getinfo(info.filename)
            assert copied.date_time == info.date_time
            if info.filename not in (SHEET, RELATIONS, TYPES):
                assert (copied.CRC, copied.compress_size) == (info.CRC, info.compress_size)
                assert after.read(copied) == before.read(info)
        assert after.testzip() is None
    new = set(parts(out)) - set(parts(source))
    assert new == {"xl/comments1.xml", VML}


def test_of_a_sheet_only_the_mention_of_the_notes_is_new_and_stands_in_order(excel, annotated):
    source = excel(write_everything)
    out = annotated(source, at("B4"))
    mention = re.compile(rb"<legacyDrawing [^<>]*/>")
    assert mention.sub(b"", parts(out)[SHEET]) == parts(source)[SHEET]
    assert elements(out)[-3:] == ["drawing", "legacyDrawing", "tableParts"]


def test_the_mention_stands_before_controls_for_newer_versions(excel, annotated):
    source = excel()
    put_at_end(source, CONTROLS)
    assert elements(annotated(source, at("B2")))[-4:] == [
        *("sheetData", "pageMargins", "legacyDrawing", "AlternateContent"),
    ]


def test_a_sheet_whose_elements_have_a_prefix_takes_notes(excel, annotated):
    source = excel()
    xml = re.sub(rb"(</?)(?=[a-zA-Z])", rb"\1x:", parts(source)[SHEET])
    edit(source, {SHEET: xml.replace(b"xmlns=", b"xmlns:x=")})
    assert notes(annotated(source, at("B2"))) == {"B2": "Quarterlight: Finding\nSaid."}


def test_notes_that_are_there_are_kept_and_added_to(excel, annotated):
    def write(workbook):
        workbook.active["B2"].comment = Comment("Is it so?", "An Analyst")
        workbook.active["C3"].comment = Comment("Mine.", "An Analyst")

    source = excel(write)
    out = annotated(source, at("B2"), at("D4"))
    assert notes(out) == {
        "B2": "Is it so?\n\nQuarterlight: Finding\nSaid.",
        "C3": "Mine.",
        "D4": "Quarterlight: Finding\nSaid.",
    }
    sheet = load_workbook(out)["Q3"]
    assert [sheet[name].comment.author for name in ("B2", "C3", "D4")] == [
        *("An Analyst", "An Analyst", "Quarterlight"),
    ]
    assert set(parts(out)) == set(parts(source))
    assert parts(out)[SHEET] == parts(source)[SHEET]
    vml = next(name for name in parts(out) if name.endswith(".vml"))
    assert parts(out)[vml].count(b'ObjectType="Note"') == 3
    assert b"width:320px" in parts(out)[vml]  # the box that has more to show now


def test_a_note_in_one_font_is_added_to_in_runs(excel, annotated):
    source = excel(lambda workbook: setattr(workbook.active["B2"], "comment", Comment("x", "A")))
    name = next(name for name in parts(source) if "comments/" in name)
    plain = re.sub(rb"<text>.*</text>", b"<text><t>Mine.</t></text>", parts(source)[name])
    edit(source, {name: plain})
    out = annotated(source, at("B2"))
    text = etree.fromstring(parts(out)[name]).find(f".//{S}text")
    assert {child.tag for child in text} == {f"{S}r"}
    assert notes(out)["B2"].startswith("Mine.\n\nQuarterlight")


def vml_of_excel(shapes: str) -> bytes:
    return (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
        ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
        f'<o:idmap v:ext="edit" data="3"/></o:shapelayout>{shapes}</xml>'
    ).encode()


def test_a_drawing_that_is_no_xml_is_added_to_and_its_box_grows(excel, annotated):
    source = excel(lambda workbook: setattr(workbook.active["B2"], "comment", Comment("x", "A")))
    name = next(name for name in parts(source) if name.endswith(".vml"))
    control = "<v:shape id='_x0000_s3075' type='#b'><div>a<br>b</div></v:shape>"
    box = (
        "<v:shape id='_x0000_s3074' style='position:absolute;width:96pt;height:55.5pt'>"
        '<x:ClientData ObjectType="Note"><x:Anchor> 2, 15, 0, 2, 4, 15, 3, 11</x:Anchor>'
        "<x:Row>1</x:Row> <x:Column>1</x:Column></x:ClientData></v:shape>"
    )
    edit(source, {name: vml_of_excel(control + box)})
    out = annotated(source, at("B2", "word " * 100), at("C3"))
    vml = parts(out)[name].decode()
    assert control in vml
    assert "height:55.5pt" not in vml and "width:320px" in vml
    assert boxes(out, name)[1, 1][:4] == [2, 15, 0, 2]
    assert boxes(out, name)[1, 1][6] > 8
    assert '_x0000_s3076"' in vml and vml.count("<v:shapetype") == 1


def test_notes_on_two_sheets_have_parts_and_numbers_of_their_own(excel, annotated):
    out = annotated(excel(write_everything), at("B4"), at(sheet="Old", cell="A1"))
    assert list(notes(out)) == ["B4"] and list(notes(out, "Old")) == ["A1"]
    first, second = (parts(out)[f"xl/drawings/vmlDrawing{n}.vml"] for n in (1, 2))
    assert b'data="1"' in first and b'"_x0000_s1025"' in first
    assert b'data="2"' in second and b'"_x0000_s2049"' in second


def test_a_workbook_with_macros_keeps_them(excel, tmp_path):
    source = excel()
    edit(source, {"xl/vbaProject.bin": b"macros"})
    source = source.rename(source.with_suffix(".xlsm"))
    annotate(source, [at("B2")], tmp_path / "out.xlsm")
    assert parts(tmp_path / "out.xlsm")["xl/vbaProject.bin"] == b"macros"


def write_hidden(workbook) -> None:
    sheet = workbook.active
    sheet["A1"], sheet["A3"], sheet["B3"] = "hidden row", "hidden column", "Title"
    sheet.delete_rows(2)
    sheet.insert_rows(2)
    sheet.row_dimensions[1].hidden = True
    sheet.column_dimensions["A"].hidden = True
    workbook.create_sheet("Away")["A1"] = "x"
    workbook["Away"].sheet_state = "hidden"


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ({}, ""),
        ({"sheet": "Q3"}, " (sheet Q3)"),
        ({"sheet": "Away", "cell": "A1"}, " (sheet Away, cell A1)"),
        ({"sheet": "Gone", "cell": "A1"}, " (sheet Gone, cell A1)"),
        ({"sheet": "Q3", "cell": "ROW 5"}, " (sheet Q3, cell ROW 5)"),
        ({"table": 1, "row": 2}, " (table 1, row 2)"),
    ],
)
def test_what_has_no_cell_goes_to_the_first_that_is_shown(excel, annotated, place, named):
    out = annotated(excel(write_hidden), at(**place), elsewhere=1)
    assert notes(out) == {"B3": f"Quarterlight: Finding{named}\nSaid."}


def test_what_a_cell_with_a_thread_cannot_take_goes_to_the_first_cell(excel, annotated):
    def write(workbook):
        workbook.active["A1"] = "Title"
        workbook.active["B2"].comment = Comment("[Threaded comment]", "tc={1F}")

    out = annotated(excel(write), at("B2"), elsewhere=1)
    assert notes(out) == {
        "A1": "Quarterlight: Finding (sheet Q3, cell B2)\nSaid.",
        "B2": "[Threaded comment]",
    }


def test_no_finding_is_lost_where_a_note_is_full(excel, annotated):
    many = [at("B2", f"{number} " + "x" * 3000) for number in range(40)]
    out = annotated(excel(), *many, elsewhere=25)
    found = notes(out)
    assert list(found) == ["B2", "C2"] or set(found) == {"B2", "C2", "D2"}
    assert all(len(text) <= 32_000 for text in found.values())
    said = re.findall(r"\n(\d+) x", "".join(found.values()))
    assert sorted(map(int, said)) == list(range(40))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        ("</t></r><f>1</f>&amp;", "</t></r><f>1</f>&amp;"),
        ("a\x00\x1b\ud800\ufffe\u202eb", "ab"),
        ("_x000D_ _x0041", "_x005F_x000D_ _x0041"),  # so that Excel shows it as it is
        ("é 好 😀", "é 好 😀"),
    ],
)
def test_hostile_text_stays_text(excel, annotated, text, shown):
    out = annotated(excel(), at("B2", text, title=""))
    assert notes(out) == {"B2": f"Quarterlight: \n{shown}"}
    assert load_workbook(out)["Q3"]["B2"].value == 90


def test_a_note_is_as_long_as_excel_takes_counting_as_excel_counts(excel, annotated):
    out = annotated(excel(), at("B2", "😀" * 5_000))
    assert len(notes(out)["B2"].encode("utf-16-le")) // 2 < 2_100
    assert notes(out)["B2"].endswith("😀…")


def test_the_same_input_gives_the_same_bytes(excel, tmp_path):
    source = excel(write_everything)
    for name in ("a", "b"):
        annotate(source, [at("B2"), at("B4"), at()], tmp_path / f"{name}.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_copy_can_be_annotated_again(excel, annotated):
    out = annotated(annotated(excel(), at("B2", "One.")), at("B2", "Two."))
    assert notes(out)["B2"] == "Quarterlight: Finding\nOne.\n\nQuarterlight: Finding\nTwo."
    assert len(boxes(out)) == 1


def test_calculated_values_stay(excel, annotated):
    source = excel(lambda workbook: workbook.active.append(["=1+1", "sum"]))
    xml = re.sub(rb"(?<=1\+1</f>)<v *(/>|></v>)", b"<v>2</v>", parts(source)[SHEET])
    edit(source, {SHEET: xml})
    out = annotated(source, at("A3"))
    assert read(out).blocks[0].text(2, 0) == "2"
    assert load_workbook(out)["Q3"]["A3"].value == "=1+1"


def test_the_list_of_kinds_keeps_what_it_says(excel, annotated):
    source = excel(write_everything)
    before, after = (
        {canonical(each) for each in etree.fromstring(parts(path)[TYPES])}
        for path in (source, annotated(source, at("B4")))
    )
    assert before < after and len(after - before) == 2


def test_a_workbook_without_a_shown_sheet_is_refused(excel, tmp_path):
    source = excel()
    workbook = parts(source)["xl/workbook.xml"]
    edit(source, {"xl/workbook.xml": workbook.replace(b'state="visible"', b'state="hidden"')})
    with pytest.raises(UnwritableFile, match="no sheet"):
        annotate(source, [at("B2")], tmp_path / "out.xlsx")
