"""The authority's own words for something, as a measure asks for them."""

from __future__ import annotations

from typing import Any

from quarterlight.measuring.measure import Words
from quarterlight.measuring.parameters import parameters


def is_one_of(words: Words) -> Any:
    """Whether the column holds one of the words, in any case."""
    known = parameters.words
    held = getattr(words.record, words.column)
    return ((known.list == words.name) & (known.word == held.lower())).any()
