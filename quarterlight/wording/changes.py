"""Changes with figures: `increased by 5 percentage points from 60% to 65%`, `down 22 points on last quarter`.

From, to and the difference are the sentence's own arithmetic; a change since a named quarter is
held against the row. A point of rounding is let be, and “5%” may mean points or a part of the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quarterlight.periods import Quarter
from quarterlight.scorecard.bands import Direction
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.model import Measure
from quarterlight.wording.clauses import clause_after
from quarterlight.wording.contradiction import Contradiction
from quarterlight.wording.numbers import COUNT, PERCENT, POINTS, Amount, agrees, amount, is_loose
from quarterlight.wording.quarters import QUARTER, meant
from quarterlight.wording.sentences import Sentence
from quarterlight.wording.topic import is_plainly_the_row, speaks_of_row

_WHEN = rf"(?: (?:(?:in|for|at|during) )?{QUARTER})?"
_MOVE = (
    r"(?P<move>ris\w+|rose|increas\w+|grew|grown|gone up|went up|up|fell|fall\w*|drop\w*|decreas\w+|declin\w+"
    r"|reduc\w+"
    r"|gone down|went down|down|improve\w*|dipped)"
)
_OWN = tuple(
    re.compile(form)
    for form in (
        rf"\bby (?:a |only |just )?(?P<by>{POINTS})(?:,| -)? \(?from (?P<a>{PERCENT}){_WHEN} to (?P<b>{PERCENT})",
        rf"\bby (?P<by>{COUNT})(?: [a-z]+)?(?:,| -)? \(?from (?P<a>{COUNT}){_WHEN} to (?P<b>{COUNT})",
        (
            rf"\bfrom (?P<a>{PERCENT}){_WHEN} to (?P<b>{PERCENT}){_WHEN}(?:,| -| \() ?(?:an? )?(?:increase|rise"
            rf"|fall|drop"
            rf"|decrease|reduction|improvement|decline|change) of (?P<by>{POINTS})"
        ),
    )
)
_THAN = rf"(?:since|from|on|compared (?:with|to)|against) (?P<quarter>{QUARTER})"
_SINCE = (
    re.compile(rf"\b{_MOVE}(?: (?:by|of))? (?P<by>{POINTS}|{COUNT}) {_THAN}"),
    re.compile(rf"\b(?P<by>{POINTS}) {_MOVE} {_THAN}"),
)
# `Performance fell by 20 percentage points to 67%`, `performance has improved to 67%`: all that is said.
_ITSELF = r"(?:overall,? )?(?:performance|compliance|this (?:measure|indicator|figure)|the (?:figure|percentage))"
_THAT_IS_ALL = r"(?: this quarter| in this quarter)?(?=[.;]|$)"
_BY_TO = re.compile(
    rf"^{_ITSELF} (?:has |have )?{_MOVE} (?:by )?(?P<by>{POINTS}),? to (?P<now>{PERCENT}){_THAT_IS_ALL}"
)
_HAS_COME = re.compile(
    rf"^{_ITSELF} has (?P<move>risen|increased|improved|fallen|dropped|decreased|declined|deteriorated)"
    rf"(?: slightly| further| again| significantly)? to (?P<now>{PERCENT}){_THAT_IS_ALL}"
)
_LEAST_TO_COMPARE = 2
_UPWARD = re.compile(r"ris|rose|increas|grew|grown|up|gone up|went up")
_QUALITY = re.compile(r"improv|declin")


@dataclass(frozen=True, slots=True)
class ChangeClaim:
    """By how much, from what, to what; whether the difference is said in points of a percentage."""

    by: Amount
    was: Amount
    now: Amount
    shown: str
    is_in_points: bool


def change_claims(sentence: Sentence) -> list[ChangeClaim]:
    """Changes of which a sentence says both ends and the difference."""
    return [
        ChangeClaim(
            amount(found["by"]),
            amount(found["a"]),
            amount(found["b"]),
            sentence.shown(found),
            "p" in found["by"].replace("per cent", "%").replace("percent ", "%"),
        )
        for form in _OWN
        for found in form.finditer(sentence.plain)
        if not any(is_loose(sentence.plain, found.start(end)) for end in ("by",))
    ]


def own_contradictions(sentence: Sentence, _: Measure) -> Iterator[Contradiction]:
    """Changes whose ends do not differ by what is said."""
    for claim in change_claims(sentence):
        difference = abs(claim.now.value - claim.was.value)
        if not _fits(claim.by, difference, claim.was.value, claim.is_in_points):
            unit = " percentage points" if claim.now.is_percent else ""
            yield Contradiction(
                claim.shown,
                f"{difference}{unit}",
                f"from {claim.was.display} to {claim.now.display} is {difference}{unit}",
            )


def contradictions(
    sentence: Sentence, measure: Measure, latest: Quarter
) -> Iterator[Contradiction]:
    """Changes since a named quarter that the row does not show."""
    now = measure.figure(latest)
    if now and measure.unit is Unit.PERCENT:
        yield from _by_and_to(sentence, measure, latest, now)
        yield from _against_all(sentence, measure, latest, now)
    for found in (one for form in _SINCE for one in form.finditer(sentence.plain)):
        clause = f"{sentence.plain[: found.start()]} {clause_after(sentence.plain, found.end())}"
        befores = [
            (figure, quarter)
            for quarter in meant(found["quarter"], latest)
            if (figure := measure.figure(quarter)) and quarter < latest
        ]
        if not now or not befores or not _is_of_row(sentence, clause, measure, found):
            continue
        if any(_may_be(found, now, before) for before, _ in befores):
            continue
        before, quarter = befores[0]
        yield Contradiction(
            sentence.shown(found),
            _signed(now.value - before.value, now),
            f"the row shows {before.display} in {quarter} and {now.display} in {latest}",
        )


def _by_and_to(
    sentence: Sentence, measure: Measure, latest: Quarter, now: Figure
) -> Iterator[Contradiction]:
    """A change in points to the latest figure that is the change from no figure of the row."""
    found = _BY_TO.search(sentence.plain)
    before = measure.figure(latest - 1)
    if (
        not found
        or not before
        or "p" not in found["by"]
        or is_loose(sentence.plain, found.start("by"))
    ):
        return
    to = amount(found["now"])
    if not agrees(to, now.value, now.decimals) or re.search(r"per ?cent$|%$", found["by"]):
        return
    if any(_may_be(found, now, figure) for figure in _earlier(measure, latest)):
        return
    yield Contradiction(
        sentence.shown(found),
        _signed(now.value - before.value, now),
        f"the row shows {before.display} in {latest - 1} and {now.display} in {latest}",
    )


def _against_all(
    sentence: Sentence, measure: Measure, latest: Quarter, now: Figure
) -> Iterator[Contradiction]:
    """A rise, or a fall, to the latest figure although every earlier one is above, or below, it."""
    found = _HAS_COME.search(sentence.plain)
    before = measure.figure(latest - 1)
    earlier = _earlier(measure, latest)
    if not found or not before or len(earlier) < _LEAST_TO_COMPARE:
        return
    rises = _rises(found["move"], measure)
    if rises is None or not agrees(amount(found["now"]), now.value, now.decimals):
        return
    if all((now.value < each.value) if rises else (now.value > each.value) for each in earlier):
        yield Contradiction(
            sentence.shown(found),
            f"from {before.display} to {now.display}",
            f"every earlier figure of the row is {'above' if rises else 'below'} {now.display}",
        )


def _earlier(measure: Measure, latest: Quarter) -> list[Figure]:
    return [
        cell.figure for quarter, cell in measure.cells.items() if quarter < latest and cell.figure
    ]


def _rises(word: str, measure: Measure) -> bool | None:
    """Whether a word says that the figure rose; of better and worse by the row's direction, where it has one."""
    if word not in ("improved", "declined", "deteriorated"):
        return bool(_UPWARD.match(word))
    if measure.better not in (Direction.HIGHER, Direction.LOWER):
        return None
    return (word == "improved") is (measure.better is Direction.HIGHER)


def _may_be(found: re.Match[str], now: Figure, before: Figure) -> bool:
    """Whether the change from one figure to the other is what is said, or is said in another unit."""
    said, difference = amount(found["by"]), now.value - before.value
    if said.is_percent is not (now.unit is Unit.PERCENT) and "%" not in found["by"]:
        return True
    in_points = "%" not in found["by"]
    return _fits(said, abs(difference), before.value, in_points) and not _is_other_way(
        found["move"], difference
    )


def _is_of_row(sentence: Sentence, clause: str, measure: Measure, found: re.Match[str]) -> bool:
    return (
        (measure.unit is Unit.PERCENT or is_plainly_the_row(clause))
        and not is_loose(sentence.plain, found.start("by"))
        and speaks_of_row(clause, measure, sentence.before)
    )


def _fits(by: Amount, difference: Decimal, was: Decimal, is_in_points: bool) -> bool:
    slack = Decimal(1) if by.is_percent else Decimal(0)
    if abs(by.value - difference) <= slack:
        return True
    if is_in_points or not by.is_percent or not was:
        return False
    return abs(by.value - 100 * difference / was) <= max(
        slack, 100 * (difference + 1) / was - 100 * difference / was
    )


def _is_other_way(word: str, difference: Decimal) -> bool:
    """Whether a word of up or down, not of better or worse, is the other way."""
    if _QUALITY.match(word) or difference == 0:
        return False
    return bool(_UPWARD.match(word)) is (difference < 0)


def _signed(difference: Decimal, figure: Figure) -> str:
    unit = " percentage points" if figure.unit is Unit.PERCENT else ""
    return f"{difference:+}{unit}"
