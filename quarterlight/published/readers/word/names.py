"""The names of the elements of a Word document that are read."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_OFF = {"0", "false", "off", "none"}


def value(element: etree._Element | None, path: str = "") -> str | None:
    """The `w:val` of an element, or of one below it: `value(run, "rPr/color")`."""
    for name in path.split("/") if path else ():
        element = None if element is None else element.find(W + name)
    return None if element is None else element.get(f"{W}val", "")


def is_on(element: etree._Element | None, path: str) -> bool:
    """Whether a switch (`rPr/vanish`, `trPr/tblHeader`) is there and not turned off."""
    found = value(element, path)
    return found is not None and found.lower() not in _OFF


def number(element: etree._Element | None, path: str, default: int) -> int:
    """A whole number, or the default where there is none or none that makes sense."""
    found = value(element, path) or ""
    return int(found) if found.isascii() and found.isdigit() and len(found) < 7 else default
