"""What is said of the year to date: `the overall position for the 9 months to date is 36%`.

A row that shows quarters shows no such figure, so it is read and compared with nothing.
"""

from __future__ import annotations

import re

from quarterlight.wording.numbers import COUNT, PERCENT, Amount, amount, whole
from quarterlight.wording.sentences import Sentence

_SAID = re.compile(
    rf"(?:\b(?P<months>{COUNT})[ -]months?(?= (?:of the|to date|so far|together|period))|\byear[ -]to[ -]date\b"
    rf"|\bytd\b"
    rf"|\b(?:so far this year|this year so far)\b)[^.;%]{{0,60}}?(?:\b(?:is|was|at|of)"
    rf"|[:=(-]) ?(?P<figure>{PERCENT})"
)


def year_to_date(sentence: Sentence) -> tuple[Amount, int | None] | None:
    """The figure said of the year to date and its number of months where that is said, or None."""
    found = _SAID.search(sentence.plain)
    if not found:
        return None
    return amount(found["figure"]), whole(found["months"]) if found["months"] else None
