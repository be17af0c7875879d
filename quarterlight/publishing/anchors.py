"""The names of places on a printed page, and where on it a finding belongs."""

from __future__ import annotations

from quarterlight.periods import Quarter
from quarterlight.scorecard.finding import Finding
from quarterlight.scorecard.model import Scorecard


def measure_anchor(position: int, quarter: Quarter | None = None) -> str:
    """The name of a measure's row, or of one of its cells."""
    return f"measure-{position + 1}" + (f"-{quarter.year}-{quarter.number}" if quarter else "")


def table_anchor(
    position: int, quarter: Quarter | None = None, judgement: str | None = None
) -> str:
    """The name of a judgement table, of a column or of a cell."""
    parts = [f"judgements-{position + 1}"]
    if quarter:
        parts.append(f"{quarter.year}-{quarter.number}")
    if judgement:
        parts.append(judgement)
    return "-".join(parts)


def finding_anchor(position: int) -> str:
    """The name of a finding in the list of findings."""
    return f"finding-{position + 1}"


def place_of(finding: Finding, scorecard: Scorecard) -> str:
    """The anchor of the cell, row or table that a finding is about; "" for the page as a whole."""
    if finding.table is not None:
        found = [n for n, table in enumerate(scorecard.judgements) if table.title == finding.table]
        return table_anchor(found[0], finding.quarter, finding.judgement) if found else ""
    rows = [
        n
        for n, measure in enumerate(scorecard.measures)
        if (measure.number, measure.title) == (finding.number, finding.title)
    ]
    if not rows:
        return ""
    shown = scorecard.measures[rows[0]].cells
    return measure_anchor(rows[0], finding.quarter if finding.quarter in shown else None)
