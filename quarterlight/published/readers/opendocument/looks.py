"""The styles of an OpenDocument file: hues, fonts, and whether a sheet is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from quarterlight.published.readers.hues import hue
from quarterlight.published.readers.opendocument.names import FO, STYLE, TABLE

_PROPERTIES = ("table-cell-properties", "text-properties", "table-properties")
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says, and what the styles say that it is made from."""

    ink: str | None = None
    fill: str | None = None
    font: str | None = None
    is_shown: bool = True


class Looks:
    """The looks of all styles of a file by family (`table-cell`, `text`, …) and name."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        for root in roots:
            for style in root.iter(f"{STYLE}style"):
                family, name = style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")
                self._styles[family, name] = style
        self._looks: dict[tuple[str, str], Look] = {}

    def look(self, family: str, name: str | None) -> Look:
        """The look of a style; a plain one where there is no such style."""
        key = (family, name or "Default")
        if key not in self._looks:
            self._looks[key] = self._worked_out(key)
        return self._looks[key]

    def _worked_out(self, key: tuple[str, str]) -> Look:
        said: dict[str, str] = {}
        family, name = key
        for _ in range(_DEEPEST):
            style = self._styles.get((family, name))
            if style is None:
                break
            for kind in _PROPERTIES:
                for properties in style.iterfind(f"{STYLE}{kind}"):
                    said = {str(key): str(text) for key, text in properties.items()} | said
            name = style.get(f"{STYLE}parent-style-name", "")
        return Look(
            hue(said.get(f"{FO}color")),
            hue(said.get(f"{FO}background-color")),
            said.get(f"{STYLE}font-name") or said.get(f"{FO}font-family"),
            said.get(f"{TABLE}display") != "false",
        )
