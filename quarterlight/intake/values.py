"""From the text of a field to its value: dates, yes or no, quarters, numbers, codes, text.

A reader holds what it has read already, since dates, codes and teams repeat; what it cannot read
is empty, and remembered as `unreadable`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from quarterlight.errors import PeriodError
from quarterlight.periods import Quarter
from quarterlight.records.record import Column, Type

EMPTY = frozenset(("", "NULL", "null", "NaT"))
# As many different texts as are remembered at once, so that memory stays flat.
_REMEMBERED = 50_000
_TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
_ISO = re.compile(rf"(\d{{4}})-(\d{{2}})-(\d{{2}}){_TIME}", re.ASCII)
_DAY_FIRST = re.compile(rf"(\d{{1,2}})/(\d{{1,2}})/(\d{{4}}){_TIME}", re.ASCII)
_YES_NO = {
    **dict.fromkeys(("y", "yes", "true", "1"), True),
    **dict.fromkeys(("n", "no", "false", "0"), False),
}
_EPOCH = date(1970, 1, 1).toordinal()


class Unreadable(ValueError):
    """A text that is no value of its column's type."""


class Values(dict[str, Any]):
    """The values of the texts of one column, each text read once."""

    def __init__(self, column: Column) -> None:
        super().__init__()
        self.column = column
        self.unreadable: set[str] = set()
        self._read = _code_of(column.codes) if column.codes else _READERS[column.type]
        self.arrow = _ARROW[column.type]

    def __missing__(self, text: str) -> Any:
        stripped = text.strip()
        try:
            value = None if stripped in EMPTY else self._read(stripped)
        except Unreadable:
            self.unreadable.add(text)
            value = None
        self[text] = value
        return value

    def array(self, texts: Sequence[str]) -> pa.Array:
        """The values of a batch of texts as a column of the type that is kept."""
        if len(self) > _REMEMBERED:
            self.clear()
            self.unreadable.clear()
        return pa.array(list(map(self.__getitem__, texts)), self.arrow)

    def places(self, texts: Sequence[str]) -> list[int]:
        """Where in the batch that was read last stand texts that cannot be read."""
        if not self.unreadable or self.unreadable.isdisjoint(texts):
            return []
        return [place for place, text in enumerate(texts) if text in self.unreadable]


class Exactly:
    """The values of a column of ids: the text itself, its leading zeros and spaces too."""

    arrow = pa.string()

    def array(self, texts: Sequence[str]) -> pa.Array:
        """The texts as they are; only the blank ones, NULL and NaT are empty."""
        return pa.array(
            [None if text in EMPTY or text.isspace() else text for text in texts], self.arrow
        )

    def places(self, texts: Sequence[str]) -> list[int]:  # noqa: ARG002
        """Nowhere: every text is an id."""
        return []


def read_date(text: str) -> int:
    """The day of a date with a time or without, as days since 1970; day first where it has slashes."""
    found = _ISO.fullmatch(text)
    if found:
        year, month, day = found.groups()
    else:
        found = _DAY_FIRST.fullmatch(text)
        if not found:
            raise Unreadable(text)
        day, month, year = found.groups()
    try:
        return date(int(year), int(month), int(day)).toordinal() - _EPOCH
    except ValueError:
        raise Unreadable(text) from None


def read_yes_no(text: str) -> bool:
    """Y, N, yes, no, true, false, 1 and 0 in any case."""
    try:
        return _YES_NO[text.lower()]
    except KeyError:
        raise Unreadable(text) from None


def read_quarter(text: str) -> str:
    """A quarter in any accepted form, as `2016-17 Q3`."""
    try:
        return str(Quarter.parse(text))
    except PeriodError:
        raise Unreadable(text) from None


def read_number(text: str) -> int:
    """A whole number, with commas or without; `12.0` is one too."""
    try:
        return int(text.replace(",", "").removesuffix(".0"))
    except ValueError:
        raise Unreadable(text) from None


def _code_of(codes: tuple[str, ...]) -> Callable[[str], str]:
    """A code as its list spells it, in whichever case it came, `_` or a blank; any other text as it is."""
    spelled = {code.casefold().replace("_", " "): code for code in codes}
    return lambda text: spelled.get(text.casefold().replace("_", " "), text)


_READERS: dict[Type, Callable[[str], Any]] = {
    Type.TEXT: str,
    Type.DATE: read_date,
    Type.YES_NO: read_yes_no,
    Type.NUMBER: read_number,
    Type.QUARTER: read_quarter,
}
_ARROW = {
    Type.TEXT: pa.string(),
    Type.DATE: pa.date32(),
    Type.YES_NO: pa.bool_(),
    Type.NUMBER: pa.int64(),
    Type.QUARTER: pa.string(),
}
