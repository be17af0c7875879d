"""Where records give another figure than the one that stands: what a run lists under `differs`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from quarterlight.periods import Quarter
from quarterlight.runs.standing.model import RECORDS, Cells, Standing, StandingColumn
from quarterlight.runs.standing.plain import plain_cells, plain_figure
from quarterlight.scorecard.exceptions import exceptions
from quarterlight.scorecard.grading import NO_GRADE, grade
from quarterlight.scorecard.model import Cell, Measure, Scorecard
from quarterlight.scorecard.states import State

_OWN_WORDS = (State.NOT_YET_INTRODUCED, State.SUSPENDED)


def differs(
    scorecard: Scorecard,
    standing: Cells,
    computed: Cells,
    columns: Iterable[StandingColumn] = (),
    recomputed: Iterable[StandingColumn] = (),
) -> list[dict[str, Any]]:
    """Each shown cell and column that records contradict: those first that change a grade or an exception."""
    found = [
        *_figures(scorecard, standing, computed),
        *_columns(columns, [each for each in recomputed if each.origin == RECORDS]),
    ]
    return sorted(found, key=lambda one: not (one["grade_changes"] or one["exception_changes"]))


def _figures(scorecard: Scorecard, standing: Cells, computed: Cells) -> Iterator[dict[str, Any]]:
    for position, measure in enumerate(scorecard.measures):
        for quarter in sorted(measure.cells):
            key = (measure.code or "", quarter)
            stands, now = standing[key], computed.get(key)
            if now is None or now.state is State.AWAITED or stands.state in _OWN_WORDS:
                continue
            if not stands.is_as(now):
                yield _figure(scorecard, position, quarter, stands, now)


def _figure(
    scorecard: Scorecard, position: int, quarter: Quarter, stands: Standing, now: Standing
) -> dict[str, Any]:
    measure = scorecard.measures[position]
    before, after = measure.grade(quarter).word, grade_of(measure, quarter, now).word
    return {
        "number": measure.number,
        "measure": measure.code,
        "title": measure.title,
        "quarter": str(quarter),
        "standing": plain_figure(stands.figure, stands.state, before),
        "computed": plain_figure(now.figure, now.state, after),
        "origin": stands.origin,
        "grade_changes": before != after,
        "exception_changes": _changes_exception(scorecard, position, quarter, now),
    }


def grade_of(measure: Measure, quarter: Quarter, stands: Standing) -> Any:
    """The grade that a figure would have in a measure's quarter."""
    if stands.figure is None:
        return NO_GRADE
    return grade(stands.figure.value, measure.earlier_bands.get(quarter, measure.bands))


def _changes_exception(
    scorecard: Scorecard, position: int, quarter: Quarter, now: Standing
) -> bool:
    """Whether the measure would be another exception, or none; only the last two quarters decide that."""
    if quarter < scorecard.quarter - 1:
        return False
    measure = scorecard.measures[position]
    cell = replace(measure.cells[quarter], figure=now.figure, state=now.state, issued=None)
    other = _with_cell(scorecard, position, cell)
    return _triggers(scorecard, position) != _triggers(other, position)


def _with_cell(scorecard: Scorecard, position: int, cell: Cell) -> Scorecard:
    measure = scorecard.measures[position]
    changed = replace(measure, cells={**measure.cells, cell.quarter: cell})
    measures = [*scorecard.measures[:position], changed, *scorecard.measures[position + 1 :]]
    return replace(scorecard, measures=measures)


def _triggers(scorecard: Scorecard, position: int) -> tuple[str, ...]:
    found = (each for each in exceptions(scorecard) if each.position == position)
    return next((each.triggers for each in found), ())


def _columns(
    columns: Iterable[StandingColumn], recomputed: Iterable[StandingColumn]
) -> Iterator[dict[str, Any]]:
    by_key = {(each.table, each.quarter): each for each in recomputed}
    for stands in sorted(columns, key=lambda each: each.quarter):
        now = by_key.get((stands.table, stands.quarter))
        if now and not stands.is_as(now):
            yield {
                "table": stands.table,
                "quarter": str(stands.quarter),
                "standing": plain_cells(stands.cells),
                "computed": plain_cells(now.cells),
                "origin": stands.origin,
                "grade_changes": False,
                "exception_changes": False,
            }
