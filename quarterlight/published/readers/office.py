"""The shared guard of office files: a zip of parts, opened only where it is harmless.

No entity, no document type, no network; no more than the limits, by the zip's directory and
again while reading. Whatever is wrong is an UnreadableFile that says what to do.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from quarterlight.errors import UnreadableFile
from quarterlight.published.readers.cleaning import clean
from quarterlight.published.readers.limits import (
    MAX_PARTS,
    MAX_RATIO,
    MAX_TEXT_BYTES,
    MAX_UNPACKED_BYTES,
    RATIO_COUNTS_FROM,
)

_CHUNK = 1 << 20
_XML = (".xml", ".rels")
_MEGABYTE = 1 << 20
_ENCRYPTED = 0x1
_STRICT = b"http://purl.oclc.org/ooxml"
_SAVE_AGAIN = (
    "Open it in the program that made it and save it again; if that fails, ask for a copy."
)
_PASSWORD = "Open it, remove the password (File > Info > Protect) and save it."
_FORBIDDEN = [
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
]
_NOBODYS_TITLES = {"", "word document", "document", "workbook", "untitled", "title"}
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


class Package:
    """The parts of an opened office file, by their names in the zip."""

    def __init__(self, path: Path, archive: ZipFile) -> None:
        """Checks the directory of the zip before anything is unpacked."""
        self.where = str(path)
        self._archive = archive
        self._unpacked = 0
        self._check_directory(archive.infolist())
        self._refuse_strict()

    @property
    def names(self) -> list[str]:
        """The names of all parts, in the order of the zip."""
        return self._archive.namelist()

    def part(self, name: str) -> bytes:
        """One part, unpacked."""
        if name in self.names and self._archive.getinfo(name).file_size > MAX_TEXT_BYTES:
            raise self._too_large(f"its part {name} over {MAX_TEXT_BYTES // _MEGABYTE} MB")
        return b"".join(self.stream(name))

    def stream(self, name: str) -> Iterator[bytes]:
        """One part in pieces, for what may be too large to be held whole."""
        if name not in self.names:
            raise UnreadableFile(f"The file lacks its part {name}.", self.where, _SAVE_AGAIN)
        before = b""
        with self._archive.open(name) as part:
            while piece := part.read(_CHUNK):
                self._unpacked += len(piece)
                if self._unpacked > 2 * MAX_UNPACKED_BYTES:  # some parts are read twice
                    raise self._too_large(f"over {MAX_UNPACKED_BYTES // _MEGABYTE} MB")
                if name.endswith(_XML):
                    self._look_for_entities(name, before[-32:] + piece)
                before = piece
                yield piece

    def check_parts(self) -> None:
        """Unpacks every part of XML once, so that a library may then read them by itself."""
        for name in self.names:
            if name.endswith(_XML):
                self.part(name)

    def xml(self, name: str) -> etree._Element:
        """The root element of one part."""
        parser = etree.XMLParser(
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        root = etree.fromstring(self.part(name), parser)
        if root.getroottree().docinfo.doctype:  # also of a part whose name does not say XML
            raise self._with_entities(name)
        return root

    def title(self) -> str | None:
        """The title in the file's properties, unless it is one that programs fill in."""
        if "docProps/core.xml" not in self.names:
            return None
        title = clean(self.xml("docProps/core.xml").findtext(_TITLE) or "")
        return None if title.lower() in _NOBODYS_TITLES else title

    def protected(self) -> UnreadableFile:
        """The refusal of a file that only a password opens."""
        return UnreadableFile("The file is protected with a password.", self.where, _PASSWORD)

    def _check_directory(self, parts: list[ZipInfo]) -> None:
        if len(parts) > MAX_PARTS:
            raise self._too_large(f"over {MAX_PARTS:,} parts")
        if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
            raise self._too_large(f"over {MAX_UNPACKED_BYTES // _MEGABYTE} MB")
        for part in parts:
            if part.flag_bits & _ENCRYPTED:
                raise self.protected()
            if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise BadZipFile(f"{part.filename} is packed in an unknown way")
            ratio = part.file_size / max(1, part.compress_size)
            if part.file_size > RATIO_COUNTS_FROM and ratio > MAX_RATIO:
                raise self._too_large(f"its part {part.filename} {ratio:.0f} times its size")

    def _refuse_strict(self) -> None:
        if "_rels/.rels" in self.names and _STRICT in self.part("_rels/.rels"):
            raise UnreadableFile(
                "The file is of the kind “Strict Open XML”.",
                self.where,
                "Save it again as the ordinary .docx or .xlsx.",
            )

    def _look_for_entities(self, name: str, piece: bytes) -> None:
        if any(mark in piece for mark in _FORBIDDEN):
            raise self._with_entities(name)

    def _with_entities(self, name: str) -> UnreadableFile:
        return UnreadableFile(
            f"Its part {name} defines a document type or entities, which no office program"
            " writes; it is not read, for safety.",
            self.where,
            _SAVE_AGAIN,
        )

    def _too_large(self, what: str) -> UnreadableFile:
        return UnreadableFile(
            f"Unpacked, the file holds {what}, so it is no published scorecard.",
            self.where,
            "Copy the scorecard alone into a new file, save it and give that.",
        )


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """An office file, open while it is read; damage met meanwhile is refused in plain words."""
    try:
        with ZipFile(path) as archive:
            yield Package(path, archive)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, etree.XMLSyntaxError) as error:
        raise broken(path, error) from error


@contextmanager
def loading(path: Path) -> Iterator[None]:
    """Around a library that loads a whole file, and fails in its own ways on a damaged one."""
    try:
        yield
    except (ArithmeticError, AttributeError, LookupError, RecursionError, SyntaxError) as error:
        raise broken(path, error) from error
    except (AssertionError, TypeError, ValueError, OSError) as error:
        raise broken(path, error) from error


def broken(path: Path, error: Exception) -> UnreadableFile:
    """The refusal of a damaged file. The error's own words are for whoever mends it."""
    kind = path.suffix.lower()
    reason = " ".join(str(error).split())[:120]
    return UnreadableFile(
        f"This is no {kind} file, or a broken one ({reason}).", str(path), _SAVE_AGAIN
    )
