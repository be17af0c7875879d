"""Figures that somebody supplied, or that were published before: `figures/*.csv` and `.xlsx`.

They are read at each run and never changed by one. Percent signs, commas and N/A are read as
on a page. What cannot be read, measures that nobody knows, and two values for one cell from
one source are refused with file, line and remedy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from quarterlight.errors import PeriodError
from quarterlight.periods import Month, Quarter, read_month
from quarterlight.published.interpreting.figures import read_figure, read_text
from quarterlight.scorecard.catalogue import with_code
from quarterlight.scorecard.choices import Choices
from quarterlight.scorecard.figures import Figure
from quarterlight.scorecard.states import State
from quarterlight.scorecard.words import canonical_judgement, judgement_key
from quarterlight.workspace.columns import RowOf, rows

FIGURES = (
    "measure", "quarter", "value", "numerator", "denominator", "state", "grade",
    "published", "provisional", "source", "supplied_on", "note",
)  # fmt: skip
JUDGEMENTS = (
    "table", "quarter", "audit_month", "judgement", "percent", "count", "published", "source",
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
    note: str
    grade: str
    where: str


@dataclass(frozen=True, slots=True)
class SuppliedJudgement:
    """A share of audits as somebody gave it; `shown` is its text, `name` the judgement's own."""

    table: str
    quarter: Quarter
    audit_month: Month | None
    name: str
    key: str
    shown: str
    percent: Figure | None
    count: int | None
    published: bool
    source: str
    where: str


def read_figures(folder: Path, choices: Choices) -> list[SuppliedFigure]:
    """Every figure of the folder that belongs to the scorecard, published ones first."""
    named = {measure.code: measure.code for measure in choices.measures}
    named |= {str(m.number): m.code for m in choices.measures if m.number is not None}
    found: dict[tuple[str, Quarter, bool, str], SuppliedFigure] = {}
    for row in _rows_of(folder, "*", FIGURES, ("measure", "quarter")):
        code = _code(row, named)
        if code is None:
            continue  # a measure of the catalogue that this scorecard does not show
        supplied = _figure(row, code)
        key = (code, supplied.quarter, supplied.published, supplied.source)
        earlier = found.setdefault(key, supplied)
        if (earlier.figure, earlier.state) != (supplied.figure, supplied.state):
            raise row.refuse(
                f"{code} has another value for {supplied.quarter} at {earlier.where}.",
                "Keep one of them, or name their sources.",
            )
    return sorted(
        found.values(), key=lambda each: (not each.published, each.provisional, each.source)
    )


def _rows_of(
    folder: Path, stem: str, known: tuple[str, ...], needed: tuple[str, ...]
) -> Iterator[RowOf]:
    paths = sorted(p for suffix in ("csv", "xlsx") for p in folder.glob(f"{stem}.{suffix}"))
    for path in paths:
        is_other = path.stem.startswith(("judgements", "benchmarks"))
        if not path.name.startswith(("~", ".")) and (stem != "*" or not is_other):
            yield from rows(path, known, needed)


def _code(row: RowOf, named: dict[str, str]) -> str | None:
    name = row["measure"].strip()
    if name in named:
        return named[name]
    if with_code(name):
        return None
    near = get_close_matches(name, named, n=1)
    hint = f"Did you mean “{near[0]}”?" if near else "Give its code or its number on the scorecard."
    raise row.refuse(f"There is no measure “{name}” on the scorecard.", hint)


def _figure(row: RowOf, code: str) -> SuppliedFigure:
    said = read_text(row["value"]) if row["value"] else None
    state = _state(row) or (said.state if said else None)
    if row["value"] and not (said and (said.figure or said.state)):
        raise row.refuse(
            f"“{row['value']}” is no figure.", "Write it as 83%, 31 or N/A, or give a state."
        )
    figure = said.figure if said else None
    x, n = _whole(row, "numerator"), _whole(row, "denominator")
    if figure and (x is not None or n is not None):
        figure = Figure(figure.value, figure.display, figure.unit, figure.decimals, x, n)
    if x is not None and n is not None and x > n:
        raise row.refuse(
            f"{x} of {n} cannot be: more were met than there were.", "Correct the counts."
        )
    if figure is None and x is not None and n:
        figure = read_figure(f"{x} of {n}")
    if figure is None and state is None:
        raise row.refuse(
            "There is neither a value nor a state.", "Give a value, or a state such as awaited."
        )
    return SuppliedFigure(
        code, _quarter(row), figure, State.VALUE if figure else state or State.AWAITED,
        row.is_yes("published"), row.is_yes("provisional"), row["source"], row["note"], row["grade"], row.where,
    )  # fmt: skip


def _state(row: RowOf) -> State | None:
    word = row["state"].strip().lower().replace(" ", "_")
    if not word or word == State.VALUE:
        return None
    if word not in set(State):
        near = get_close_matches(word, list(State), n=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"Known are: {', '.join(State)}."
        raise row.refuse(f"“{row['state']}” is no state.", hint)
    return State(word)


def _whole(row: RowOf, name: str) -> int | None:
    text = row[name].replace(",", "").strip()
    if not text:
        return None
    if not text.isdigit():
        raise row.refuse(f"The {name} “{row[name]}” is no whole number.", "Write it as 12.")
    return int(text)


def _quarter(row: RowOf) -> Quarter:
    try:
        return Quarter.parse(row["quarter"])
    except PeriodError as error:
        raise row.refuse(error.what, error.remedy) from None


def read_judgements(folder: Path) -> list[SuppliedJudgement]:
    """Every judgement of `judgements*.csv`, in the order of the files."""
    return [
        _judgement(row)
        for row in _rows_of(folder, "judgements*", JUDGEMENTS, ("table", "quarter", "judgement"))
    ]


def _judgement(row: RowOf) -> SuppliedJudgement:
    percent = read_figure(row["percent"]) if row["percent"] else None
    quarter = _quarter(row)
    return SuppliedJudgement(
        row["table"], quarter, read_month(row["audit_month"], quarter) if row["audit_month"] else None,
        canonical_judgement(row["judgement"].replace("_", " ")) or row["judgement"],
        judgement_key(row["judgement"].replace("_", " ")),
        row["percent"], percent, _whole(row, "count"), row.is_yes("published"), row["source"], row.where,
    )  # fmt: skip
