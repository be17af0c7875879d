"""The rule that a page's arrows follow: by its own legend, else by what three quarters of them do.

A rule has a basis (the number's way, or better and worse) and a quarter that it compares with
(the one before, the same a year before, the first one shown).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import product

from quarterlight.periods import Quarter, plain
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.model import (
    Arrow,
    Heading,
    JudgementRow,
    JudgementTable,
    Measure,
    Scorecard,
)


class Basis(StrEnum):
    """What an arrow shows."""

    NUMBER = "the way of the figure"
    MERIT = "better or worse"


class Against(StrEnum):
    """What an arrow compares with."""

    PREVIOUS = "the quarter before"
    YEAR_BEFORE = "the same quarter a year before"
    FIRST = "the first quarter shown"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of arrows. Differences under `level_within` are level; at it, either word is right."""

    basis: Basis
    against: Against
    level_within: Decimal = Decimal(0)

    def __str__(self) -> str:
        within = f", level within {self.level_within} points" if self.level_within else ""
        return f"{self.basis} against {self.against}{within}"


# On a tie the first one counts.
RULES = tuple(Rule(basis, against) for against, basis in product(Against, Basis))


@dataclass(frozen=True, slots=True)
class DrawnArrow:
    """A printed arrow with the series that it stands beside, and whose it is."""

    arrow: Arrow
    quarter: Quarter
    series: dict[Quarter, Decimal | None]
    better: Direction | None
    measure: Measure | None = None
    table: JudgementTable | None = None
    row: JudgementRow | None = None


def drawn_arrows(scorecard: Scorecard) -> Iterator[DrawnArrow]:
    """Every arrow of the page that stands beside a figure."""
    for measure in scorecard.measures:
        series = {
            q: cell.figure.value if cell.figure else None for q, cell in measure.cells.items()
        }
        if measure.arrow and series:
            yield DrawnArrow(measure.arrow, max(series), series, measure.better, measure=measure)
        for quarter, cell in measure.cells.items():
            if cell.arrow:
                yield DrawnArrow(cell.arrow, quarter, series, measure.better, measure=measure)
    for table in scorecard.judgements:
        quarters = [column.quarter for column in table.columns]
        for row in table.rows:
            if row.arrow:
                shown = dict(zip(quarters, (cell.percent for cell in row.cells), strict=True))
                yield DrawnArrow(
                    row.arrow, max(quarters), shown, _merit(row.key), table=table, row=row
                )


def _merit(judgement: str) -> Direction | None:
    return {
        "outstanding": Direction.HIGHER,
        "good": Direction.HIGHER,
        "inadequate": Direction.LOWER,
    }.get(judgement)


def expected(drawn: DrawnArrow, rule: Rule) -> Heading | None:
    """What the arrow should say under a rule; None where the rule cannot be tried on it."""
    now, before = drawn.series.get(drawn.quarter), _compared(drawn, rule.against)
    if now is None or before is None:
        return None
    if rule.level_within and abs(now - before) == rule.level_within:
        return None
    is_level = now == before or abs(now - before) < rule.level_within
    if rule.basis is Basis.NUMBER:
        if drawn.arrow.heading in (Heading.BETTER, Heading.WORSE):
            return None
        return Heading.LEVEL if is_level else Heading.UP if now > before else Heading.DOWN
    if drawn.better not in (Direction.HIGHER, Direction.LOWER):
        return None
    if is_level:
        return Heading.LEVEL
    return Heading.BETTER if (now > before) == (drawn.better is Direction.HIGHER) else Heading.WORSE


def _compared(drawn: DrawnArrow, against: Against) -> Decimal | None:
    if against is Against.YEAR_BEFORE:
        return drawn.series.get(drawn.quarter.year_before)
    earlier = sorted(quarter for quarter in drawn.series if quarter < drawn.quarter)
    if not earlier:
        return None
    if against is Against.FIRST:
        return drawn.series[earlier[0]]
    return drawn.series[drawn.quarter - 1 if drawn.quarter - 1 in drawn.series else earlier[-1]]


def obeys(drawn: DrawnArrow, rule: Rule) -> bool | None:
    """Whether an arrow obeys a rule; None where it cannot be tried."""
    right = expected(drawn, rule)
    if right is None:
        return None
    said = drawn.arrow.heading
    same = {Heading.BETTER: Heading.UP, Heading.WORSE: Heading.DOWN}
    return same.get(said, said) == same.get(right, right)


@dataclass(frozen=True, slots=True)
class Legend:
    """What the page itself says of its arrows, as far as it says it.

    `level_within` is the tolerance in points; None where it speaks of one without a number, so
    that nothing can be held against it.
    """

    basis: Basis | None = None
    against: Against | None = None
    level_within: Decimal | None = Decimal(0)


def find_rule(arrows: list[DrawnArrow], legend: Legend) -> Rule | None:
    """The rule of the legend, else the one that most arrows obey among those three quarters obey."""
    if legend.level_within is None:
        return None
    rules = [replace(rule, level_within=legend.level_within) for rule in RULES]
    rules = [rule for rule in rules if legend.basis in (None, rule.basis)]
    rules = [rule for rule in rules if legend.against in (None, rule.against)]
    if len(rules) == 1:
        return rules[0]
    clear = []
    for rule in rules:
        tried = [verdict for drawn in arrows if (verdict := obeys(drawn, rule)) is not None]
        if tried and sum(tried) * 4 >= len(tried) * 3:
            clear.append((sum(tried), rule))
    return max(clear, key=lambda pair: pair[0])[1] if clear else None


def read_legend(texts: list[str]) -> Legend:
    """What the page's texts say of its arrows."""
    legend = Legend()
    for text in map(plain, texts):
        if re.search(r"[↑↓▲▼⬆⬇⇧⇩]|\barrows?\b|\bdirection of travel\b|\bdot\b|\btrend\b", text):
            legend = Legend(
                legend.basis or _basis(text),
                legend.against or _against(text),
                legend.level_within if legend.level_within != 0 else _tolerance(text),
            )
    return legend


def _tolerance(text: str) -> Decimal | None:
    """The points within which an arrow is level, 0 where none are spoken of, None without a number."""
    found = re.search(r"(\d+(?:\.\d+)?) ?(?:%|percent\w*|per ?cent\w*|points?|pp\b|ppts?\b)", text)
    if found:
        return Decimal(found[1])
    vague = (
        r"\b(?:significant\w*|little change|no (?:significant|material|real) change|broadly"
        r"|marked\w*|slight\w*|statistical\w*)\b"
    )
    return None if re.search(vague, text) else Decimal(0)


def _basis(text: str) -> Basis | None:
    merit = r"\b(?:improv\w*|better|worse\w*|declin\w*|deteriorat\w*)\b"
    number = (
        r"\b(?:increas\w*|decreas\w*|higher|lower|gone up|going up|risen|fallen|ris(?:es|ing)"
        r"|number|figure|percentage)\b|\bup\b.*\bdown\b"
    )
    if re.search(rf"\bnot\b[^.;]*{merit}|\bwhether or not\b", text) and re.search(number, text):
        return Basis.NUMBER
    if re.search(merit, text):
        return Basis.MERIT
    return Basis.NUMBER if re.search(number, text) else None


def _against(text: str) -> Against | None:
    if re.search(
        (
            r"\b(?:same (?:quarter|period)|(?:previous|last|prior) (?:financial )?year"
            r"|year (?:before|ago|earlier|on year)|12 months (?:ago|before|earlier))\b"
        ),
        text,
    ):
        return Against.YEAR_BEFORE
    if re.search(
        (
            r"\b(?:previous|last|prior|preceding) quarter\b|\bquarter before\b"
            r"|\bquarter on quarter\b|\bprevious (?:period|result|figure)\b"
        ),
        text,
    ):
        return Against.PREVIOUS
    return (
        Against.FIRST
        if re.search(r"\bfirst (?:quarter|column|figure)|\bbaseline\b", text)
        else None
    )
