"""Days as managers write them: `2017-03-31`, `31/3/17`, `31 March 2017`, `end of March`."""

from __future__ import annotations

import re
from datetime import date

from quarterlight.checking.due_dates import due_dates
from quarterlight.periods import Quarter


def read_day(text: str, written: Quarter) -> date | None:
    """The day that a cell names, the last one of a month or quarter; None where it names none.

    A day or month without its year is the first one after the quarter written about.
    """
    words = " ".join(text.split()).rstrip(".")
    # With a time behind it, as Excel shows a date that was typed into a cell of dates.
    words = re.sub(r"[ T]\d{1,2}:\d\d(:\d\d)?$", "", words)
    bare = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})", words)
    if bare:
        words = f"{bare[1]}/{bare[2]}/{bare[3]}"
    return max(due_dates(f"by {words}", written), default=None)
