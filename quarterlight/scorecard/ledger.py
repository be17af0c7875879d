"""The ledger of promises: where each one stands on a day, and how its measure moved afterwards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from quarterlight.periods import Quarter, Span
from quarterlight.scorecard.figures import Figure
from quarterlight.scorecard.model import Heading, Measure
from quarterlight.scorecard.movement import Meaning, meaning, movement
from quarterlight.scorecard.promised import Promise, Standing


@dataclass(frozen=True, slots=True)
class Since:
    """A measure's figure in the quarter in which an action closed, and its latest one afterwards."""

    closed_in: Quarter
    before: Figure
    quarter: Quarter
    now: Figure
    movement: Heading
    meaning: Meaning


def ledger(promises: Iterable[Promise], on: date) -> list[Promise]:
    """Each promise with where it stands on a day, in the order of quarters.

    What a later quarter promises again in the same words for one of the same measures stands
    there alone: the earlier entry is superseded by it.
    """
    known = sorted(promises, key=lambda promise: promise.quarter)
    return [_standing(_again(p, known), on) for p in known]


def counts(promises: Iterable[Promise]) -> dict[str, int]:
    """How many promises stand where; every standing is named."""
    found = Counter(promise.standing for promise in promises)
    return {standing.value: found[standing] for standing in Standing}


def is_current(promise: Promise, quarter: Quarter) -> bool:
    """Whether a page of a quarter has to speak of it: it is open, or closed since the quarter began.

    Where nobody said when it closed, the quarter after the promise speaks of it once.
    """
    if not promise.standing.is_closed:
        return True
    completed = promise.action.completed_on
    if completed:
        return completed >= quarter.first_day
    return promise.quarter == quarter - 1


def since_closing(promise: Promise, measure: Measure, latest: Quarter) -> Since | None:
    """How a measure moved after a promise was kept; None where nothing can be compared.

    The figure of the quarter in which it was completed beside the latest one shown after it.
    That one caused the other is not said.
    """
    completed = promise.action.completed_on
    if promise.standing is not Standing.KEPT or completed is None:
        return None
    closed_in = Quarter.of(completed)
    after = [q for q in measure.cells if closed_in < q <= latest and measure.figure(q)]
    before, now = measure.figure(closed_in), measure.figure(max(after)) if after else None
    if before is None or now is None:
        return None
    quarter = max(after)
    means = meaning(now, before, measure.better, measure.is_count)
    if measure.span in (Span.YEAR_TO_DATE, Span.ROLLING_YEAR) and (quarter - closed_in) % 4:
        means = Meaning.NOT_COMPARABLE
    return Since(closed_in, before, quarter, now, movement(now, before), means)


def _again(promise: Promise, known: list[Promise]) -> Promise:
    """The promise, superseded where a later quarter says it again."""
    later = [
        other
        for other in known
        if other.quarter > promise.quarter
        and _words(other.action.what) == _words(promise.action.what)
        and ({*other.measures} & {*promise.measures} or {*other.gone} & {*promise.gone})
    ]
    if not later:
        return promise
    due = later[0].action.due
    until = f", due {due.day} {due:%B %Y}" if due else ""
    return replace(promise, superseded_by=f"the same words in {later[0].quarter}{until}")


def _words(what: str) -> list[str]:
    return re.findall(r"\w+", what.casefold())


def _standing(promise: Promise, on: date) -> Promise:
    action = promise.action
    completed = action.completed_on
    if promise.superseded_by or action.superseded_by:
        by = action.superseded_by or promise.superseded_by
        return replace(promise, standing=Standing.SUPERSEDED, superseded_by=by)
    if action.state == "dropped":
        return replace(promise, standing=Standing.DROPPED)
    if action.state == "completed" and (completed is None or completed <= on):
        late = (completed - action.due).days if completed and action.due else 0
        return replace(promise, standing=Standing.KEPT, days_late=max(late, 0))
    late = max((on - action.due).days, 0) if action.due else 0
    if late or action.state == "late":
        return replace(promise, standing=Standing.LATE, days_late=late)
    return promise
