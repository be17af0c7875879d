"""Tallies made figures: a share, a count, or the state that says why there is neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from quarterlight.engines.prepared import PreparedMeasure
from quarterlight.periods import Quarter, Span, plus_months
from quarterlight.runs.computing.measured import Cell
from quarterlight.runs.standing import Standing
from quarterlight.scorecard.audit_codes import asked_by
from quarterlight.scorecard.choices import ChosenMeasure
from quarterlight.scorecard.figures import Figure, percentage_figure
from quarterlight.scorecard.states import State

RECORDS, PROVISIONAL, SHORT = "records", "provisional", "short_look_back"


@dataclass(slots=True)
class Tallies:
    """What the engine counted: met and counted cases by measure and quarter.

    `audited` are the audits that counted, by quarter and service; `awaited` the measures that
    cannot be computed, with the reason; `first_days` the first day of the rows of a measure.
    """

    counts: Mapping[tuple[str, int], tuple[int, int]] = field(default_factory=dict)
    audited: Mapping[tuple[int, str | None], int] = field(default_factory=dict)
    awaited: dict[str, str] = field(default_factory=dict)
    first_days: dict[str, date] = field(default_factory=dict)
    as_at: dict[str, date] = field(default_factory=dict)


def cells(
    measure: ChosenMeasure,
    prepared: PreparedMeasure | None,
    quarters: list[Quarter],
    tallies: Tallies,
) -> Iterator[Cell]:
    """The figure or state of a measure in each quarter."""
    awaited = tallies.awaited.get(measure.code)
    for quarter in quarters:
        if awaited:
            yield Cell(measure.code, quarter, Standing(None, State.AWAITED, awaited))
        else:
            yield Cell(measure.code, quarter, _stands(measure, prepared, quarter, tallies))


def _stands(
    measure: ChosenMeasure, prepared: PreparedMeasure | None, quarter: Quarter, tallies: Tallies
) -> Standing:
    met, counted = tallies.counts.get((measure.code, quarter.index), (0, 0))
    marks = tuple(_marks(prepared, quarter, tallies))
    definition = prepared.definition if prepared else ""
    if prepared and prepared.is_count:
        figure = Figure(Decimal(met), str(met), numerator=met)
        return Standing(figure, State.VALUE, "", RECORDS, marks, definition=definition)
    if counted:
        figure = percentage_figure(met, counted, measure.precision)
        return Standing(figure, State.VALUE, "", RECORDS, marks, definition=definition)
    state, reason = _without_cases(measure, quarter, tallies)
    return Standing(None, state, reason, RECORDS, marks, definition=definition)


def _without_cases(measure: ChosenMeasure, quarter: Quarter, tallies: Tallies) -> tuple[State, str]:
    asked = asked_by(measure.code)
    if asked is None:
        return State.NO_RELEVANT_CASES, "no case in the quarter that the measure counts"
    service = asked[1]
    audits = sum(
        count
        for (index, own), count in tallies.audited.items()
        if index == quarter.index and service in (None, own)
    )
    if not audits:
        of = f" of the service {service}" if service else ""
        return State.NOT_AUDITED, f"no audit{of} counted in the quarter"
    return State.NO_RELEVANT_CASES, f"the question applied to none of the {audits} audits"


def _marks(prepared: PreparedMeasure | None, quarter: Quarter, tallies: Tallies) -> Iterator[str]:
    needs = prepared.needs if prepared else ("audits", "audit_answers")
    known = [tallies.as_at[table] for table in needs if table in tallies.as_at]
    if known and quarter.last_day > min(known):
        yield PROVISIONAL
    begun = tallies.first_days.get(prepared.code) if prepared else None
    if prepared and prepared.looks_back and begun:
        first = Span(prepared.span).begins(quarter).first_day
        if begun > plus_months(first, -prepared.looks_back):
            yield SHORT
