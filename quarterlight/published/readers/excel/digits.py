"""The digits of a number as Excel writes them, rounded half away from zero."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

Token = tuple[str, str]
"""A part of a number format: its kind, and its text."""

_NUMERIC = ("digit", "point", "comma")
_EXACT = Context(prec=800, rounding=ROUND_HALF_UP)
# General gives a number eleven characters, the point among them.
_GENERAL_WIDTH = 11


def as_counted(value: float) -> Decimal | None:
    """A number in the 15 digits that Excel counts with; None where it is not finite.

    0.575 is stored a little below itself; Excel rounds it as 0.575, and so must this.
    """
    if isinstance(value, int) and abs(value) < 10**15:
        return Decimal(value)
    try:
        number = Decimal(f"{value:.15g}")
    except OverflowError:
        return None
    return number if number.is_finite() else None


def general(number: Decimal) -> str:
    """A number under the format General: as many decimals as fit, no closing zeros."""
    if number and not -10 < number.adjusted() < _GENERAL_WIDTH:
        mantissa, exponent = f"{number:.5E}".split("E")
        return f"{mantissa.rstrip('0').rstrip('.')}E{int(exponent):+03d}"
    places = max(0, _GENERAL_WIDTH - 2 - max(0, number.adjusted()))
    shown = f"{_rounded(number, places):f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def show_digits(number: Decimal, tokens: Sequence[Token]) -> str:
    """A number under a section with placeholders (`#,##0.0%`), its literals in their places."""
    kinds = [kind for kind, _ in tokens]
    mantissa = tokens[: kinds.index("exponent")] if "exponent" in kinds else tokens
    pattern = "".join(text for kind, text in mantissa if kind in _NUMERIC)
    if "exponent" in kinds:
        shown = _scientific(number, pattern)
    else:
        shown = _fixed(number.scaleb(2 * kinds.count("percent"), _EXACT), pattern)
    written, pending = [], shown.lstrip("-")
    for kind, text in tokens:
        if kind in _NUMERIC:
            written.append(pending)
            pending = ""
        elif kind in ("literal", "percent"):
            written.append(text)
    return ("-" if shown.startswith("-") else "") + "".join(written)


def _fixed(number: Decimal, pattern: str) -> str:
    whole, point, decimals = pattern.partition(".")
    thousands = len(pattern) - len(pattern.rstrip(","))
    thousands += len(whole) - len(whole.rstrip(",")) if point else 0
    decimals, optional = decimals.replace(",", ""), len(decimals.replace(",", "").rstrip("#?"))
    rounded = _rounded(number.scaleb(-3 * thousands, _EXACT), len(decimals))
    units, _, parts = f"{abs(rounded):f}".partition(".")
    units = units.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole.strip(","):
        units = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", units)
    parts = parts[:optional] + parts[optional:].rstrip("0")
    return ("-" if rounded < 0 else "") + units + point + parts


def _scientific(number: Decimal, pattern: str) -> str:
    places = len(pattern.partition(".")[2])
    mantissa, exponent = f"{number:.{places}E}".split("E")
    return f"{mantissa}E{int(exponent):+03d}"


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), context=_EXACT)
