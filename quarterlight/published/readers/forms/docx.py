"""Word documents: paragraphs and tables in order, and what stands around the body."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.part import Part
from lxml import etree

from quarterlight.published.grid import Document
from quarterlight.published.readers.office import Package, loading, opened
from quarterlight.published.readers.themes import theme_colours
from quarterlight.published.readers.word.looks import Looks
from quarterlight.published.readers.word.names import R, W, is_on
from quarterlight.published.readers.word.numbers import Numbers
from quarterlight.published.readers.word.story import Story, has_tracked_changes
from quarterlight.scorecard.place import Place

_TRACKED = "The document has tracked changes: insertions were read, deletions were left out."


def read(path: Path) -> Document:
    """Headers, the body's paragraphs and tables, footers, text boxes and notes, as shown."""
    with opened(path) as package:
        package.check_parts()
        with loading(path):
            part = docx.Document(str(path)).part
            body = part.element.body
        story = _story(package, part)
        in_body = story.body(body)
        document = Document("docx", title=package.title())
        document.blocks += story.paragraphs(_around(package, part, body, "header"))
        document.blocks += in_body
        document.blocks += story.paragraphs(_around(package, part, body, "footer"))
        document.blocks += story.boxes(body)
        document.blocks += story.paragraphs(_notes(package, part))
        if has_tracked_changes(body):
            document.notices.append((_TRACKED, Place()))
    return document


def _story(package: Package, part: Part) -> Story:
    theme = next(_related(package, part, RELATION.THEME), None)
    colours = {} if theme is None else theme_colours(theme)
    looks = Looks(next(_related(package, part, RELATION.STYLES), None), colours)
    numbers = Numbers(next(_related(package, part, RELATION.NUMBERING), None), looks)
    return Story(looks, numbers, package.where)


def _related(package: Package, part: Part, relation: str) -> Iterator[etree._Element]:
    for found in part.rels.values():
        if found.reltype == relation and not found.is_external:
            yield package.xml(found.target_part.partname.lstrip("/"))


def _around(
    package: Package, part: Part, body: etree._Element, name: str
) -> Iterator[etree._Element]:
    """The headers or footers of all sections; a first page's own only where it is used."""
    for section in body.iter(f"{W}sectPr"):
        for reference in section.iterfind(f"{W}{name}Reference"):
            kind, found = reference.get(f"{W}type"), part.rels.get(reference.get(f"{R}id", ""))
            if found and (kind == "default" or (kind == "first" and is_on(section, "titlePg"))):
                yield package.xml(found.target_part.partname.lstrip("/"))


def _notes(package: Package, part: Part) -> Iterator[etree._Element]:
    for relation in (RELATION.FOOTNOTES, RELATION.ENDNOTES):
        for notes in _related(package, part, relation):
            # Those with a type are the lines that Word draws above the notes.
            yield from (note for note in notes if note.get(f"{W}type", "normal") == "normal")
