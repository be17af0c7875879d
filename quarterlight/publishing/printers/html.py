"""The HTML printer: one self-contained, accessible page that needs no script and no network.

Our own additions carry `data-note`, so that a reader of the page takes only what the council
said: in a cell the first text is the figure or the reason word.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import assert_never

from lxml import etree

from quarterlight.publishing.document import (
    Block,
    Cell,
    Column,
    Document,
    Figure,
    Fold,
    Heading,
    Listing,
    Paragraph,
    Row,
    Table,
    Tone,
    Words,
)
from quarterlight.publishing.printers.charts import draw_bars, draw_line
from quarterlight.publishing.printers.elements import append, node

# The page asks for nothing from anywhere; its style is its own.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

_MOST_TRACKS = 8  # that fit beside a title where the page is 72rem wide


def print_html(document: Document) -> bytes:
    """The page as UTF-8 bytes, the same for the same document."""
    page = node("html", _head(document), _body(document), lang=document.language)
    return etree.tostring(page, method="html", encoding="utf-8", doctype="<!DOCTYPE html>") + b"\n"


def _head(document: Document) -> etree._Element:
    policy = node("meta", content=_POLICY)
    policy.set("http-equiv", "Content-Security-Policy")
    style = files("quarterlight.publishing.printers").joinpath("page.css").read_text("utf-8")
    return node(
        "head",
        node("meta", charset="utf-8"),
        policy,
        node("meta", name="viewport", content="width=device-width, initial-scale=1"),
        node("meta", name="generator", content="Quarterlight"),
        node("meta", name="color-scheme", content="light dark"),
        node("title", document.title),
        node("style", style),
    )


def _body(document: Document) -> etree._Element:
    header = node(
        "header",
        node("h1", document.title),
        node("p", *map(_words, document.subtitle), data_note=True, class_="subtitle"),
        _contents(document),
    )
    main = node("main", *_parts(document), id="main")
    skip = node("a", "Skip to the page", href="#main", class_="skip", data_note=True)
    foot = node(
        "footer",
        node("p", "Made by Quarterlight. Nothing on this page was loaded from elsewhere."),
        data_note=True,
    )
    return node("body", skip, header, main, foot)


def _contents(document: Document) -> etree._Element:
    headings = [b for b in document.blocks if isinstance(b, Heading) and b.level == 2 and b.anchor]
    links = [node("li", node("a", h.text, href=f"#{h.anchor}")) for h in headings]
    return node("nav", node("ul", *links), aria_label="Parts of this page", data_note=True)


def _parts(document: Document) -> Iterator[etree._Element]:
    """The blocks in their order; a table with its own chart and shares, which no page break parts."""
    together = None
    for block in document.blocks:
        belongs = isinstance(block, Figure) or (
            isinstance(block, Paragraph) and block.role == "shares"
        )
        if together is not None and belongs:
            together.append(_block(block))
            continue
        if together is not None:
            yield together
        together = None
        if isinstance(block, Table) and block.layout == "judgements":
            together = node("div", _block(block), class_="together")
        else:
            yield _block(block)
    if together is not None:
        yield together


def _block(block: Block) -> etree._Element:
    match block:
        case Heading():
            return node(f"h{block.level}", block.text, id=block.anchor, data_note=block.is_added)
        case Paragraph():
            parts = [
                part
                for n, word in enumerate(block.words)
                for part in ((" " if n else ""), _words(word))
            ]
            return node("p", *parts, data_note=block.is_added, class_=block.role)
        case Listing():
            return _listing(block)
        case Table():
            return _table(block)
        case Figure():
            return node("div", draw_bars(block.chart), class_="figure", data_note=True)
        case _:
            assert_never(block)


def _words(words: Words) -> etree._Element | str:
    """A run of words: a link where it leads somewhere, tinted where it has a tone."""
    is_decoration = words.spoken == " "
    class_ = f"tone {words.tone.value}" if words.tone is not Tone.PLAIN else None
    if words.target:
        label = words.spoken or None
        return node("a", words.text, href=f"#{words.target}", class_=class_, aria_label=label)
    if words.is_strong:
        return node("strong", words.text, class_=class_)
    if class_ or is_decoration:
        return node(
            "span",
            words.text,
            class_=class_ or "arrow",
            aria_hidden="true" if is_decoration else None,
        )
    return words.text


def _listing(listing: Listing) -> etree._Element:
    element = node("ol" if listing.is_numbered else "ul", class_=listing.role, data_note=True)
    for n, entry in enumerate(listing.entries):
        item = node("li", id=listing.anchors[n] if listing.anchors else None)
        for word in entry:
            append(item, _words(word))
            append(item, " ")
        element.append(item)
    return element


def _table(table: Table) -> etree._Element:
    # Laid out as cards a browser no longer sees a table, so its parts say what they are.
    is_cards = table.layout == "cards"
    tracks = _tracks(table) if is_cards else 0
    element = node(
        "table",
        role="table" if is_cards else None,
        id=table.anchor,
        class_=f"{table.layout} many" if tracks > _MOST_TRACKS else table.layout,
        style=f"--tracks:{tracks}" if tracks else None,
    )
    caption = node("caption", table.caption, *_flags(table.flags))
    if not table.shows_caption:
        caption.set("class", "hidden")
        caption.set("data-note", "")
    element.append(caption)
    element.append(node("thead", _heading_row(table), role="rowgroup"))
    for group in table.groups:
        body = node("tbody", role="rowgroup")
        if group.title:
            width = str(len(table.columns))
            heading = node("th", group.title, colspan=width, scope="rowgroup", role="rowheader")
            body.append(node("tr", heading, role="row", class_="section"))
        for row in group.rows:
            body.append(_row(table, row))
        element.append(body)
    if is_cards:
        return element
    for part in element.iter():
        part.attrib.pop("role", None)
    name = f"{table.anchor}-name"
    caption.set("id", name)
    return node("div", element, class_="scroll", role="region", aria_labelledby=name, tabindex="0")


def _tracks(table: Table) -> int:
    """How many quarters' widths a row needs side by side; what stands below takes two each."""
    roles = [column.role for column in table.columns]
    below = sum(roles.count(role) for role in ("threshold", "polarity", "status"))
    return max(roles.count("quarter"), 2 * below)


def _heading_row(table: Table) -> etree._Element:
    cells = [_heading_cell(column) for column in table.columns]
    return node("tr", *cells, role="row")


def _heading_cell(column: Column) -> etree._Element:
    return node(
        "th",
        column.text or node("span", "No heading", data_note=True),
        *_flags(column.flags),
        scope="col",
        role="columnheader",
        id=column.anchor,
        class_=column.role,
        data_note=column.is_added,
    )


def _row(table: Table, row: Row) -> etree._Element:
    cells = [_cell(cell, column) for column, cell in zip(table.columns, row.cells, strict=False)]
    return node("tr", *cells, role="row", id=row.anchor)


def _cell(cell: Cell, column: Column) -> etree._Element:
    tag, role = ("th", "rowheader") if column.heads_rows else ("td", "cell")
    class_ = cell.role + (f" {cell.tone.value}" if cell.tone is not Tone.PLAIN else "")
    element = node(
        tag,
        node("span", cell.text, class_="value") if cell.text else None,
        node("span", f" {cell.beside}", class_="beside") if cell.beside else None,
        *(node("p", text) for text in cell.paragraphs),
        role=role,
        id=cell.anchor,
        class_=class_
        if cell.text or cell.paragraphs or cell.added or cell.chart or cell.fold
        else f"{class_} empty",
        data_note=column.is_added,
        data_label=cell.label,
        scope="row" if column.heads_rows else None,
        rowspan=str(cell.rows) if cell.rows > 1 else None,
    )
    for added in _added(cell):
        append(element, " ")
        append(element, added)
    return element


def _added(cell: Cell) -> Iterator[etree._Element]:
    if cell.chart:
        yield draw_line(cell.chart)
    for words in cell.added:
        yield node("span", _words(words), data_note=True, class_="word")
    yield from map(_flag, cell.flags)
    if cell.fold:
        yield _fold(cell.fold)


def _fold(fold: Fold) -> etree._Element:
    """Lists that stand closed until somebody opens them; without a script, by keyboard too."""
    element = node("details", node("summary", fold.summary), data_note=True)
    for title, entries in fold.lists:
        element.append(node("p", node("strong", title)))
        element.append(node("ul", *(node("li", entry) for entry in entries), class_="parts"))
    return element


def _flags(flags: tuple[Words, ...]) -> Iterator[etree._Element | str]:
    for flag in flags:
        yield " "
        yield _flag(flag)


def _flag(flag: Words) -> etree._Element:
    """The mark of a finding: its severity as a word that leads to the sentence."""
    return node(
        "a",
        flag.text,
        href=f"#{flag.target}",
        class_=f"flag {flag.tone.value}",
        aria_label=flag.spoken or None,
        data_note=True,
    )
