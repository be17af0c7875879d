"""What a form brings back, each part with its place; a form of another round is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from quarterlight.errors import PeriodError, WorkspaceError
from quarterlight.periods import Quarter
from quarterlight.published.grid import Grid
from quarterlight.scorecard.choices import Choices
from quarterlight.workspace.commentary_forms.cells import Row, Workbook, read_workbook
from quarterlight.workspace.commentary_forms.entry import Entry
from quarterlight.workspace.commentary_forms.form import (
    FACTS,
    MEASURE_HEADINGS,
    MORE_HEADINGS,
    PROMISE_HEADINGS,
    PROMISE_WRITTEN,
)
from quarterlight.workspace.commentary_forms.instructions import CODES
from quarterlight.workspace.commentary_forms.labels import codes_in, labels
from quarterlight.workspace.commentary_forms.written_cells import action_in, end_in, is_yes
from quarterlight.workspace.commentary_schema import Action

_ASK_ANEW = "Leave the locked cells as they were sent, or ask for a new workbook."


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A measure's row: what it says, and what the form said when it went out (`base`, `asked`)."""

    code: str
    entry: Entry
    base: str
    asked: str
    where: str


@dataclass(frozen=True, slots=True)
class ReturnedPromise:
    """How far a promise is: the last keys of its action; `base` as it went out."""

    key: str
    what: str
    end: Action
    base: str
    where: str


@dataclass(frozen=True, slots=True)
class Returned:
    """A form that came back. `missing` are the measures whose rows were taken out."""

    path: Path
    quarter: Quarter
    rows: tuple[ReturnedRow, ...]
    promises: tuple[ReturnedPromise, ...]
    missing: tuple[str, ...]
    notices: tuple[str, ...]


def read_form(path: Path, choices: Choices, council: str, quarter: Quarter | None) -> Returned:
    """What a form brings back; raises WorkspaceError for one of another round, or a wrong cell."""
    book = read_workbook(path)
    own = _quarter(book, choices, council, quarter)
    rows = _rows(book, choices, own)
    more = list(_more_actions(book, choices, own, set(rows)))
    for code, action in more:
        row = rows[code]
        actions = (*row.entry.actions, action)
        rows[code] = replace(row, entry=replace(row.entry, actions=actions))
    promises = tuple(_promises(book, own))
    missing = tuple(code for code in _asked(book) if code not in rows)
    return Returned(path, own, tuple(rows.values()), promises, missing, tuple(book.notices))


def _quarter(book: Workbook, choices: Choices, council: str, wanted: Quarter | None) -> Quarter:
    """The quarter of a form that is of this council and scorecard."""
    facts = book.facts(FACTS)
    try:
        own = Quarter.parse(facts.get("Quarter", ""))
    except PeriodError:
        raise WorkspaceError(
            "This is no workbook of `commentary request`, or its first sheet is gone.",
            str(book.path),
            "Ask for a new one, or put the texts into the commentary file by hand.",
        ) from None
    whose, title = facts.get("Council", ""), facts.get("Scorecard", "")
    if (whose, title) != (" ".join(council.split()), " ".join(choices.title.split())):
        raise WorkspaceError(
            f"The workbook is of “{title}” of “{whose or 'no council'}”, and this workspace’s is "
            f"“{choices.title}” of “{council or 'no council'}”.",
            str(book.path),
            "Collect it in the workspace that asked for it, with --scorecard where there are several.",
        )
    if wanted is not None and own != wanted:
        raise WorkspaceError(
            f"The workbook is for {own}, not for {wanted}.",
            str(book.path),
            "Collect it for its quarter.",
        )
    return own


def _asked(book: Workbook) -> list[str]:
    """The codes of the measures that the form asked for, as its first sheet says."""
    for grid in book.grids:
        for row in range(grid.height):
            if grid.text(row, 0).startswith(CODES):
                return grid.text(row, 0).removeprefix(CODES).replace(",", " ").split()
    return []


def _rows(book: Workbook, choices: Choices, quarter: Quarter) -> dict[str, ReturnedRow]:
    """The rows of the measures by code; of two rows for one measure, the one that says something."""
    found: dict[str, ReturnedRow] = {}
    for row in book.rows(MEASURE_HEADINGS, {"No.", "Commentary"}):
        code = _code(row, choices)
        _refuse_other_quarter(row, quarter)
        own = ReturnedRow(
            code, _entry(row, code, choices, quarter), row["Base"], row["Asked with"], row.where()
        )
        twin = found.get(code)
        if twin and not (twin.entry.is_empty or own.entry.is_empty or twin.entry == own.entry):
            raise row.refuse(
                "Commentary",
                f"Measure {row['No.']} stands in two rows with different texts: “{twin.entry.says}” "
                f"({twin.where}) and “{own.entry.says}”.",
                "Put what counts into one row, and take the other out.",
            )
        if twin is None or twin.entry.is_empty:
            found[code] = own
    return found


def _code(row: Row, choices: Choices) -> str:
    """The measure of a row: by its code, else by its number."""
    code = row["Code"]
    if code in labels(choices):
        return code
    by_number, _ = codes_in(row["No."], choices)
    if not code and len(by_number) == 1:
        return by_number[0]
    what = (
        f"There is no measure “{code}” on the scorecard."
        if code
        else "The row says something, and not for which measure."
    )
    raise row.refuse("Code" if code else "Commentary", what, _ASK_ANEW)


def _refuse_other_quarter(row: Row, quarter: Quarter) -> None:
    own = row["For quarter"]
    if own and Quarter.parse(own) != quarter:
        raise row.refuse(
            "For quarter",
            f"The row is of {own}, and the workbook is for {quarter}.",
            "Take out rows that were pasted from another workbook, and write their texts anew.",
        )


def _entry(row: Row, code: str, choices: Choices, quarter: Quarter) -> Entry:
    also, unknown = codes_in(row["Answers also for"], choices)
    if unknown:
        raise row.refuse(
            "Answers also for",
            f"There is no measure “{unknown[0]}” on the scorecard.",
            "Give the numbers of other measures: 41, 42.",
        )
    action = action_in(row, quarter)
    return Entry(
        row["Commentary"],
        tuple(other for other in also if other != code),
        is_yes(row, "Disputed"),
        row["Written by"],
        (action,) if action else (),
    )


def _more_actions(
    book: Workbook, choices: Choices, quarter: Quarter, asked: set[str]
) -> Iterator[tuple[str, Action]]:
    sheets = [grid for grid in book.grids if not _is_of_measures(grid)]
    only = Workbook(book.path, sheets, [])
    for row in only.rows(MORE_HEADINGS, {"No.", "Action", "Who"}):
        action = action_in(row, quarter)
        codes, unknown = codes_in(row["No."], choices)
        if action is None:
            continue
        if unknown or len(codes) != 1:
            raise row.refuse(
                "No.",
                "The action does not say for which measure it is.",
                "Choose the number of the measure.",
            )
        if codes[0] not in asked:
            raise row.refuse(
                "No.",
                f"Measure {row['No.']} has no row in this workbook.",
                "Send the action with the workbook that has it.",
            )
        yield codes[0], action


def _is_of_measures(grid: Grid) -> bool:
    texts = {cell.text for cell in grid.cells.values()}
    return {"Commentary", "Measure"} <= texts or "What was promised" in texts


def _promises(book: Workbook, quarter: Quarter) -> Iterator[ReturnedPromise]:
    for row in book.rows(PROMISE_HEADINGS, {"What was promised", "State"}):
        if not row["Promise"]:
            if any(row[heading] for heading in PROMISE_WRITTEN):
                raise row.refuse("State", "The row does not say which promise it is.", _ASK_ANEW)
            continue
        end = end_in(row, quarter)
        yield ReturnedPromise(
            row["Promise"], row["What was promised"].split("\n")[0], end, row["Base"], row.where()
        )
