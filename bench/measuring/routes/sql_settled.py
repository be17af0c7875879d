"""DuckDB SQL by hand on the settled records: what is left when the layout is had for nothing."""

from bench.measuring.place import Place
from bench.measuring.routes.sql import by_hand, rows_of

__all__ = ["opened", "rows_of"]


def opened(place: Place):
    """Answers of the shortest query that the settled columns allow."""
    return by_hand(place.settled, place, "settled")
