"""A figure: a number as displayed, with the cases behind it where they are known.

Percentages are rounded half up from integers, never through floats: 23 of 40 is 58, and
5 of 8 to no decimals is 63.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Unit(StrEnum):
    """What a figure counts: shares of cases in percent, or a number of something."""

    PERCENT = "percent"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Figure:
    """A displayed number: `value` as shown (a Decimal of `decimals` places) and its text.

    `numerator` and `denominator` are the cases behind a percentage, None where the page does
    not give them. `display` is the figure's own text: `90%`, `<1%`, `31`.
    """

    value: Decimal
    display: str
    unit: Unit = Unit.NUMBER
    decimals: int = 0
    numerator: int | None = None
    denominator: int | None = None

    @property
    def plain_value(self) -> int | float:
        """The value as JSON writes it: whole numbers without a decimal point."""
        return (
            int(self.value) if self.value == self.value.to_integral_value() else float(self.value)
        )

    @property
    def has_cases(self) -> bool:
        """Whether numerator and denominator are both known."""
        return self.numerator is not None and self.denominator is not None


def percentage(numerator: int, denominator: int, decimals: int = 0) -> Decimal:
    """The percentage, half up from integers, at `decimals` places; the denominator is above 0."""
    scale = 10**decimals
    return Decimal((200 * scale * numerator + denominator) // (2 * denominator)).scaleb(-decimals)


def truncated_percentage(numerator: int, denominator: int, decimals: int = 0) -> Decimal:
    """The percentage with its further digits cut off instead of rounded."""
    return Decimal(100 * 10**decimals * numerator // denominator).scaleb(-decimals)


def displayed_percentage(numerator: int, denominator: int, decimals: int = 0) -> str:
    """How a page prints a share: never 0% for a case that is there, never 100% for less than all."""
    value = percentage(numerator, denominator, decimals)
    step = Decimal(1).scaleb(-decimals)
    if numerator > 0 and value == 0:
        return f"<{step}%"
    if numerator < denominator and value == 100:
        return f">{100 - step}%"
    return f"{value}%"


def percentage_figure(numerator: int, denominator: int, decimals: int = 0) -> Figure:
    """The figure of a share of cases; 0 of 0 has no figure (the caller gives its state)."""
    return Figure(
        value=percentage(numerator, denominator, decimals),
        display=displayed_percentage(numerator, denominator, decimals),
        unit=Unit.PERCENT,
        decimals=decimals,
        numerator=numerator,
        denominator=denominator,
    )
