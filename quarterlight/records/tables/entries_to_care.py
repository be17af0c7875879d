"""Entries to care: one of each child and day of entry, made of episodes of care and legal statuses."""

from ibis import row_number, window

from quarterlight.records.days import day_of, days, with_working_day
from quarterlight.records.record import AUTHORITY, Record, Settled, Type
from quarterlight.records.stays_in_care import OF_ENTRY, with_entry, with_leaving

SHORT_BREAKS = ("V3", "V4")
REQUESTED_WITHIN, ASSESSED_WITHIN = 2, 20


def _made(episodes, statuses):
    """One row an entry, of the episode that starts first; the id that comes first as text on a tie."""
    known = with_entry(episodes)
    first = window(group_by=OF_ENTRY, order_by=["started_on", "episode_id"])
    ranked = known.mutate(place=row_number().over(first))
    entries = ranked.filter(ranked.place == 0)
    told = entries.select(
        AUTHORITY,
        "episode_id",
        "person_id",
        "entered_on",
        is_short_break=_on_short_break(entries, statuses),
        request_due_on=day_of(entries.entered_on + days(REQUESTED_WITHIN)),
    )
    due = with_working_day(told, "entered_on", ASSESSED_WITHIN, named="assessment_due_on")
    left = with_leaving(due, episodes, before="request_due_on", named="has_left_by_request")
    return with_leaving(left, episodes, before="assessment_due_on", named="has_left_by_assessment")


def _on_short_break(entries, statuses):
    """Whether a legal status of a short break is open on the day of entry, its last day included."""
    return (
        (statuses[AUTHORITY] == entries[AUTHORITY])
        & (statuses.person_id == entries.person_id)
        & statuses.status.upper().isin(SHORT_BREAKS)
        & (statuses.started_on <= entries.entered_on)
        & (statuses.ended_on.isnull() | (statuses.ended_on >= entries.entered_on))
    ).any()


record = Record(
    name="entries_to_care",
    says="A child's entry to care: the first day of a period of care.",
    key=("person_id", "entered_on"),
    case="episode_id",
    person="person_id",
    day="entered_on",
    settled={
        "episode_id": Settled("The first episode of care of the entry.", Type.TEXT),
        "person_id": Settled("The child.", Type.TEXT),
        "entered_on": Settled("The day of entry.", Type.DATE),
        "is_short_break": Settled("Whether it is a short break (V3 or V4).", Type.YES_NO),
        "request_due_on": Settled(
            "The second day after entry, by which a health assessment is to be requested.",
            Type.DATE,
        ),
        "has_left_by_request": Settled(
            "Whether care had ended before that day, as far as was known when its quarter ended.",
            Type.YES_NO,
        ),
        "assessment_due_on": Settled(
            "The 20th working day after entry, by which the child's health is to be assessed.",
            Type.DATE,
        ),
        "has_left_by_assessment": Settled(
            "Whether care had ended before that day, as far as was known when its quarter ended.",
            Type.YES_NO,
        ),
    },
    made_of=("ssd_cla_episodes", "ssd_legal_status"),
    made_by=_made,
)
