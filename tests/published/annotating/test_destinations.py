"""Where an annotated copy may go, and that nothing is left where it may not."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from office_files import at, parts

from quarterlight.errors import QuarterlightError, UnreadableFile, UnwritableFile
from quarterlight.published.annotating import annotate, check_annotatable
from quarterlight.published.annotating.archive import copy_with


@pytest.fixture
def refusal(excel, tmp_path):
    """The refusal to write a copy to a name; the folder must then hold what it held before."""
    source = excel()

    def refused(out: Path | str, annotated: Path = source, **options: bool) -> QuarterlightError:
        before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        with pytest.raises(QuarterlightError) as caught:
            annotate(annotated, [at("B2")], tmp_path / out, **options)
        after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        assert after == before
        assert caught.value.what and caught.value.where and caught.value.remedy
        return caught.value

    return refused


@pytest.mark.parametrize("ending", ["txt", "csv", "html", "ods", "doc", ""])
def test_only_word_and_excel_are_annotated(refusal, tmp_path, ending):
    source = tmp_path / f"page.{ending}"
    source.write_text("No\tQ3")
    error = refusal("out.docx", source)
    assert "Only Word and Excel files" in error.what
    assert error.remedy == "Save it as .docx or .xlsx first."


@pytest.mark.parametrize("name", ["out.docx", "out.xlsm", "out"])
def test_the_copy_ends_as_the_file_does(refusal, name):
    assert refusal(name).remedy == "Name it out.xlsx."


def test_an_ending_in_capitals_is_the_same(excel, tmp_path):
    annotate(excel(), [at("B2")], tmp_path / "OUT.XLSX")
    assert (tmp_path / "OUT.XLSX").exists()


def test_the_file_itself_is_never_written_over(refusal, tmp_path):
    for name in ("hard.xlsx", "soft.xlsx"):
        link = os.link if name == "hard.xlsx" else os.symlink
        link(tmp_path / "hers.xlsx", tmp_path / name)
    for name in ("hers.xlsx", "hard.xlsx", "soft.xlsx", f"../{tmp_path.name}/hers.xlsx"):
        error = refusal(name, replace=True)
        assert "the file itself" in error.what
        assert "hers (checked).xlsx" in error.remedy


def test_a_file_that_is_there_is_written_over_only_when_told(refusal, tmp_path):
    (tmp_path / "out.xlsx").write_text("hers too")
    assert "there already" in refusal("out.xlsx").what
    annotate(tmp_path / "hers.xlsx", [at("B2")], tmp_path / "out.xlsx", replace=True)
    assert "xl/comments1.xml" in parts(tmp_path / "out.xlsx")


def test_a_link_that_leads_nowhere_is_there_already(refusal, tmp_path):
    (tmp_path / "out.xlsx").symlink_to(tmp_path / "gone.xlsx")
    assert "there already" in refusal("out.xlsx").what


def test_a_folder_is_no_file(refusal, tmp_path):
    (tmp_path / "out.xlsx").mkdir()
    assert refusal("out.xlsx").what == "This is a folder."
    assert refusal("none/out.xlsx").what == "There is no such folder to write to."


@pytest.mark.parametrize(
    ("number", "what"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EDQUOT, "The disk is full."),
        (errno.EIO, "The file cannot be written (Input/output error)."),
    ],
)
def test_a_disk_that_fails_leaves_nothing_half_written(refusal, monkeypatch, number, what):
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert refusal("out.xlsx").what == what


def test_a_copy_that_is_open_in_excel_stays(refusal, tmp_path, monkeypatch):
    (tmp_path / "out.xlsx").write_text("open")

    def fail(*_: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(Path, "replace", fail)
    error = refusal("out.xlsx", replace=True)
    assert error.remedy == "Close it in Excel, or give another name."


def test_a_folder_that_may_not_be_written_to_is_said(refusal, monkeypatch):
    real = Path.open

    def fail(path: Path, mode: str = "r", *rest: object) -> object:
        if "x" in mode:
            raise PermissionError(errno.EACCES, "denied")
        return real(path, mode, *rest)

    monkeypatch.setattr(Path, "open", fail)
    assert refusal("out.xlsx").what == "Nothing may be written in this folder."


def test_a_name_that_is_too_long_is_said(refusal):
    assert "name" in refusal(f"{'n' * 300}.xlsx").remedy


def test_a_file_that_cannot_be_read_is_refused_as_the_reader_would(refusal, tmp_path):
    assert isinstance(refusal("out.xlsx", tmp_path / "gone.xlsx"), UnreadableFile)
    (tmp_path / "broken.xlsx").write_bytes(b"PK\3\4 no zip")
    assert isinstance(refusal("out.xlsx", tmp_path / "broken.xlsx"), UnreadableFile)


def test_names_can_be_checked_before_any_work(excel, tmp_path):
    assert check_annotatable(excel(), tmp_path / "out.xlsx") == "xlsx_xlsm"
    with pytest.raises(UnwritableFile):
        check_annotatable(Path("page.txt"), tmp_path / "out.txt")


def test_members_of_every_way_of_packing_are_copied(tmp_path):
    source, out = tmp_path / "a.zip", tmp_path / "b.zip"
    with source.open("wb") as file, ZipFile(Stream(file), "w", ZIP_DEFLATED) as archive:
        for name in ("streamed", "geändert", "changed"):  # with the length told after the data
            archive.writestr(name, name * 50)
        archive.comment = b"hers"
    with out.open("wb") as file:
        copy_with(source, {"changed": b"new", "added": b"too"}, file)
    with ZipFile(source) as before, ZipFile(out) as after:
        assert after.testzip() is None
        assert after.namelist() == ["streamed", "geändert", "changed", "added"]
        assert [after.read(name) for name in after.namelist()] == [
            *(before.read(name) for name in before.namelist()[:2]),
            *(b"new", b"too"),
        ]
        assert after.comment == b"hers"


class Stream:
    """A file that is only written to, as when a program sends a workbook off while it makes it."""

    def __init__(self, file) -> None:
        self.write, self.flush = file.write, file.flush
