"""Times when children were missing."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_missing",
    says="A time when a child was missing or absent.",
    key=("missing_id",),
    person="person_id",
    day="started_on",
    needed=("person_id", "started_on"),
    orders=(("started_on", "ended_on"),),
    columns={
        "missing_id": Column("miss_table_id", "The row's own id."),
        "person_id": Column("miss_person_id", "The child.", refers_to="ssd_person"),
        "started_on": Column("miss_missing_episode_start_date", "The day it began.", Type.DATE),
        "kind": Column(
            "miss_missing_episode_type", "Missing or absent, in the authority's own words."
        ),
        "ended_on": Column(
            "miss_missing_episode_end_date", "The day the child was found.", Type.DATE
        ),
        "is_interview_offered": Column(
            "miss_missing_rhi_offered", "Whether a return interview was offered.", Type.YES_NO
        ),
        "is_interview_accepted": Column(
            "miss_missing_rhi_accepted", "Whether it was accepted.", Type.YES_NO
        ),
    },
)
