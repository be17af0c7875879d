"""What could stand in a cell beside what issues say: each source's own figure or state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quarterlight.periods import Quarter
from quarterlight.runs.standing.model import PROVISIONAL, PUBLISHED, SUPPLIED, Cells, Standing
from quarterlight.scorecard.choices import ChosenMeasure
from quarterlight.scorecard.figures import Unit
from quarterlight.scorecard.states import State
from quarterlight.workspace.figures import SuppliedFigure


@dataclass(frozen=True, slots=True)
class Candidates:
    """The figures or states that a cell could show; `computed` also where the scorecard wants another."""

    published: Standing | None
    word: Standing | None
    computed: Standing | None
    supplied: Standing | None
    nothing: Standing
    takes_computed: bool

    @property
    def recomputed(self) -> Standing | None:
        """What records give, else a supplier: what a restatement or a revision takes."""
        return (self.computed if self.takes_computed else None) or self.supplied

    @property
    def contradiction(self) -> tuple[str, str] | None:
        """What was supplied and what records give, where they differ."""
        given, computed = self.supplied, self.computed
        if given is None or computed is None or given.is_as(computed):
            return None
        return given.says, computed.says


def candidates(
    measure: ChosenMeasure, quarter: Quarter, given: list[SuppliedFigure], computed: Cells
) -> Candidates:
    """What each source gives for a cell; `given` are its supplied figures, the first to stand first."""
    found = computed.get((measure.code, quarter))
    # A measure whose table is missing is awaited, and so gives nothing that could stand.
    told = found if found and found.state is not State.AWAITED else None
    published = [each for each in given if each.published]
    supplied = [each for each in given if not each.published]
    return Candidates(
        _from(measure, published) if published else None,
        _own_word(measure, quarter),
        told,
        _from(measure, supplied) if supplied else None,
        _awaited(measure, found, bool(computed)),
        not measure.choice.supplied,
    )


def _own_word(measure: ChosenMeasure, quarter: Quarter) -> Standing | None:
    """What the scorecard itself says: not yet introduced, or suspended."""
    if measure.first_quarter and quarter < measure.first_quarter:
        return Standing(None, State.NOT_YET_INTRODUCED, f"introduced in {measure.first_quarter}")
    suspended = next((each for each in measure.suspensions if quarter in each), None)
    return Standing(None, State.SUSPENDED, suspended.reason) if suspended else None


def _awaited(measure: ChosenMeasure, computed: Standing | None, has_records: bool) -> Standing:
    if computed and not measure.choice.supplied:
        return computed
    by = f" by {measure.choice.supplied_by}" if measure.choice.supplied_by else ""
    records = "no records give it" if has_records else "no records are loaded"
    if measure.choice.supplied:
        return Standing(None, State.AWAITED, f"no figure was supplied{by}")
    return Standing(None, State.AWAITED, f"no figure was supplied{by}, and {records}")


def _from(measure: ChosenMeasure, given: list[SuppliedFigure]) -> Standing:
    """What the first of the figures says, with those of its standing that say otherwise."""
    first = given[0]
    stands = Standing(
        first.figure,
        first.state,
        first.note,
        PUBLISHED if first.published else SUPPLIED,
        (PUBLISHED,) * first.published + (PROVISIONAL,) * first.provisional,
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
