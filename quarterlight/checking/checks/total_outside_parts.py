"""A share of the All table lies outside the range of its parts.

A share of all audits lies between the smallest and the largest share of its parts. Where it
does not, parts are missing from the page, and the rise or fall of the whole may be theirs.

What to do: show every stream, or say which ones are counted in All only.
"""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from quarterlight.checking.columns import columns, is_all_zero
from quarterlight.checking.finding import Finding, Severity, on_judgement
from quarterlight.scorecard.model import JudgementCell, JudgementTable, Scorecard

SEVERITY = Severity.WARNING


def check(scorecard: Scorecard) -> Iterator[Finding]:
    """Each cell of an All table outside its parts, at the coarser of their precisions."""
    for table, position, column in columns(scorecard):
        if not table.is_all or is_all_zero(table.column(position)):
            continue
        parts = [
            part for part in _parts(scorecard, table) if not is_all_zero(part.column(position))
        ]
        for row in table.rows:
            cell = row.cells[position]
            others = [r.cells[position] for part in parts for r in part.rows if r.key == row.key]
            shares = [other for other in others if other.percent is not None]
            hidden = any(other.percent is None and other.shown for other in others)
            if cell.percent is None or hidden or not shares:
                continue
            low, high = _bounds(cell, shares)
            if not low <= _rounded(cell, shares) <= high:
                yield on_judgement(
                    table,
                    column,
                    f"{table.title}, {row.name}, {column.quarter}: {cell.display} lies outside its parts "
                    f"({low}% to {high}%), so parts are missing from the page.",
                    cell.place,
                    row=row,
                    shown=cell.shown,
                    expected=f"{low}% to {high}%",
                )


def _parts(scorecard: Scorecard, table: JudgementTable) -> list[JudgementTable]:
    after = scorecard.judgements[scorecard.judgements.index(table) + 1 :]
    quarters = [column.quarter for column in table.columns]
    return [
        part
        for part in after
        if part.group == table.group
        and not part.is_all
        and [c.quarter for c in part.columns] == quarters
    ]


def _rounded(cell: JudgementCell, beside: list[JudgementCell]) -> Decimal:
    step = Decimal(1).scaleb(-min(other.decimals for other in (cell, *beside)))
    return (cell.percent or Decimal(0)).quantize(step, rounding=ROUND_HALF_UP)


def _bounds(cell: JudgementCell, shares: list[JudgementCell]) -> tuple[Decimal, Decimal]:
    rounded = [_rounded(share, [cell, *shares]) for share in shares]
    return min(rounded), max(rounded)
