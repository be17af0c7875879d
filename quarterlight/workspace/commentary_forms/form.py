"""A commentary form as plain data: whose it is, its rows and its promises; and its headings.

The headings are the form's language: `writing` writes them, `reading` knows cells by them. What
a manager writes are the headings of WRITTEN; all others are locked. The last ones of each sheet
(KEYS) stand outside what is printed, and say on the way back what the row is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quarterlight.periods import Quarter

READ_ME, COMMENTARY, MORE, PROMISES = "Read me", "Commentary", "More actions", "Promises"
FACTS = ("Council", "Scorecard", "Quarter", "Owner")

ACTION_CELLS = ("Action", "Who", "By when", "Expected change", "State")
MEASURE_WRITTEN = (
    "Commentary", *ACTION_CELLS, "Answers also for", "Disputed", "Written by",
)  # fmt: skip
MEASURE_KEYS = ("For quarter", "Code", "Asked with", "Base")
MEASURE_HEADINGS = (
    "No.", "Measure", "Figure", "What it means", "Why you are asked", "Last quarter",
    *MEASURE_WRITTEN, *MEASURE_KEYS,
)  # fmt: skip
MORE_HEADINGS = ("No.", *ACTION_CELLS)
PROMISE_WRITTEN = ("State", "Completed on", "Why dropped", "Superseded by")
PROMISE_KEYS = ("Promise", "Base")
PROMISE_HEADINGS = (
    "No.", "Measure", "Promised in", "What was promised", "Where it stands", "What the figure did",
    *PROMISE_WRITTEN, *PROMISE_KEYS,
)  # fmt: skip
# The states of an action as the drop-down offers them; blanks become underscores on the way back.
STATES = ("planned", "in progress", "completed", "late", "dropped")

# The base of a row whose measure another row of the form answers for: this, and that row's code.
WITH = "with "


@dataclass(frozen=True, slots=True)
class Form:
    """A form before it is written. Rows are texts by heading; `numbers` are what an action may name."""

    council: str
    scorecard: str
    quarter: Quarter
    owner: str
    back_by: str
    rows: Sequence[dict[str, str]]
    more_actions: Sequence[dict[str, str]]
    promises: Sequence[dict[str, str]]
    numbers: Sequence[str]
    owed: Sequence[str]
    codes: Sequence[str]
