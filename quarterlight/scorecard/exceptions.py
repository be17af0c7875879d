"""Exceptions: the measures that owe commentary in the latest quarter, and why.

The rule of the published scorecards: worse than Good, fell a band, became not applicable,
restated, disputed, suspended, not applicable without a reason, awaited. What is restated or
disputed is read from the comments that answer for the measure; a restatement of a workspace's
choices is one in the quarter that shows it first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from quarterlight.scorecard.model import Cell, Measure, Scorecard
from quarterlight.scorecard.movement import FEW
from quarterlight.scorecard.states import State


class Trigger(StrEnum):
    """Why a measure owes commentary."""

    WORSE_THAN_GOOD = "worse_than_good"
    FELL_A_BAND = "fell_a_band"
    BECAME_NOT_APPLICABLE = "became_not_applicable"
    RESTATED = "restated"
    DISPUTED = "disputed"
    SUSPENDED = "suspended"
    NOT_APPLICABLE_UNEXPLAINED = "not_applicable_unexplained"
    AWAITED = "awaited"


@dataclass(frozen=True, slots=True)
class OwedCommentary:
    """An exception: the measure's position, its triggers, and the text that answers for it.

    `few` is set where the only trigger is a fall of a band with under 5 cases on either side:
    such an exception owes none.
    """

    position: int
    measure: Measure
    triggers: tuple[Trigger, ...]
    few: bool
    commentary: str | None

    @property
    def is_owed(self) -> bool:
        """Whether commentary is owed and missing."""
        return self.commentary is None and not self.few


def exceptions(scorecard: Scorecard) -> Iterator[OwedCommentary]:
    """Each exception of the latest quarter, in the order of the measures."""
    for position, measure, cell in scorecard.latest():
        triggers = tuple(_triggers(scorecard, position, measure, cell))
        if triggers:
            few = triggers == (Trigger.FELL_A_BAND,) and _has_few_cases(measure, cell)
            yield OwedCommentary(position, measure, triggers, few, scorecard.commentary(position))


def _triggers(
    scorecard: Scorecard, position: int, measure: Measure, cell: Cell
) -> Iterator[Trigger]:
    before = cell.quarter - 1
    if measure.bands.is_worse_than_good(measure.grade(cell.quarter).word):
        yield Trigger.WORSE_THAN_GOOD
    if _fell(measure, cell):
        yield Trigger.FELL_A_BAND
    is_not_applicable = cell.state is State.NO_RELEVANT_CASES
    if is_not_applicable and measure.figure(before):
        yield Trigger.BECAME_NOT_APPLICABLE
    comments = scorecard.comments_on(position)
    is_news = any(each.is_news for each in measure.cells.values())
    if is_news or any(comment.restates for comment in comments):
        yield Trigger.RESTATED
    if any(comment.disputes for comment in comments):
        yield Trigger.DISPUTED
    if is_not_applicable and not explains_not_applicable(scorecard, position, cell):
        yield Trigger.NOT_APPLICABLE_UNEXPLAINED
    if cell.state in (State.SUSPENDED, State.AWAITED):
        yield Trigger(cell.state.value)


def _fell(measure: Measure, cell: Cell) -> bool:
    now = measure.bands.rank(measure.grade(cell.quarter).word)
    before = measure.bands.rank(measure.grade(cell.quarter - 1).word)
    known = now is not None and before is not None and measure.bands.has_words_in_order
    return known and (now or 0) > (before or 0)


def _has_few_cases(measure: Measure, cell: Cell) -> bool:
    sides = (cell.figure, measure.figure(cell.quarter - 1))
    return any(side and side.denominator is not None and side.denominator < FEW for side in sides)


# What a text says when it gives the reason why nothing could be measured.
_NOTHING = r"\b(?:no|none|nil|zero|0|nobody|neither|without any|not any|had no|n't any)\b"
_OF_CASES = (
    r"\b(?:cases?|child|children|young|audits?|audited|referrals?|episodes?|families|family|relevant|applicable"
    r"|instances?|records?|eligible|cohort|sample|plans?|interviews?|meetings?|requests?|arrangements?|discussions?"
    r"|enquir\w+|conferences?|assessments?|placements?|incidents?|entrants?|stepp?\w*|closures?)\b"
)
NO_CASES = re.compile(
    rf"{_NOTHING}[^.;]{{0,90}}?{_OF_CASES}|\bnone (?:were|was|of|this|in)\b", re.IGNORECASE
)
_OTHER_REASONS = re.compile(
    r"\bnot (?:yet )?(?:relevant|applicable|audited|available|collected|measured|in use|required|introduced|due|held"
    r"|undertaken|sampled|looked at|part of)\b|\bdid not (?:apply|arise|occur|include|feature)\b"
    r"|\bsuspended|\bceased|\bclosed|\bpaused|\bdiscontinued|\bwithdrawn|\bbecause\b|\bdue to\b|\bowing to\b",
    re.IGNORECASE,
)


# A reason stands near the beginning; a text of many pages is not searched to its end.
_LONGEST = 4000


def says_no_cases(text: str) -> bool:
    """Whether a text says that there were no cases."""
    return bool(NO_CASES.search(text[:_LONGEST]))


def gives_reason(text: str) -> bool:
    """Whether a text says why nothing was measured (“Training continues” does not)."""
    return says_no_cases(text) or bool(_OTHER_REASONS.search(text[:_LONGEST]))


def explains_not_applicable(scorecard: Scorecard, position: int, cell: Cell) -> bool:
    """Whether the cell, a comment that answers for it, or a note of the page says why it is N/A."""
    if cell.reason and gives_reason(cell.reason):
        return True
    if any(gives_reason(comment.text) for comment in scorecard.comments_on(position)):
        return True
    return any(_explains_the_sign(note.text) for note in scorecard.notes)


def _explains_the_sign(text: str) -> bool:
    sign = re.search(
        r"(?:^|[\s“\"'(])n ?/ ?a\b[”\"')]*\s*(?:=|:|-|–|means?|denotes?|indicates?|is|where|shows?)",
        text,
        re.IGNORECASE,
    )
    return bool(sign) and gives_reason(text)
