"""Polars by hand on the plain records, lazily."""

from dataclasses import dataclass
from importlib import import_module

import polars as pl

from bench.measuring.place import Place
from bench.measuring.routes import folder

COLUMNS = ["authority", "team_id", "quarter_index", "met", "counted"]


@dataclass(frozen=True)
class Asked:
    """The small tables as frames."""

    quarters: pl.DataFrame
    calendar: pl.DataFrame

    def working_days(self, n: int) -> pl.DataFrame:
        """Of each day the n-th working day after it."""
        return self.calendar.filter(pl.col("n") == n).select("day", "due_on")


def opened(place: Place):
    """Answers of a query for each measure."""
    asked = Asked(
        pl.read_parquet(place.small / "quarters.parquet"),
        pl.read_parquet(place.small / "working_calendar.parquet"),
    )

    def answer(code: str):
        module = import_module(f"bench.measuring.by_hand.{folder(code)}.in_polars")
        return module.answer(place.plain, asked).collect()

    return answer


def rows_of(told):
    """The rows of an answer."""
    if "team_id" not in told.columns:
        told = told.with_columns(team_id=pl.lit(None, pl.String))
    return told.select(COLUMNS).rows()
