"""Sentences that several checks share on a row's series."""

from __future__ import annotations

from quarterlight.periods import Quarter


def listed(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def also(quarters: list[Quarter]) -> str:
    """The other quarters of one row for which the same holds, as the end of a sentence."""
    return (
        f" The same holds for {listed([str(quarter) for quarter in quarters])}." if quarters else ""
    )
