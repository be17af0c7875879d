"""What the styles of a Word document add to what stands in its paragraphs and runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from quarterlight.published.readers.hues import hue
from quarterlight.published.readers.word.names import W, number, value

_NAMED_LEVELS = {"title": 1, "subtitle": 2}
_DEEPEST = 6
# The names that Word gives to the colours of a theme, where they differ from the theme's own.
_THEME_NAMES = {
    **{"text1": "dk1", "background1": "lt1", "text2": "dk2", "background2": "lt2"},
    **{"dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2"},
    **{"hyperlink": "hlink", "followedHyperlink": "folHlink"},
}


class Looks:
    """The styles of a document by their identifiers, and its theme's colours."""

    def __init__(self, styles: etree._Element | None, theme: dict[str, str]) -> None:
        found = [] if styles is None else styles.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        self._theme = theme
        defaults = (style for style in found if style.get(f"{W}default") in ("1", "true"))
        self._default = next(
            (style.get(f"{W}styleId", "") for style in defaults if _is_of_paragraphs(style)), ""
        )

    def level(self, paragraph: etree._Element) -> int:
        """1 to 6 for a heading by its style's name or its outline, 0 for plain text."""
        direct = paragraph.find(f"{W}pPr")
        for holder in [direct, *self._paragraph_styles(paragraph)]:
            properties = holder if holder is direct else holder.find(f"{W}pPr")
            outline = value(properties, "outlineLvl")
            if outline is not None:
                return min(int(outline) + 1, _DEEPEST) if outline in tuple("012345678") else 0
            name = ("" if holder is direct else value(holder, "name") or "").lower()
            if heading := re.fullmatch(r"heading ([1-9])", name):
                return min(int(heading[1]), _DEEPEST)
            if name in _NAMED_LEVELS:
                return _NAMED_LEVELS[name]
        return 0

    def numbering(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """The list and the level in it by which a paragraph is numbered, or None."""
        for holder in [paragraph, *self._paragraph_styles(paragraph)]:
            if identifier := value(holder, "pPr/numPr/numId"):
                return identifier, number(holder, "pPr/numPr/ilvl", 0)
        return None

    def ink(self, run: etree._Element, paragraph: etree._Element) -> str | None:
        """The hue of a run's letters: its own, else by its style, else by the paragraph's."""
        for properties in self._run_properties(run, paragraph):
            colour = properties.find(f"{W}color")
            if colour is not None:
                return self._hue(colour, "val", "themeColor")
        return None

    def font(self, run: etree._Element, paragraph: etree._Element) -> str | None:
        """The name of a run's font, where anything names it."""
        for properties in self._run_properties(run, paragraph):
            fonts = properties.find(f"{W}rFonts")
            if fonts is not None and (name := fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")):
                return str(name)
        return None

    def shading(self, properties: etree._Element | None) -> str | None:
        """The hue behind a cell, a paragraph or a run, by its own properties."""
        shade = None if properties is None else properties.find(f"{W}shd")
        return None if shade is None else self._hue(shade, "fill", "themeFill")

    def _hue(self, element: etree._Element, plain: str, theme: str) -> str | None:
        # Word writes the theme's colour out beside its name; other programs may not.
        written = element.get(W + plain, "")
        if written and written != "auto":
            return hue(written)
        name = element.get(W + theme, "")
        return hue(self._theme.get(_THEME_NAMES.get(name, name)))

    def _run_properties(
        self, run: etree._Element, paragraph: etree._Element
    ) -> Iterator[etree._Element]:
        styles = self._chain(value(run, "rPr/rStyle"))
        for holder in (run, *styles, *self._paragraph_styles(paragraph)):
            if (properties := holder.find(f"{W}rPr")) is not None:
                yield properties

    def _paragraph_styles(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        yield from self._chain(value(paragraph, "pPr/pStyle") or self._default)

    def _chain(self, identifier: str | None) -> Iterator[etree._Element]:
        """A style and those that it is based on."""
        seen: set[str] = set()
        while identifier and identifier in self._styles and identifier not in seen:
            seen.add(identifier)
            yield self._styles[identifier]
            identifier = value(self._styles[identifier], "basedOn")


def _is_of_paragraphs(style: etree._Element) -> bool:
    return bool(style.get(f"{W}type") == "paragraph")
