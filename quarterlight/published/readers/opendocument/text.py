"""The shown text of a cell of an OpenDocument spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from quarterlight.published.readers.excel.digits import as_counted, general
from quarterlight.published.readers.opendocument.looks import Look, Looks
from quarterlight.published.readers.opendocument.names import DRAW, OFFICE, TEXT
from quarterlight.published.readers.pieces import BREAK, Piece
from quarterlight.published.readers.symbols import drawn

_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")


def pieces(cell: etree._Element, look: Look, looks: Looks) -> list[Piece]:
    """The paragraphs of a cell; where a program wrote a value and no text, the bare value."""
    shown: list[Piece] = []
    for paragraph in cell.iterchildren(*_PARAGRAPHS):
        shown += [*_flow(paragraph, look, looks), BREAK]
    return shown or [Piece(_bare_value(cell), look.ink)]


def _flow(element: etree._Element, look: Look, looks: Looks) -> Iterator[Piece]:
    yield _piece(element.text, look)
    for child in element:
        yield from _child(child, look, looks)
        yield _piece(child.tail, look)


def _child(element: etree._Element, look: Look, looks: Looks) -> Iterator[Piece]:
    tag = str(element.tag)
    if tag == f"{TEXT}line-break":
        yield BREAK
    elif tag in (f"{TEXT}s", f"{TEXT}tab"):
        yield Piece(" ")  # runs of blanks become one in any case
    elif tag == f"{TEXT}span":
        own = looks.look("text", element.get(f"{TEXT}style-name"))
        inner = replace(look, ink=own.ink or look.ink, font=own.font or look.font)
        yield from _flow(element, replace(inner, fill=own.fill), looks)
    elif not tag.startswith(DRAW) and tag != f"{OFFICE}annotation":
        yield from _flow(element, look, looks)


def _piece(text: str | None, look: Look) -> Piece:
    return Piece(drawn(re.sub(r"\s+", " ", text or ""), look.font), look.ink, look.fill)


def _bare_value(cell: etree._Element) -> str:
    """The value of a cell without a text: programs that are no spreadsheet write such files."""
    kind = cell.get(f"{OFFICE}value-type")
    if kind == "percentage":
        return f"{_number(cell, 2)}%"
    if kind in ("float", "currency"):
        return _number(cell, 0)
    return cell.get(f"{OFFICE}{kind}-value") or ""


def _number(cell: etree._Element, places: int) -> str:
    try:
        number = as_counted(float(cell.get(f"{OFFICE}value", "")))
    except ValueError:
        return ""
    return "" if number is None else general(number.scaleb(places))
