"""A judgement column does not add up to 100.

The shares of one quarter's audits are parts of one whole. Rounding alone can move their sum by
1, or by half the number of shares that are not zero; more than that means that a figure is
mistyped, missing, or belongs to another column.

What to do: take the counts behind the column and work the shares out again.
"""

from collections.abc import Iterator
from decimal import Decimal

from quarterlight.checking.columns import columns
from quarterlight.checking.finding import Finding, Severity, on_judgement
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.ERROR


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each column whose sum is further from 100 than rounding explains."""
    for table, position, column in columns(scorecard):
        cells = table.column(position)
        shares = [cell.percent for cell in cells if cell.percent is not None]
        hidden = any(cell.percent is None and cell.shown for cell in cells)
        sum_, present = sum(shares, Decimal(0)), sum(share != 0 for share in shares)
        if hidden or not present or abs(sum_ - 100) <= max(1, present // 2):
            continue
        parts = " + ".join(cell.display for cell in cells if cell.percent is not None)
        yield on_judgement(
            table,
            column,
            f"{table.title}, {column.quarter}: the judgements add up to {sum_}%, not 100% ({parts}).",
            column.place,
            shown=f"{sum_}%",
            expected="100%",
        )
