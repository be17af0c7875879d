"""The routes to an answer, a file each.

`opened(place)` gives a function from a measure's code to its answer, a list or a frame in Python, as
the route gives it; `rows_of(answer)` are its rows: authority, team, quarter, met, counted. What a
route opens beforehand (a connection, the small tables of quarters and working days) is in nobody's
time, nor is what makes rows alike to compare them; the records are read in it.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType

NAMES = {
    "ours": "Quarterlight",
    "sql_plain": "hand SQL",
    "polars_plain": "hand Polars",
    "pandas_plain": "hand pandas",
    "sql_settled": "hand SQL, our layout",
}
NEEDS_OTHERS = ("polars_plain", "pandas_plain")
BY_HAND = Path(__file__).parents[1] / "by_hand"


def route(name: str) -> ModuleType:
    """A route by its name."""
    return import_module(f"{__name__}.{name}")


def folder(code: str) -> str:
    """The folder of a measure that is written by hand."""
    return code.rpartition(".")[2]


def written_for(name: str, code: str) -> bool:
    """Whether a route can answer a measure: in pandas not all of them are written."""
    return name != "pandas_plain" or (BY_HAND / folder(code) / "in_pandas.py").is_file()
