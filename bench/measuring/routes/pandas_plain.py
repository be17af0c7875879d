"""pandas by hand on the plain records."""

from dataclasses import dataclass
from importlib import import_module

import pandas as pd

from bench.measuring.place import Place
from bench.measuring.routes import folder


@dataclass(frozen=True)
class Asked:
    """The small table of quarters as a frame, its days as pandas compares them."""

    quarters: pd.DataFrame


def opened(place: Place):
    """Answers for the measures that are written in pandas."""
    quarters = pd.read_parquet(place.small / "quarters.parquet")
    days = [name for name in quarters.columns if name != "quarter_index"]
    quarters[days] = quarters[days].apply(pd.to_datetime)
    asked = Asked(quarters)

    def answer(code: str):
        module = import_module(f"bench.measuring.by_hand.{folder(code)}.in_pandas")
        return module.answer(place.plain, asked)

    return answer


def rows_of(told):
    """The rows of an answer."""
    teams = told["team_id"].astype(object).where(told["team_id"].notna(), None)
    columns = [told[name].tolist() for name in ("quarter_index", "met", "counted")]
    return list(zip(told["authority"], teams, *columns, strict=True))
