"""Computing: the cases of measures in a session of the engine, and what went wrong on the way.

Each measure is evaluated once for all quarters. A measure whose table is missing is awaited, one
that fails is said with its error, and the rest still come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from quarterlight.engines.duckdb.measuring import (
    give_calendar,
    give_quarters,
    give_words,
    open_records,
)
from quarterlight.engines.duckdb.session import Session
from quarterlight.engines.kept import by_kept_column
from quarterlight.engines.prepared import Prepared, PreparedMeasure
from quarterlight.errors import QuarterlightError
from quarterlight.periods import Quarter, Span
from quarterlight.runs.computing.figures import Tallies
from quarterlight.runs.computing.measured import Failure
from quarterlight.runs.computing.unmatched import unmatched
from quarterlight.scorecard.audit_codes import asked_by
from quarterlight.workspace.snapshots import Snapshot

AUDITS = ("audits", "audit_answers")
QUESTIONS = {"measure": "string", "question": "string", "service": "string"}
_NONE = Quarter(1990, 1)  # the latest quarter where none is asked for


class Computing:
    """One computation: the session with its cases, and what went wrong on the way."""

    def __init__(
        self,
        session: Session,
        prepared: Prepared,
        snapshot: Snapshot,
        words: Mapping[str, list[str]],
    ) -> None:
        self.session, self.prepared, self.snapshot, self.words = session, prepared, snapshot, words
        self.awaited: dict[str, str] = {}
        self.failed: list[Failure] = []
        self.also: dict[str, list[str]] = {}
        self.notices: list[str] = []
        paths = {table: snapshot.path(table) for table in snapshot.tables}
        open_records(prepared, paths, session)

    def cases(self, asked: Mapping[str, list[Quarter]]) -> None:
        """Keep the cases of these measures in these quarters as the table `cases`, then with more as `full_cases`."""
        own = {
            code: self.prepared.measures[code] for code in asked if code in self.prepared.measures
        }
        spans = {(code, self._span(code)): quarters for code, quarters in asked.items()}
        give_quarters(self.session, spans)
        latest = max((each for quarters in asked.values() for each in quarters), default=_NONE)
        queries = [query for each in own.values() for query in (each.query, *each.also.values())]
        give_calendar(self.session, self.prepared, queries, latest)
        give_words(self.session, own.values(), self.words)
        self.session.give("cases", self.prepared.cases)
        for code in asked:
            self._add(code, own.get(code), latest)
        self._add_audits([code for code in asked if asked_by(code)])
        self.session.keep("full_cases", self.prepared.queries["attributes"])

    def _span(self, code: str) -> Span:
        found = self.prepared.measures.get(code)
        return Span(found.span) if found else Span.QUARTER

    def _add(self, code: str, measure: PreparedMeasure | None, latest: Quarter) -> None:
        if measure is None:
            if code in self.prepared.failed:
                self._fail(code, self.prepared.failed[code])
            return
        reason = self._missing(measure.needs) or self._unworded(measure)
        if reason:
            self.awaited[code] = reason
            return
        try:
            self.also[code] += self._also(measure, latest)
            self.session.add("cases", f"SELECT {_text(code)} AS measure, * FROM ({measure.query})")
        except QuarterlightError as error:
            self._fail(code, f"{measure.place}: {error}")

    def _also(self, measure: PreparedMeasure, latest: Quarter) -> Iterator[str]:
        """What a measure tells beside its latest figure, in sentences."""
        for sentence, query in measure.also.items():
            found = self.session.rows(f"FROM ({query}) WHERE quarter_index = {latest.index}")
            yield sentence.format(n=found[0]["n"] if found else 0)

    def _add_audits(self, codes: list[str]) -> None:
        reason = self._missing(AUDITS)
        if reason:
            self.awaited |= dict.fromkeys(codes, reason)
            return
        rows = [(code, *(asked_by(code) or ("", None))) for code in codes]
        self.session.give("audit_questions", QUESTIONS, rows)
        self.session.add("cases", self.prepared.queries["audit_cases"])

    def _fail(self, code: str, error: str) -> None:
        self.awaited[code] = error
        self.failed.append(Failure(code, error))

    def _missing(self, needs: Iterable[str]) -> str:
        """Which tables are not loaded, else which columns that every row needs they lack."""
        tables, needed = self.snapshot.tables, list(needs)
        missing = [table for table in needed if table not in tables]
        if missing:
            *others, last = missing
            many = f"{', '.join(others)} and {last} are not loaded"
            return many if others else f"{last} is not loaded"
        lacking = [
            f"{table} has no column {', '.join(tables[table].lacking)}"
            for table in needed
            if tables[table].lacking
        ]
        return "; ".join(lacking)

    def _unworded(self, measure: PreparedMeasure) -> str:
        """Why a measure is awaited whose word list matches nothing; where it does without, it is told."""
        told = []
        for words in measure.words:
            known = self.words.get(words.name, words.usual)
            said = unmatched(self.session, words, known)
            if said and words.awaited_without:
                return said
            told += [said] if said else []
        self.also[measure.code] = [f"{said[:1].upper()}{said[1:]}" for said in told]
        self.notices += [f"{measure.code}: {said}." for said in told]
        return ""

    def dip_samples(self, latest: Quarter) -> list[dict[str, Any]]:
        """Met and counted dip samples of each audit measure in the latest quarter."""
        if self._missing(AUDITS):
            return []
        return self.session.rows(
            "SELECT measure, quarter_index, count(*) FILTER (met) AS met, "
            "count(*) FILTER (counted) AS counted "
            f"FROM ({self.prepared.queries['dip_samples']}) WHERE quarter_index = {latest.index} "
            "GROUP BY ALL HAVING count(*) FILTER (counted) > 0"
        )

    def by_kept_columns(self, latest: Quarter) -> list[dict[str, Any]]:
        """Met and counted cases of the latest figures by each column that the council keeps."""
        queries = [
            by_kept_column(table, column, self.prepared.measures.values(), latest.index)
            for table, info in self.snapshot.tables.items()
            for column in info.kept
        ]
        return [row for query in queries if query for row in self.session.rows(query)]

    def tallies(self, codes: Iterable[str]) -> Tallies:
        """What there is of each measure in each asked quarter."""
        counts = {
            (row["measure"], row["quarter_index"]): (row["met"], row["counted"])
            for row in self.session.rows(self.prepared.queries["tally"])
        }
        audited = {
            (row["quarter_index"], row["service"]): row["audits"]
            for row in self.session.rows(self.prepared.queries["audited"])
        }
        as_at = {name: table.as_at for name, table in self.snapshot.tables.items()}
        return Tallies(counts, audited, self.awaited, dict(self._first_days(codes)), as_at)

    def _first_days(self, codes: Iterable[str]) -> Iterator[tuple[str, Any]]:
        for code in codes:
            measure = self.prepared.measures.get(code)
            if measure and measure.looks_back and measure.day and code not in self.awaited:
                table, column = measure.day
                found = self.session.rows(f'SELECT min("{column}") AS day FROM "{table}"')[0]["day"]
                if found:
                    yield code, found


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
