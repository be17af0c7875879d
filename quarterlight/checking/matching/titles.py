"""Titles held against each other: spelling aside, and how much of their words they share.

Two titles that are alike letter for letter may still name two measures (`Plans are SMART -
CIN/CP` and `… - Cared for`): where each has words of its own, they are swapped.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from os.path import commonprefix

LONGEST = 300
_SMALL_WORDS = """
    a all an and are as at be been by for from had has have in is it its of on or that the their
    there they this to was were which who with
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_SAME = {"%": "percentage", "percent": "percentage", "proportion": "percentage", "no": "number"}


def bare(title: str) -> str:
    """A title's words in lower case, without punctuation."""
    return " ".join(re.findall(r"[^\W_]+|%", title[:LONGEST].casefold()))


def all_words(text: str) -> frozenset[str]:
    """The words of any text, in the form in which titles are compared."""
    return frozenset(_SAME.get(word, word) for word in re.findall(r"[^\W_]+|%", text.casefold()))


@lru_cache(maxsize=4096)
def words(title: str) -> frozenset[str]:
    """The words of a title that tell one measure from another."""
    return all_words(title[:LONGEST]) - _SMALL


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> float:
    """How much of two titles is the same: 0 to 1, by letters or by words, whichever is more."""
    shared, either = words(one) & words(other), words(one) | words(other)
    by_words = len(shared) / len(either) if either else 0.0
    return max(SequenceMatcher(None, bare(one), bare(other), autojunk=False).ratio(), by_words)


def are_swapped(one: str, other: str) -> bool:
    """Whether each title has a word that the other has in no form (`24 hours`, `48 hours`)."""
    mine, theirs = words(one) - words(other), words(other) - words(one)
    return bool(_without_variants(mine, theirs)) and bool(_without_variants(theirs, mine))


def _without_variants(mine: frozenset[str], theirs: frozenset[str]) -> list[str]:
    """The words that are no other spelling or ending of the other title's words."""
    return [word for word in mine if not any(_is_variant(word, other) for other in theirs)]


def _is_variant(word: str, other: str) -> bool:
    """Whether two words are forms of one: an abbreviation, another ending, a slip of the pen."""
    if any(letter.isdigit() for letter in word + other):
        return False
    short, long = sorted((word, other), key=len)
    shared = len(commonprefix([short, long]))
    if (shared == len(short) >= 3) or (shared >= 4 and 2 * shared >= len(long)):
        return True
    return len(short) > 4 and SequenceMatcher(None, word, other).ratio() >= 0.8
