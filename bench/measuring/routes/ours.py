"""Quarterlight's own queries in its own session, on the snapshot, as a run has them."""

from __future__ import annotations

import json

from bench.measuring.place import Place
from bench.measuring.questions import CODES, LATEST, quarters
from quarterlight.engines.duckdb.measuring import (
    give_calendar,
    give_quarters,
    give_words,
    open_records,
)
from quarterlight.engines.duckdb.session import Session
from quarterlight.engines.prepared import prepared
from quarterlight.periods import Span


def opened(place: Place):
    """Answers by the query texts that were written beforehand."""
    queries = json.loads((place.asked / "queries.json").read_text("utf-8"))
    ready = prepared(None, place.asked / "cache")
    session = Session()
    open_records(ready, {path.stem: path for path in place.settled.glob("*.parquet")}, session)
    give_calendar(session, ready, queries.values(), LATEST)
    give_words(session, [ready.measures[code] for code in CODES], {})

    def ask(code: str) -> None:
        spans = {(code, Span(ready.measures[code].span)): quarters(place.count)}
        give_quarters(session, spans)

    # Of one measure alone the quarters are there already, as they are for the other routes.
    given = [CODES[0]]
    ask(given[0])

    def answer(code: str):
        if given[0] != code:
            ask(code)
            given[0] = code
        return session.rows(queries[code])

    return answer


def rows_of(told):
    """The rows of an answer."""
    columns = ("authority", "team_id", "quarter_index", "met", "counted")
    return [tuple(row[name] for name in columns) for row in told]
