"""The marks in a document's text that say from where to where a comment speaks."""

from __future__ import annotations

from lxml import etree

from quarterlight.published.readers.word.layout import within
from quarterlight.published.readers.word.names import W


def paragraphs_of(element: etree._Element) -> list[etree._Element]:
    """A paragraph itself, or the paragraphs of a cell, also those of a control left unfilled."""
    if element.tag == f"{W}p":
        return [element]
    return list(within(element, "p")) or list(element.iter(f"{W}p"))


def mark(paragraphs: list[etree._Element], identifier: str, style: str | None) -> None:
    """Lets a comment speak of all that stands in these paragraphs, be it nothing."""
    first, last = paragraphs[0], paragraphs[-1]
    properties = first.find(f"{W}pPr")
    start = 0 if properties is None else first.index(properties) + 1
    first.insert(start, _named("commentRangeStart", identifier))
    last.append(_named("commentRangeEnd", identifier))
    run = etree.SubElement(last, f"{W}r")
    if style:
        etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}rStyle").set(f"{W}val", style)
    run.append(_named("commentReference", identifier))


def _named(name: str, identifier: str) -> etree._Element:
    element = etree.Element(W + name, nsmap={"w": W[1:-1]})
    element.set(f"{W}id", identifier)
    return element
