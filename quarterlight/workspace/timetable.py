"""The timetable of a quarter: what is due so many working days after its end, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

import msgspec

from quarterlight.periods import Quarter, is_working_day, working_day_after

Days = Annotated[int, msgspec.Meta(ge=0, le=250)]


def _says(description: str, usual: int) -> msgspec.Meta:
    return msgspec.Meta(
        description=f"{description}, so many working days after the quarter's end (else {usual})."
    )


class Timetable(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When each step of a quarter is due, in working days after the quarter's last day."""

    partners: Annotated[Days, _says("Partners' figures are in", 5)] = 5
    records: Annotated[Days, _says("Records are loaded and frozen", 8)] = 8
    audits: Annotated[Days, _says("The audits of the quarter are frozen", 10)] = 10
    requests: Annotated[Days, _says("Commentary is asked for", 11)] = 11
    commentary: Annotated[Days, _says("Commentary is in", 18)] = 18
    challenge: Annotated[Days, _says("The challenge meeting", 20)] = 20
    sign_off: Annotated[Days, _says("The director signs", 23)] = 23
    public: Annotated[Days, _says("The public edition is checked", 25)] = 25


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a quarter: its key in the timetable, what is done, by whom, and on which day."""

    key: str
    what: str
    who: str
    due: date


_STEPS = {
    "partners": ("Partners' figures are in", "partners"),
    "records": ("Records are loaded and frozen", "analyst"),
    "audits": ("The quarter's audits are frozen", "quality assurance lead"),
    "requests": ("Commentary is asked for", "analyst"),
    "commentary": ("Commentary is in", "owners of measures"),
    "challenge": ("Challenge meeting", "performance and quality assurance"),
    "sign_off": ("Sign-off", "director"),
    "public": ("Public edition is checked", "information governance"),
}


def steps(timetable: Timetable, quarter: Quarter) -> list[Step]:
    """The steps of a quarter in the order of their days."""
    found = [
        Step(key, what, who, due_on(quarter, getattr(timetable, key)))
        for key, (what, who) in _STEPS.items()
    ]
    return sorted(found, key=lambda step: step.due)


def due_on(quarter: Quarter, days: int) -> date:
    """The day so many working days after a quarter's end; with none, its last day."""
    return working_day_after(quarter.last_day, days) if days else quarter.last_day


def working_days_left(on: date, due: date) -> int:
    """How many working days are left to a day: 0 on the day itself, below 0 once it has passed."""
    first, last = sorted((on, due))
    days = ((first + timedelta(days=n)) for n in range(1, (last - first).days + 1))
    count = sum(is_working_day(day) for day in days)
    return count if due >= on else -count
