"""The routes to an answer, a file each: `opened(place)` gives a function from a measure's code to its rows.

A row is authority, team, quarter, met, counted. What a route opens beforehand (a connection, the
small tables of quarters and working days) is in nobody's time; the records are read in it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from bench.measuring.place import Place

Row = tuple[str, str | None, int, int, int]
Answer = Callable[[str], list[Row]]

NAMES = {
    "ours": "Quarterlight",
    "sql_plain": "hand SQL",
    "polars_plain": "hand Polars",
    "pandas_plain": "hand pandas",
    "sql_settled": "hand SQL, our layout",
}
NEEDS_OTHERS = ("polars_plain", "pandas_plain")
BY_HAND = Path(__file__).parents[1] / "by_hand"


def opened(route: str, place: Place) -> Answer:
    """The answers of a route."""
    module = import_module(f"{__name__}.{route}")
    answer: Answer = module.opened(place)
    return answer


def folder(code: str) -> str:
    """The folder of a measure that is written by hand."""
    return code.rpartition(".")[2]


def written_for(route: str, code: str) -> bool:
    """Whether a route can answer a measure: in pandas not all of them are written."""
    return route != "pandas_plain" or (BY_HAND / folder(code) / "in_pandas.py").is_file()
