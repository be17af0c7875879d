"""Pieces of text that are shown in one way each; together they are a cell or a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quarterlight.published.readers.cleaning import clean


@dataclass(frozen=True, slots=True)
class Piece:
    """A text with the hue of its letters and of what is behind them."""

    text: str
    ink: str | None = None
    fill: str | None = None


BREAK = Piece("\n")


def text_of(pieces: Iterable[Piece]) -> str:
    """The cleaned text of all pieces."""
    return clean("".join(piece.text for piece in pieces))


def ink_of(pieces: Sequence[Piece]) -> str | None:
    """The hue of more than half of the letters, or None."""
    return _prevailing([(piece.text, piece.ink) for piece in pieces])


def fill_of(pieces: Sequence[Piece]) -> str | None:
    """The hue behind more than half of the letters, or None."""
    return _prevailing([(piece.text, piece.fill) for piece in pieces])


def _prevailing(parts: list[tuple[str, str | None]]) -> str | None:
    if not any(hue for _, hue in parts):  # most cells
        return None
    weights: Counter[str | None] = Counter()
    for text, hue in parts:
        weights[hue] += len("".join(text.split()))
    hue, weight = weights.most_common(1)[0]
    return hue if weight * 2 > weights.total() else None
