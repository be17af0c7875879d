"""The encoding of a text file: UTF-8 with a mark or without, else Windows-1252."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from quarterlight.errors import UnreadableFile

_PIECE = 1 << 20
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# The bytes for which Windows-1252 has no sign.
_NO_SIGN = b"\x81\x8d\x8f\x90\x9d"
UTF_8, WINDOWS = "utf-8-sig", "cp1252"


def encoding_of(file: BinaryIO, name: str) -> tuple[str, bool]:
    """The encoding of a file that stands at its beginning, and whether it has bytes that are no sign.

    The whole of it is looked at, a piece at a time.
    """
    decoder = codecs.getincrementaldecoder(UTF_8)()
    is_unicode, is_lossy, is_first = True, False, True
    for piece in _pieces(file):
        if is_first:
            _refuse_no_text(piece, name)
            is_first = False
        if is_unicode:
            is_unicode = _decodes(decoder, piece)
        is_lossy = is_lossy or any(byte in piece for byte in _NO_SIGN)
    is_unicode = is_unicode and _decodes(decoder, b"", final=True)
    return (UTF_8, False) if is_unicode else (WINDOWS, is_lossy)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield piece


def _decodes(decoder: codecs.IncrementalDecoder, piece: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(piece, final)
    except UnicodeDecodeError:
        return False
    return True


def _refuse_no_text(piece: bytes, name: str) -> None:
    if piece.startswith(_UTF_16):
        raise UnreadableFile("The text is UTF-16.", name, "Save it as “CSV UTF-8”.")
    if b"\0" in piece:
        raise UnreadableFile("The file is no text: it holds binary data.", name, "Export it again.")
