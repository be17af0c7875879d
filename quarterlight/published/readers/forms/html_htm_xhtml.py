"""Web pages: headings, paragraphs and tables as a browser shows them without its style sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from lxml import etree, html

from quarterlight.errors import UnreadableFile
from quarterlight.published.grid import Document, Grid, Paragraph
from quarterlight.published.readers.decoding import decode, read_bytes
from quarterlight.published.readers.pieces import Piece, text_of
from quarterlight.published.readers.web.flow import Boundary, flow
from quarterlight.published.readers.web.looks import Look
from quarterlight.published.readers.web.tables import Tables
from quarterlight.scorecard.place import Place

_CHARSET = re.compile(rb"""<meta[^<>]{0,200}charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_CHARSET_WITHIN = 4096


def read(path: Path) -> Document:
    """Paragraphs and grids in order, without what is hidden or marked `data-note`."""
    data = read_bytes(path)
    declared = _CHARSET.search(data, 0, _CHARSET_WITHIN)
    text, notices = decode(data, str(path), declared[1].decode("ascii") if declared else None)
    page = _parsed(text, str(path))
    title = text_of([Piece(page.findtext(".//title") or "")]) or None
    return Document("html", list(_blocks(page, str(path))), title, notices)


def _parsed(text: str, where: str) -> etree._Element:
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        page: etree._Element = html.document_fromstring(
            text.encode(errors="replace"), parser=parser
        )
    except etree.ParserError:
        raise UnreadableFile(
            "The page is empty.", where, "Save it again from where it is shown."
        ) from None
    # The parser says nothing else of what it leaves out below this depth.
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise UnreadableFile(
            "The elements of the page are nested too deeply.",
            where,
            "Copy the scorecard into Word or Excel, save it and give that.",
        )
    return page


def _blocks(page: etree._Element, where: str) -> Iterator[Grid | Paragraph]:
    tables, places = Tables(where), (Place(paragraph=number) for number in count(1))
    pieces: list[Piece] = []
    level = 0
    for part in flow(page, Look()):
        if isinstance(part, Piece):
            pieces.append(part)
            continue
        if text := text_of(pieces):
            yield Paragraph(text, next(places), level)
        pieces = []
        if isinstance(part, Boundary):
            level = part.level
        else:
            yield from tables.read(part)
    if text := text_of(pieces):
        yield Paragraph(text, next(places), level)
