"""Entries to care: one of each child and day of entry, made of episodes of care and legal statuses."""

from ibis import ifelse, row_number, window

from quarterlight.records.record import AUTHORITY, Record, Settled, Type

SHORT_BREAKS = ("V3", "V4")


def _made(episodes, statuses):
    """One row an entry; it was left when every period of care under it has ended."""
    period = window(group_by=[AUTHORITY, "person_id", "period_id"])
    known = episodes.filter(episodes.person_id.notnull())
    has_period = known.period_id.notnull()
    begun = ifelse(has_period, known.started_on.min().over(period), None)
    is_open = (known.ended_on.isnull() | ~has_period).max().over(period)
    dated = known.mutate(
        entered_on=known.entered_on.coalesce(begun).cast("date"),
        left_on=ifelse(is_open, None, known.ended_on.max().over(period)).cast("date"),
    )
    dated = dated.filter(dated.entered_on.notnull())
    entry = window(group_by=[AUTHORITY, "person_id", "entered_on"])
    ranked = dated.mutate(
        place=row_number().over(
            window(
                group_by=[AUTHORITY, "person_id", "entered_on"],
                order_by=["started_on", "episode_id"],
            )
        ),
        is_unended=dated.left_on.isnull().max().over(entry),
        last_left_on=dated.left_on.max().over(entry),
    )
    first = ranked.filter(ranked.place == 0)
    return first.select(
        AUTHORITY,
        "episode_id",
        "person_id",
        "entered_on",
        left_on=ifelse(first.is_unended, None, first.last_left_on).cast("date"),
        is_short_break=_on_short_break(first, statuses),
    )


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
    key=("episode_id",),
    person="person_id",
    day="entered_on",
    needed=("person_id", "entered_on"),
    settled={
        "episode_id": Settled("The first episode of care of the entry.", Type.TEXT),
        "person_id": Settled("The child.", Type.TEXT),
        "entered_on": Settled("The day of entry.", Type.DATE),
        "left_on": Settled("The day on which the whole period of care ended.", Type.DATE),
        "is_short_break": Settled("Whether it is a short break (V3 or V4).", Type.YES_NO),
    },
    made_of=("ssd_cla_episodes", "ssd_legal_status"),
    made_by=_made,
)
