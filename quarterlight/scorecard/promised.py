"""What was promised in commentary, and where each promise stands on a day.

A promise is an action of a comment: what, by whom, by when. It stands by what its file says of
it, as at a day: what was completed after that day was still open on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from quarterlight.periods import Quarter
from quarterlight.scorecard.place import Place


@dataclass(frozen=True, slots=True)
class PromisedAction:
    """What a comment promises beside its text: by whom, by when (None: not said), how far it is.

    `completed_on` is None where it was not completed, or nobody said when. `dropped_because` and
    `superseded_by` say why it goes on no more, and what takes its place.
    """

    what: str
    owner: str = ""
    due: date | None = None
    expects: str = ""
    state: str = "planned"
    completed_on: date | None = None
    dropped_because: str = ""
    superseded_by: str = ""


class Standing(StrEnum):
    """Where a promise stands on a day."""

    LATE = "late"
    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"
    SUPERSEDED = "superseded"

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is to be done about it."""
        return self not in (Standing.LATE, Standing.OPEN)


@dataclass(frozen=True, slots=True)
class Promise:
    """An action, the quarter whose commentary promised it, its measures, and where it stands.

    `measures` are positions on the scorecard; `gone` the names of measures that it no longer
    shows. `days_late` counts from the due day to the day asked about, or to its completion.
    """

    quarter: Quarter
    action: PromisedAction
    measures: tuple[int, ...]
    place: Place
    gone: tuple[str, ...] = ()
    standing: Standing = Standing.OPEN
    days_late: int = 0
    superseded_by: str = ""
