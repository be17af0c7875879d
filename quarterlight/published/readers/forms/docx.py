"""Word documents: paragraphs and tables in order, and what stands around the body."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
from lxml import etree

from quarterlight.published.grid import Document
from quarterlight.published.readers.office import Package, loading, opened
from quarterlight.published.readers.relations import Relation, relations
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
            main = docx.Document(str(path)).part
            body = main.element.body
        around = _Around(package, list(relations(package, main.partname.lstrip("/"))))
        story = around.story()
        in_body = story.body(body)
        document = Document("docx", title=package.title())
        document.blocks += story.paragraphs(around.pages(body, "header"))
        document.blocks += in_body
        document.blocks += story.paragraphs(around.pages(body, "footer"))
        document.blocks += story.boxes(body)
        document.blocks += story.paragraphs(around.notes())
        if has_tracked_changes(body):
            document.notices.append((_TRACKED, Place()))
    return document


class _Around:
    """The parts that belong to the body of one document."""

    def __init__(self, package: Package, related: list[Relation]) -> None:
        self._package = package
        self._related = related

    def story(self) -> Story:
        theme = next(self._of("theme"), None)
        colours = {} if theme is None else theme_colours(theme)
        looks = Looks(next(self._of("styles"), None), colours)
        numbers = Numbers(next(self._of("numbering"), None), looks)
        return Story(looks, numbers, self._package.where)

    def pages(self, body: etree._Element, name: str) -> Iterator[etree._Element]:
        """The headers or footers of all sections; a first page's own only where it is used."""
        parts = {relation.identifier: relation.part for relation in self._related}
        for section in body.iter(f"{W}sectPr"):
            for reference in section.iterfind(f"{W}{name}Reference"):
                kind, identifier = reference.get(f"{W}type"), reference.get(f"{R}id", "")
                used = kind == "default" or (kind == "first" and is_on(section, "titlePg"))
                if used and identifier in parts:
                    yield self._package.xml(parts[identifier])

    def notes(self) -> Iterator[etree._Element]:
        """The notes at the foot of pages and at the end."""
        for kind in ("footnotes", "endnotes"):
            for notes in self._of(kind):
                # Those with a type are the lines that Word draws above the notes.
                yield from (note for note in notes if note.get(f"{W}type", "normal") == "normal")

    def _of(self, kind: str) -> Iterator[etree._Element]:
        for relation in self._related:
            if relation.kind == kind:
                yield self._package.xml(relation.part)
