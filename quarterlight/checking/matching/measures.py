"""Which measure of the last issue is which of this one: one to one, and never a guess.

The surest ways come first: number and title, the code of the catalogue, the title alone (it was
renumbered), the number with a similar title (renamed), a similar title in the same section, and
at last the figures of shared quarters, where number and title both changed. What was matched by
one way is out of reach of the later ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from quarterlight.checking.matching import evidence
from quarterlight.checking.matching.titles import are_swapped, bare, likeness
from quarterlight.scorecard.model import Measure

MOST_PAIRS = 40_000  # beyond so many a similar title is not looked for


class How(StrEnum):
    """By what a measure was found again."""

    NUMBER_AND_TITLE = "number and title"
    CODE = "the catalogue's code"
    TITLE = "its title"
    NUMBER = "its number and a similar title"
    SECTION = "a similar title in the same section"
    FIGURES = "its figures"


@dataclass(frozen=True, slots=True)
class Match:
    """A measure of the last issue and the same of this one, by their positions, and how it was found."""

    last: int
    this: int
    how: How


Rows = dict[int, Measure]
Candidates = Iterator[tuple[tuple[float, ...], int, int]]  # a score, and the two positions


def match_measures(last: list[Measure], this: list[Measure]) -> list[Match]:
    """Every measure of the last issue that is found in this one, in the order of this one."""
    before, now = dict(enumerate(last)), dict(enumerate(this))
    found: list[Match] = []
    for how, ways in _WAYS:
        for one, other in _best(ways(before, now)):
            found.append(Match(one, other, how))
            del before[one], now[other]
    return sorted(found, key=lambda match: match.this)


def _best(scored: Candidates) -> Iterator[tuple[int, int]]:
    """One to one, the highest score first; of equal ones that which stands first on both pages."""
    taken_last: set[int] = set()
    taken_this: set[int] = set()
    for _, one, other in sorted(scored, key=lambda c: (tuple(-s for s in c[0]), c[1], c[2])):
        if one not in taken_last and other not in taken_this:
            taken_last.add(one)
            taken_this.add(other)
            yield one, other


def _by(key: Callable[[Measure], Hashable | None]) -> Callable[[Rows, Rows], Candidates]:
    """Pairs that share a key; of several with one key those that share a section and figures."""

    def ways(last: Rows, this: Rows) -> Candidates:
        keyed: dict[Hashable, list[int]] = defaultdict(list)
        for other, measure in this.items():
            if (value := key(measure)) is not None:
                keyed[value].append(other)
        for one, measure in last.items():
            for other in keyed.get(key(measure), ()):
                yield _closeness(measure, this[other]), one, other

    return ways


def _closeness(last: Measure, this: Measure) -> tuple[float, ...]:
    agreement = evidence.of_measures(last, this)
    share = agreement.equal / agreement.shared if agreement.shared else 0.0
    return float(_same_section(last, this)), share, float(_number(last) == _number(this))


def _similar(last: Rows, this: Rows, *, by_number: bool) -> Candidates:
    if len(last) * len(this) > MOST_PAIRS:
        return
    for one, before in last.items():
        for other, now in this.items():
            if by_number and (_number(before) is None or _number(before) != _number(now)):
                continue
            if not by_number and not _same_section(before, now):
                continue
            score = _similarity(before, now, by_number=by_number)
            if score:
                yield (score,), one, other


def _similarity(last: Measure, this: Measure, *, by_number: bool) -> float:
    """How alike two measures are, 0 where they may be two. Figures that agree lower the bar."""
    agreement, alike = evidence.of_measures(last, this), likeness(last.title, this.title)
    if agreement.is_strong:
        bar = 0.0 if by_number else 0.6
    elif are_swapped(last.title, this.title):
        return 0.0
    elif agreement.contradicts:
        bar = 0.85
    elif agreement.is_weak:
        bar = 0.5 if by_number else 0.7
    else:
        bar = 0.7 if by_number else 0.85
    return 1 + alike if alike >= bar else 0.0


def _by_figures(last: Rows, this: Rows) -> Candidates:
    """Pairs whose figures of three or more quarters are all equal, where no other row has the same."""
    if len(last) * len(this) > MOST_PAIRS:
        return
    same = [
        (one, other)
        for one, before in last.items()
        for other, now in this.items()
        if evidence.of_measures(before, now).is_identity
    ]
    for one, other in same:
        if sum(one == pair[0] or other == pair[1] for pair in same) == 1:
            yield (1.0,), one, other


def _same_section(last: Measure, this: Measure) -> bool:
    return bare(last.section or "") == bare(this.section or "")


def _number(measure: Measure) -> str | None:
    return str(measure.number).casefold() if measure.number is not None else None


def _number_and_title(measure: Measure) -> Hashable | None:
    number = _number(measure)
    return (number, bare(measure.title)) if number is not None else None


_WAYS: tuple[tuple[How, Callable[[Rows, Rows], Candidates]], ...] = (
    (How.NUMBER_AND_TITLE, _by(_number_and_title)),
    (How.CODE, _by(lambda measure: measure.code)),
    (How.TITLE, _by(lambda measure: bare(measure.title) or None)),
    (How.NUMBER, lambda last, this: _similar(last, this, by_number=True)),
    (How.SECTION, lambda last, this: _similar(last, this, by_number=False)),
    (How.FIGURES, _by_figures),
)
