"""A percentage stands without any number of cases.

4 of 5 and 80 of 100 are both 80%; only one of them can carry a conclusion. Said once a table.

What to do: print the number of cases beside each percentage.
"""

from collections.abc import Iterator
from itertools import groupby

from quarterlight.checking.finding import Finding, Severity, on_judgement
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.NOTE


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each table that shows a percentage without its cases."""
    for _, rows in groupby(scorecard.measures, key=lambda measure: measure.table):
        figures = [
            (m, cell)
            for m in rows
            for cell in m.cells.values()
            if cell.figure and cell.figure.unit is Unit.PERCENT
        ]
        bare = [
            (m, cell)
            for m, cell in figures
            if cell.figure and cell.figure.denominator is None and cell.figure.numerator is None
        ]
        if bare:
            first = bare[0][1]
            yield Finding(
                (
                    f"{len(bare)} of the {len(figures)} percentages in this table of measures stand "
                    f"without any number of cases."
                ),
                first.place,
                shown=first.shown,
                expected="the number of cases",
            )
    for table in scorecard.judgements:
        cells = [(row, cell) for row in table.rows for cell in row.cells if cell.percent]
        without = [(row, cell) for row, cell in cells if cell.count is None]
        if without:
            cell = without[0][1]
            says = (
                f"{table.title}: {len(without)} of the {len(cells)} percentages stand without any "
                f"number of audits."
            )
            yield on_judgement(
                table, None, says, cell.place, shown=cell.shown, expected="the number of audits"
            )
