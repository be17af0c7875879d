"""Writes small Word and Excel files, and annotates them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from quarterlight.published.annotating import Annotation, annotate
from quarterlight.published.readers import read


@pytest.fixture
def word(tmp_path: Path) -> Callable[..., Path]:
    """A Word document that a function wrote."""

    def written(write: Callable[[docx.document.Document], object]) -> Path:
        document = docx.Document()
        write(document)
        document.save(str(tmp_path / "hers.docx"))
        return tmp_path / "hers.docx"

    return written


@pytest.fixture
def excel(tmp_path: Path) -> Callable[..., Path]:
    """A workbook with a sheet `Q3` that holds 90 in B2, and what a function wrote."""

    def written(write: Callable[[openpyxl.Workbook], object] = lambda _: None) -> Path:
        workbook = openpyxl.Workbook()
        workbook.active.title = "Q3"
        workbook.active["B2"] = 90
        write(workbook)
        workbook.save(tmp_path / "hers.xlsx")
        return tmp_path / "hers.xlsx"

    return written


@pytest.fixture
def annotated() -> Callable[..., Path]:
    """The annotated copy of a file, which reads as the file does; all must stand at their place."""

    def copied(source: Path, *annotations: Annotation, elsewhere: int = 0) -> Path:
        out = source.with_stem(f"{source.stem} checked")
        assert len(annotate(source, annotations, out, replace=True)) == elsewhere
        assert read(out) == read(source)
        return out

    return copied
