"""From the bytes of a text file to its text: UTF-8, UTF-16 with a mark, else Windows-1252."""

from __future__ import annotations

from pathlib import Path

from quarterlight.errors import UnreadableFile
from quarterlight.published.readers.limits import MAX_ROWS, MAX_TEXT_BYTES
from quarterlight.scorecard.place import Place

Notice = tuple[str, Place]

_SAVE_AS = "Open it and save it again as “CSV UTF-8” or “Unicode Text”."
_CONTROLS = dict.fromkeys(set(range(32)) - {9, 10, 11, 12, 13})


def read_text(path: Path) -> tuple[str, list[Notice]]:
    """The text of a file with `\\n` as its only line break, and a notice if it was not Unicode.

    Raises UnreadableFile for bytes that are no text, and for a file far larger than a scorecard.
    """
    with path.open("rb") as file:
        data = file.read(MAX_TEXT_BYTES + 1)
    if len(data) > MAX_TEXT_BYTES:
        raise UnreadableFile(
            f"The file holds over {MAX_TEXT_BYTES >> 20} MB; a scorecard is read up to"
            f" {MAX_ROWS:,} rows.",
            str(path),
            "Give the published scorecard, not the records behind it.",
        )
    text, notices = decode(data, str(path))
    return text.replace("\r\n", "\n").replace("\r", "\n"), notices


def decode(data: bytes, where: str) -> tuple[str, list[Notice]]:
    """Text from bytes; a byte that is not UTF-8 makes all of it Windows-1252, with a notice."""
    notices: list[Notice] = []
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        text = _windows_text(data, where)
        line = data.count(b"\n", 0, error.start) + 1
        notices.append(("The text is not UTF-8; it was read as Windows-1252.", Place(line=line)))
    start = text[:65536]
    if len(start) - len(start.translate(_CONTROLS)) > len(start) / 10:
        raise UnreadableFile("The file is no text: it holds binary data.", where, _SAVE_AS)
    return text, notices


def _windows_text(data: bytes, where: str) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(
            f"The encoding is unknown: the byte {data[error.start]:#04x} is neither UTF-8,"
            " UTF-16 nor Windows-1252.",
            f"{where}, line {line}",
            _SAVE_AS,
        ) from None
