"""Which figure stands in each quarter of a measure: the order of its sources.

By the first that is there: for a quarter before the run's what the latest issue showed; a published
figure; the scorecard's own word; a figure computed from records; a figure supplied otherwise, a final
one before a provisional one; else awaited, with the reason. A restatement, or the scorecard's rule of
revision, puts what is computed, else supplied, in the place of the first two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from quarterlight.periods import Quarter
from quarterlight.runs.standing.breaks import with_breaks
from quarterlight.runs.standing.candidates import Candidates, candidates
from quarterlight.runs.standing.model import (
    RESTATED,
    REVISED,
    Cells,
    Previous,
    Settled,
    Standing,
    Why,
    why,
)
from quarterlight.scorecard.choices import Choices, ChosenMeasure
from quarterlight.scorecard.states import State
from quarterlight.workspace.figures import SuppliedFigure

_OWN_WORDS = (State.NOT_YET_INTRODUCED, State.SUSPENDED)
_NONE: Mapping[tuple[str, Quarter], Standing] = {}


def standing_figures(
    choices: Choices,
    supplied: list[SuppliedFigure],
    latest: Quarter,
    computed: Cells = _NONE,
    settled: Settled | None = None,
) -> dict[tuple[str, Quarter], Standing]:
    """What stands in every quarter that a measure shows, and in the same quarter last year."""
    settled = settled or Settled()
    found = {
        (measure.code, quarter): _stands(choices, measure, quarter, latest, each, settled)
        for measure, quarter, each in _each(choices, supplied, latest, computed)
    }
    for measure in choices.measures:
        found |= with_breaks(measure, measure.quarters(latest), found)
    return found


def recomputed_figures(
    choices: Choices, supplied: list[SuppliedFigure], latest: Quarter, computed: Cells = _NONE
) -> dict[tuple[str, Quarter], Standing]:
    """What records give for each cell, else a supplier: what a restatement takes from this run."""
    return {
        (measure.code, quarter): each.recomputed
        for measure, quarter, each in _each(choices, supplied, latest, computed)
        if each.recomputed
    }


def _each(
    choices: Choices, supplied: list[SuppliedFigure], latest: Quarter, computed: Cells
) -> Iterator[tuple[ChosenMeasure, Quarter, Candidates]]:
    given: dict[tuple[str, Quarter], list[SuppliedFigure]] = {}
    for each in supplied:
        given.setdefault((each.measure, each.quarter), []).append(each)
    for measure in choices.measures:
        for quarter in sorted({*measure.quarters(latest), latest.year_before}):
            own = given.get((measure.code, quarter), [])
            yield measure, quarter, candidates(measure, quarter, own, computed)


def _stands(
    choices: Choices,
    measure: ChosenMeasure,
    quarter: Quarter,
    latest: Quarter,
    given: Candidates,
    settled: Settled,
) -> Standing:
    issued = settled.cells.get((measure.code, quarter)) if quarter < latest else None
    first = issued or given.published
    if first:
        return _replaced(choices, measure, quarter, latest, first, given, settled)
    stands = given.word or given.recomputed or given.nothing
    if quarter == latest and not given.word:
        return replace(stands, contradicts=given.contradiction)
    return stands


def _replaced(
    choices: Choices,
    measure: ChosenMeasure,
    quarter: Quarter,
    latest: Quarter,
    first: Standing,
    given: Candidates,
    settled: Settled,
) -> Standing:
    """What was issued or published, or what a restatement or a revision puts in its place."""
    restated = settled.restated.get((measure.code, quarter))
    if restated:
        restatement, now = restated
        return _in_place_of(first, now, RESTATED, why(restatement), latest)
    is_past = quarter < latest and first.state not in _OWN_WORDS
    if is_past and given.recomputed and is_revised(choices, measure, quarter, latest):
        return _in_place_of(first, given.recomputed, REVISED, Why(), latest)
    return first


def is_revised(
    choices: Choices, measure: ChosenMeasure | None, quarter: Quarter, latest: Quarter
) -> bool:
    """Whether a quarter is so recent that its figure is computed anew; without a measure, of a table."""
    own = measure.choice.revise if measure else None
    revise = choices.file.revise if own is None else own
    if isinstance(revise, int):
        return latest - quarter <= revise
    return revise == "year_to_date" and quarter.year == latest.year


def _in_place_of(first: Standing, now: Standing, mark: str, said: Why, latest: Quarter) -> Standing:
    if first.is_as(now):
        return first
    before = Previous(first.figure, first.state, first.grade, first.origin, first.issue, said)
    return replace(now, marks=(*now.marks, mark), previous=before, replaced_in=latest)
