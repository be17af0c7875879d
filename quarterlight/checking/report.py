"""A checked scorecard as plain data: the JSON that `check` promises to other programs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from quarterlight.checking.finding import Finding
from quarterlight.scorecard.exceptions import exceptions
from quarterlight.scorecard.model import JudgementTable, Measure, Scorecard
from quarterlight.scorecard.movement import change


def report(scorecard: Scorecard, findings: list[Finding]) -> dict[str, Any]:
    """Everything that a page says and what is wrong with it, with plain keys and values."""
    measures = scorecard.measures
    return {
        "scorecard": {
            "title": scorecard.title,
            "quarter": str(scorecard.quarter),
            "measures": len(measures),
            "judgement_tables": len(scorecard.judgements),
            "quarters": [str(quarter) for quarter in scorecard.quarters],
        },
        "grades": [entry for measure in measures for entry in _grades(measure)],
        "judgements": [entry for table in scorecard.judgements for entry in _judgements(table)],
        "commentary": [
            {
                "numbers": [measures[position].number for position in comment.measures],
                "titles": [measures[position].title for position in comment.measures],
                "text": comment.text,
            }
            for comment in scorecard.comments
        ],
        "exceptions": [
            {
                "number": entry.measure.number,
                "title": entry.measure.title,
                "triggers": [trigger.value for trigger in entry.triggers],
                "few": entry.few,
                "commentary": entry.commentary,
            }
            for entry in exceptions(scorecard)
        ],
        "findings": [plain_finding(finding) for finding in findings],
    }


def _grades(measure: Measure) -> Iterator[dict[str, Any]]:
    for quarter in sorted(measure.cells):
        cell = measure.cells[quarter]
        moved = change(measure, quarter)
        yield {
            "number": measure.number,
            "title": measure.title,
            "measure": measure.code,
            "kind": measure.kind,
            "quarter": str(quarter),
            "state": cell.state.value,
            "value": cell.figure.plain_value if cell.figure else None,
            "display": cell.figure.display if cell.figure else cell.state.words,
            "numerator": cell.figure.numerator if cell.figure else None,
            "denominator": cell.figure.denominator if cell.figure else None,
            "grade": measure.grade(quarter).word,
            "movement": moved.movement,
            "meaning": moved.meaning,
            "compared_with": str(moved.compared_with) if moved.compared_with else None,
        }


def _judgements(table: JudgementTable) -> Iterator[dict[str, Any]]:
    for position, column in enumerate(table.columns):
        yield {
            "table": table.title,
            "quarter": str(column.quarter),
            "audit_month": str(column.audit_month) if column.audit_month else None,
            "cells": [
                {
                    "judgement": row.key,
                    "percent": _number(row.cells[position].percent),
                    "count": row.cells[position].count,
                }
                for row in table.rows
            ],
        }


def plain_finding(finding: Finding) -> dict[str, Any]:
    """A finding with plain keys and values."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "number": finding.number,
        "title": finding.title,
        "others": list(finding.others),
        "table": finding.table,
        "judgement": finding.judgement,
        "quarter": str(finding.quarter) if finding.quarter else None,
        "shown": finding.shown,
        "expected": finding.expected,
        "says": finding.says,
        "where": finding.where.as_dict(),
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
