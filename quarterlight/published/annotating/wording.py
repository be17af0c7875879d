"""The words of a comment made safe: plain text, of a length that every program shows.

A comment is never calculated, so a text that begins with `=` is text. What a program could take
for markup is escaped where the XML is made; what cannot be shown at all goes here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quarterlight.published.annotating.annotation import Annotation
from quarterlight.published.readers.cleaning import clean

AUTHOR = "Quarterlight"
INITIALS = "QL"
_LONGEST_TITLE, _LONGEST_TEXT = 250, 2_000
_NO_CHARACTERS = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Words:
    """A comment's title, on one line, and the lines under it."""

    title: str
    lines: tuple[str, ...]


def words_of(annotation: Annotation) -> Words:
    """The words of an annotation as they can be written anywhere."""
    title = " ".join(_plain(annotation.title).split())
    text = shortened(_plain(annotation.text), _LONGEST_TEXT)
    return Words(shortened(title, _LONGEST_TITLE), tuple(text.splitlines()))


def length(text: str) -> int:
    """How long office programs say that a text is: they count in pairs of bytes."""
    return len(text.encode("utf-16-le")) // 2


def shortened(text: str, longest: int) -> str:
    """A text that is too long, cut off with an ellipsis."""
    if length(text) <= longest:
        return text
    kept = text.encode("utf-16-le")[: 2 * (longest - 1)].decode("utf-16-le", "ignore")
    return f"{kept.rstrip()}…"


def _plain(text: str) -> str:
    return clean(_NO_CHARACTERS.sub("", text))
