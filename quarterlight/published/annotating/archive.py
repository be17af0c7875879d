"""A zip copied with some of its members changed. Every other one keeps its very bytes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from copy import copy
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_UTF_8 = 0x800
_CHUNK = 1 << 20


def copy_with(source: Path, changed: Mapping[str, bytes], file: BinaryIO) -> None:
    """Copies the zip `source` into `file`: changed members in their old place, new ones at the end."""
    with ZipFile(source) as old, ZipFile(file, "w") as new:
        copying = _Copying(old, new)
        for info in old.infolist():
            if info.filename in changed:
                new.writestr(_like(info), changed[info.filename])
            elif info.filename.isascii() or info.flag_bits & _UTF_8:
                copying.as_packed(info)
            else:  # a name in an old alphabet, which ZipFile lists anew in another
                new.writestr(_like(info), old.read(info))
        for name, data in changed.items():
            if name not in old.NameToInfo:
                new.writestr(_new(name), data)
        new.comment = old.comment


class _Copying:
    """Copies members as they are packed, which ZipFile has no method for."""

    def __init__(self, old: ZipFile, new: ZipFile) -> None:
        self._old, self._new = old, new
        # What lies between two members (a length told after the data) belongs to the first.
        self._ends = sorted({*(info.header_offset for info in old.infolist()), old.start_dir})

    def as_packed(self, info: ZipInfo) -> None:
        """Copies one member with its own header, dates and packed bytes."""
        old, new = self._old.fp, self._new.fp
        assert old is not None and new is not None
        kept = copy(info)
        kept.header_offset = self._new.start_dir
        old.seek(info.header_offset)
        new.seek(self._new.start_dir)
        left = self._ends[bisect_right(self._ends, info.header_offset)] - info.header_offset
        while left and (piece := old.read(min(left, _CHUNK))):
            new.write(piece)
            left -= len(piece)
        self._new.filelist.append(kept)
        self._new.NameToInfo[kept.filename] = kept
        self._new.start_dir = new.tell()


def _like(info: ZipInfo) -> ZipInfo:
    """A member of the same name, date and packing, for other bytes."""
    like = ZipInfo(info.filename, info.date_time)
    like.compress_type = info.compress_type
    like.create_system, like.external_attr = info.create_system, info.external_attr
    return like


def _new(name: str) -> ZipInfo:
    """A member that was not there, under the one date that office programs give to all."""
    info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = ZIP_DEFLATED
    info.create_system = 0
    return info
