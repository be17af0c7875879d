"""Tab-separated text, as Excel saves it or as a page was copied out; or text between pipes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quarterlight.published.grid import Document
from quarterlight.published.readers.decoding import read_text
from quarterlight.published.readers.separated import Record, grid, records


def read(path: Path) -> Document:
    """One grid of all lines. Without tabs, bars separate the cells; without bars, nothing does."""
    text, notices = read_text(path)
    rows = records(text, "\t") if "\t" in text or "|" not in text else _between_pipes(text)
    return Document("txt", [grid(rows, str(path))], notices=notices)


def _between_pipes(text: str) -> Iterator[Record]:
    """Lines between pipes, with or without outer ones; a ruler under the headings is blank."""
    for number, line in enumerate(text.split("\n"), start=1):
        inner = line.strip().removeprefix("|").removesuffix("|")
        is_ruler = "-" in line and "|" in line and not line.strip("-:=+| ")
        yield Record(number, [] if is_ruler else inner.split("|"))
