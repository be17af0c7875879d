"""Numbers that stand at the beginning of the titles (`2.1 Visits in time`) on pages without a number column."""

from __future__ import annotations

import re

from quarterlight.published.interpreting.measures import read_number
from quarterlight.scorecard.model import Measure

_NUMBERED = re.compile(
    r"(?P<number>[A-Za-z]{0,3}\d+(?:\.\d+)*[a-z]?)\s*[.):\-–]?\s+(?P<title>[A-Za-z].+)"
)


def number_from_titles(measures: list[Measure]) -> None:
    """Take the numbers out of the titles, where no row has a number and most titles begin with one."""
    found = [_NUMBERED.fullmatch(measure.title) for measure in measures]
    numbers = {match["number"] for match in found if match}
    if any(m.number is not None for m in measures) or len(numbers) * 5 < len(measures) * 4:
        return
    for measure, match in zip(measures, found, strict=True):
        if match:
            measure.number, measure.title = read_number(match["number"]), match["title"]
