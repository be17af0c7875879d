"""The one place where text from a file is made comparable: what cannot be seen goes.

Odd spaces become spaces; zero-width characters, marks of direction, soft hyphens and
control characters disappear; runs of blanks become one; blank lines are dropped. Line
breaks stay, as `\\n`. Letters, dashes and quotation marks are kept as they stand.
"""

from __future__ import annotations

_BREAKS = "\r\v\f\x85\u2028\u2029"
_UNSEEN = (
    (0x00, 0x08),
    (0x0E, 0x1F),
    (0x7F, 0x84),
    (0x86, 0x9F),
    (0xAD, 0xAD),  # soft hyphen
    (0x061C, 0x061C),
    (0x180E, 0x180E),
    (0x200B, 0x200F),  # zero-width characters and marks of direction
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xD800, 0xDFFF),  # half a character: cannot be printed or written
    (0xFE00, 0xFE0F),  # "as an emoji", which makes two arrows that look alike differ
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFC),
)
_TABLE = {code: None for first, last in _UNSEEN for code in range(first, last + 1)} | {
    ord(character): "\n" for character in _BREAKS
}


def clean(text: str) -> str:
    """The text as a person sees it: trimmed lines of single blanks, apart by line breaks."""
    if text.isascii() and text.isalnum():  # most cells, and nothing to do
        return text
    lines = (" ".join(line.split()) for line in text.translate(_TABLE).split("\n"))
    return "\n".join(line for line in lines if line)
