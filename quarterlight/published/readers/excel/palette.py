"""What the styles of a workbook make of its cells: number format, and the hues of ink and fill."""

from __future__ import annotations

from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass
from typing import Any

from openpyxl.styles.colors import COLOR_INDEX

from quarterlight.published.readers.hues import hue, hue_of

# The theme lists dark before light; cells count light first.
_THEME = ["lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7))]
_THEME += ["hlink", "folHlink"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a style shows what stands in a cell."""

    number_format: str
    font: str | None
    ink: str | None
    fill: str | None


class Palette:
    """The looks of a workbook's styles, each worked out once."""

    def __init__(self, theme: dict[str, str]) -> None:
        self._theme = [theme.get(name, "") for name in _THEME]
        self._looks: dict[int, Look] = {}

    def learn(self, cells: Iterable[Any]) -> None:
        """Works out the looks of all these cells, and raises where a style is damaged."""
        for cell in cells:
            self.look(cell)

    def look(self, cell: Any) -> Look:
        """The look of an openpyxl cell."""
        if cell.style_id not in self._looks:
            self._looks[cell.style_id] = Look(
                cell.number_format,
                cell.font.name,
                self.hue(cell.font.color),
                self._fill(cell.fill),
            )
        return self._looks[cell.style_id]

    def hue(self, colour: Any) -> str | None:
        """The hue of an openpyxl colour: written out, of the theme, or of the old numbered ones."""
        match getattr(colour, "type", None):
            case "rgb":
                return _tinted(colour.rgb, colour.tint)
            case "theme" if colour.theme < len(self._theme):
                return _tinted(self._theme[colour.theme], colour.tint)
            case "indexed" if colour.indexed < len(COLOR_INDEX):
                return _tinted(COLOR_INDEX[colour.indexed], colour.tint)
        return None

    def _fill(self, fill: Any) -> str | None:
        if fill.tagname == "gradientFill":
            return self.hue(fill.stop[0].color) if fill.stop else None
        return self.hue(fill.fgColor) if fill.fill_type else None


def _tinted(colour: object, tint: float) -> str | None:
    """The hue of a colour made darker (tint below 0) or lighter, as Excel does it."""
    if not isinstance(colour, str) or not tint or len(colour) < 6:
        return hue(colour) if isinstance(colour, str) else None
    channels = (byte / 255 for byte in bytes.fromhex(colour[-6:]))
    turn, lightness, saturation = rgb_to_hls(*channels)
    lightness = lightness * (1 + tint) if tint < 0 else lightness * (1 - tint) + tint
    return hue_of(*(round(channel * 255) for channel in hls_to_rgb(turn, lightness, saturation)))
