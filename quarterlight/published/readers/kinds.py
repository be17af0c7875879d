"""Which kinds of file there are: what their endings and first bytes say, and what to do instead."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from quarterlight.published.readers.limits import MAX_TEXT_BYTES

_ADVICE = {
    "pdf": "Ask for the Word or Excel file that it was made from.",
    "doc docm dot dotx dotm rtf odt fodt wps wpd": "Open it in Word and save it as .docx.",
    "xls xlsb xlt xltx xltm fods": "Open it in Excel and save it as .xlsx.",
    "pages": "In Pages, export it to Word (.docx).",
    "numbers": "In Numbers, export it to Excel (.xlsx).",
    "ppt pptx pptm odp": "Copy its tables into Word and save them as .docx.",
    "png jpg jpeg gif tif tiff bmp webp heic svg": "Ask for the Word or Excel file it pictures.",
    "gsheet": "In Google Sheets, download it as .xlsx.",
    "gdoc": "In Google Docs, download it as .docx.",
    "mht mhtml": "Save the page as .html (“web page, HTML only”).",
    "msg eml": "Save the attachment of the message and give that.",
    "zip 7z rar gz": "Unpack it and give the file inside.",
}
_ADVICE_BY_SUFFIX = {f".{end}": text for ends, text in _ADVICE.items() for end in ends.split()}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file as its content shows it; `suffixes` are the endings it may rightly have.

    Without any, it is never read, and `remedy` says what to do.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    remedy: str = ""


_SIGNATURES = (
    (b"%PDF", Kind("a PDF", (".pdf",))),
    (b"{\\rtf", Kind("rich text", (".rtf",))),
    (b"\x89PNG", Kind("a picture", (".png",))),
    (b"\xff\xd8\xff", Kind("a picture", (".jpg", ".jpeg"))),
    (b"GIF8", Kind("a picture", (".gif",))),
    (b"II*\0", Kind("a picture", (".tif", ".tiff"))),
    (b"MM\0*", Kind("a picture", (".tif", ".tiff"))),
    (b"\x1f\x8b", Kind("a packed file", (".gz",))),
    (b"7z\xbc\xaf", Kind("a packed file", (".7z",))),
    (b"Rar!", Kind("a packed file", (".rar",))),
    (b"<!doctype html", Kind("a web page", (".html", ".htm", ".xhtml"))),
    (b"<html", Kind("a web page", (".html", ".htm", ".xhtml"))),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", Kind(
        "an office file protected with a password",
        remedy="Open it, remove the password (File > Info > Protect) and save it.",
    )),
    ("WordDocument", Kind("an old Word document", (".doc",))),
    ("Workbook", Kind("an old Excel workbook", (".xls",))),
    ("Book", Kind("an old Excel workbook", (".xls",))),
)  # fmt: skip
_OLD = Kind("an old office file", remedy="Save it as .docx or .xlsx.")
_PARTS = (
    ("xl/workbook.bin", Kind("a binary Excel workbook", (".xlsb",))),
    ("word/", Kind("a Word document", (".docx",))),
    ("xl/", Kind("an Excel workbook", (".xlsx", ".xlsm"))),
    ("ppt/", Kind("a PowerPoint presentation", (".pptx",))),
    ("Index/", Kind("a Pages or Numbers file", remedy="Export it to Word or Excel.")),
)
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.spreadsheet": Kind("a spreadsheet", (".ods",)),
    b"application/vnd.oasis.opendocument.text": Kind("an OpenDocument text", (".odt",)),
    b"application/vnd.oasis.opendocument.presentation": Kind("a presentation", (".odp",)),
}
_ZIP = Kind("a zip archive", (".zip",))
_BROKEN = Kind(
    "a broken office file or archive",
    remedy="Open it in the program that made it and save it again; if that fails, ask for a copy.",
)


def kind_of(path: Path) -> Kind | None:
    """The kind that a file's content shows; None for text and for what is not known."""
    with path.open("rb") as file:
        head = file.read(512)
        if head.startswith(_OLE):
            return _old_kind(head + file.read(MAX_TEXT_BYTES))
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        return _zip_kind(path)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((kind for mark, kind in _SIGNATURES if start.startswith(mark.lower())), None)


def advice(suffix: str) -> str | None:
    """What to do with a file of a known kind that is not read, or None."""
    return _ADVICE_BY_SUFFIX.get(suffix)


def _old_kind(data: bytes) -> Kind:
    streams = ((name.encode("utf-16-le"), kind) for name, kind in _STREAMS)
    return next((kind for name, kind in streams if name in data), _OLD)


def _zip_kind(path: Path) -> Kind:
    try:
        with ZipFile(path) as archive:
            names = archive.namelist()
            info = archive.getinfo("mimetype") if "mimetype" in names else None
            mime = archive.read(info) if info and info.file_size < 200 else b""
    except (BadZipFile, RuntimeError, NotImplementedError, OSError):
        return _BROKEN
    if mime.strip() in _OPEN_DOCUMENT:
        return _OPEN_DOCUMENT[mime.strip()]
    found = (kind for part, kind in _PARTS if any(name.startswith(part) for name in names))
    return next(found, _ZIP)
