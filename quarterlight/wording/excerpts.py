"""The beginning of a text, cut between words."""

from __future__ import annotations

SHOWN = 90


def excerpt(text: str) -> str:
    """At most SHOWN letters of a text on one line; `…` where it was cut."""
    line = " ".join(text.split()).rstrip(".")
    return line if len(line) <= SHOWN else f"{line[:SHOWN].rsplit(' ', 1)[0]} …"
