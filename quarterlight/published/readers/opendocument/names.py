"""The names of the elements and attributes of an OpenDocument spreadsheet."""

from __future__ import annotations

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_URN}office:1.0}}"
TABLE = f"{{{_URN}table:1.0}}"
TEXT = f"{{{_URN}text:1.0}}"
STYLE = f"{{{_URN}style:1.0}}"
FO = f"{{{_URN}xsl-fo-compatible:1.0}}"
DRAW = f"{{{_URN}drawing:1.0}}"
