"""Figures that somebody supplied, or that were published before: `figures/*.csv` and `.xlsx`.

They are read at each run and never changed by one. Percent signs, commas and N/A are read as
on a page. What cannot be read, measures that nobody knows, and two values for one cell from
one source are refused with file, line and remedy. A published figure that contradicts itself is
kept as it was printed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path

from quarterlight.periods import Quarter
from quarterlight.published.interpreting.figures import CellText, read_text
from quarterlight.scorecard.catalogue import with_code
from quarterlight.scorecard.choices import Choices, ChosenMeasure
from quarterlight.scorecard.figures import Figure, Unit, percentage_figure
from quarterlight.scorecard.states import State
from quarterlight.workspace.columns import RowOf
from quarterlight.workspace.supplied_rows import day, files, quarter, rows_of, whole

FIGURES = (
    "measure", "quarter", "value", "numerator", "denominator", "state", "grade",
    "published", "provisional", "source", "supplied_on", "note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SuppliedFigure:
    """A measure's figure in a quarter as somebody gave it, or the reason why there is none."""

    measure: str
    quarter: Quarter
    figure: Figure | None
    state: State
    published: bool
    provisional: bool
    source: str
    supplied_on: date | None
    note: str
    grade: str
    file: str
    where: str

    @property
    def says(self) -> str:
        """Its figure or state in words."""
        return self.figure.display if self.figure else self.state.words

    @property
    def standing(self) -> tuple[object, ...]:
        """By what it goes before others of its cell, lowest first: published, final; then the latest."""
        return (not self.published, self.provisional)


def read_figures(
    folder: Path,
    choices: Choices,
    elsewhere: Callable[[], Collection[str]] = tuple,
    notices: list[str] | None = None,
) -> list[SuppliedFigure]:
    """Every figure of the folder that belongs to the scorecard, the one that stands first.

    `elsewhere` gives the names of measures of the workspace's other scorecards, whose figures
    are left out; `notices` takes what a reader had to take in a certain way.
    """
    named = {measure.code: measure for measure in choices.measures}
    named |= {str(m.number): m for m in choices.measures if m.number is not None}
    found: dict[tuple[object, ...], SuppliedFigure] = {}
    for path in files(folder):
        for row in rows_of(path, FIGURES, ("measure", "quarter"), notices):
            measure = measure_of(row, named, elsewhere)
            if measure is not None:
                _add(found, figure_of(row, measure, path.name), row)
    return in_order(found.values())


def _add(
    found: dict[tuple[object, ...], SuppliedFigure], supplied: SuppliedFigure, row: RowOf
) -> None:
    key = (supplied.measure, supplied.quarter, *supplied.standing, supplied.source.casefold())
    earlier = found.setdefault(key, supplied)
    if (earlier.figure, earlier.state) != (supplied.figure, supplied.state):
        raise row.refuse(
            f"{supplied.measure} is {supplied.says} for {supplied.quarter} here, "
            f"and {earlier.says} at {earlier.where}.",
            "Keep one of them, or name their sources.",
        )


def in_order(figures: Iterable[SuppliedFigure]) -> list[SuppliedFigure]:
    """Published ones first, final before provisional, the latest supplied before earlier ones.

    Of two that are of one day the file that comes later by name goes first, then the source:
    whatever the order of the rows.
    """
    latest = sorted(
        figures,
        key=lambda each: (each.supplied_on or date.min, each.file, each.source),
        reverse=True,
    )
    return sorted(latest, key=lambda each: each.standing)


def measure_of(
    row: RowOf, named: dict[str, ChosenMeasure], elsewhere: Callable[[], Collection[str]]
) -> ChosenMeasure | None:
    """The measure that a row names; None where another scorecard shows it."""
    name = row["measure"].strip()
    if name in named:
        return named[name]
    if with_code(name) or name in elsewhere():
        return None  # a measure that this scorecard does not show
    near = get_close_matches(name, named, n=1)
    hint = f"Did you mean “{near[0]}”?" if near else "Give its code or its number on the scorecard."
    raise row.refuse(
        f"There is no measure “{name}” on the scorecard.",
        f"{hint} If it has left the scorecard, put it back or take its rows out.",
    )


def figure_of(row: RowOf, measure: ChosenMeasure, file: str) -> SuppliedFigure:
    """The figure that a row gives; raises WorkspaceError at the row."""
    published = row.is_yes("published")
    said = _said(row)
    state = _state(row)
    if state and (said.figure or said.state not in (None, state)):
        raise row.refuse(
            f"There are both a value (“{row['value']}”) and a state (“{row['state']}”).",
            "Keep the value, or the state that says why there is none.",
        )
    figure, counted = _with_cases(row, said.figure, measure, published)
    state = state or said.state or counted
    if figure is None and state is None:
        raise row.refuse(
            "There is neither a value nor a state.", "Give a value, or a state such as awaited."
        )
    return SuppliedFigure(
        measure.code, quarter(row), figure, State.VALUE if figure else state or State.AWAITED,
        published, row.is_yes("provisional"), row["source"].strip(), day(row, "supplied_on"),
        row["note"], row["grade"], file, row.where,
    )  # fmt: skip


def _said(row: RowOf) -> CellText:
    said = read_text(row["value"]) if row["value"] else CellText()
    if row["value"] and not (said.figure or said.state):
        raise row.refuse(
            f"“{row['value']}” is no figure.", "Write it as 83%, 31 or N/A, or give a state."
        )
    return said


def _with_cases(
    row: RowOf, figure: Figure | None, measure: ChosenMeasure, published: bool
) -> tuple[Figure | None, State | None]:
    """The figure with the row's counts, or the one that they make; of 0 cases there is none."""
    x, n = whole(row, "numerator"), whole(row, "denominator")
    if figure and x is None and n is None:
        x, n = figure.numerator, figure.denominator
    if x is not None and n is not None and x > n and not published:
        raise row.refuse(
            f"{x} of {n} cannot be: more were met than there were.", "Correct the counts."
        )
    if published:
        return _as_printed(figure, x, n, measure), None
    if figure and not _is_of_cases_alone(figure):
        return Figure(figure.value, figure.display, figure.unit, figure.decimals, x, n), None
    if measure.unit is Unit.NUMBER and x is not None and n is None:
        return Figure(figure.value if figure else Decimal(x), str(x), numerator=x), None
    if x is not None and n is not None:
        return _of_cases(x, n, measure)
    return None, None


def _as_printed(
    figure: Figure | None, x: int | None, n: int | None, measure: ChosenMeasure
) -> Figure | None:
    """A published figure keeps its text, its slips included."""
    if figure is None and x is not None:
        is_count = n is None and measure.unit is Unit.NUMBER
        figure = read_text(str(x) if is_count else f"{x} of {n}").figure
    if figure is None:
        return None
    return Figure(figure.value, figure.display, figure.unit, figure.decimals, x, n)


def _is_of_cases_alone(figure: Figure) -> bool:
    """Whether the cell gives only its cases, `6 of 9`, whose share is shown as every other."""
    return " of " in figure.display


def _of_cases(x: int, n: int, measure: ChosenMeasure) -> tuple[Figure | None, State | None]:
    if n == 0:
        return None, State.NO_RELEVANT_CASES
    return percentage_figure(x, n, measure.precision), None


def _state(row: RowOf) -> State | None:
    word = row["state"].strip().lower().replace(" ", "_")
    if not word or word == State.VALUE:
        return None
    if word not in set(State):
        near = get_close_matches(word, list(State), n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Known are: {', '.join(State)}."
        raise row.refuse(f"“{row['state']}” is no state.", hint)
    return State(word)
