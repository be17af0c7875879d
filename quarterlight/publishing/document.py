"""A document as plain data: headings, paragraphs, lists, tables with header scopes, charts.

Every printer reads this and nothing else. Text is plain text: a printer escapes it for its own
form. A tone is a meaning (a grade, a severity), never a colour, and is always beside its word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Tone(StrEnum):
    """What a tint stands for; the word that it accompanies is always printed too."""

    PLAIN = "plain"
    OUTSTANDING = "outstanding"
    GOOD = "good"
    REQUIRES_IMPROVEMENT = "requires-improvement"
    INADEQUATE = "inadequate"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text. `target` is the anchor that it leads to; `spoken` replaces it for a listener."""

    text: str
    tone: Tone = Tone.PLAIN
    target: str = ""
    is_strong: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. `is_added` where it is not the council's own: a reader of the page skips it."""

    text: str
    level: int = 2
    anchor: str = ""
    is_added: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `is_added` as in Heading."""

    words: tuple[Words, ...]
    is_added: bool = True
    role: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of entries. Only entries of our own are listed."""

    entries: tuple[tuple[Words, ...], ...]
    is_numbered: bool = False
    anchors: tuple[str, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A band behind a line: from `low` to `high` in the line's units."""

    low: Decimal
    high: Decimal
    tone: Tone
    name: str


@dataclass(frozen=True, slots=True)
class LineChart:
    """A small line over quarters, with its bands behind it; a gap where there is no figure."""

    values: tuple[Decimal | None, ...]
    bands: tuple[Stretch, ...]
    top: Decimal
    alternative: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One stacked bar: its label, and each share with its tone and name."""

    label: str
    shares: tuple[tuple[Decimal, Tone, str], ...]


@dataclass(frozen=True, slots=True)
class BarChart:
    """Stacked bars side by side, each of 100 percent at the most."""

    bars: tuple[Bar, ...]
    alternative: str


Chart = LineChart | BarChart


@dataclass(frozen=True, slots=True)
class Fold:
    """What a reader may open below a cell: a summary, then lists, each with its title and entries."""

    summary: str
    lists: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its own text first (what a reader of the page reads), then words added beside it.

    `beside` follows the text and is the council's too (`(6 of 9)`). `rows` is how many rows it
    answers for. `fold` opens below. `label` repeats the column's heading where a printer
    lays cells out apart from it. `paragraphs` are the lines of a long text.
    """

    text: str = ""
    added: tuple[Words, ...] = ()
    tone: Tone = Tone.PLAIN
    anchor: str = ""
    label: str = ""
    role: str = ""
    beside: str = ""
    rows: int = 1
    paragraphs: tuple[str, ...] = ()
    chart: LineChart | None = None
    flags: tuple[Words, ...] = ()
    fold: Fold | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; its first cells are its headings where their column says so."""

    cells: tuple[Cell, ...]
    anchor: str = ""
    flags: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under one heading of their own; "" for none."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading. `role` says what it holds; `heads_rows` where its cells head their rows.

    `is_added` where the whole column is of our own: a reader of the page skips it.
    """

    text: str
    role: str = ""
    heads_rows: bool = False
    is_added: bool = False
    anchor: str = ""
    flags: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption, columns and groups of rows. `layout` names how a screen lays it out."""

    caption: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    anchor: str = ""
    layout: str = ""
    flags: tuple[Words, ...] = ()
    shows_caption: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart that stands by itself, beside the table that holds its data."""

    chart: BarChart


Block = Heading | Paragraph | Listing | Table | Figure


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `subtitle` is of our own; `blocks` follow the title."""

    title: str
    subtitle: tuple[Words, ...] = ()
    blocks: tuple[Block, ...] = field(default_factory=tuple)
    language: str = "en-GB"
