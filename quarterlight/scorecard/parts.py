"""The parts of a figure: its cases by month, team and the like, and what else is told of the same cases."""

from __future__ import annotations

from dataclasses import dataclass, field

# By how many days what was late was late: the bands in which the national statistics of children in
# need count the time to a conference, each to its last day; None: and more.
LATE_BANDS = (10, 15, 20, None)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a figure's cases; `name` is None for those of which it is not known."""

    name: str | None
    met: int
    counted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside a measure's latest figure, from the same cases.

    `late`: the days by which each late case that was done in the end was late; `undone`: how many
    never were. `families`: how many counted cases each family has, most first; `without_family`
    cases are of no known family. `also` are sentences of the measure's own. `says` is all of it in
    sentences, for other programs; a page makes its own, with nothing of a single child.
    """

    months: list[Part] = field(default_factory=list)
    year_to_date: Part | None = None
    late: list[int] = field(default_factory=list)
    undone: int = 0
    families: list[int] = field(default_factory=list)
    without_family: int = 0
    dip_sample: Part | None = None
    breakdown: dict[str, list[Part]] = field(default_factory=dict)
    also: list[str] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
