"""The numbers that Word writes before paragraphs by itself.

Councils let Word number the rows of a scorecard; such a cell has no text of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree

from quarterlight.published.readers.word.looks import Looks
from quarterlight.published.readers.word.names import W, number, value

_LEVELS = 9


class Numbers:
    """Counts the numbered paragraphs of a document; each must be shown to it once, in order."""

    def __init__(self, numbering: etree._Element | None, looks: Looks) -> None:
        self._looks = looks
        self._lists: dict[str, etree._Element] = {}
        self._patterns: dict[str, etree._Element] = {}
        if numbering is not None:
            for element in numbering.iterfind(f"{W}num"):
                self._lists[element.get(f"{W}numId", "")] = element
            for element in numbering.iterfind(f"{W}abstractNum"):
                self._patterns[element.get(f"{W}abstractNumId", "")] = element
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * _LEVELS)
        self._begun: set[tuple[str, int]] = set()

    def next(self, paragraph: etree._Element) -> str:
        """The number before a paragraph; nothing where it has none, or one of other than digits."""
        found = self._looks.numbering(paragraph)
        if not found or found[0] not in self._lists:
            return ""
        identifier, level = found[0], min(found[1], _LEVELS - 1)
        pattern = self._patterns.get(value(self._lists[identifier], "abstractNumId") or "")
        if pattern is None:
            return ""
        levels = {number_of(element): element for element in pattern.iterfind(f"{W}lvl")}
        counts = self._count(identifier, level, levels)
        return _written(levels, level, counts)

    def _count(self, identifier: str, level: int, levels: dict[int, etree._Element]) -> list[int]:
        # Lists of one pattern count on together, unless a list says where it starts.
        pattern = value(self._lists[identifier], "abstractNumId") or ""
        counts = self._counts[pattern]
        start = number(levels.get(level), "start", 1)
        override = self._override(identifier, level)
        if override is not None and (identifier, level) not in self._begun:
            counts[level] = override
        else:
            counts[level] = counts[level] + 1 if counts[level] else start
        self._begun.add((identifier, level))
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        return counts

    def _override(self, identifier: str, level: int) -> int | None:
        for element in self._lists[identifier].iterfind(f"{W}lvlOverride"):
            if number_of(element) == level and value(element, "startOverride") is not None:
                return number(element, "startOverride", 1)
        return None


def number_of(level: etree._Element) -> int:
    """Which level, from 0, an element of the numbering speaks of; -1 where it does not say."""
    text = level.get(f"{W}ilvl", "")
    return int(text) if text in tuple("012345678") else -1


def _written(levels: dict[int, etree._Element], level: int, counts: list[int]) -> str:
    """The number as the level's pattern (`%1.%2`) says, if all of it is plain decimal."""
    pattern = value(levels.get(level), "lvlText") or ""
    named = [int(digit) - 1 for digit in re.findall("%([1-9])", pattern)]
    if not named or any(value(levels.get(name), "numFmt") != "decimal" for name in named):
        return ""
    return re.sub("%([1-9])", lambda found: str(counts[int(found[1]) - 1] or 1), pattern)
