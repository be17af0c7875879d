"""Which figure stands: for each measure and quarter one figure or reason, and where it comes from.

By the first that is there: a published figure; the scorecard's own word (not yet introduced,
suspended); a figure supplied otherwise, a final one before a provisional one; else awaited, with
the reason. (Issues and records come before and between these where there are any.)
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from quarterlight.periods import Quarter
from quarterlight.scorecard.choices import Choices, ChosenMeasure
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.states import State
from quarterlight.workspace.figures import SuppliedFigure


@dataclass(frozen=True, slots=True)
class Standing:
    """What a scorecard shows for a measure in a quarter. `origin` is None for a state of no source."""

    figure: Figure | None
    state: State
    reason: str = ""
    origin: str | None = None
    marks: tuple[str, ...] = ()
    grade: str = ""
    shown: str = ""


def standing_figures(
    choices: Choices, supplied: list[SuppliedFigure], latest: Quarter
) -> dict[tuple[str, Quarter], Standing]:
    """What stands in every quarter that a measure shows."""
    given: dict[tuple[str, Quarter], list[SuppliedFigure]] = {}
    for each in supplied:
        given.setdefault((each.measure, each.quarter), []).append(each)
    return {
        (measure.code, quarter): _stands(measure, quarter, given.get((measure.code, quarter), []))
        for measure in choices.measures
        for quarter in measure.quarters(latest)
    }


def _stands(measure: ChosenMeasure, quarter: Quarter, given: list[SuppliedFigure]) -> Standing:
    published = [each for each in given if each.published]
    if published:
        return _from(measure, published[0], ("published",))
    if measure.first_quarter and quarter < measure.first_quarter:
        return Standing(None, State.NOT_YET_INTRODUCED, f"introduced in {measure.first_quarter}")
    suspended = next((each for each in measure.suspensions if quarter in each), None)
    if suspended:
        return Standing(None, State.SUSPENDED, suspended.reason)
    if given:
        marks = ("provisional",) if given[0].provisional else ()
        return _from(measure, given[0], marks)
    by = f" by {measure.choice.supplied_by}" if measure.choice.supplied_by else ""
    return Standing(None, State.AWAITED, f"no figure was supplied{by}, and no records are loaded")


def _from(measure: ChosenMeasure, given: SuppliedFigure, marks: tuple[str, ...]) -> Standing:
    origin = "published" if given.published else "supplied"
    if given.figure is None:
        return Standing(
            None, given.state, given.note, origin, marks, shown=given.note or given.state.words
        )
    figure = given.figure
    if measure.unit is Unit.PERCENT and figure.unit is Unit.NUMBER:
        figure = replace(figure, unit=Unit.PERCENT)
    return Standing(figure, State.VALUE, given.note, origin, marks, given.grade, figure.display)
