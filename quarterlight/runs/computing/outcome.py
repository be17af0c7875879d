"""What computing gives a run: figures, judgements, what stands beside, the rules, and the cases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from quarterlight.engines.duckdb.session import Session
from quarterlight.engines.prepared import Prepared
from quarterlight.periods import Quarter
from quarterlight.runs.computing.beside import beside
from quarterlight.runs.computing.computing import Computing
from quarterlight.runs.computing.figures import Tallies, cells
from quarterlight.runs.computing.judging import judgements
from quarterlight.runs.computing.measured import Cell, Measured, Rule
from quarterlight.runs.computing.saying import saying
from quarterlight.scorecard.audit_codes import asked_by
from quarterlight.scorecard.choices import Choices, ChosenMeasure, quarters_to
from quarterlight.scorecard.parts import Beside
from quarterlight.workspace.snapshots import Snapshot

BESIDE = ("by_month", "by_family", "by_attribute", "late")
Wanted = dict[str, list[Quarter]]


def measured(
    choices: Choices,
    latest: Quarter,
    snapshot: Snapshot,
    prepared: Prepared,
    words: Mapping[str, list[str]],
) -> tuple[Measured, bytes]:
    """What the records of a snapshot give for a scorecard, and the cases behind it as a Parquet file."""
    wanted = {m.code: _quarters(m, latest) for m in choices.measures if _is_computed(m, prepared)}
    with Session() as session:
        work = Computing(session, prepared, snapshot, words)
        work.cases(wanted)
        tallies = work.tallies(wanted)
        judged, graded = (session.rows(prepared.queries[each]) for each in ("judged", "graded"))
        shown = quarters_to(latest, choices.file.quarters_shown)
        found = Measured(
            snapshot=snapshot.digest,
            as_at={name: str(table.as_at) for name, table in snapshot.tables.items()},
            figures=_figures(choices, wanted, prepared, tallies),
            judgements=judgements(choices, shown, judged, graded),
            beside=_beside(choices, wanted, work, tallies, latest),
            rules={code: _rule(code, prepared) for code in wanted},
            failed=work.failed,
            notices=work.notices,
        )
        return found, session.parquet("FROM full_cases ORDER BY ALL")


def _figures(choices: Choices, wanted: Wanted, prepared: Prepared, tallies: Tallies) -> list[Cell]:
    return [
        cell
        for m in choices.measures
        if m.code in wanted
        for cell in cells(m, prepared.measures.get(m.code), wanted[m.code], tallies)
    ]


def _beside(
    choices: Choices, wanted: Wanted, work: Computing, tallies: Tallies, latest: Quarter
) -> dict[str, Beside]:
    prepared, told = work.prepared, dict[str, list[dict[str, Any]]]()
    for name in BESIDE:
        query = f"FROM ({prepared.queries[name]}) WHERE quarter_index = {latest.index}"
        told[name] = work.session.rows(query)
    told["by_attribute"] += work.by_kept_columns(latest)
    told["dip_samples"] = work.dip_samples(latest)
    spans = {m.code: m.span for m in choices.measures if m.code in wanted}
    return {
        code: saying(each, prepared.measures.get(code), latest, work.also.get(code, []))
        for code, each in beside(spans, latest, told, tallies.counts).items()
        if code not in work.awaited
    }


def _rule(code: str, prepared: Prepared) -> Rule:
    """The rule of a measure in words; of an audit measure the question that it asks."""
    measure = prepared.measures.get(code)
    if measure is None:
        question, service = asked_by(code) or (code, None)
        of = f" of the service {service}" if service else ""
        return Rule(
            asks=f"Of the audits{of} that answered {question} with Y or N, how many with Y?"
        )
    return Rule(
        asks=measure.asks,
        leaves_out=measure.leaves_out,
        not_met_when=measure.that,
        met_when=measure.met,
        source=measure.source,
        written_by=measure.written_by,
        checked_by=measure.checked_by,
        definition=measure.definition,
    )


def _is_computed(measure: ChosenMeasure, prepared: Prepared) -> bool:
    code = measure.code
    return bool(asked_by(code)) or code in prepared.measures or code in prepared.failed


def _quarters(measure: ChosenMeasure, latest: Quarter) -> list[Quarter]:
    """The quarters that a measure shows, the same quarter last year, and the year to date."""
    year = {Quarter(latest.year, n) for n in range(1, latest.number + 1)}
    return sorted({*measure.quarters(latest), latest.year_before} | year)
