"""Entries to care: who came into care on which day, and which of the entries a measure asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from quarterlight.periods import Quarter
from reference.naive.reading import Row, Tables, code, day, rows, text

SHORT_BREAKS = ("V3", "V4")


@dataclass(frozen=True)
class Entry:
    """A child's entry to care, with the period or periods of care that it began ("" = not known)."""

    person_id: str
    entered_on: date
    periods: tuple[str, ...]

    @property
    def case(self) -> str:
        return f"{self.person_id} {self.entered_on.isoformat()}"


def entries(tables: Tables) -> list[Entry]:
    """One for each child and day of entry."""
    found: dict[tuple[str, date], list[str]] = {}
    for row in rows(tables, "ssd_cla_episodes"):
        person_id = text(row, "clae_person_id")
        entered_on = entered(tables, row)
        if person_id != "" and entered_on is not None:
            found.setdefault((person_id, entered_on), []).append(text(row, "clae_cla_id"))
    return [Entry(*key, tuple(periods)) for key, periods in found.items()]


def entered(tables: Tables, episode: Row) -> date | None:
    """The day of entry that an episode names, else the first start in its period of care."""
    named = day(episode, "clae_entered_care_date")
    if named is not None:
        return named
    cla_id = text(episode, "clae_cla_id")
    episodes = period(tables, text(episode, "clae_person_id"), cla_id)
    starts = [day(row, "clae_cla_episode_start_date") for row in episodes]
    return min((start for start in starts if start is not None), default=None)


def period(tables: Tables, person_id: str, cla_id: str) -> list[Row]:
    """All episodes of one period of a child's care; none where the period has no id."""
    return [
        row
        for row in rows(tables, "ssd_cla_episodes")
        if cla_id != ""
        and text(row, "clae_cla_id") == cla_id
        and text(row, "clae_person_id") == person_id
    ]


def asked(tables: Tables, entry: Entry, due: date) -> bool:
    """Whether an entry counts: no short break, and in care until the day that it is due, at least."""
    if is_short_break(tables, entry):
        return False
    return not all(ended_before(tables, entry, cla_id, due) for cla_id in entry.periods)


def is_short_break(tables: Tables, entry: Entry) -> bool:
    """A legal status of short breaks is open on the day of entry; one that ends on that day is."""
    for row in rows(tables, "ssd_legal_status"):
        if text(row, "lega_person_id") != entry.person_id:
            continue
        if code(row, "lega_legal_status") not in SHORT_BREAKS:
            continue
        start = day(row, "lega_legal_status_start_date")
        end = day(row, "lega_legal_status_end_date")
        has_begun = start is not None and start <= entry.entered_on
        if has_begun and (end is None or end >= entry.entered_on):
            return True
    return False


def ended_before(tables: Tables, entry: Entry, cla_id: str, due: date) -> bool:
    """Whether each episode of a period has an end, and the last one came before the day.

    An episode that begins after the quarter of that day is left aside: a record dated after the
    quarter changes no figure of it.
    """
    ends = []
    for row in period(tables, entry.person_id, cla_id):
        start = day(row, "clae_cla_episode_start_date")
        if start is None or start <= Quarter.of(due).last_day:
            ends.append(day(row, "clae_cla_episode_ceased_date"))
    return ends != [] and all(end is not None and end < due for end in ends)
