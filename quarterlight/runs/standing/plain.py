"""What stands, and what it replaced, as plain data for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from quarterlight.runs.standing.model import Previous, PreviousColumn
from quarterlight.scorecard.figures import Figure
from quarterlight.scorecard.states import State
from quarterlight.workspace.judgements import SuppliedJudgement


def plain_figure(figure: Figure | None, state: State, grade: str | None) -> dict[str, Any]:
    """A figure or a state with its cases and its grade."""
    return {
        "state": state.value,
        "value": figure.plain_value if figure else None,
        "display": figure.display if figure else state.words,
        "numerator": figure.numerator if figure else None,
        "denominator": figure.denominator if figure else None,
        "grade": grade,
    }


def plain_previous(previous: Previous | None) -> dict[str, Any] | None:
    """What a restatement or a revision replaced, and by whose word."""
    if previous is None:
        return None
    said = plain_figure(previous.figure, previous.state, previous.grade or None)
    return said | _source(previous)


def plain_previous_column(previous: PreviousColumn | None) -> dict[str, Any] | None:
    """The column that a restatement or a revision replaced, and by whose word."""
    return {"cells": plain_cells(previous.cells)} | _source(previous) if previous else None


def plain_cells(cells: Iterable[SuppliedJudgement]) -> list[dict[str, Any]]:
    """The shares and counts of a column."""
    return [
        {
            "judgement": each.key,
            "count": each.count,
            "percent": each.percent.plain_value if each.percent else None,
        }
        for each in cells
    ]


def _source(previous: Previous | PreviousColumn) -> dict[str, Any]:
    return {
        "origin": previous.origin,
        "issue": previous.issue or None,
        "reason": previous.why.reason or None,
        "approved_by": previous.why.approved_by or None,
        "on": previous.why.on or None,
        "run": previous.why.run or None,
    }
