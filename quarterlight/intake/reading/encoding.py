"""The encoding of a text file: UTF-8 with a mark or without, else Windows-1252."""

from __future__ import annotations

import codecs
from typing import BinaryIO

from quarterlight.errors import UnreadableFile

_PIECE = 1 << 20
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def encoding_of(file: BinaryIO, name: str) -> str:
    """The encoding of a file that was opened at its beginning; the whole of it is looked at."""
    piece = file.read(_PIECE)
    if piece.startswith(_UTF_16):
        raise UnreadableFile("The text is UTF-16.", name, "Save it as “CSV UTF-8”.")
    if b"\0" in piece:
        raise UnreadableFile("The file is no text: it holds binary data.", name, "Export it again.")
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    try:
        while piece:
            decoder.decode(piece)
            piece = file.read(_PIECE)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"
