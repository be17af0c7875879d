"""Entries to care: one of each child and day of entry, made of episodes of care and legal statuses."""

from ibis import ifelse, row_number, window

from quarterlight.records.record import AUTHORITY, Record, Settled, Type

SHORT_BREAKS = ("V3", "V4")


def _made(episodes, statuses):
    """One row an entry, of the episode that starts first; the id that comes first as text on a tie."""
    known = with_entry(episodes)
    first = window(
        group_by=[AUTHORITY, "person_id", "entered_on"], order_by=["started_on", "episode_id"]
    )
    ranked = known.mutate(place=row_number().over(first))
    entries = ranked.filter(ranked.place == 0)
    return entries.select(
        AUTHORITY,
        "episode_id",
        "person_id",
        "entered_on",
        is_short_break=_on_short_break(entries, statuses),
    )


def with_entry(episodes):
    """The episodes with the day of entry that each belongs to: as recorded, else its period's first start."""
    period = window(group_by=[AUTHORITY, "person_id", "period_id"])
    known = episodes.filter(episodes.person_id.notnull())
    begun = ifelse(known.period_id.notnull(), known.started_on.min().over(period), None)
    dated = known.mutate(entered_on=known.entered_on.coalesce(begun).cast("date"))
    return dated.filter(dated.entered_on.notnull())


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
    needed=("person_id", "entered_on"),
    settled={
        "episode_id": Settled("The first episode of care of the entry.", Type.TEXT),
        "person_id": Settled("The child.", Type.TEXT),
        "entered_on": Settled("The day of entry.", Type.DATE),
        "is_short_break": Settled("Whether it is a short break (V3 or V4).", Type.YES_NO),
    },
    made_of=("ssd_cla_episodes", "ssd_legal_status"),
    made_by=_made,
)
