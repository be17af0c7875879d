"""Figures said of months: `October – 92% in timescale November – 82% in timescale December – 76%`.

A row shows no months, so they are compared with nothing but an average that the sentence gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quarterlight.periods import MONTHS
from quarterlight.scorecard.model import Measure
from quarterlight.wording.contradiction import Contradiction
from quarterlight.wording.numbers import PERCENT, Amount, amount, is_loose
from quarterlight.wording.sentences import Sentence

_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?: ?'?(?:20)?\d\d(?![\d%.-]))?"
)
_SAID = re.compile(
    rf"\b{_MONTH.format('before')} ?(?:[:=(-]|was|is|at|,)? ?\(?(?P<figure>{PERCENT})"
    rf"|(?P<said>{PERCENT}) (?:in|for|during) {_MONTH.format('after')}"
)
_AVERAGE = re.compile(
    rf"\b(?:average|averaging|averaged|mean)(?: of| is| was| being)? (?P<figure>{PERCENT})"
    rf"|(?P<said>{PERCENT}) on average"
)


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """A percentage said of a month, 1 to 12."""

    month: int
    said: Amount


def month_figures(sentence: Sentence) -> list[MonthFigure]:
    """The figures that a sentence says of months, in its order."""
    return [
        MonthFigure(
            MONTHS.index((found["before"] or found["after"])[:3]) + 1,
            amount(found["figure"] or found["said"]),
        )
        for found in _SAID.finditer(sentence.plain)
    ]


def contradictions(sentence: Sentence, _: Measure) -> Iterator[Contradiction]:
    """An average of months that lies outside all of them."""
    values = [figure.said.value for figure in month_figures(sentence)]
    found = _AVERAGE.search(sentence.plain)
    if len(values) < 2 or not found or is_loose(sentence.plain, found.start()):
        return
    average = amount(found["figure"] or found["said"])
    low, high = min(values), max(values)
    if not low - 1 < average.value < high + 1:
        yield Contradiction(
            sentence.shown(found),
            f"{low}% to {high}%",
            f"no average of figures from {low}% to {high}% is {average.display}",
        )
