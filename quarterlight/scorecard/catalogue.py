"""The catalogue: the measures that the package knows, found by title or code."""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

import msgspec

from quarterlight.periods import Span
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.model import Kind


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A measure of the catalogue: its code, title, other names, and what its figure is."""

    code: str
    title: str
    kind: Kind
    unit: Unit
    better: Direction
    span: Span = Span.QUARTER
    other_names: tuple[str, ...] = ()


@cache
def entries() -> tuple[Entry, ...]:
    """Every measure of the catalogue, in its order."""
    text = files("quarterlight.scorecard").joinpath("catalogue.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text)["measure"], tuple[Entry, ...])


def find(title: str) -> Entry | None:
    """The measure with this title or other name, letter case and punctuation aside."""
    return _by_name().get(_bare(title))


def with_code(code: str) -> Entry | None:
    """The measure with this code, or None."""
    return next((entry for entry in entries() if entry.code == code), None)


def nearest(title: str, most: int = 3) -> list[Entry]:
    """The measures whose names are most like a title, nearest first; none that is unlike."""
    names = _by_name()
    return [names[name] for name in get_close_matches(_bare(title), names, n=most, cutoff=0.6)]


@cache
def _by_name() -> dict[str, Entry]:
    return {_bare(name): entry for entry in entries() for name in (entry.title, *entry.other_names)}


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9%]+", text.lower()))
