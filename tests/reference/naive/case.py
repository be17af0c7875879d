"""A case of a measure in one quarter, and the answer to the measure's question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Case:
    """One case that counts.

    `case` is the id of the row that counts, as text; "" where that row has none. An entry to care
    has no row of its own: its id is the person's, a space, and the day of entry (`7 2016-10-03`).
    `due_on` is the last day that is in time, None where the measure has none. `done_on` is the day
    on which it was done, in time or late, None where it was not done (yet) or the measure knows no
    such day.
    """

    case: str
    person_id: str
    met: bool
    due_on: date | None = None
    done_on: date | None = None
