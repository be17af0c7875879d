"""The part of a workbook that holds the texts of a sheet's notes. Those that are there are kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from quarterlight.published.annotating.annotation import Annotation
from quarterlight.published.annotating.parts import Parts, parsed
from quarterlight.published.annotating.wording import AUTHOR, length, words_of
from quarterlight.published.readers.addresses import column_letters

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_NONE_YET = f'<comments xmlns="{S[1:-1]}"><authors/><commentList/></comments>'.encode()
_LONGEST = 32_000  # Excel cuts a note off after 32,767 characters
# Excel takes such a text for the character of that number, unless its first sign is written so.
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# Of a comment in a thread Excel keeps a copy as a note, which it overwrites with the thread.
_THREAD = "tc="
_FONT = (("sz", "9"), ("color", "81"), ("rFont", "Tahoma"), ("family", "2"))


class NoteTexts:
    """Adds to the texts of the notes of one sheet."""

    def __init__(self, parts: Parts, sheet: str) -> None:
        self._parts, self._sheet = parts, sheet
        self._name = parts.related(sheet, "comments")
        self._root = parts.tree(self._name) if self._name else parsed(_NONE_YET)
        self._authors = _child(self._root, "authors", 0)
        self._list = _child(self._root, "commentList", 1)
        self._notes = {note.get("ref"): note for note in self._list.iterfind(f"{S}comment")}

    def add(
        self, cell: tuple[int, int], annotations: Sequence[Annotation]
    ) -> tuple[int, list[str]]:
        """Adds annotations to the note at a cell, as many as there is room for: how many, and
        the lines that the note has now."""
        address = f"{column_letters(cell[1])}{cell[0]}"
        before = self._notes.get(address)
        if before is not None and self._is_of_a_thread(before):
            return 0, []
        shown = "" if before is None else "".join(before.itertext(f"{S}t"))
        runs: list[tuple[str, bool]] = []
        fitting = 0
        for annotation in annotations:
            added = _runs(annotation, "\n\n" if shown else "")
            said = "".join(text for text, _ in added)
            if length(shown + said) > _LONGEST:
                break
            shown, runs, fitting = shown + said, runs + added, fitting + 1
        if runs:
            _put(self._text(address, before), runs)
        return fitting, shown.split("\n")

    def finish(self) -> None:
        """Changes the part, or adds it to the file."""
        if self._name is None:
            self._name = self._parts.new_name("xl/comments{}.xml")
            self._parts.declare(self._name, _CONTENT_TYPE)
            self._parts.relate(self._sheet, "comments", self._name)
        self._parts.put(self._name, self._root)

    def _is_of_a_thread(self, note: etree._Element) -> bool:
        authors = [author.text or "" for author in self._authors]
        number = note.get("authorId", "")
        return number.isdigit() and "".join(authors[int(number) :][:1]).startswith(_THREAD)

    def _text(self, address: str, note: etree._Element | None) -> etree._Element:
        """The text of the note at a cell, which is made if there is none."""
        if note is None:
            note = etree.SubElement(self._list, f"{S}comment")
            note.set("ref", address)
            note.set("authorId", str(self._author()))
            note.set("shapeId", "0")
            self._notes[address] = note
        return _child(note, "text", 0)

    def _author(self) -> int:
        authors = [author.text for author in self._authors]
        if AUTHOR not in authors:
            authors.append(AUTHOR)
            etree.SubElement(self._authors, f"{S}author").text = AUTHOR
        return authors.index(AUTHOR)


def _runs(annotation: Annotation, before: str) -> list[tuple[str, bool]]:
    """The title, which is bold, and the text. Excel shows no author, so that the title names it."""
    words = words_of(annotation)
    return [(f"{before}{AUTHOR}: {words.title}", True)] + [
        (f"\n{line}", False) for line in words.lines
    ]


def _put(text: etree._Element, runs: list[tuple[str, bool]]) -> None:
    for plain in text.findall(f"{S}t"):  # a text without runs becomes a run
        run = etree.Element(f"{S}r")
        plain.addprevious(run)
        run.append(plain)
    place = len(text.findall(f"{S}r"))  # before what says how to pronounce it
    for position, (words, is_bold) in enumerate(runs, place):
        text.insert(position, _run(words, is_bold))


def _run(words: str, is_bold: bool) -> etree._Element:
    run = etree.Element(f"{S}r")
    properties = etree.SubElement(run, f"{S}rPr")
    if is_bold:
        etree.SubElement(properties, f"{S}b")
    for name, value in _FONT:
        etree.SubElement(properties, S + name).set("indexed" if name == "color" else "val", value)
    element = etree.SubElement(run, f"{S}t")
    element.set(_SPACE, "preserve")
    element.text = _ESCAPE.sub("_x005F_", words)
    return run


def _child(parent: etree._Element, name: str, position: int) -> etree._Element:
    found = parent.find(S + name)
    if found is None:
        found = etree.Element(S + name)
        parent.insert(position, found)
    return found
