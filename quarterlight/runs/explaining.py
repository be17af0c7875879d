"""A measure explained: its rule in words, its worked example, where its data came from, and one child's cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quarterlight.engines.duckdb.session import Session
from quarterlight.measuring.catalogue import defined
from quarterlight.measuring.example import Example
from quarterlight.periods import Quarter, Span
from quarterlight.runs.computing.computing import Computing
from quarterlight.runs.opening import (
    AUDIT_LEFT_OUT,
    AUDIT_MET,
    AUDIT_UNMET,
    Opened,
    clause,
    refuse_awaited,
    rule,
    shown,
    title_of,
)
from quarterlight.runs.own_words import own_words
from quarterlight.scorecard.audit_codes import asked_by
from quarterlight.scorecard.catalogue import with_code
from quarterlight.workspace.folder import Workspace
from quarterlight.workspace.snapshots import Snapshot

AROUND = 40
SPANS = {
    Span.QUARTER: "the quarter",
    Span.YEAR_TO_DATE: "the financial year to the end of the quarter",
    Span.ROLLING_YEAR: "the 12 months that end with the quarter",
    Span.AT_QUARTER_END: "the last day of the quarter",
}


def explained(what: Opened, workspace: Workspace, snapshot: Snapshot | None) -> dict[str, Any]:
    """Everything that is to be said of a measure, as plain data."""
    measure = what.measure
    if measure is None:
        return _audit(what, title_of(workspace, what.code), snapshot)
    own = workspace.settings().words if (workspace.root / "quarterlight.toml").is_file() else {}
    return {
        "measure": what.code,
        "title": measure.title,
        "asks": measure.asks,
        "about": measure.about,
        "covers": SPANS[what.span],
        "leaves_out": [rule(each) for each in measure.leaves_out],
        "not_met_when": [rule(each) for each in measure.that],
        "met_when": rule(measure.met),
        "told_beside": [rule(each) for each in measure.also],
        "better": measure.better,
        "words": {each.name: list(own.get(each.name, each.usual)) for each in measure.words},
        "examples": [
            _example(each) for each in defined(what.code, Path(measure.path)).measure.examples
        ],
        "source": measure.source,
        "tables": list(_tables(measure.needs, snapshot)),
        "written_by": measure.written_by,
        "checked_by": measure.checked_by or "nobody yet",
        "review_due": measure.review_due or "not set",
        "definition": measure.definition,
    }


def _audit(what: Opened, title: str | None, snapshot: Snapshot | None) -> dict[str, Any]:
    question, service = asked_by(what.code) or ("", None)
    known = with_code(what.code)
    of = f" of the service {service}" if service else ""
    return {
        "measure": what.code,
        "title": title or (known.title if known else what.code),
        "asks": f"Of the audits{of} that answered the question {question}, how many answered Y?",
        "about": (
            "An audit counts in its quarter when it is completed or moderated. Dip samples never "
            "count; they are told beside the measure. What the question means stands in the audit tool."
        ),
        "covers": SPANS[Span.QUARTER],
        "leaves_out": list(AUDIT_LEFT_OUT),
        "not_met_when": list(AUDIT_UNMET),
        "met_when": AUDIT_MET,
        "told_beside": ["how many of the dip sample answered Y, where there is one"],
        "better": "higher",
        "words": {},
        "examples": [],
        "source": "The tables audits and audit_answers.",
        "tables": list(_tables(["audits", "audit_answers"], snapshot)),
        "written_by": "The council's audit tool",
        "checked_by": "nobody yet",
        "review_due": "not set",
        "definition": what.code,
    }


def _tables(needs: list[str], snapshot: Snapshot | None) -> Iterator[dict[str, Any]]:
    for name in needs:
        found = snapshot.tables.get(name) if snapshot else None
        yield {
            "table": name,
            "loaded": found is not None,
            "rows": found.rows if found else None,
            "as_at": str(found.as_at) if found else None,
            "files": list(found.files) if found else [],
        }


def _example(example: Example) -> dict[str, Any]:
    tables = {name: example.rows(name) for name in example.tables}
    return {"quarter": example.quarter, "says": example.says, "tables": tables}


def of_person(
    what: Opened, workspace: Workspace, snapshot: Snapshot, person: str, quarter: Quarter
) -> dict[str, Any]:
    """One child's rows: whether each counts in the quarter and is met, sentence by sentence.

    Rows that lie in other quarters are told with theirs, within ten years on both sides; of a
    question that names the quarter only that quarter's.
    """
    with Session() as session:
        work = Computing(session, what.ready, snapshot, own_words(workspace, what.ready))
        around = 0 if what.measure and what.measure.names_the_quarter else AROUND
        quarters = [quarter + n for n in range(-around, around + 1)]
        work.cases({what.code: quarters})
        refuse_awaited(work, what.code)
        escaped = person.replace("'", "''")
        rows = session.rows(
            f"FROM full_cases WHERE person_id = '{escaped}' ORDER BY dated_on, \"case\""
        )
    first = what.span.begins(quarter).index
    told = []
    for row in rows:
        inside = first <= row["quarter_index"] <= quarter.index
        told.append(
            shown(what, row)
            | {
                "quarter": str(Quarter.at(row["quarter_index"])),
                "in_the_figure": inside and bool(row["counted"]),
                "steps": list(_steps(what, row, quarter, inside)),
            }
        )
    looked_at = [str(quarters[0]), str(quarters[-1])]
    return {
        "person_id": person,
        "quarter": str(quarter),
        "looked_at": looked_at,
        "cases": told,
    }


def _steps(
    what: Opened, row: dict[str, Any], quarter: Quarter, inside: bool
) -> Iterator[dict[str, Any]]:
    """What was asked of a row in turn, and what came of it, to the one that decided."""
    lies = "does it stand on" if what.span is Span.AT_QUARTER_END else "does it lie in"
    yield {
        "asked": f"{lies} {SPANS[what.span]}, {quarter}?",
        "answer": "yes" if inside else f"no, it lies in {Quarter.at(row['quarter_index'])}",
    }
    measure = what.measure
    for place, each in enumerate(measure.leaves_out if measure else AUDIT_LEFT_OUT):
        holds = row["left_out"] == place
        yield {
            "asked": f"left out, since {clause(each, row)}?",
            "answer": "yes" if holds else "no",
        }
        if holds:
            return
    for place, each in enumerate(measure.that if measure else AUDIT_UNMET):
        holds = row["unmet"] == place
        yield {
            "asked": f"not met, since {clause(each, row)}?",
            "answer": "yes" if holds else "no",
        }
        if holds:
            return
    yield {"asked": "met?", "answer": what.because(row)}
