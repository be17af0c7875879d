"""Which figure stands: for each measure and quarter one figure or reason, and where it comes from.

By the first that is there: a published figure; the scorecard's own word (not yet introduced,
suspended); a figure supplied otherwise, a final one before a provisional one; else awaited, with
the reason. (Issues and records come before and between these where there are any.)
"""

from __future__ import annotations

from collections.abc import Iterator
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
    rivals: tuple[str, ...] = ()


def standing_figures(
    choices: Choices, supplied: list[SuppliedFigure], latest: Quarter
) -> dict[tuple[str, Quarter], Standing]:
    """What stands in every quarter that a measure shows, and in the same quarter last year."""
    given: dict[tuple[str, Quarter], list[SuppliedFigure]] = {}
    for each in supplied:
        given.setdefault((each.measure, each.quarter), []).append(each)
    return {
        (measure.code, quarter): _stands(measure, quarter, given.get((measure.code, quarter), []))
        for measure in choices.measures
        for quarter in {*measure.quarters(latest), latest.year_before}
    }


def _stands(measure: ChosenMeasure, quarter: Quarter, given: list[SuppliedFigure]) -> Standing:
    if given and given[0].published:
        return _from(measure, given)
    if measure.first_quarter and quarter < measure.first_quarter:
        return Standing(None, State.NOT_YET_INTRODUCED, f"introduced in {measure.first_quarter}")
    suspended = next((each for each in measure.suspensions if quarter in each), None)
    if suspended:
        return Standing(None, State.SUSPENDED, suspended.reason)
    if given:
        return _from(measure, given)
    by = f" by {measure.choice.supplied_by}" if measure.choice.supplied_by else ""
    return Standing(None, State.AWAITED, f"no figure was supplied{by}, and no records are loaded")


def _from(measure: ChosenMeasure, given: list[SuppliedFigure]) -> Standing:
    """What the first of the figures says, with those of its standing that say otherwise."""
    first = given[0]
    stands = Standing(
        first.figure,
        first.state,
        first.note,
        "published" if first.published else "supplied",
        ("published",) * first.published + ("provisional",) * first.provisional,
        rivals=tuple(_rivals(given)),
    )
    if first.figure is None:
        # A page's own words come back as they were; a partner's note stands beside the state.
        shown = (first.note or first.state.words) if first.published else ""
        return replace(stands, shown=shown)
    figure = first.figure
    if measure.unit is Unit.PERCENT and figure.unit is Unit.NUMBER:
        shown = figure.display if first.published else f"{figure.display}%"
        figure = replace(figure, unit=Unit.PERCENT, display=shown)
    return replace(stands, figure=figure, grade=first.grade, shown=figure.display)


def _rivals(given: list[SuppliedFigure]) -> Iterator[str]:
    first = given[0]
    for other in given[1:]:
        values = [(each.figure.value if each.figure else each.state) for each in (first, other)]
        if other.standing == first.standing and values[0] != values[1]:
            yield f"{other.says} ({other.source or other.file})"
