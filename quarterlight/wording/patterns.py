"""Lists of words as they are kept in this folder, made into patterns."""

from __future__ import annotations


def one_of(words: str) -> str:
    """A pattern for one of the words that `|` parts, over as many lines as they take."""
    return "(?:" + "|".join(" ".join(word.split()) for word in words.split("|")) + ")"
