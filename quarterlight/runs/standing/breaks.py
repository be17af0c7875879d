"""Breaks in a measure's series: figures on whose two sides another definition may lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from quarterlight.periods import Quarter
from quarterlight.runs.standing.model import BREAK, PUBLISHED, RECORDS, Standing
from quarterlight.scorecard.choices import ChosenMeasure


def with_breaks(
    measure: ChosenMeasure,
    quarters: list[Quarter],
    standing: Mapping[tuple[str, Quarter], Standing],
) -> dict[tuple[str, Quarter], Standing]:
    """The measure's shown cells, with the mark `break` where it is due and nowhere else.

    It is due at the first computed figure after published ones, until the scorecard says who
    confirmed the definition; and where the definition is another than that of the computed figure
    before it, until it is confirmed after the signing of that one.
    """
    confirmed = measure.choice.definition_confirmed_on or ""
    found: dict[tuple[str, Quarter], Standing] = {}
    published, before = False, None
    for quarter in quarters:
        each = standing[measure.code, quarter]
        is_break = False
        if each.source == RECORDS:
            changed = bool(
                before and _is_of_another(before, each) and confirmed <= before.issued_on
            )
            is_break = changed or (published and not confirmed)
            published, before = False, each
        elif each.source == PUBLISHED and each.figure:
            published = True
        found[measure.code, quarter] = _marked(each, is_break)
    return found


def _is_of_another(before: Standing, now: Standing) -> bool:
    known = bool(before.definition and now.definition)
    return known and before.definition != now.definition


def _marked(each: Standing, is_break: bool) -> Standing:
    marks = tuple(mark for mark in each.marks if mark != BREAK)
    return replace(each, marks=(*marks, BREAK) if is_break else marks)
