"""Many small authorities as one big one, so that an engine answers for all of them at once."""

from __future__ import annotations

from collections.abc import Iterable

from quarterlight.periods import Quarter
from reference.naive import counted_and_met
from reference.naive.reading import Row, Tables, text


def merged(authorities: Iterable[Tables]) -> Tables:
    """All their rows, each id with its authority's place before it; an empty id stays empty.

    Within an authority ids keep their order as text, and what collided still does. Authorities
    that lack a table must not be among them: in the whole it would not be missing.
    """
    whole: Tables = {}
    for place, tables in enumerate(authorities):
        for table, rows in tables.items():
            whole.setdefault(table, []).extend(_marked(row, place) for row in rows)
    return whole


def _mark(place: int) -> str:
    return f"{place}/"


def _marked(row: Row, place: int) -> Row:
    return {
        column: _mark(place) + cell if column.endswith("_id") and text(row, column) else cell
        for column, cell in row.items()
    }


def merged_answers(
    authorities: Iterable[Tables], code: str, quarter: Quarter
) -> dict[tuple[str, str], bool]:
    """The answer for each case of a measure in the merged authority, by its id and the person's."""
    return {
        (_mark(place) + case if case else "", _mark(place) + person_id): met
        for place, tables in enumerate(authorities)
        for (case, person_id), met in counted_and_met(tables, code, quarter).items()
    }
