"""The colours of an office theme, by the names that files use for them."""

from __future__ import annotations

from lxml import etree

_MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def theme_colours(theme: etree._Element) -> dict[str, str]:
    """Hexadecimal colours by name (`dk1`, `lt1`, `accent1`, `hlink`, …), in the theme's order."""
    colours = {}
    for element in theme.iterfind(f".//{_MAIN}clrScheme/*"):
        for colour in element:
            name = str(element.tag).removeprefix(_MAIN)
            colours[name] = colour.get("lastClr") or colour.get("val") or ""
    return colours
