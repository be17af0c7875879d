"""Word lists of which nothing stands in the records: said, so that nobody takes the silence for 0%."""

from __future__ import annotations

from collections.abc import Iterable

from quarterlight.engines.duckdb.session import Session
from quarterlight.engines.prepared import PreparedWords

SHOWN = 8


def unmatched(session: Session, words: PreparedWords, known: Iterable[str]) -> str:
    """A sentence where there are rows and none has one of the words; else nothing.

    An empty cell is no word. Where no row has any and the measure does without, nothing is amiss.
    """
    listed = list(known)
    found = session.rows(
        f'SELECT DISTINCT "{words.column}" AS word FROM "{words.table}" ORDER BY 1 NULLS LAST'
    )
    seen = [row["word"] for row in found if row["word"] is not None]
    if not found or not (seen or words.awaited_without):
        return ""
    if {_plain(word) for word in seen} & {_plain(word) for word in listed}:
        return ""
    shown = [f"“{word}”" for word in seen[:SHOWN]]
    shown += [f"{len(seen) - SHOWN} more"] if len(seen) > SHOWN else []
    return (
        f"no {words.source} is one of the words for {words.name} ({', '.join(listed)}); "
        f"seen were: {', '.join(shown) or 'none'}"
    )


def _plain(word: str) -> str:
    return word.strip().lower()
