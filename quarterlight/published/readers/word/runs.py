"""The text of a Word paragraph as it is shown, with the hues of its ink and behind it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from quarterlight.published.readers.hues import hue
from quarterlight.published.readers.pieces import Piece
from quarterlight.published.readers.symbols import drawn
from quarterlight.published.readers.word.looks import Looks
from quarterlight.published.readers.word.names import MC, M, W, is_on, value

# Deleted and moved-away text; properties; drawings, whose text boxes are read on their own.
_NOT_SHOWN = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{MC}AlternateContent"}
_RUNS = {f"{W}r", f"{M}r"}
_AS_TEXT = {
    **{f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n"},
    f"{W}noBreakHyphen": "-",
}


def runs(paragraph: etree._Element, looks: Looks) -> Iterator[Piece]:
    """The shown runs of a paragraph; what was deleted, hidden or never filled in is left out."""
    behind = looks.shading(paragraph.find(f"{W}pPr"))
    for run in _shown(paragraph):
        if not is_on(run, "rPr/vanish"):
            fill = hue(value(run, "rPr/highlight")) or looks.shading(run.find(f"{W}rPr"))
            text = _text(run, looks.font(run, paragraph))
            yield Piece(text, looks.ink(run, paragraph), fill or behind)


def _shown(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag in _RUNS:
            yield child
        elif child.tag not in _NOT_SHOWN and not is_on(child, "sdtPr/showingPlcHdr"):
            yield from _shown(child)


def _text(run: etree._Element, font: str | None) -> str:
    parts = []
    for child in run:
        if child.tag in (f"{W}t", f"{M}t"):
            parts.append(drawn(child.text or "", font))
        elif child.tag == f"{W}sym":
            parts.append(_symbol(child))
        else:
            parts.append(_AS_TEXT.get(str(child.tag), ""))
    return "".join(parts)


def _symbol(symbol: etree._Element) -> str:
    try:
        letter = chr(int(symbol.get(f"{W}char", ""), 16))
    except (ValueError, OverflowError):
        return ""
    return drawn(letter, symbol.get(f"{W}font"))
