"""A run as plain data: the JSON that `run` promises to other programs."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from quarterlight.checking.report import report
from quarterlight.periods import Quarter
from quarterlight.runs.standing import Standing, StandingColumn, differs
from quarterlight.runs.standing.plain import plain_previous, plain_previous_column
from quarterlight.runs.standing.stood import Computed, Stood
from quarterlight.scorecard.choices import Choices, ChosenMeasure
from quarterlight.scorecard.finding import Finding
from quarterlight.scorecard.model import JudgementTable, Measure, Scorecard
from quarterlight.scorecard.movement import change
from quarterlight.scorecard.restatements import Restatement


def results(
    name: str,
    choices: Choices,
    scorecard: Scorecard,
    stood: Stood,
    computed: Computed,
    findings: list[Finding],
) -> dict[str, Any]:
    """Each measure in each quarter that it shows, judgements, exceptions and findings."""
    said = report(scorecard, findings)
    columns = {(each.table, each.quarter): each for each in stood.columns}
    pairs = list(zip(choices.measures, scorecard.measures, strict=True))
    return {
        "quarter": str(scorecard.quarter),
        "snapshot": None,
        "scorecard": name,
        "title": scorecard.title,
        "results": [
            _result(chosen, measure, quarter, stood.figures[chosen.code, quarter])
            for chosen, measure in pairs
            for quarter in sorted(measure.cells)
        ],
        "judgements": [
            entry for table in scorecard.judgements for entry in _judgements(table, columns)
        ],
        "commentary": said["commentary"],
        "beside": [
            {"measure": chosen.code, "number": chosen.number, "says": says}
            for chosen, measure in pairs
            if (says := [*(measure.parts.says if measure.parts else ()), *measure.beside])
        ],
        "exceptions": said["exceptions"],
        "differs": differs(
            scorecard, stood.figures, computed.figures, stood.columns, stood.recomputed_columns
        ),
        "restatements": [_restatement(each) for each in choices.restatements],
        "findings": said["findings"],
        "failed": [],
    }


def _restatement(each: Restatement) -> dict[str, Any]:
    return {
        "id": each.id,
        "measure": each.measure,
        "table": each.table,
        "from": str(each.begins),
        "to": str(each.ends) if each.ends else None,
        "run": each.run,
        "reason": each.reason,
        "approved_by": each.approved_by,
        "on": each.on,
    }


def _result(
    chosen: ChosenMeasure, measure: Measure, quarter: Quarter, stands: Standing
) -> dict[str, Any]:
    figure, moved = stands.figure, change(measure, quarter)
    x, n = (figure.numerator, figure.denominator) if figure else (None, None)
    if figure and measure.is_count and figure.value == figure.value.to_integral_value():
        x = int(figure.value)
    return {
        "measure": chosen.code,
        "number": chosen.number,
        "title": chosen.title,
        "quarter": str(quarter),
        "state": stands.state.value,
        "reason": None if figure else stands.reason or stands.state.words,
        "numerator": x,
        "denominator": n,
        "value": figure.plain_value if figure else None,
        "display": figure.display if figure else stands.state.words,
        "exact": f"{x}/{n}" if x is not None and n else None,
        "unit": measure.unit.value,
        "grade": measure.grade(quarter).word,
        "movement": moved.movement,
        "meaning": moved.meaning,
        "compared_with": str(moved.compared_with) if moved.compared_with else None,
        "origin": stands.origin,
        "marks": list(measure.cells[quarter].marks),
        "previous": plain_previous(stands.previous),
        "definition": stands.definition or _digest(chosen),
    }


def _digest(chosen: ChosenMeasure) -> str:
    """The digest of what the measure is: its code, unit and span; bands and words do not change it."""
    said = (chosen.code, chosen.unit.value, chosen.span.value)
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()


def _judgements(
    table: JudgementTable, stood: dict[tuple[str, Quarter], StandingColumn]
) -> list[dict[str, Any]]:
    found = []
    for position, column in enumerate(table.columns):
        stands = stood[table.title, column.quarter]
        cells = [(row.key, row.cells[position]) for row in table.rows]
        counts = [cell.count for _, cell in cells if cell.count is not None]
        shares = [
            {
                "judgement": key,
                "count": cell.count,
                "percent": None if cell.percent is None else _plain(cell.percent),
            }
            for key, cell in cells
        ]
        found.append(
            {
                "table": table.title,
                "quarter": str(column.quarter),
                "audit_month": str(column.audit_month) if column.audit_month else None,
                "audits": sum(counts) if counts else None,
                "cells": shares,
                "origin": stands.origin,
                "marks": list(stands.marks),
                "previous": plain_previous_column(stands.previous),
            }
        )
    return found


def _plain(value: Any) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
