"""Writing the queries of every measure: the one place where declarations become text."""

from __future__ import annotations

from pathlib import Path

from ibis.expr.types import Expr

from quarterlight import records
from quarterlight.engines.prepared import (
    FIRST_YEAR,
    LAST_YEAR,
    Prepared,
    PreparedMeasure,
    PreparedWords,
    package_measures,
)
from quarterlight.engines.sql import Dialect, text
from quarterlight.errors import QuarterlightError
from quarterlight.measuring import audits, beside
from quarterlight.measuring.attributes import with_attributes
from quarterlight.measuring.cases import cases, told
from quarterlight.measuring.catalogue import (
    Defined,
    blamed,
    declared_at,
    defined,
    files,
    place,
)
from quarterlight.measuring.measure import Measure
from quarterlight.measuring.tally import KEPT, kept_cases, tally
from quarterlight.periods import bank_holidays


def prepare(dialect: Dialect) -> Prepared:
    """The package's measures and everything that they share, made anew."""
    measures, failed = _measures(package_measures(), dialect)
    holidays = sorted(bank_holidays(FIRST_YEAR, LAST_YEAR))
    shared = {name: text(expression, dialect) for name, expression in shared_queries().items()}
    made_of = {record.name: list(record.made_of) for record in records.every() if record.made_of}
    return Prepared(measures, failed, _records(), made_of, dict(KEPT), holidays, shared)


def prepare_own(folder: Path, dialect: Dialect) -> Prepared:
    """The measures of a council's folder, without anything shared."""
    return Prepared(*_measures(folder, dialect), {}, {}, {}, [], {})


def _measures(folder: Path, dialect: Dialect) -> tuple[dict[str, PreparedMeasure], dict[str, str]]:
    """The measures of a folder, and those whose files cannot be used, with the reason."""
    measures, failed = {}, {}
    for code, path in files(folder).items():
        try:
            own = defined(code, path)
            with blamed(code, path):
                measures[code] = _measure(own, dialect)
        except QuarterlightError as error:
            failed[code] = str(error)
    return measures, failed


def _measure(each: Defined, dialect: Dialect) -> PreparedMeasure:
    measure = each.measure
    record = measure.relation.record
    return PreparedMeasure(
        each.code,
        each.title,
        each.about,
        measure.asks,
        measure.over.value,
        measure.in_quarter is not None,
        measure.is_count,
        measure.better,
        list(measure.needs),
        measure.looks_back,
        (record.name, record.day) if record.day else None,
        _case(measure),
        list(measure.leaves_out),
        list(measure.that),
        measure.met,
        {said: text(told(measure, holds), dialect) for said, holds in measure.also.items()},
        [
            PreparedWords(
                words.name,
                words.record.name,
                words.column,
                words.record.columns[words.column].source,
                list(words.usual),
                words.awaited_without,
            )
            for words in measure.words
        ],
        measure.source,
        measure.written_by or _written_by(each),
        measure.checked_by,
        measure.review_due,
        each.definition,
        str(each.path),
        place(each.code, each.path, declared_at(each.path)),
        text(cases(measure), dialect),
    )


def _case(measure: Measure) -> tuple[str, str]:
    """The record and column of a case's id: where a record is made of others, the one whose own id it is."""
    record = measure.relation.record
    column = measure.every[0] if measure.every else record.case or record.key[0]
    parts = (part for name in record.made_of if (part := records.of_table(name)))
    of = next((part for part in parts if part.key == (column,)), record)
    return of.name, column


def _written_by(each: Defined) -> str:
    is_ours = each.path.is_relative_to(package_measures())
    return "the Quarterlight contributors" if is_ours else "the council"


def _records() -> dict[str, dict[str, str]]:
    return {record.name: record.types for record in records.every()}


def shared_queries() -> dict[str, Expr]:
    """The queries that belong to no one measure, by their names."""
    return {
        "audit_cases": audits.cases(),
        "dip_samples": audits.cases(dip_samples=True),
        "audited": audits.audited(),
        "judged": audits.in_asked_quarters(audits.judged()),
        "graded": audits.in_asked_quarters(audits.graded()),
        "tally": tally(kept_cases()),
        "attributes": with_attributes(kept_cases()),
        "by_attribute": beside.by_attribute(),
        "by_month": beside.by_month(),
        "by_family": beside.by_family(),
        "late": beside.late(),
    }
