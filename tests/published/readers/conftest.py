"""Writes small files of text and reads them back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from quarterlight.errors import UnreadableFile
from quarterlight.published.grid import Document, Grid, Paragraph
from quarterlight.published.readers import read

ReadText = Callable[..., Document]


@pytest.fixture
def read_text(tmp_path: Path) -> ReadText:
    """Reads a text (or bytes) as a file of the given name."""

    def read_as(name: str, content: str | bytes) -> Document:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read(path)

    return read_as


@pytest.fixture
def refusal() -> Callable[[Path], UnreadableFile]:
    """The refusal that reading a file ends in."""

    def refusal_of(path: Path) -> UnreadableFile:
        with pytest.raises(UnreadableFile) as caught:
            read(path)
        assert caught.value.what
        assert str(path) in caught.value.where
        assert caught.value.remedy
        return caught.value

    return refusal_of


@pytest.fixture
def shown() -> Callable[[Grid | Paragraph], list[list[str]]]:
    """The text at every position of a grid, row by row."""

    def texts(grid: Grid | Paragraph) -> list[list[str]]:
        assert isinstance(grid, Grid)
        columns = range(grid.width)
        return [[grid.text(row, column) for column in columns] for row in range(grid.height)]

    return texts


@pytest.fixture
def edit() -> Callable[[Path, str, str, str], None]:
    """Replaces a text in one part of a zipped office file (the whole part, if it is blank)."""

    def replace_in(path: Path, part: str, old: str, new: str) -> None:
        with ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        text = parts.get(part, b"").decode()
        assert old in text
        parts[part] = (text.replace(old, new, 1) if old else new).encode()
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(name, data)

    return replace_in
