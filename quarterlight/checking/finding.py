"""Findings on the parts of a scorecard: a measure's row, a judgement table, a cell of one."""

from __future__ import annotations

from quarterlight.periods import Quarter
from quarterlight.scorecard.finding import Finding, Severity
from quarterlight.scorecard.model import (
    JudgementColumn,
    JudgementRow,
    JudgementTable,
    Measure,
)
from quarterlight.scorecard.place import Place

__all__ = ["Finding", "Severity", "on_judgement", "on_measure"]


def on_measure(
    measure: Measure,
    says: str,
    where: Place | None = None,
    *,
    quarter: Quarter | None = None,
    shown: str = "",
    expected: str = "",
    severity: Severity | None = None,
    others: tuple[int | str, ...] = (),
) -> Finding:
    """A finding on a measure's row; without a place of its own, at its title."""
    return Finding(
        says,
        where or measure.place,
        shown,
        expected,
        severity,
        number=measure.number,
        title=measure.title,
        others=others,
        quarter=quarter,
    )


def on_judgement(
    table: JudgementTable,
    column: JudgementColumn | None,
    says: str,
    where: Place,
    *,
    row: JudgementRow | None = None,
    shown: str = "",
    expected: str = "",
    severity: Severity | None = None,
) -> Finding:
    """A finding on a judgement table, a column of it, or a cell."""
    return Finding(
        says,
        where,
        shown,
        expected,
        severity,
        table=table.title,
        judgement=row.key if row else None,
        quarter=column.quarter if column else None,
    )
