"""Text between commas, semicolons or tabs, as spreadsheets and databases save it."""

from __future__ import annotations

from pathlib import Path

from quarterlight.published.grid import Document
from quarterlight.published.readers.decoding import read_text
from quarterlight.published.readers.separated import grid, records, sniff


def read(path: Path) -> Document:
    """One grid of all records. A first line `sep=;` says the separator, as it does to Excel."""
    text, notices = read_text(path)
    first = text.partition("\n")[0]
    if first.lower().startswith("sep=") and len(first) == len("sep=;"):
        separator, text = first[-1], text.replace(first, "", 1)
    else:
        separator = sniff(text, ",;\t")
    return Document("csv", [grid(records(text, separator), str(path))], notices=notices)
