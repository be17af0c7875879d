"""The stories of a Word document in reading order: headers, body, footers, boxes, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from lxml import etree

from quarterlight.published.grid import Grid, Paragraph
from quarterlight.published.readers.pieces import text_of
from quarterlight.published.readers.word.layout import within
from quarterlight.published.readers.word.looks import Looks
from quarterlight.published.readers.word.names import MC, W
from quarterlight.published.readers.word.numbers import Numbers
from quarterlight.published.readers.word.runs import runs
from quarterlight.published.readers.word.tables import Tables
from quarterlight.scorecard.place import Place

_TRACKED = [W + name for name in ("ins", "del", "moveFrom", "moveTo")]


class Story:
    """Reads the blocks of one document. The body comes first, so that its counts are its own."""

    def __init__(self, looks: Looks, numbers: Numbers, where: str) -> None:
        self._looks = looks
        self._numbers = numbers
        self._tables = Tables(looks, numbers, where)

    def body(self, body: etree._Element) -> list[Grid | Paragraph]:
        """Paragraphs and tables in order. Blank paragraphs count in places, but are left out."""
        places = (Place(paragraph=number) for number in count(1))
        return list(self._blocks(body, places))

    def boxes(self, body: etree._Element) -> list[Grid | Paragraph]:
        """What stands in text boxes, which Word keeps beside the paragraph that they hang on."""
        boxes = body.iter(f"{W}txbxContent")
        # The same box stands a second time in a fallback for old programs.
        once = (box for box in boxes if next(box.iterancestors(f"{MC}Fallback"), None) is None)
        return [block for box in once for block in self._blocks(box, _nowhere())]

    def paragraphs(self, elements: Iterable[etree._Element]) -> list[Grid | Paragraph]:
        """The different paragraphs of headers, footers or notes, those in tables among them."""
        texts = (self._text(paragraph) for part in elements for paragraph in part.iter(f"{W}p"))
        return [Paragraph(text, Place()) for text in dict.fromkeys(texts) if text]

    def _blocks(
        self, element: etree._Element, places: Iterator[Place]
    ) -> Iterator[Grid | Paragraph]:
        for block in within(element, "p", "tbl"):
            if block.tag == f"{W}tbl":
                yield from self._tables.read(block)
                continue
            self._numbers.next(block)
            place, text = next(places), self._text(block)
            if text:
                yield Paragraph(text, place, self._looks.level(block))

    def _text(self, paragraph: etree._Element) -> str:
        return text_of(runs(paragraph, self._looks))


def has_tracked_changes(body: etree._Element) -> bool:
    """Whether anything was inserted, deleted or moved while changes were tracked."""
    return next(body.iter(*_TRACKED), None) is not None


def _nowhere() -> Iterator[Place]:
    while True:
        yield Place()
