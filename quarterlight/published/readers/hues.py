"""Colours as a person would name them: `red`, `amber`, `green`, `blue`, … or no hue at all."""

from __future__ import annotations

import re
from colorsys import rgb_to_hls

# Names that pages and Word use. Where the numbers behind a name would say another hue than
# the name itself does (brown, pink), the name counts.
_NAMED = {
    "red": "red darkred crimson firebrick tomato maroon indianred orangered salmon lightcoral",
    "amber": "amber orange darkorange gold goldenrod darkgoldenrod coral",
    "yellow": "yellow khaki lightyellow darkyellow",
    "green": "green lime limegreen darkgreen forestgreen seagreen lightgreen palegreen olive"
    " yellowgreen springgreen mediumseagreen olivedrab",
    "blue": "blue navy darkblue mediumblue royalblue steelblue dodgerblue deepskyblue skyblue"
    " lightblue cornflowerblue cyan aqua teal darkcyan turquoise midnightblue powderblue",
    "purple": "purple violet indigo darkviolet darkmagenta rebeccapurple mediumpurple orchid",
    "pink": "pink hotpink deeppink lightpink magenta fuchsia",
    "brown": "brown saddlebrown sienna chocolate peru",
}
_HUES = {name: hue for hue, names in _NAMED.items() for name in names.split()}

# Upper ends in degrees of the colour wheel. Office's own amber is FFC000, at 45 degrees.
_WHEEL = ((14, "red"), (52, "amber"), (70, "yellow"), (168, "green"), (255, "blue"))
_WHEEL_ON = ((299, "purple"), (351, "pink"), (360, "red"))

# How far the channels must lie apart: C6EFCE, Excel's "good", counts; the tints of headings do not.
_FAINTEST = 40
_DARKEST = 60
_BROWN_BELOW = 170


def hue(colour: str | None) -> str | None:
    """The hue of a colour in hexadecimal (`00B050`, `#0b5`), as `rgb(…)`, or by its name.

    None for black, white, grey, very pale colours, `auto`, and what is no colour.
    """
    text = (colour or "").strip().lower()
    if text in _HUES:
        return _HUES[text]
    if digits := re.fullmatch(r"#?(?:[0-9a-f]{2})?([0-9a-f]{6})", text):
        return hue_of(*bytes.fromhex(digits[1]))
    if digits := re.fullmatch(r"#([0-9a-f])([0-9a-f])([0-9a-f])", text):
        return hue_of(*(int(digit * 2, 16) for digit in digits.groups()))
    if numbers := re.fullmatch(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b.*\)", text):
        return hue_of(*(min(int(number), 255) for number in numbers.groups()))
    return None


def hue_of(red: int, green: int, blue: int) -> str | None:
    """The hue of a colour given as three channels from 0 to 255."""
    strongest, weakest = max(red, green, blue), min(red, green, blue)
    if strongest - weakest < _FAINTEST or strongest < _DARKEST:
        return None
    turn, lightness, _ = rgb_to_hls(red / 255, green / 255, blue / 255)
    degrees = turn * 360
    name = next(name for end, name in _WHEEL + _WHEEL_ON if degrees <= end)
    if name == "amber" and strongest < _BROWN_BELOW:
        return "brown"
    if name == "yellow" and strongest < _BROWN_BELOW:
        return "green"  # olive
    if name == "pink" and degrees > 335 and lightness < 0.6:
        return "red"  # crimson
    return name
