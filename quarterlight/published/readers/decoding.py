"""From the bytes of a text file to its text: UTF-8, UTF-16 with a mark, else Windows-1252."""

from __future__ import annotations

import re
from pathlib import Path

from quarterlight.errors import UnreadableFile
from quarterlight.published.readers.limits import MAX_ROWS, MAX_TEXT_BYTES
from quarterlight.scorecard.place import Place

Notice = tuple[str, Place]

_SAVE_AS = "Open it and save it again as “CSV UTF-8” or “Unicode Text”."
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = dict.fromkeys(set(range(32)) - {9, 10, 11, 12, 13})
# What web pages call by these names is Windows-1252, as every browser knows.
_BROWSERS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}
_DECLARABLE = re.compile(r"(windows-|cp)125\d|iso-8859-\d{1,2}|latin1|us-ascii|macintosh")


def read_text(path: Path) -> tuple[str, list[Notice]]:
    """The text of a file with `\\n` as its only line break, and a notice if it was not Unicode.

    Raises UnreadableFile for bytes that are no text, and for a file far larger than a scorecard.
    """
    text, notices = decode(read_bytes(path), str(path))
    return text.replace("\r\n", "\n").replace("\r", "\n"), notices


def read_bytes(path: Path) -> bytes:
    """The bytes of a text file; one over the limit is refused before more of it is read."""
    with path.open("rb") as file:
        data = file.read(MAX_TEXT_BYTES + 1)
    if len(data) > MAX_TEXT_BYTES:
        raise UnreadableFile(
            f"The file holds over {MAX_TEXT_BYTES >> 20} MB; a scorecard is read up to"
            f" {MAX_ROWS:,} rows.",
            str(path),
            "Give the published scorecard alone, not the records behind it.",
        )
    return data


def decode(data: bytes, where: str, declared: str | None = None) -> tuple[str, list[Notice]]:
    """Text from bytes, and a notice where the encoding had to be guessed.

    What is not Unicode is in the encoding that the file declares, else in Windows-1252.
    """
    notices: list[Notice] = []
    try:
        text = data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        text = _as_declared(data, declared)
        if not text:
            text = _as_windows(data, where)
            place = Place(line=_line(data, error))
            notices.append(("The text is not UTF-8; it was read as Windows-1252.", place))
    start = text[:65536]
    if len(start) - len(start.translate(_CONTROLS)) > len(start) / 10:
        raise UnreadableFile("The file is no text: it holds binary data.", where, _SAVE_AS)
    return text, notices


def _as_declared(data: bytes, declared: str | None) -> str:
    """The text in the encoding that the file says it has; blank where that is not true."""
    declared = (declared or "").lower()
    try:
        known = _DECLARABLE.fullmatch(declared)
        return data.decode(_BROWSERS.get(declared, declared)) if known else ""
    except (LookupError, UnicodeError):
        return ""


def _as_windows(data: bytes, where: str) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"The encoding is unknown: the byte {data[error.start]:#04x} is neither UTF-8,"
            " UTF-16 nor Windows-1252.",
            f"{where}, line {_line(data, error)}",
            _SAVE_AS,
        ) from None


def _line(data: bytes, error: UnicodeDecodeError) -> int:
    return data.count(b"\n", 0, error.start) + 1
