"""Tables in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from bench.measuring.racing import Timed


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table, its first column to the left and all others to the right."""
    lines = [header, ["---", *["--:"] * (len(header) - 1)], *rows]
    return [f"| {' | '.join(line)} |" for line in lines]


def seconds(took: float) -> str:
    """A time as a table says it."""
    return f"{took:.3f} s" if took < 1 else f"{took:.2f} s" if took < 100 else f"{took:,.0f} s"


def cell(timed: Timed | None, ours: float | None = None) -> str:
    """A route's time and memory; against ours, how many times as long it took."""
    if timed is None:
        return ""
    times = f"**{timed.median / ours:.1f}×** " if ours else ""
    return f"{times}{seconds(timed.median)}, {timed.peak} MB"
