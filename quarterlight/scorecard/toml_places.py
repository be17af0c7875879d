"""Where a value stands in a TOML text, so that a message can name its line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

Path = tuple[str | int, ...]
ANY = "..."


def line_of(text: str, path: Path) -> int:
    """The line (from 1) of the key or table at a path, or of the nearest table around it.

    A path is like `("section", 0, "measure", 3, "bands")`: names, and positions in arrays of
    tables. Keys of inline tables are found at the line on which their table begins.
    """
    best, best_depth = 1, 0
    for line, place in _places(text):
        depth = _shared(place, path)
        if depth == len(place) and depth > best_depth:
            best, best_depth = line, depth
    return best


def path_of(message: str) -> Path:
    """The path in a message such as ``… - at `$.section[0].measure[3].bands` ``; () without one."""
    found = re.search(r"`\$([^`]*)`\s*$", message)
    parts = re.findall(r"\[(\d+|\.\.\.)\]|\.?([^.\[\]]+)", found[1]) if found else []
    return tuple(int(place) if place.isdigit() else place or name for place, name in parts)


def pinned(raw: Any, path: Path) -> Path:
    """The path with the key in the place of each `...` (any key): the first that holds no text.

    The schema's messages do not say which of a council's own names they speak of.
    """
    found: Path = ()
    for part in path:
        if part == ANY and isinstance(raw, dict):
            part = next((name for name, each in raw.items() if not _is_of_texts(each)), ANY)
        found = (*found, part)
        try:
            raw = raw[part]
        except (KeyError, IndexError, TypeError):
            raw = None
    return found


def _is_of_texts(value: Any) -> bool:
    """Whether a value is a text, or a table of texts."""
    if isinstance(value, dict):
        return all(isinstance(each, str) for each in value.values())
    return isinstance(value, str)


@lru_cache(maxsize=8)
def _places(text: str) -> tuple[tuple[int, Path], ...]:
    """Each table heading and key of a TOML text with its line and path.

    Kept for the next question, since each entry of a file asks for its own line.
    """
    counts: dict[Path, int] = {}
    table: Path = ()
    places: list[tuple[int, Path]] = []
    for line, shown in enumerate(text.splitlines(), 1):
        heading = re.match(r"\s*(\[\[?)\s*([^\]]+?)\s*\]", shown)
        key = re.match(r"""\s*("[^"]*"|'[^']*'|[\w.-]+)\s*=""", shown)
        if heading:
            table = _table(heading[2], heading[1] == "[[", counts)
            places.append((line, table))
        elif key:
            places.append((line, (*table, *_names(key[1]))))
    return tuple(places)


def _table(name: str, is_array: bool, counts: dict[Path, int]) -> Path:
    path: Path = ()
    names = _names(name)
    for position, part in enumerate(names):
        path = (*path, part)
        if position == len(names) - 1 and is_array:
            counts[path] = counts.get(path, -1) + 1
            _forget_below(path, counts)
        if path in counts:
            path = (*path, counts[path])
    return path


def _forget_below(path: Path, counts: dict[Path, int]) -> None:
    """A new entry of an array begins its own arrays anew."""
    for other in [each for each in counts if len(each) > len(path) and each[: len(path)] == path]:
        if other[len(path)] != counts[path]:
            counts.pop(other)


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(r""""[^"]*"|'[^']*'|[\w-]+""", dotted))


def _shared(one: Path, other: Path) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
