"""A page of a council's web site, with what such pages have around a table."""

from __future__ import annotations

from html import escape
from pathlib import Path

from councils.page import Block, Cell, Paragraph, Sheet, Table
from councils.writers.numbers import FILLS, INKS

BEFORE = (
    '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{title}</title>'
    "<style>td {{ border: 1px solid }}</style></head><body>"
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/meetings">Meetings</a></li></ul></nav>'
    "<main>"
)
AFTER = "</main><footer><p>Contact us</p></footer><script>var Q1 = 1;</script></body></html>"


def write(page: tuple[Block, ...], path: Path) -> None:
    title = next((block.text for block in page if isinstance(block, Paragraph)), "")
    body = "\n".join(_block(block) for block in page if not isinstance(block, Sheet))
    path.write_text(BEFORE.format(title=escape(title)) + body + AFTER, encoding="utf-8")


def _block(block: Paragraph | Table) -> str:
    if isinstance(block, Paragraph):
        tag = f"h{block.level}" if block.level else "p"
        return f"<{tag}>{escape(block.text)}</{tag}>"
    head = "\n".join(_row(row, "th") for row in block.rows[: block.header])
    body = "\n".join(_row(row, "td") for row in block.rows[block.header :])
    return f"<table>\n<thead>{head}</thead>\n<tbody>{body}</tbody>\n</table>"


def _row(row: tuple[Cell | None, ...], tag: str) -> str:
    return f"<tr>{''.join(_cell(cell, tag) for cell in row if cell)}</tr>"


def _cell(cell: Cell, tag: str) -> str:
    marks = "".join(
        f' {name}="{count}"'
        for name, count in (("rowspan", cell.rows), ("colspan", cell.columns))
        if count > 1
    )
    if cell.text in FILLS:
        marks += f' style="background-color: #{FILLS[cell.text]}"'
    shown = escape(cell.text).replace("\n", "<br>")
    if cell.ink:
        shown = f'<span style="color: #{INKS[cell.ink]}">{shown}</span>'
    return f"<{tag}{marks}>{shown}</{tag}>"
