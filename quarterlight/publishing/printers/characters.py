"""What a text may hold when it is printed: nothing that a terminal or a browser would act upon."""

from __future__ import annotations

from unicodedata import category

_TURNS = set(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)  # of the direction of writing


def shown(text: str) -> str:
    """A text without control characters, halves of characters and turns of direction."""
    if text.isprintable():
        return text
    return "".join(filter(_is_shown, text))


def _is_shown(character: str) -> bool:
    return character in "\n\t" or (
        category(character) not in ("Cc", "Cs") and character not in _TURNS
    )
