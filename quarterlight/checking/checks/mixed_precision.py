"""One table or row mixes numbers of decimals.

0.8% among whole percentages looks more exact than it is, and cannot be compared with its
neighbours.

What to do: print every figure of a table or row with the same number of decimals.
"""

from collections.abc import Iterator

from quarterlight.checking.finding import Finding, Severity, on_judgement, on_measure
from quarterlight.scorecard.model import Scorecard

SEVERITY = Severity.NOTE


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each row of measures and each judgement table whose figures differ in their decimals."""
    for measure in scorecard.measures:
        shown = [(cell.figure.decimals, cell) for cell in measure.cells.values() if cell.figure]
        odd = _odd([decimals for decimals, _ in shown])
        if odd is not None:
            cell = next(cell for decimals, cell in reversed(shown) if decimals == odd)
            says = (
                f"{measure.label} mixes figures with different numbers of decimals, such as "
                f"{cell.shown} in {cell.quarter}."
            )
            yield on_measure(measure, says, cell.place, quarter=cell.quarter, shown=cell.shown)
    for table in scorecard.judgements:
        cells = [
            (cell.decimals, row, n)
            for row in table.rows
            for n, cell in enumerate(row.cells)
            if cell.percent is not None
        ]
        odd = _odd([decimals for decimals, _, _ in cells])
        if odd is not None:
            _, row, n = next(entry for entry in reversed(cells) if entry[0] == odd)
            share, column = row.cells[n], table.columns[n]
            says = (
                f"{table.title} mixes figures with different numbers of decimals, such as "
                f"{share.display} for {row.name} in {column.quarter}."
            )
            yield on_judgement(table, column, says, share.place, row=row, shown=share.shown)


def _odd(decimals: list[int]) -> int | None:
    """The rarer number of decimals, None where there is only one; on a tie the greater."""
    kinds = set(decimals)
    return min(kinds, key=lambda kind: (decimals.count(kind), -kind)) if len(kinds) > 1 else None
