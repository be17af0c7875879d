"""What several checks ask of a column of a judgement table."""

from __future__ import annotations

from collections.abc import Iterator

from quarterlight.scorecard.figures import percentage, truncated_percentage
from quarterlight.scorecard.model import (
    JudgementCell,
    JudgementColumn,
    JudgementRow,
    JudgementTable,
    Scorecard,
)


def columns(scorecard: Scorecard) -> Iterator[tuple[JudgementTable, int, JudgementColumn]]:
    """Every column of every judgement table, with its position."""
    for table in scorecard.judgements:
        for position, column in enumerate(table.columns):
            yield table, position, column


def is_all_zero(cells: list[JudgementCell]) -> bool:
    """Whether a column shows nothing but zeros: nothing was audited. `<1%` is no zero, nor is `c`."""
    shown = [cell for cell in cells if cell.shown]
    return bool(shown) and all(_is_zero(cell) and not cell.count for cell in shown)


def _is_zero(cell: JudgementCell) -> bool:
    return cell.percent == 0 and not cell.display.startswith("<")


def counts(cells: list[JudgementCell]) -> list[int] | None:
    """The counts of a column, 0 where a 0% shows none; None where any other share lacks its count."""
    found = []
    for cell in cells:
        if cell.count is None and cell.shown and not _is_zero(cell):
            return None
        found.append(cell.count or 0)
    return found if sum(found) else None


def wrong_shares(
    table: JudgementTable, position: int, *, truncated: bool
) -> Iterator[tuple[JudgementRow, JudgementCell, str, int]]:
    """Cells whose percentage is not that of their count, with the right one and the sum of the counts.

    `truncated` chooses those whose further digits were cut off, else all other wrong ones.
    """
    known = counts(table.column(position))
    if known is None:
        return
    total = sum(known)
    for row, count in zip(table.rows, known, strict=True):
        cell = row.cells[position]
        if cell.percent is None or cell.count is None or _is_bound(cell, count, total):
            continue
        right = percentage(count, total, cell.decimals)
        if (
            cell.percent != right
            and (cell.percent == truncated_percentage(count, total, cell.decimals)) == truncated
        ):
            yield row, cell, f"{right}%", total


def _is_bound(cell: JudgementCell, count: int, total: int) -> bool:
    """`<1%` is right for a count above none, `>99%` for one below all."""
    return (cell.display.startswith("<") and count > 0) or (
        cell.display.startswith(">") and count < total
    )
