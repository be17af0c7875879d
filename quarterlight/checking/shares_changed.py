"""Shares of audits in past quarters that are not those of the last issue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quarterlight.checking.reworking.words import is_marked_provisional
from quarterlight.checking.sameness import same_share
from quarterlight.checking.succession import Succession
from quarterlight.scorecard.model import (
    JudgementCell,
    JudgementColumn,
    JudgementRow,
    JudgementTable,
)

_NIL = re.compile(r"[-–—.]*")
_WITHOUT = re.compile(
    r"n ?[/.]? ?a\.?|not (?:audited|applicable|available)|no audits?|tb[ca]|awaited", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Changed:
    """One cell of this issue's table, with what the last issue showed there."""

    table: JudgementTable
    column: JudgementColumn
    row: JudgementRow
    before: JudgementCell
    now: JudgementCell


def changed_shares(succession: Succession) -> Iterator[Changed]:
    """Each past cell that differs, by table, then by column."""
    for last, this in succession.tables:
        at = {column.quarter: position for position, column in enumerate(last.columns)}
        rows = {row.key: row for row in last.rows}
        for position, column in enumerate(this.columns):
            if column.quarter >= succession.this.quarter or column.quarter not in at:
                continue
            there = at[column.quarter]
            if is_marked_provisional(last.columns[there].shown):
                continue
            for row in (row for row in this.rows if row.key in rows):
                before, now = rows[row.key].cells[there], row.cells[position]
                if _differs(before, now):
                    yield Changed(this, column, row, before, now)


def _differs(before: JudgementCell, now: JudgementCell) -> bool:
    """Whether a share is another one, or went. Of a text that is hidden or unread nothing is known."""
    if (before.percent is None and before.count is None) or is_marked_provisional(before.shown):
        return False
    if now.percent is not None or now.count is not None:
        return not same_share(before, now)
    shown = now.shown.strip()
    if _NIL.fullmatch(shown):
        return bool(before.percent or before.count)
    return bool(_WITHOUT.fullmatch(shown))
