"""Comments in a Word document: each at its cell or paragraph, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document as Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree
from office_files import W, at, canonical, parts

from quarterlight.errors import UnwritableFile
from quarterlight.published.annotating import Annotation, annotate
from quarterlight.published.grid import Grid, GridCell, Paragraph
from quarterlight.published.readers import read
from quarterlight.published.readers.cleaning import clean

BODY, COMMENTS = "word/document.xml", "word/comments.xml"
NEW = {COMMENTS, BODY, "[Content_Types].xml", "word/_rels/document.xml.rels"}
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff"
    "3f0005fe02fe0def46b80000000049454e44ae426082"
)


def element(xml: str) -> etree._Element:
    end = min(place for place in (xml.find(" "), xml.find(">"), xml.find("/>")) if place > 0)
    return parse_xml(f"{xml[:end]} {nsdecls('w')}{xml[end:]}")


def table(document: Document, *rows: str) -> docx.table.Table:
    """A table drawn with `|` between its cells."""
    texts = [row.split("|") for row in rows]
    drawn = document.add_table(len(texts), len(texts[0]))
    for row, line in zip(drawn.rows, texts, strict=True):
        for cell, text in zip(row.cells, line, strict=True):
            cell.text = text
    return drawn


def anchors(path: Path) -> Iterator[tuple[str, str]]:
    """For each comment its text, and the text that it speaks of."""
    said = {comment.comment_id: comment.text for comment in docx.Document(str(path)).comments}
    body = etree.fromstring(parts(path)[BODY])
    for start in body.iter(f"{W}commentRangeStart"):
        identifier = start.get(f"{W}id")
        texts = []
        for each in body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t", f"{W}p"):
            if each is start:
                texts = [""]
            elif each.tag == f"{W}commentRangeEnd" and each.get(f"{W}id") == identifier:
                break
            elif texts:
                texts.append((each.text or "") if each.tag == f"{W}t" else "\n")
        yield said.get(int(identifier), "").split("\n")[-1], clean("".join(texts))


def without_new(path: Path, name: str, number_of_old: int) -> bytes:
    """A part without what comments from a number on added to it."""
    root = etree.fromstring(parts(path)[name])
    marks = [W + mark for mark in ("comment", "commentRangeStart", "commentRangeEnd")]
    new = [each for each in root.iter(*marks) if int(each.get(f"{W}id")) >= number_of_old]
    references = root.iter(f"{W}commentReference")
    new += [each.getparent() for each in references if int(each.get(f"{W}id")) >= number_of_old]
    for each in new:
        each.getparent().remove(each)
    return canonical(root)


def test_a_comment_is_quarterlights_and_stands_on_the_text_of_its_cell(word, annotated):
    source = word(lambda document: table(document, "No|Q3", "1|90%"))
    out = annotated(source, at(table=1, row=2, column=2, title="Arrow", text="It fell."))
    (comment,) = docx.Document(str(out)).comments
    assert (comment.author, comment.initials, comment.text) == (
        *("Quarterlight", "QL", "Arrow\nIt fell."),
    )
    assert list(anchors(out)) == [("It fell.", "90%")]


def test_a_comment_stands_at_an_empty_cell_too(word, annotated):
    source = word(lambda document: table(document, "No|", "1|90%"))
    out = annotated(source, at(table=1, row=1, column=2))
    assert list(anchors(out)) == [("Said.", "")]
    cell = docx.Document(str(out)).tables[0].cell(0, 1)
    assert cell._tc.find(f".//{W}commentReference") is not None


def test_a_comment_stands_on_a_paragraph_where_blank_ones_count(word, annotated):
    def write(document):
        for text in ("Title", "", "Measure 3: late."):
            document.add_paragraph(text)

    assert list(anchors(annotated(word(write), at(paragraph=3)))) == [("Said.", "Measure 3: late.")]


def test_several_findings_at_one_cell_are_a_comment_each(word, annotated):
    source = word(lambda document: table(document, "90%"))
    place = {"table": 1, "row": 1, "column": 1}
    out = annotated(source, at(text="One.", **place), at(text="Two.", **place))
    assert sorted(anchors(out)) == [("One.", "90%"), ("Two.", "90%")]


def write_everything(document: Document) -> None:
    """Merged, nested, shifted, deleted and controlled cells between paragraphs."""
    document.add_paragraph("Before", "Heading 1")
    merged = table(document, "a|b|c|d", "e|f|g|h", "i|j|k|l", "m|n|o|p")
    merged.cell(0, 0).merge(merged.cell(0, 1))
    merged.cell(1, 2).merge(merged.cell(3, 3))
    deleted = merged.rows[2]._tr
    deleted.get_or_add_trPr().append(element('<w:del w:id="9" w:author="A"/>'))
    shifted = merged.rows[3]._tr
    shifted.remove(shifted.tc_lst[0])
    shifted.get_or_add_trPr().append(element('<w:gridBefore w:val="1"/>'))
    document.add_paragraph("Between")
    outer = table(document, "outer|two")
    inner = outer.cell(0, 0).add_table(2, 2)
    inner.cell(1, 1).text = "inner"
    document.element.body.insert(
        2,
        element(
            "<w:sdt><w:sdtContent><w:p><w:r><w:t>Control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    table(document, "last|table")
    document.add_paragraph("After")


def shown_at_places(path: Path) -> Iterator[GridCell | Paragraph]:
    for block in read(path).blocks:
        if isinstance(block, Grid):
            yield from {cell.place: cell for cell in block.cells.values() if cell.text}.values()
        else:
            yield block


def test_every_place_that_the_reader_gives_is_found_again_in_any_table(word, annotated):
    source = word(write_everything)
    shown = list(shown_at_places(source))
    notes = [Annotation(each.place, "", str(number)) for number, each in enumerate(shown)]
    found = {int(said): text.split() for said, text in anchors(annotated(source, *notes))}
    assert found == {number: each.text.split() for number, each in enumerate(shown)}
    assert {"outer", "inner", "n", "Control", "last"} <= {each.text.split()[0] for each in shown}


def test_nothing_but_the_marks_and_the_comments_is_changed(word, annotated, tmp_path):
    (tmp_path / "picture.png").write_bytes(PICTURE)

    def write(document):
        write_everything(document)
        document.add_picture(str(tmp_path / "picture.png"))
        document.sections[0].header.paragraphs[0].text = "Council"
        run = document.add_paragraph("Contested").runs[0]
        document.add_comment(run, "Is it so?", "An Analyst", "AA")
        document.add_paragraph()._p.append(
            element('<w:ins w:id="5" w:author="B"><w:r><w:t>new</w:t></w:r></w:ins>')
        )

    source = word(write)
    out = annotated(source, at(table=1, row=2, column=1), at(paragraph=1), at(), elsewhere=1)
    before, after = parts(source), parts(out)
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} == {BODY, COMMENTS}
    for name in (BODY, COMMENTS):
        assert without_new(out, name, 1) == canonical(etree.fromstring(before[name]))
    texts = [comment.text for comment in docx.Document(str(out)).comments]
    assert texts[0] == "Is it so?" and len(texts) == 4


def test_a_first_comment_adds_one_part_and_says_what_it_is(word, annotated):
    source = word(lambda document: table(document, "90%"))
    out = annotated(source, at(table=1, row=1, column=1))
    before, after = parts(source), parts(out)
    assert {name for name in after if before.get(name) != after[name]} <= NEW
    assert list(after) == [*before, COMMENTS]


@pytest.mark.parametrize("place", [{}, {"table": 9, "row": 1, "column": 1}, {"line": 3}])
def test_what_has_no_cell_goes_to_the_title_and_names_its_place(word, annotated, place):
    def write(document):
        document.add_paragraph("")
        document.add_paragraph("Scorecard")
        table(document, "90%")

    out = annotated(word(write), at(title="Header", **place), elsewhere=1)
    (comment,) = docx.Document(str(out)).comments
    named = {"table": " (table 9, row 1, column 1)", "line": " (line 3)"}
    assert comment.text == f"Header{next((named[key] for key in place if key in named), '')}\nSaid."
    assert list(anchors(out)) == [("Said.", "Scorecard")]


def test_an_unfilled_control_in_a_cell_takes_a_comment(word, annotated):
    def write(document):
        cell = table(document, "No|x").cell(0, 1)._tc
        cell.remove(cell.p_lst[0])
        cell.append(
            element(
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r>"
                "<w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            )
        )

    out = annotated(word(write), at(table=1, row=1, column=2))
    assert list(anchors(out)) == [("Said.", "Click here")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("</w:t></w:comments><&>", "</w:t></w:comments><&>"),
        ("a\x00\x1b\ud800\uffff\u202eb", "ab"),
        ("one\ntwo\x0bthree", "one\ntwo\nthree"),
        ("é 好 😀", "é 好 😀"),
    ],
)
def test_hostile_text_stays_text(word, annotated, text, shown):
    source = word(lambda document: table(document, "90%"))
    out = annotated(source, at(table=1, row=1, column=1, title=text, text=text))
    (comment,) = docx.Document(str(out)).comments
    assert comment.text == f"{' '.join(shown.split())}\n{shown}"


def test_a_text_of_any_length_keeps_its_beginning(word, annotated):
    source = word(lambda document: table(document, "90%"))
    out = annotated(source, at(table=1, row=1, column=1, text="figure " * 20_000))
    (comment,) = docx.Document(str(out)).comments
    assert comment.text.startswith("Finding\nfigure figure")
    assert comment.text.endswith("figu…") and len(comment.text) < 2_100


def test_a_comment_is_dated_only_when_told_and_the_bytes_are_always_the_same(word, tmp_path):
    source = word(lambda document: table(document, "90%"))
    undated = at(table=1, row=1, column=1)
    for name, each in (
        *(("a", undated), ("b", undated)),
        ("c", replace(undated, on=date(2017, 1, 9))),
    ):
        annotate(source, [each], tmp_path / f"{name}.docx")
    a, b, c = (tmp_path / f"{name}.docx" for name in "abc")
    assert a.read_bytes() == b.read_bytes()
    assert b'w:date="' not in parts(a)[COMMENTS]
    assert b'w:date="2017-01-09T00:00:00Z"' in parts(c)[COMMENTS]


def test_without_a_finding_the_copy_has_the_same_parts(word, annotated):
    source = word(lambda document: table(document, "90%"))
    assert parts(annotated(source)) == parts(source)


def test_a_document_without_a_paragraph_is_refused(word, tmp_path):
    def write(document):
        for child in list(document.element.body):
            document.element.body.remove(child)

    with pytest.raises(UnwritableFile, match="no paragraph"):
        annotate(word(write), [at()], tmp_path / "out.docx")
    assert not (tmp_path / "out.docx").exists()
