"""DuckDB SQL by hand on the plain records."""

from bench.measuring.place import Place
from bench.measuring.routes.sql import by_hand, rows_of

__all__ = ["opened", "rows_of"]


def opened(place: Place):
    """Answers of a straightforward query for each measure."""
    return by_hand(place.plain, place, "plain")
