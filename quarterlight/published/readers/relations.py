"""Which parts of a Word or Excel file belong to which, as its relations say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import join, normpath, split

from quarterlight.published.readers.office import Package


@dataclass(frozen=True, slots=True)
class Relation:
    """That a part has another: its identifier there, its kind (`worksheet`), its name."""

    identifier: str
    kind: str
    part: str


def relations(package: Package, part: str) -> Iterator[Relation]:
    """The relations of a part to other parts of the file; none where nothing is said."""
    folder, name = split(part)
    listed = join(folder, "_rels", f"{name}.rels")
    if listed not in package.names:
        return
    for element in package.xml(listed):
        target = normpath(join("/", folder, element.get("Target", ""))).lstrip("/")
        if element.get("TargetMode") != "External":
            kind = element.get("Type", "").rpartition("/")[2]
            yield Relation(element.get("Id", ""), kind, target)
