"""A figure opened into its cases: each with its answer, the days that decided, and why in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from quarterlight.engines.duckdb.session import Session
from quarterlight.engines.prepared import Prepared, PreparedMeasure, prepared
from quarterlight.errors import ChoicesError, WorkspaceError
from quarterlight.periods import Quarter, Span
from quarterlight.runs.computing.computing import Computing
from quarterlight.runs.own_words import own_words
from quarterlight.scorecard.audit_codes import asked_by
from quarterlight.scorecard.choices import load
from quarterlight.workspace.folder import Workspace
from quarterlight.workspace.snapshots import named

AUDIT_LEFT_OUT = ("the question did not apply, or was not answered",)
AUDIT_UNMET, AUDIT_MET = ("answered N",), "answered Y"
_DAYS = ("dated_on", "due_on", "done_on", "starts_on")


@dataclass(frozen=True, slots=True)
class Opened:
    """A measure of a workspace, by whichever name it was asked for; `measure` is None for an audit question."""

    code: str
    measure: PreparedMeasure | None
    ready: Prepared

    @property
    def is_count(self) -> bool:
        return bool(self.measure and self.measure.is_count)

    @property
    def span(self) -> Span:
        return Span(self.measure.span) if self.measure else Span.QUARTER

    def because(self, row: dict[str, Any]) -> str:
        """Why a case is met or not, or why a row is left out, as one sentence."""
        measure = self.measure
        left_out = measure.leaves_out if measure else AUDIT_LEFT_OUT
        unmet, met = (measure.that, measure.met) if measure else (AUDIT_UNMET, AUDIT_MET)
        if row["left_out"] is not None:
            said = f"left out: {left_out[row['left_out']]}"
        else:
            said = met if row["unmet"] is None else unmet[row["unmet"]]
        return sentence(said, row)


def opened(workspace: Workspace, name: str) -> Opened:
    """The measure with a code, or with a number of the workspace's scorecards; raises WorkspaceError."""
    ready = prepared(workspace.measures, workspace.cache)
    code = _numbered(workspace).get(name, name)
    if code in ready.failed:
        raise WorkspaceError(ready.failed[code], "", "")
    if code not in ready.measures and not asked_by(code):
        near = get_close_matches(code, ready.measures, n=1, cutoff=0.4)
        hint = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(ready.measures)}."
        raise WorkspaceError(
            f"There is no measure “{name}” that is computed from records.",
            "",
            f"{hint} An audit measure is audit.QUESTION, or audit.QUESTION.SERVICE.",
        )
    return Opened(code, ready.measures.get(code), ready)


def title_of(workspace: Workspace, code: str) -> str | None:
    """What a measure is called on the workspace's scorecards, by its code."""
    for path in workspace.scorecards().values():
        try:
            measures = load(path).measures
        except ChoicesError:
            continue
        for measure in measures:
            if measure.code == code:
                return measure.title
    return None


def _numbered(workspace: Workspace) -> dict[str, str]:
    """The codes of measures by their numbers on the workspace's scorecards that can be read."""
    found: dict[str, str] = {}
    for path in workspace.scorecards().values():
        try:
            for measure in load(path).measures:
                found.setdefault(str(measure.number), measure.code)
        except ChoicesError:
            continue
    return found


def cases(
    workspace: Workspace, what: Opened, quarter: Quarter, snapshot: str | None = None
) -> list[dict[str, Any]]:
    """Every row that the measure sees for the quarter's figure, the cases that count first.

    Raises WorkspaceError where the figure is awaited.
    """
    found = named(workspace, snapshot)
    with Session() as session:
        work = Computing(session, what.ready, found, own_words(workspace, what.ready))
        work.cases({what.code: [quarter]})
        refuse_awaited(work, what.code)
        first = what.span.begins(quarter).index
        rows = session.rows(
            f"FROM full_cases WHERE quarter_index BETWEEN {first} AND {quarter.index} "
            'ORDER BY counted DESC, met, dated_on, "case"'
        )
    return [shown(what, row) for row in rows]


def refuse_awaited(work: Computing, code: str) -> None:
    """Raises WorkspaceError where there are no cases to be seen: the measure is awaited, or it failed."""
    if code not in work.awaited:
        return
    reason = work.awaited[code].rstrip(".")
    if any(failure.measure == code for failure in work.failed):
        raise WorkspaceError(f"{reason}.")
    remedy = "Load it: quarterlight load FILE." if "not loaded" in reason else ""
    if "has no column" in reason:
        remedy = "Add the column to the export, and load it again: quarterlight load FILE."
    raise WorkspaceError(f"{code} is awaited: {reason}.", work.snapshot.id, remedy)


def shown(what: Opened, row: dict[str, Any]) -> dict[str, Any]:
    """A case as every form of output shows it."""
    days = ("dated_on", "due_on", "done_on")
    return {
        "case": row["case"] or "",
        "person_id": row["person_id"] or "",
        "counted": row["counted"],
        "met": row["met"],
        "team": row["team"],
        "team_id": row["team_id"],
        **{name: row[name].isoformat() if row[name] else None for name in days},
        "days": row["days"],
        "because": what.because(row),
    }


def sentence(template: str, row: dict[str, Any]) -> str:
    """A sentence with the case's own days in it."""
    said = clause(template, row)
    return said[:1].upper() + said[1:]


def clause(template: str, row: dict[str, Any]) -> str:
    """The same to stand within a sentence."""
    days = {name: in_words(row[name]) for name in _DAYS}
    return template.format_map({**days, "days": row["days"]})


def rule(template: str) -> str:
    """A sentence as a rule says it, of no case: “decided on [date]”."""
    numbers = dict.fromkeys(("days", "n"), "[number]")
    return template.format_map({**dict.fromkeys(_DAYS, "[date]"), **numbers})


def in_words(day: date | None) -> str:
    """A day as a page prints it: `14 October 2016`."""
    return f"{day.day} {day:%B %Y}" if day else "no day"


def only(
    rows: list[dict[str, Any]], which: str | None, team: str | None
) -> Iterator[dict[str, Any]]:
    """The rows that are met, or not met though they are not left out; of a team, by its name or id."""
    for row in rows:
        is_left_out = row["because"].startswith("Left out")
        if which and (is_left_out or row["met"] != (which == "met")):
            continue
        if team is None or team.casefold() in _names_of_team(row):
            yield row


def _names_of_team(row: dict[str, Any]) -> set[str]:
    return {str(row[name]).casefold() for name in ("team", "team_id") if row[name]}
