"""Ids as a case system gives them: digits that say nothing of what they stand for."""

from __future__ import annotations

from collections import Counter

_PRIME = 999_983
_STEP = 371_401


class Identities:
    """Hands out ids by kind, in an order that looks like none, each once and of six digits.

    Leading zeros belong to an id, as they do in some case systems.
    """

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()
        self._starts: dict[str, int] = {}

    def new(self, kind: str) -> str:
        """The next id of a kind."""
        start = self._starts.setdefault(kind, sum(kind.encode()) * 7_919 % _PRIME)
        self._given[kind] += 1
        return f"{(start + self._given[kind] * _STEP) % _PRIME:06d}"
