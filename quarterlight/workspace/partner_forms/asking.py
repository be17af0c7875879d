"""Which measures a partner is asked for, and what its form says of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter, Span
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.choices import Choices, ChosenMeasure
from quarterlight.scorecard.figures import Unit
from quarterlight.workspace.figures import SuppliedFigure

# The headings of a form, in their order; a partner fills the columns of FILLED.
HEADINGS = (
    "Number", "Measure", "What it means", "Last quarter", "Quarter", "Value", "Numerator",
    "Denominator", "State", "Note", "Who", "When", "Final", "Code",
)  # fmt: skip
FILLED = ("Value", "Numerator", "Denominator", "State", "Note", "Who", "When", "Final")
_UNITS = {Unit.PERCENT: "A percentage: numerator out of denominator", Unit.NUMBER: "A number"}
_SPANS = {
    Span.QUARTER: "in the quarter",
    Span.YEAR_TO_DATE: "from 1 April to the end of the quarter",
    Span.ROLLING_YEAR: "in the 12 months that end with the quarter",
    Span.AT_QUARTER_END: "on the last day of the quarter",
}
_BETTER = {
    Direction.HIGHER: "Higher is better.",
    Direction.LOWER: "Lower is better.",
    Direction.WITHIN: "The middle is best.",
}


@dataclass(frozen=True, slots=True)
class Form:
    """A form before it is written: whose, of whom, for which quarter, and its rows of locked texts."""

    council: str
    scorecard: str
    partner: str
    quarter: Quarter
    rows: tuple[dict[str, str], ...]


def asked(choices: Choices, partner: str, named: Sequence[str], where: str) -> list[ChosenMeasure]:
    """The measures that the partner supplies, or those that are named by code or number."""
    if named:
        return [_by_name(choices, name, where) for name in dict.fromkeys(named)]
    own = [m for m in choices.measures if _same(m.choice.supplied_by, partner)]
    if not own:
        partners = sorted({m.choice.supplied_by for m in choices.measures if m.choice.supplied_by})
        known = f"These supply figures: {', '.join(partners)}. " if partners else ""
        raise WorkspaceError(
            f"No measure is supplied by “{partner}”.",
            where,
            f'{known}Say `supplied_by = "{partner}"` at its measures, or name them with --measure.',
        )
    return own


def _same(one: str | None, other: str) -> bool:
    return " ".join((one or "").casefold().split()) == " ".join(other.casefold().split())


def _by_name(choices: Choices, name: str, where: str) -> ChosenMeasure:
    by_name = {m.code: m for m in choices.measures}
    by_name |= {str(m.number): m for m in choices.measures if m.number is not None}
    if name in by_name:
        return by_name[name]
    near = get_close_matches(name, by_name, n=1)
    hint = f"Did you mean “{near[0]}”?" if near else "Give its number or its code."
    raise WorkspaceError(f"There is no measure “{name}” on the scorecard.", where, hint)


def rows(
    measures: Sequence[ChosenMeasure], quarter: Quarter, figures: Sequence[SuppliedFigure]
) -> tuple[dict[str, str], ...]:
    """The locked texts of each measure's row; `figures` are those of the workspace, best first."""
    return tuple(
        {
            "Number": "" if measure.number is None else str(measure.number),
            "Measure": measure.title,
            "What it means": _meaning(measure, quarter),
            "Last quarter": _last(measure, quarter, figures),
            "Quarter": str(quarter),
            "Code": measure.code,
        }
        for measure in measures
    )


def _meaning(measure: ChosenMeasure, quarter: Quarter) -> str:
    bands = "; ".join(f"{name} {shown}" for name, shown in measure.bands_in(quarter).printed)
    better = _BETTER.get(measure.better, "") if measure.better else ""
    said = [
        f"{_UNITS[measure.unit]}, {_SPANS[measure.span]}.",
        better,
        f"{bands}." if bands else "",
    ]
    return " ".join(part for part in said if part)


def _last(measure: ChosenMeasure, quarter: Quarter, figures: Sequence[SuppliedFigure]) -> str:
    before = quarter - 1
    for each in figures:
        if (each.measure, each.quarter) == (measure.code, before):
            figure = each.figure
            cases = (
                f" ({figure.numerator} of {figure.denominator})"
                if figure and figure.has_cases
                else ""
            )
            return f"{before}: {each.says}{cases}"
    return f"{before}: none"
