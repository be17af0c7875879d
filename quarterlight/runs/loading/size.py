"""How many bytes there are to read, for a bar that shows how far a load is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from quarterlight.intake.sources import find


def size_of(sources: Iterable[Path]) -> int:
    """The bytes of all files that are named, or that stand in the folders that are named."""
    return sum(source.size for source in find(sources))
