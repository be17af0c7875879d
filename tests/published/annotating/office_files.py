"""Takes office files apart and changes their parts, and makes annotations in one line."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from quarterlight.published.annotating import Annotation
from quarterlight.scorecard.place import Place

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def at(cell: str = "", text: str = "Said.", title: str = "Finding", **place: object) -> Annotation:
    """An annotation at a cell of the sheet `Q3`, or at the place named."""
    place = place or ({"sheet": "Q3"} if cell else {})
    where = Place(cell=cell or None, **place)
    return Annotation(where, title, text)


def parts(path: Path) -> dict[str, bytes]:
    """All parts of a file, unpacked."""
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def edit(path: Path, changed: dict[str, bytes]) -> None:
    """Puts parts into a file, in place of what it has under their names."""
    kept = parts(path) | changed
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in kept.items():
            archive.writestr(name, data)


def canonical(element: etree._Element) -> bytes:
    """XML in the one way in which the same content is always written."""
    return etree.tostring(element, method="c14n", exclusive=True)
