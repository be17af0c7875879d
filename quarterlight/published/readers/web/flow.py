"""The text of a web page as it flows: pieces, the boundaries of blocks, and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from quarterlight.published.readers.pieces import BREAK, Piece
from quarterlight.published.readers.symbols import drawn
from quarterlight.published.readers.web.looks import Look, is_shown

_LEVELS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"),
    *("dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header"),
    *("hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "ul"),
    *("tbody", "td", "tfoot", "th", "thead", "tr"),
    *_LEVELS,
}


@dataclass(frozen=True, slots=True)
class Boundary:
    """Where a block begins or ends; `level` is that of the heading which begins, else 0."""

    level: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table met in the flow, and the look that it stands in."""

    element: etree._Element
    look: Look


Flow = Iterator[Piece | Boundary | Table]


def flow(element: etree._Element, look: Look) -> Flow:
    """What is shown within an element, in order; a table is not gone into."""
    look = look.within(element)
    yield from _text(element.text, look)
    for child in element:
        if is_shown(child):
            yield from _child(child, look)
        yield from _text(child.tail, look)


def _child(element: etree._Element, look: Look) -> Flow:
    match element.tag:
        case "table":
            yield Table(element, look)
        case "br":
            yield BREAK
        case "img":
            yield from _text(element.get("alt"), look)
        case tag if tag in _BLOCKS:
            yield Boundary(_LEVELS.get(str(tag), 0))
            yield from flow(element, look)
            yield Boundary()
        case _:
            yield from flow(element, look)


def _text(text: str | None, look: Look) -> Iterator[Piece]:
    if text:
        shown = text if look.keeps_lines else re.sub(r"\s+", " ", text)
        yield Piece(drawn(shown, look.font), look.ink, look.fill)
