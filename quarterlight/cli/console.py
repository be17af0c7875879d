"""Words on any console: an old code page gets words for the signs that it does not have."""

from __future__ import annotations

import codecs
import sys

NAME = "quarterlight"
_SIGNS = {"≥": ">=", "≤": "<=", "−": "-", "‑": "-", "⅓": "1/3", "⅔": "2/3"}


def prepare() -> None:
    """Let the standard streams print every text, with a word in place of a sign they lack."""
    codecs.register_error(NAME, _in_words)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=NAME)


def _in_words(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_word, error.object[error.start : error.end])), error.end


def _word(sign: str) -> str:
    if sign in _SIGNS:
        return _SIGNS[sign]
    # Most consoles never need it, and help must be quick.
    from quarterlight.published.interpreting.signs import read_heading

    heading = read_heading(sign)
    return f"[{heading.value}]" if heading else "?"
