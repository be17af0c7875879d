"""Two issues held against each other: drawn in a line each, or the demonstration's pages, changed.

`issue("70% 80%")` is an issue of 2016-17 Q3, `last("60% 70%")` one of the quarter before. `demo(3)`
is the text of the demonstration's Q3 page; `page` makes a page of it that any form can hold.
"""

from __future__ import annotations

import re
from pathlib import Path

from builders import LATEST, measure, scorecard
from councils.page import Block, Cell, Paragraph, Table

from quarterlight.checking.catalogue import all_checks, check
from quarterlight.checking.finding import Finding
from quarterlight.scorecard.model import Scorecard

DEMO = Path(__file__).parents[3] / "demo"
CODES = {each.code for each in all_checks() if each.needs_last}


def issue(*rows: str, latest=LATEST, titles: tuple[str, ...] = (), **fields: object) -> Scorecard:
    """An issue whose rows are drawn; `titles` name them, else they are unlike one another."""
    named = titles or ("Visits made in time", "Plans agreed with families", "Reviews held")
    drawn = [measure(row, title=named[n], latest=latest) for n, row in enumerate(rows)]
    return scorecard(*drawn, latest=latest, **fields)


def last(*rows: str, **fields: object) -> Scorecard:
    """An issue of the quarter before."""
    return issue(*rows, latest=LATEST - 1, **fields)


def against(code: str, this: Scorecard, before: Scorecard) -> list[Finding]:
    """What the check of this code finds between two issues."""
    assert code in CODES
    return [finding for finding in check(this, before) if finding.code == code]


def raised(this: Scorecard, before: Scorecard) -> set[tuple[str, str, int | str | None]]:
    """What differs between two issues: code, severity, and the measure's number or the table."""
    return {
        (f.code, str(f.severity), f.table or f.number)
        for f in check(this, before)
        if f.code in CODES
    }


def demo(quarter: int) -> str:
    """The text of the demonstration's page of a quarter of 2016-17."""
    return (DEMO / f"published-scorecard-2016-17-q{quarter}.txt").read_text("utf-8")


def replaced(text: str, *changes: tuple[str, str]) -> str:
    """A text with each change made, all of which it must hold exactly once."""
    for old, new in changes:
        assert text.count(old) == 1, (text.count(old), old)
        text = text.replace(old, new)
    return text


def clean_last() -> str:
    """A Q2 page to which the demonstration's Q3 page is a clean successor."""
    q2, q3 = demo(2), demo(3)
    rows = {line.split("\t")[0]: line.split("\t") for line in q3.splitlines()}
    lines = []
    for line in q2.splitlines():
        cells = line.split("\t")
        if cells[0] in ("13", "27", "34"):
            cells[2:11] = rows[cells[0]][2:11]
        if cells[0] in ("20", "31"):
            cells[11] = f"Managers looked into measure {cells[0]} again."
        lines.append("\t".join(cells))
    return "\n".join(lines)


def page(text: str) -> tuple[Block, ...]:
    """The page that a tab-separated text holds; the rows of its measures are one table."""
    blocks: list[Block] = []
    rows: list[tuple[Cell | None, ...]] = []
    for line in re.sub(r"\n[ \n]*\n(?=\d+\t|\w[^\n]*\t{11})", "\n", text).splitlines() + [""]:
        if "\t" in line:
            rows.append(tuple(Cell(cell) for cell in line.split("\t")))
            continue
        if rows:
            blocks.append(_table(rows))
            rows = []
        if line.strip():
            blocks.append(Paragraph(line.strip(), 0 if blocks else 1))
    return tuple(blocks)


def _table(rows: list[tuple[Cell | None, ...]]) -> Table:
    width = max(map(len, rows))
    return Table(tuple(row + (Cell(""),) * (width - len(row)) for row in rows), 2)
