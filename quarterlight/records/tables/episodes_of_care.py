"""Episodes of care: the stretches of a child's period of being looked after."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_cla_episodes",
    says="An episode of a child's care; episodes with one period id are one period of care.",
    key=("episode_id",),
    person="person_id",
    day="started_on",
    needed=("person_id",),
    orders=(("entered_on", "started_on"), ("started_on", "ended_on")),
    columns={
        "episode_id": Column("clae_cla_episode_id", "The episode's own id."),
        "person_id": Column("clae_person_id", "The child.", refers_to="ssd_person"),
        "period_id": Column("clae_cla_id", "The whole period of care that it is a part of."),
        "entered_on": Column(
            "clae_entered_care_date", "The day the child entered care in this period.", Type.DATE
        ),
        "started_on": Column("clae_cla_episode_start_date", "The day it started.", Type.DATE),
        "ended_on": Column("clae_cla_episode_ceased_date", "The day it ceased.", Type.DATE),
        "end_reason": Column(
            "clae_cla_episode_ceased_reason", "Why it ceased; X1: another follows."
        ),
    },
)
