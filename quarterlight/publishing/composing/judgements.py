"""The judgement tables, under the council's own headings, each with its bars and its two shares."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from quarterlight.publishing.anchors import table_anchor
from quarterlight.publishing.composing.charts import bar_chart
from quarterlight.publishing.composing.flags import Flags
from quarterlight.publishing.document import (
    Block,
    Cell,
    Column,
    Figure,
    Heading,
    Paragraph,
    Row,
    RowGroup,
    Table,
    Tone,
    Words,
)
from quarterlight.publishing.wording import MARKS, plain_number, quarter_label
from quarterlight.scorecard.model import JudgementTable, Scorecard


def judgement_blocks(scorecard: Scorecard, flags: Flags) -> Iterator[Block]:
    """All judgement tables in their order; nothing where there are none."""
    group = None
    for position, table in enumerate(scorecard.judgements):
        if table.group != group:
            group = table.group
            if table.heading:
                yield Heading(table.heading, anchor=f"judgement-group-{group}", is_added=False)
            else:
                yield Heading("Judgements", anchor=f"judgement-group-{group}")
        chart = bar_chart(table)
        yield _table(table, position, flags)
        if chart:
            yield Figure(chart)
        yield Paragraph(tuple(_shares(table)), role="shares")


def _table(table: JudgementTable, position: int, flags: Flags) -> Table:
    columns = [Column("Judgement", "judgement", heads_rows=True)]
    for column in table.columns:
        month = column.audit_month
        text = quarter_label(column.quarter)
        if month:
            text += f" ({month.in_words})"
        anchor = table_anchor(position, column.quarter)
        marks = tuple(Words(MARKS[mark], Tone.NOTE) for mark in column.marks if mark in MARKS)
        columns.append(Column(text, "quarter", anchor=anchor, flags=(*marks, *flags.at(anchor))))
    rows = []
    for row in table.rows:
        cells = [Cell(row.name, role="judgement")]
        for column, cell in zip(table.columns, row.cells, strict=True):
            anchor = table_anchor(position, column.quarter, row.key)
            shown = cell.shown or "not audited"
            if cell.count is not None and cell.percent is not None and shown == cell.display:
                shown = f"{shown} ({cell.count})"
            was = cell.previous if cell.previous != cell.shown else ""
            added = (Words(f"was {was}", Tone.NOTE),) if was else ()
            cells.append(Cell(shown, added, anchor=anchor, role="share", flags=flags.at(anchor)))
        rows.append(Row(tuple(cells)))
    anchor = table_anchor(position)
    groups = (RowGroup("", tuple(rows)),)
    return Table(
        table.title, tuple(columns), groups, anchor, layout="judgements", flags=flags.at(anchor)
    )


def _shares(table: JudgementTable) -> Iterator[Words]:
    """The share of Good or better and of Inadequate in the newest quarter, and how they moved."""
    order = sorted(range(len(table.columns)), key=lambda n: table.columns[n].quarter)
    for name, keys in (
        ("Good or better", ("outstanding", "good")),
        ("Inadequate", ("inadequate",)),
    ):
        now = _share(table, order[-1], keys)
        before = _share(table, order[-2], keys) if len(order) > 1 else None
        if now is None:
            continue
        text = f"{name}: {plain_number(now)}% in {quarter_label(table.columns[order[-1]].quarter)}"
        yield Words(text + _moved(table, order, now, before) + ".", Tone.PLAIN)


def _moved(table: JudgementTable, order: list[int], now: Decimal, before: Decimal | None) -> str:
    if before is None:
        return ", nothing to compare with"
    against = quarter_label(table.columns[order[-2]].quarter)
    if now == before:
        return f", level with {against}"
    way = "up" if now > before else "down"
    points = abs(now - before)
    return f", {way} {plain_number(points)} point{'' if points == 1 else 's'} on {against}"


def _share(table: JudgementTable, position: int, keys: tuple[str, ...]) -> Decimal | None:
    """The sum of the shares of some judgements; None where nothing was audited or shares are hidden."""
    cells = table.column(position)
    if not any(cell.percent for cell in cells):
        return None
    shares = [row.cells[position].percent for row in table.rows if row.key in keys]
    known = [share for share in shares if share is not None]
    return sum(known, Decimal(0)) if len(known) == len(shares) and known else None
