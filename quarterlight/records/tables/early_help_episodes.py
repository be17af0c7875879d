"""Episodes of early help."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_early_help_episodes",
    says="An episode of early help for a child, from its start to its end.",
    key=("episode_id",),
    person="person_id",
    day="started_on",
    needed=("person_id", "started_on"),
    orders=(("started_on", "ended_on"),),
    columns={
        "episode_id": Column("earl_episode_id", "The episode's own id."),
        "person_id": Column("earl_person_id", "The child.", refers_to="ssd_person"),
        "started_on": Column("earl_episode_start_date", "The day it started.", Type.DATE),
        "ended_on": Column(
            "earl_episode_end_date", "The day it ended; empty while it is open.", Type.DATE
        ),
        "reason": Column("earl_episode_reason", "Why it started, in the authority's own words."),
        "end_reason": Column(
            "earl_episode_end_reason", "Why it ended, in the authority's own words."
        ),
        "organisation": Column("earl_episode_organisation", "The organisation that leads it."),
    },
)
