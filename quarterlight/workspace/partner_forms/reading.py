"""What a partner's form brings back: its figures, held against the scorecard, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quarterlight.errors import WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.published.grid import Grid
from quarterlight.published.readers import read
from quarterlight.scorecard.choices import Choices, ChosenMeasure
from quarterlight.scorecard.figures import Unit
from quarterlight.workspace.columns import RowOf, rows
from quarterlight.workspace.figures import SuppliedFigure, figure_of
from quarterlight.workspace.partner_forms.asking import FILLED, HEADINGS

_KNOWN = tuple(heading.lower().replace(" ", "_") for heading in HEADINGS)
_FACTS = ("Council", "Scorecard", "Partner", "Quarter")


@dataclass(frozen=True, slots=True)
class Returned:
    """A form that came back: its partner and quarter, its figures with their rows, and the empty ones."""

    path: Path
    partner: str
    quarter: Quarter
    given: tuple[tuple[SuppliedFigure, dict[str, str]], ...]
    empty: tuple[str, ...]


def read_form(path: Path, choices: Choices, council: str, quarter: Quarter | None) -> Returned:
    """A form's figures; raises WorkspaceError for one of another council or quarter, or a wrong row.

    Sheets may be renamed, rows deleted or in another order; the locked codes say what each is.
    """
    facts = _facts(path)
    _refuse_stranger(path, facts, choices, council)
    own = Quarter.parse(facts["Quarter"])
    if quarter is not None and own != quarter:
        raise WorkspaceError(
            f"The form is for {own}, not for {quarter}.", str(path), "Collect it for its quarter."
        )
    by_code = {measure.code: measure for measure in choices.measures}
    given, empty, seen = [], [], set()
    for row in rows(path, _KNOWN, ("code", "quarter", "value")):
        measure = _measure(row, by_code, own)
        if measure.code in seen:
            raise row.refuse(f"{measure.code} stands in two rows.", "Take one of them out.")
        seen.add(measure.code)
        if any(row[name.lower()].strip() for name in FILLED[:4]):
            given.append(_figure(row, measure, facts["Partner"], path))
        else:
            empty.append(measure.code)
    return Returned(path, facts["Partner"], own, tuple(given), tuple(empty))


def _facts(path: Path) -> dict[str, str]:
    """Whose form it is, from whatever sheet says so."""
    grids = [block for block in read(path).blocks if isinstance(block, Grid)]
    found = {
        grid.text(row, 0): grid.text(row, 1)
        for grid in grids
        for row in range(grid.height)
        if grid.text(row, 0) in _FACTS
    }
    if "Partner" not in found or "Quarter" not in found:
        raise WorkspaceError(
            "This is no form of `figures request`, or its first sheet is gone.",
            str(path),
            "Send a form anew, or put the figures into a file of figures/ by hand.",
        )
    return found


def _refuse_stranger(path: Path, facts: dict[str, str], choices: Choices, council: str) -> None:
    whose = facts.get("Council", "")
    if whose != council or facts.get("Scorecard", "") != choices.title:
        raise WorkspaceError(
            f"The form is of “{whose or facts.get('Scorecard', '')}”, "
            f"and this workspace is “{council or choices.title}”.",
            str(path),
            "Collect it in the workspace that asked for it.",
        )


def _measure(row: RowOf, by_code: dict[str, ChosenMeasure], quarter: Quarter) -> ChosenMeasure:
    code = row["code"].strip()
    if code not in by_code:
        raise row.refuse(
            f"There is no measure “{code}” on the scorecard." if code else "The row has no code.",
            "Leave the locked cells as they were sent, or ask for a new form.",
        )
    if Quarter.parse(row["quarter"]) != quarter:
        raise row.refuse(
            f"The row is of {row['quarter']}, and the form is for {quarter}.",
            "Take out rows that were pasted from another form.",
        )
    return by_code[code]


def _figure(
    row: RowOf, measure: ChosenMeasure, partner: str, path: Path
) -> tuple[SuppliedFigure, dict[str, str]]:
    """A row's figure, and the line of the figures file that it becomes."""
    who = row["who"].strip()
    line = {
        "measure": measure.code,
        "quarter": row["quarter"],
        **{name: row[name] for name in ("value", "numerator", "denominator")},
        "state": row["state"].strip().lower().replace(" ", "_"),
        "provisional": "" if row.is_yes("final") else "Y",
        "source": f"{partner}, {who}" if who else partner,
        "supplied_on": row["when"],
        "note": row["note"],
    }
    figure = figure_of(RowOf(line, row.where), measure, path.name)
    shown = figure.figure
    is_fraction = shown and "%" not in row["value"] and 0 < shown.value < 1 and row["value"].strip()
    if measure.unit is Unit.PERCENT and is_fraction:
        raise row.refuse(
            f"“{row['value']}” may be a fraction or a percentage.", "Write it as 83% or 0.83%."
        )
    line["supplied_on"] = str(figure.supplied_on or "")
    line["quarter"] = str(figure.quarter)
    return figure, line
