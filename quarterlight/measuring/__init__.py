"""How measuring works: kinds of measure, their cases and tallies. It names no measure and no engine."""

from quarterlight.measuring.measure import Count, Measure, Percentage
from quarterlight.periods import Span
from quarterlight.records.days import days, months

QUARTER, YEAR_TO_DATE, ROLLING_YEAR, AT_QUARTER_END = Span

__all__ = [
    "AT_QUARTER_END",
    "Count",
    "Measure",
    "Percentage",
    "QUARTER",
    "ROLLING_YEAR",
    "YEAR_TO_DATE",
    "days",
    "months",
]
