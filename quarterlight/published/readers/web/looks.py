"""How an element of a web page is shown: hidden or not, its hues, font and line breaks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from lxml import etree

from quarterlight.published.readers.hues import hue

_NEVER_SHOWN = {
    *("script", "style", "template", "head", "noscript", "object", "iframe", "svg", "math"),
    *("select", "datalist", "textarea", "audio", "video", "canvas", "colgroup", "col"),
}
_PLAIN = {"white", "#fff", "#ffffff", "none", "transparent"}
_NOT_A_COLOUR = {"", "inherit", "initial", "unset", "currentcolor"}


@dataclass(frozen=True, slots=True)
class Look:
    """What an element hands down to those within it."""

    ink: str | None = None
    fill: str | None = None
    font: str | None = None
    keeps_lines: bool = False

    def within(self, element: etree._Element) -> Look:
        """The look inside an element, by its own attributes and inline style."""
        style, look = _style(element), self
        ink = style.get("color") or element.get("color", "")
        if ink not in _NOT_A_COLOUR:
            look = replace(look, ink=hue(ink))
        background = _background(style) or element.get("bgcolor", "")
        if background:
            look = replace(look, fill=hue(background))
        font = style.get("font-family") or element.get("face", "")
        if font:
            look = replace(look, font=font.split(",")[0])
        if element.tag == "pre" or style.get("white-space", "").startswith("pre"):
            look = replace(look, keeps_lines=True)
        return look


def is_shown(element: etree._Element) -> bool:
    """Whether an element is seen and is no note: `data-note` marks what is said beside a figure."""
    if not isinstance(element.tag, str) or element.tag in _NEVER_SHOWN:
        return False
    if element.get("hidden") is not None or element.get("data-note") is not None:
        return False
    style = _style(element)
    return not (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
    )


def _background(style: dict[str, str]) -> str:
    """The colour behind an element. The short form may hold a picture and its place as well."""
    if colour := style.get("background-color", ""):
        return colour
    short = style.get("background", "")
    words = [short] if short.startswith("rgb") else short.split()
    return next((word for word in words if hue(word) or word in _PLAIN), "")


def _style(element: etree._Element) -> dict[str, str]:
    return _declarations(element.get("style", ""))


@lru_cache(maxsize=512)
def _declarations(style: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in style.lower().split(";"))
    return {
        name.strip(): value.replace("!important", "").strip()
        for name, colon, value in pairs
        if colon
    }
