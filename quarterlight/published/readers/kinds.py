"""Which kinds of file there are: what their endings and first bytes say, and what to do instead."""

from __future__ import annotations

from dataclasses import dataclass

_PICTURE = "Ask for the Word or Excel file that the picture shows."
_ADVICE = {
    "pdf": "Ask for the Word or Excel file that it was made from.",
    "doc docm dot dotx dotm rtf odt fodt wps wpd": "Open it in Word and save it as .docx.",
    "xls xlsb xlt xltx xltm fods wk1": "Open it in Excel and save it as .xlsx.",
    "pages": "In Pages, export it to Word (.docx).",
    "numbers": "In Numbers, export it to Excel (.xlsx).",
    "ppt pptx pptm odp": "Copy its tables into Word and save them as .docx.",
    "png jpg jpeg gif tif tiff bmp webp heic svg": _PICTURE,
    "gsheet": "In Google Sheets, download it as .xlsx.",
    "gdoc": "In Google Docs, download it as .docx.",
    "mht mhtml": "Save the page as .html (“web page, HTML only”).",
    "msg eml": "Save the attachment of the message and give that.",
    "zip 7z rar gz": "Unpack it and give the file inside.",
}
_ADVICE_BY_SUFFIX = {f".{end}": text for ends, text in _ADVICE.items() for end in ends.split()}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file as its first bytes show it; `suffixes` are the endings it may rightly have."""

    name: str
    suffixes: tuple[str, ...]


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
    (b"SQLite format", Kind("a database", (".db",))),
)


def kind_of(head: bytes) -> Kind | None:
    """The kind that the first bytes of a file show; None for text and for office files."""
    return next((kind for start, kind in _SIGNATURES if head.startswith(start)), None)


def advice(suffix: str) -> str | None:
    """What to do with a file of a known kind that is not read, or None."""
    return _ADVICE_BY_SUFFIX.get(suffix)
