"""What Excel shows of a value under a number format: 0.896 under `0%` is `90%`.

Sections, conditions, literals, currency signs and dates are followed; colours, widths,
padding and fills are not shown. Dates that Excel writes by the settings of the computer
are written as in Britain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from quarterlight.published.readers.excel.date_formats import show_date
from quarterlight.published.readers.excel.digits import Token, as_counted, general, show_digits

_TOKEN = re.compile(
    r"""
      "(?P<quoted>[^"]*)"? | \\(?P<escaped>.) | _(?P<padding>.) | \*(?P<fill>.)
    | \[(?P<bracket>[^\]]*)\] | (?P<section>;)
    | (?P<general>general) | (?P<date>am/pm|a/p|y+|m+|d+|h+|s+)
    | (?P<exponent>e[+-]) | (?P<digit>[0\#?]) | (?P<point>\.) | (?P<comma>,)
    | (?P<percent>%) | (?P<text>@) | (?P<literal>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_BY_THE_COMPUTER = {"mm-dd-yy": "dd/mm/yyyy", "m/d/yy h:mm": "dd/mm/yyyy hh:mm"}
_BY_THE_SYSTEM = {"$-f800": "dd mmmm yyyy", "$-f400": "hh:mm:ss"}
_LETTERS = {"quoted": "literal", "escaped": "literal"}


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a format: what is written, in order, and for which numbers it is meant."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None

    def has(self, kind: str) -> bool:
        """Whether a part of this kind (`digit`, `text`, `general`, …) is written."""
        return any(token[0] == kind for token in self.tokens)

    def write(self, kind: str = "", shown: str = "") -> str:
        """The literal parts, and `shown` in the place of the parts of the kind."""
        return "".join(
            shown if part == kind else text
            for part, text in self.tokens
            if part in (kind, "literal", "point", "comma", "percent")
        )


def show(value: object, number_format: str) -> str:
    """The shown text of a cell's value. Text and errors (`#DIV/0!`) pass through `@`."""
    sections = _sections(number_format or "General")
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _show_number(value, sections)
        case datetime() | date() | time() | timedelta():
            return show_date(value, sections[0].tokens)
    return _show_text(str(value), sections)


@lru_cache(maxsize=512)
def _sections(number_format: str) -> tuple[Section, ...]:
    parts: list[list[Token]] = [[]]
    number_format = _BY_THE_COMPUTER.get(number_format.lower(), number_format)
    for found in _TOKEN.finditer(number_format):
        kind = found.lastgroup or "literal"
        if kind == "section":
            parts.append([])
        elif kind not in ("padding", "fill"):
            parts[-1].append((_LETTERS.get(kind, kind), found[kind]))
    return tuple(_section(part) for part in parts)


def _section(tokens: list[Token]) -> Section:
    """A section, with what stands in brackets understood: [<1], [$£-809], [h], [Red], [$-F800]."""
    written: list[Token] = []
    condition = None
    for kind, text in tokens:
        if kind != "bracket":
            written.append((kind, text))
        elif text.lower() in _BY_THE_SYSTEM:
            return _sections(_BY_THE_SYSTEM[text.lower()])[0]
        elif found := _CONDITION.match(text):
            condition = (found[1], Decimal(found[2]))
        elif text.startswith("$"):
            written.append(("literal", text[1:].partition("-")[0]))
        elif re.fullmatch("h+|m+|s+", text.lower()):
            written.append(("elapsed", text.lower()))
    return Section(tuple(written), condition)


def _show_number(value: float, sections: tuple[Section, ...]) -> str:
    number = as_counted(value)
    if number is None:
        return "#NUM!"
    section, number = _section_for(number, sections)
    if section.has("general"):
        return section.write("general", general(number))
    if section.has("text"):
        return section.write("text", general(number))
    return show_digits(number, section.tokens) if section.has("digit") else section.write()


def _section_for(number: Decimal, sections: tuple[Section, ...]) -> tuple[Section, Decimal]:
    """The section for a number, and the number with the sign that is still to be written."""
    numeric = [part for part in sections[:3] if not part.has("text")] or [sections[0]]
    if any(part.condition for part in numeric):
        return next((part for part in numeric if _holds(number, part)), numeric[-1]), number
    if number < 0 and len(numeric) > 1:
        return numeric[1], -number
    return numeric[2 if number == 0 and len(numeric) > 2 else 0], number


def _holds(number: Decimal, section: Section) -> bool:
    if section.condition is None:
        return True
    sign, bound = section.condition
    return ("<" if number < bound else ">" if number > bound else "=") in sign


def _show_text(text: str, sections: tuple[Section, ...]) -> str:
    section = sections[min(3, len(sections) - 1)]
    if len(sections) < 4 and not section.has("text"):
        return text
    return section.write("text", text)
