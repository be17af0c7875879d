"""A judgement column is 0 throughout: nothing was audited, and it is shown as 0%.

Zero is a result; nothing audited is none. A reader takes a column of zeros for failure.

What to do: leave the column empty, or print “not audited”.
"""

from collections.abc import Iterator

from quarterlight.checking.columns import columns, is_all_zero
from quarterlight.checking.finding import Finding, Severity, on_judgement
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each column in which every share is 0."""
    for table, position, column in columns(scorecard):
        if is_all_zero(table.column(position)):
            yield on_judgement(
                table,
                column,
                f"{table.title}, {column.quarter}: every judgement is 0%, so nothing was audited; zero is not empty.",
                column.place,
                shown="0%",
                expected="not audited",
            )
