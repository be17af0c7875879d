"""The rows, columns and cells of an OpenDocument sheet, each with how often it is repeated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from quarterlight.published.readers.limits import LAST_COLUMN, LAST_ROW, MAX_SPAN
from quarterlight.published.readers.opendocument.names import TABLE

_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_GROUPS = {
    TABLE + name
    for name in (
        *("table-row-group", "table-header-rows", "table-rows"),
        *("table-column-group", "table-header-columns", "table-columns"),
    )
}


@dataclass(frozen=True, slots=True)
class Part:
    """A row, a column or a cell: its element, and the numbers (from 1) at which it stands."""

    element: etree._Element
    numbers: range

    @property
    def is_hidden(self) -> bool:
        """Whether a row or column is hidden, by hand or by a filter."""
        return self.attribute("visibility") not in (None, "visible")

    @property
    def is_covered(self) -> bool:
        """Whether a cell lies under a merged one."""
        return str(self.element.tag) == _CELLS[1]

    def attribute(self, name: str) -> str | None:
        """An attribute of the table kind, such as `style-name`."""
        found: str | None = self.element.get(TABLE + name)
        return found

    def span(self, name: str) -> int:
        """How many `rows` or `columns` a cell covers."""
        return min(_count(self.element, f"number-{name}-spanned"), MAX_SPAN)


def rows(table: etree._Element) -> Iterator[Part]:
    """The rows of a sheet. Far below, a repeated row ends where the sheet is no longer read."""
    return _numbered(_within(table, f"{TABLE}table-row"), "rows", LAST_ROW)


def columns(table: etree._Element) -> Iterator[Part]:
    """The columns of a sheet."""
    return _numbered(_within(table, f"{TABLE}table-column"), "columns", LAST_COLUMN)


def cells(row: etree._Element) -> Iterator[Part]:
    """The cells of a row, covered ones among them."""
    return _numbered(row.iterchildren(*_CELLS), "columns", LAST_COLUMN)


def hidden_numbers(parts: Iterator[Part]) -> set[int]:
    """The numbers of the hidden ones of rows or columns."""
    return {number for part in parts if part.is_hidden for number in part.numbers}


def _within(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _GROUPS:
            yield from _within(child, tag)


def _numbered(elements: Iterator[etree._Element], name: str, last: int) -> Iterator[Part]:
    number = 1
    for element in elements:
        count = _count(element, f"number-{name}-repeated")
        # One more than is read, so that what stands there is named as left out.
        yield Part(element, range(number, max(number + 1, min(number + count, last + 2))))
        number += count


def _count(element: etree._Element, name: str) -> int:
    text = element.get(TABLE + name, "")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 9 else 1
