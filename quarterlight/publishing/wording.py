"""Our own words on a page: movement, meaning, triggers and tones, in plain English."""

from __future__ import annotations

from decimal import Decimal

from quarterlight.periods import Quarter, Span
from quarterlight.publishing.document import Tone
from quarterlight.scorecard.bands import Bands, Direction
from quarterlight.scorecard.exceptions import Trigger
from quarterlight.scorecard.figures import Figure, Unit
from quarterlight.scorecard.model import Heading, Kind, Measure
from quarterlight.scorecard.movement import Change, Meaning

ARROWS = {Heading.UP: "▲", Heading.DOWN: "▼", Heading.LEVEL: "■"}

MEANINGS = {
    Meaning.BETTER: "better",
    Meaning.WORSE: "worse",
    Meaning.NO_CLEAR_CHANGE: "no clear change",
    Meaning.TOO_FEW_TO_SAY: "too few cases to say",
    Meaning.CASES_UNKNOWN: "cases not given",
    Meaning.NOT_COMPARABLE: "nothing to compare with",
}

TRIGGERS = {
    Trigger.WORSE_THAN_GOOD: "worse than Good",
    Trigger.FELL_A_BAND: "fell a band",
    Trigger.BECAME_NOT_APPLICABLE: "became not applicable",
    Trigger.RESTATED: "past figures reworked",
    Trigger.DISPUTED: "disputed",
    Trigger.SUSPENDED: "suspended",
    Trigger.NOT_APPLICABLE_UNEXPLAINED: "not applicable, no reason given",
    Trigger.AWAITED: "awaited",
}

DIRECTIONS = {
    Direction.HIGHER: "higher is better",
    Direction.LOWER: "lower is better",
    Direction.WITHIN: "best in the middle",
    Direction.NONE: "for information",
}

KINDS = {Kind.AUDIT: "Audit", Kind.DATA: "Data", None: "Not stated"}

SPANS = {
    Span.YEAR_TO_DATE: "year to date",
    Span.ROLLING_YEAR: "rolling 12 months",
    Span.AT_QUARTER_END: "at the quarter's end",
}

MARKS = {
    "provisional": "provisional",
    "restated": "restated",
    "revised": "revised",
    "break": "break in the series",
    "disputed": "disputed",
    "short_look_back": "records begin too late to look back",
    "suppressed": "suppressed",
}

ACTION_STATES = {
    "planned": "planned",
    "in_progress": "in progress",
    "completed": "completed",
    "late": "late",
    "dropped": "dropped",
}

_TONES = {
    "Outstanding": Tone.OUTSTANDING,
    "Blue": Tone.OUTSTANDING,
    "Good": Tone.GOOD,
    "Green": Tone.GOOD,
    "Requires Improvement": Tone.REQUIRES_IMPROVEMENT,
    "Amber": Tone.REQUIRES_IMPROVEMENT,
    "Yellow": Tone.REQUIRES_IMPROVEMENT,
    "Inadequate": Tone.INADEQUATE,
    "Red": Tone.INADEQUATE,
}


def tone_of(word: str | None, bands: Bands) -> Tone:
    """The tint of a grade: of its word, else by its place from best to worst."""
    if word is None:
        return Tone.PLAIN
    if word in _TONES:
        return _TONES[word]
    rank = bands.rank(word)
    if rank is None:
        return Tone.PLAIN
    if rank == 0:
        return Tone.GOOD
    return (
        Tone.INADEQUATE
        if rank >= len(bands.bands) - (word in bands.names)
        else Tone.REQUIRES_IMPROVEMENT
    )


def movement_words(measure: Measure, quarter: Quarter, moved: Change) -> str:
    """The movement in words: `Up 9 points on 2016-17 Q2`; "" without one."""
    now, before = measure.figure(quarter), None
    if moved.compared_with:
        before = measure.figure(moved.compared_with)
    if moved.movement is None or now is None or before is None:
        return ""
    if moved.movement is Heading.LEVEL:
        return f"Level with {moved.compared_with}"
    way = "Up" if moved.movement is Heading.UP else "Down"
    return f"{way} {amount(now, before)} on {moved.compared_with}"


def meaning_words(moved: Change) -> str:
    """The meaning in words; "" where there is no figure."""
    if moved.meaning is Meaning.NOT_COMPARABLE and moved.compared_with:
        return "not comparable, since the series breaks between them"
    return MEANINGS[moved.meaning] if moved.meaning else ""


def amount(now: Figure, before: Figure) -> str:
    """The displayed difference without its sign: `9 points`, `8`."""
    difference = abs(now.value - before.value)
    if now.unit is not Unit.PERCENT:
        return plain_number(difference)
    return f"{plain_number(difference)} point{'' if difference == 1 else 's'}"


def plain_number(value: Decimal) -> str:
    """A number without needless zeros."""
    return f"{value.normalize():f}"


def quarter_label(quarter: Quarter) -> str:
    """A quarter as a column is headed: `Q3 2016-17`."""
    return f"Q{quarter.number} {quarter.financial_year}"
