"""Files that cannot be read: each is refused in plain words, with what to do about it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from openpyxl import Workbook

from quarterlight.published.readers import read, suffixes
from quarterlight.published.readers.limits import MAX_PARTS, MAX_UNPACKED_BYTES

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
OFFICE = [".docx", ".ods", ".xlsx"]
TEXT = [".csv", ".html", ".txt"]
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """Writes a file."""

    def write_to(name: str, content: bytes) -> Path:
        (tmp_path / name).write_bytes(content)
        return tmp_path / name

    return write_to


@pytest.fixture
def office_file(tmp_path: Path) -> Callable[[str], Path]:
    """A small sound office file of the given suffix, under any name."""

    def make(suffix: str, name: str = "") -> Path:
        path = tmp_path / (name or f"sound{suffix}")
        if suffix == ".xlsx":
            workbook = Workbook()
            workbook.active["A1"] = "90%"
            workbook.save(path)
        elif suffix == ".docx":
            word = docx.Document()
            word.add_paragraph("90%")
            word.save(str(path))
        else:
            with ZipFile(path, "w") as archive:
                archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                archive.writestr("content.xml", "<x/>")
        return path

    return make


MAIN = {".xlsx": SHEET, ".docx": "word/document.xml", ".ods": "content.xml"}


def test_a_missing_file_is_refused(tmp_path, refusal):
    assert "no such file" in refusal(tmp_path / "none.xlsx").what


def test_a_folder_is_refused(tmp_path, refusal):
    (tmp_path / "folder.xlsx").mkdir()
    assert "folder" in refusal(tmp_path / "folder.xlsx").what


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_that_would_never_end_is_refused(tmp_path, refusal):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no ordinary file" in refusal(tmp_path / "pipe.txt").what


@pytest.mark.parametrize("suffix", OFFICE + TEXT)
def test_an_empty_file_is_refused(write, refusal, suffix):
    assert "empty" in refusal(write(f"a{suffix}", b"")).what


@pytest.mark.parametrize(
    ("suffix", "remedy"),
    [
        (".pdf", "Word or Excel file"),
        (".doc", ".docx"),
        (".xls", ".xlsx"),
        (".xlsb", ".xlsx"),
        (".odt", ".docx"),
        (".rtf", ".docx"),
        (".pages", ".docx"),
        (".numbers", ".xlsx"),
        (".PNG", "Word or Excel file"),
        (".zip", "Unpack"),
    ],
)
def test_other_known_forms_are_refused_with_what_to_save_them_as(write, refusal, suffix, remedy):
    refused = refusal(write(f"a{suffix}", b"x"))
    assert suffix.lower() in refused.what
    assert remedy in refused.remedy


@pytest.mark.parametrize("name", ["a.sav", "scorecard"])
def test_an_unknown_form_is_refused_with_those_that_are_read(write, refusal, name):
    remedy = refusal(write(name, b"x")).remedy
    assert all(suffix in remedy for suffix in suffixes())


@pytest.mark.parametrize("suffix", OFFICE + TEXT)
@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"{\\rtf1 x}", "rich text"),
        (OLE + "WordDocument".encode("utf-16-le"), "an old Word document"),
        (OLE + "Workbook".encode("utf-16-le"), "an old Excel workbook"),
    ],
    ids=["pdf", "png", "rtf", "doc", "xls"],
)
def test_another_form_under_a_lying_ending_is_named(write, refusal, suffix, content, what):
    assert refusal(write(f"a{suffix}", content)).what == f"This is {what} with the ending {suffix}."


@pytest.mark.parametrize("own", OFFICE)
@pytest.mark.parametrize("suffix", OFFICE + TEXT)
def test_an_office_file_under_another_ending_is_told_its_own(office_file, refusal, own, suffix):
    if own != suffix:
        refused = refusal(office_file(own, f"a{suffix}"))
        assert f"with the ending {suffix}" in refused.what
        assert refused.remedy == f"Rename it to end in {own}."


def test_a_web_page_under_another_ending_is_told_its_own(write, refusal):
    assert ".html" in refusal(write("a.csv", b"\xef\xbb\xbf\n<!DOCTYPE HTML><p>x")).remedy


@pytest.mark.parametrize("suffix", OFFICE)
def test_a_text_under_the_ending_of_an_office_file_is_refused(write, refusal, suffix):
    assert f"no {suffix} file" in refusal(write(f"a{suffix}", b"No\tMeasure\n")).what


@pytest.mark.parametrize("suffix", TEXT)
@pytest.mark.parametrize(
    "content",
    [bytes(range(256)) * 4, "No\tMeasure".encode("utf-16-le"), b"caf\x81 \x9d"],
    ids=["binary", "utf-16 without a mark", "no encoding"],
)
def test_bytes_that_are_no_text_are_refused(write, refusal, suffix, content):
    assert "encoding" in (what := refusal(write(f"a{suffix}", content)).what) or "binary" in what


@pytest.mark.parametrize("suffix", OFFICE)
def test_a_protected_office_file_is_refused(write, refusal, suffix):
    encrypted = OLE + "EncryptedPackage".encode("utf-16-le")
    refused = refusal(write(f"a{suffix}", encrypted))
    assert "password" in refused.what
    assert "File > Info > Protect" in refused.remedy


def test_a_protected_ods_is_refused(office_file, edit, refusal):
    path = office_file(".ods")
    edit(path, "META-INF/manifest.xml", "", "<x><manifest:encryption-data/></x>")
    assert "password" in refusal(path).what


@pytest.mark.parametrize("suffix", OFFICE)
@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
def test_half_an_office_file_is_refused(office_file, refusal, suffix, share):
    path = office_file(suffix)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert "broken" in refusal(path).what


@pytest.mark.parametrize("suffix", OFFICE)
def test_an_office_file_with_damage_inside_is_refused(office_file, refusal, suffix):
    path = office_file(suffix)
    data = bytearray(path.read_bytes())
    for place in range(40, len(data) * 2 // 3, 97):
        data[place] ^= 0xFF
    path.write_bytes(data)
    refusal(path)


@pytest.mark.parametrize("suffix", OFFICE)
def test_an_office_file_that_lacks_its_main_part_is_refused(office_file, refusal, suffix):
    path = office_file(suffix)
    with ZipFile(path) as archive:
        kept = {name: archive.read(name) for name in archive.namelist() if name != MAIN[suffix]}
    with ZipFile(path, "w") as archive:
        for name, data in kept.items():
            archive.writestr(name, data)
    assert "broken" in (what := refusal(path).what) or "lacks its part" in what


@pytest.mark.parametrize("suffix", OFFICE)
def test_xml_that_is_none_is_refused(office_file, edit, refusal, suffix):
    path = office_file(suffix)
    edit(path, MAIN[suffix], "<", "<<")
    refusal(path)


@pytest.mark.parametrize("suffix", OFFICE)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_with_entities_is_refused(office_file, refusal, suffix, encoding):
    path = office_file(suffix)
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(path, "w") as archive:
        for name, data in (parts | {MAIN[suffix]: laughs.encode(encoding)}).items():
            archive.writestr(name, data)
    assert "entities" in refusal(path).what


@pytest.mark.parametrize("suffix", OFFICE)
def test_a_zip_bomb_is_refused_unopened(office_file, refusal, suffix):
    path = office_file(suffix)
    with ZipFile(path, "a", ZIP_DEFLATED) as archive, archive.open("bomb.xml", "w") as part:
        for _ in range(8):
            part.write(b" " * (1 << 20))
    assert "times its size" in refusal(path).what


@pytest.mark.parametrize("suffix", OFFICE)
def test_an_office_file_of_too_many_parts_is_refused(office_file, refusal, suffix):
    path = office_file(suffix)
    with ZipFile(path, "a") as archive:
        for number in range(MAX_PARTS + 1):
            archive.writestr(f"{number}", "")
    assert "parts" in refusal(path).what


def test_an_office_file_that_claims_to_be_huge_is_refused(office_file, refusal):
    path = office_file(".docx")
    data = path.read_bytes()
    with ZipFile(path) as archive:
        size = archive.getinfo("word/document.xml").file_size
    at = data.rindex(b"word/document.xml") - 46 + 24
    claimed = (MAX_UNPACKED_BYTES + 1).to_bytes(4, "little")
    assert data[at : at + 4] == size.to_bytes(4, "little")
    path.write_bytes(data[:at] + claimed + data[at + 4 :])
    assert "256 MB" in refusal(path).what


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_the_strict_kind_is_refused_with_what_to_save_it_as(office_file, edit, refusal, suffix):
    path = office_file(suffix)
    usual, strict = (
        "http://schemas.openxmlformats.org/officeDocument/",
        "http://purl.oclc.org/ooxml/",
    )
    edit(path, "_rels/.rels", usual, strict)
    assert "Strict" in refusal(path).what


@pytest.mark.parametrize(
    ("suffix", "program"), [(".xlsx", "Excel"), (".csv", "Excel"), (".docx", "Word")]
)
def test_a_file_that_is_open_elsewhere_is_to_be_closed_there(
    write, refusal, monkeypatch, suffix, program
):
    path = write(f"scorecard{suffix}", b"x")

    def deny(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", deny)
    assert f"Close it in {program} first" in refusal(path).remedy
    path.with_name(f"~${path.name}").touch()
    assert refusal(path).what == "The file is open."


def test_the_lock_file_of_an_office_program_is_not_the_file(write, refusal):
    assert "~$" in refusal(write("~$scorecard.xlsx", b"x" * 165)).what


def test_an_error_of_the_disc_is_no_traceback(write, refusal, monkeypatch):
    path = write("a.txt", b"x")

    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    assert "Input/output error" in refusal(path).what


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_blanks_and_odd_letters_in_a_path_do_no_harm(office_file, tmp_path, suffix):
    folder = tmp_path / "Children’s services (Q3) & more"
    folder.mkdir()
    path = office_file(suffix).rename(folder / f"score card #1{suffix.upper()}")
    assert read(str(path)).blocks
