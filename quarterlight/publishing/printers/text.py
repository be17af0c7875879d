"""The text printer: the same document for a terminal, a message or a test."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import assert_never

from quarterlight.publishing.document import (
    Block,
    Cell,
    Document,
    Figure,
    Heading,
    Listing,
    Paragraph,
    Row,
    Table,
    Words,
)
from quarterlight.publishing.printers.characters import shown

WIDTH = 100


def print_text(document: Document) -> str:
    """The document as plain text of at most 100 columns, save tables of many quarters."""
    lines = [*_underlined(document.title, "="), *_wrapped(_joined(document.subtitle))]
    for block in document.blocks:
        lines.extend(_block(block))
    return "\n".join(shown(line.rstrip()) for line in lines) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from ("", *_underlined(block.text, "-" if block.level == 2 else "·"))
        case Paragraph():
            yield from _wrapped(_joined(block.words))
        case Listing():
            for n, entry in enumerate(block.entries, 1):
                lead = f"{n:>2}. " if block.is_numbered else "  * "
                yield from _wrapped(_entry(entry, block.role), lead, " " * len(lead))
        case Table():
            yield from (_cards(block) if block.layout == "cards" else _grid(block))
        case Figure():
            return
        case _:
            assert_never(block)


def _underlined(text: str, line: str) -> Iterator[str]:
    lines = _wrapped(text)
    yield from lines
    yield line * max(map(len, lines), default=0)


def _entry(words: tuple[Words, ...], role: str) -> str:
    """An entry of a list: what it is about, a colon, and what is said; links that only lead are left out."""
    said = tuple(word for word in words if not word.target)
    if role == "agreement":
        return _joined(said)
    if role not in ("questions", "findings", "legend"):
        return _joined(words)
    return f"{words[0].text}: {_joined(said[1:])}"


def _joined(words: tuple[Words, ...]) -> str:
    return " ".join(word.text for word in words if word.spoken != " ")


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False)


def _cards(table: Table) -> Iterator[str]:
    """Each row as a block: its headings, its quarters side by side, its words below."""
    for group in table.groups:
        if group.title:
            yield from ("", *_wrapped(group.title.upper()))
        for row in group.rows:
            yield ""
            yield from _card(row)


def _card(row: Row) -> Iterator[str]:
    by_role: dict[str, list[Cell]] = {}
    for cell in row.cells:
        by_role.setdefault(cell.role, []).append(cell)
    number = by_role["number"][0].text if "number" in by_role else ""
    title = by_role["title"][0]
    yield from _wrapped(
        " ".join(filter(None, (title.text, *(w.text for w in title.flags)))),
        f"{number:>4}  ",
        " " * 6,
    )
    kind = [cell.text for cell in by_role.get("kind", [])]
    said = [
        f"{cell.label} {cell.text}"
        for role in ("threshold", "polarity", "status")
        for cell in by_role.get(role, [])
        if cell.text
    ]
    yield from _wrapped(
        "; ".join([*kind, *(word.text for word in title.added), *said]), " " * 6, " " * 6
    )
    for cell in by_role.get("quarter", []):
        words = " ".join(
            (*(word.text for word in cell.added), *(f"[{flag.text}]" for flag in cell.flags))
        )
        shown = f"{cell.text} {cell.beside}".rstrip()
        yield f"      {cell.label:<12} {shown:<20} {words}"
    for role in ("change", "behind", "commentary"):
        for cell in by_role.get(role, []):
            yield from _below(cell)


def _below(cell: Cell) -> Iterator[str]:
    """What stands below a row's figures: texts, words added (a sentence a line), and what may be opened."""
    added = [word.text for word in cell.added if word.spoken != " "]
    said = added if cell.role == "behind" else [" ".join(added)]
    for text in (*cell.paragraphs, *said):
        yield from _wrapped(text, " " * 6, " " * 6)
    for title, entries in cell.fold.lists if cell.fold else ():
        yield from _wrapped(f"{title}: {'; '.join(entries)}", " " * 6, " " * 8)


def _grid(table: Table) -> Iterator[str]:
    """A table in columns, as wide as its longest texts."""
    rows = [[column.text for column in table.columns]]
    rows += [[_shown(cell) for cell in row.cells] for group in table.groups for row in group.rows]
    widths = [max(len(row[n]) for row in rows) for n in range(len(table.columns))]
    yield from ("", " ".join([table.caption, *(f"[{flag.text}]" for flag in table.flags)]))
    for row in rows:
        yield "  " + "  ".join(f"{text:<{width}}" for text, width in zip(row, widths, strict=True))


def _shown(cell: Cell) -> str:
    return " ".join(
        [" ".join(cell.text.split()), *(f"[{flag.text}]" for flag in cell.flags)]
    ).strip()
