"""Writes a page as a council would: as text, CSV, Excel, OpenDocument, Word or a web page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from councils.page import Block
from councils.writers import excel, opendocument, text, web, word

WRITERS: dict[str, Callable[[tuple[Block, ...], Path], None]] = {
    "txt": text.write_tab_separated,
    "csv": text.write_comma_separated,
    "xlsx": excel.write,
    "ods": opendocument.write,
    "docx": word.write,
    "html": web.write,
}
EVERY_FORM = tuple(WRITERS)
PLAIN_FORMS = ("txt", "csv")
RICH_FORMS = ("xlsx", "ods", "docx", "html")  # these keep merged cells and colours


def write(page: tuple[Block, ...], folder: Path, form: str) -> Path:
    """The path of the file that was written."""
    path = folder / f"Scorecard for members.{form}"
    WRITERS[form](page, path)
    return path
