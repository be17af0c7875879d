"""One measure in two tables of a file: the same figures are read once, others are refused.

Two tables are twins when most rows of the smaller are rows of the larger too, by number and
title. A single row of the same name in two tables (one for each service) is two measures.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations

from quarterlight.errors import NotAScorecard
from quarterlight.published.interpreting.found import Found
from quarterlight.scorecard.figures import Figure
from quarterlight.scorecard.model import Measure, Remark


def settle_twins(found: Found) -> None:
    """Keep of twin tables the one that reaches further; refuse tables that contradict each other."""
    tables: dict[int, list[int]] = {}
    for position, source in enumerate(found.sources):
        tables.setdefault(id(source.header), []).append(position)
    dropped: set[int] = set()
    for one, other in combinations(tables.values(), 2):
        pairs = _twin_rows(found.measures, one, other)
        if len(pairs) * 2 <= min(len(one), len(other)):
            continue
        for a, b in pairs:
            _refuse_contradiction(found.measures[a], found.measures[b])
        dropped.update(_lesser(found.measures, pairs))
    if dropped:
        _drop(found, dropped)


def _twin_rows(measures: list[Measure], one: list[int], other: list[int]) -> list[tuple[int, int]]:
    named = {(measures[n].number, measures[n].title.lower()): n for n in other}
    keys = ((n, (measures[n].number, measures[n].title.lower())) for n in one)
    return [(n, named[key]) for n, key in keys if key in named]


def _refuse_contradiction(one: Measure, other: Measure) -> None:
    for quarter in sorted(one.cells.keys() & other.cells.keys()):
        a, b = one.cells[quarter], other.cells[quarter]
        if a.figure and b.figure and not _agree(a.figure, b.figure):
            raise NotAScorecard(
                f"Two tables disagree: {one.label} is {a.shown} in {quarter} at {a.place}, but {b.shown} at {b.place}.",
                str(a.place),
                "Keep only the table that was issued, in a file of its own.",
            )


def _agree(one: Figure, other: Figure) -> bool:
    """Whether two figures are the same at the coarser of their precisions."""
    step = Decimal(1).scaleb(-min(one.decimals, other.decimals))
    a, b = (figure.value.quantize(step, rounding=ROUND_HALF_UP) for figure in (one, other))
    return a == b


def _lesser(measures: list[Measure], pairs: list[tuple[int, int]]) -> set[int]:
    """The rows of the table that ends earlier, or on a tie shows fewer quarters, or comes later."""
    a, b = pairs[0]
    first, second = (sorted(measures[n].cells) for n in (a, b))
    keeps_first = (first[-1:], len(first)) >= (second[-1:], len(second))
    return {pair[1] if keeps_first else pair[0] for pair in pairs}


def _drop(found: Found, dropped: set[int]) -> None:
    places = [found.measures[n].place for n in sorted(dropped)]
    says = f"{len(dropped)} measures stand in two tables with the same figures; they are read once."
    found.remarks.append(Remark(says, places[0], is_doubt=False))
    kept = [n for n in range(len(found.measures)) if n not in dropped]
    moved = {old: new for new, old in enumerate(kept)}
    found.measures = [found.measures[n] for n in kept]
    found.sources = [found.sources[n] for n in kept]
    for text in found.texts:
        text.measures = [moved[n] for n in text.measures if n in moved]
    found.texts = [text for text in found.texts if text.measures]
