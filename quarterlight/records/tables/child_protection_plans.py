"""Child protection plans."""

from ibis import greatest, ifelse, window

from quarterlight.records.record import AUTHORITY, Column, Record, Settled, Type


def _history(t):
    """Plans of other authorities are no plans of the child here: they set nothing for the child's own."""
    own = ~t.is_of_another_authority.fill_null(False)
    rows = t.mutate(is_own=own)
    of_child = window(group_by=[AUTHORITY, "person_id"])
    earlier = window(
        group_by=[AUTHORITY, "person_id", "is_own"],
        order_by=["started_on", "plan_id"],
        preceding=(None, 1),
    )
    is_beside_open = rows.ended_on.isnull().cast("int64").max().over(earlier) == 1
    ended_on = rows.ended_on.max().over(earlier)
    stands_from = ifelse(
        is_beside_open, None, greatest(rows.started_on, ended_on.coalesce(rows.started_on))
    )
    return rows.mutate(
        first_started_on=rows.started_on.min(where=rows.is_own).over(of_child),
        stands_from=ifelse(rows.is_own, stands_from, rows.started_on),
    ).drop("is_own")


record = Record(
    name="ssd_cp_plans",
    says="A child protection plan: a child who is subject to one from its start to its end.",
    key=("plan_id",),
    person="person_id",
    day="started_on",
    needed=("person_id", "started_on"),
    orders=(("started_on", "ended_on"),),
    spans=("started_on", "ended_on"),
    columns={
        "plan_id": Column("cppl_cp_plan_id", "The plan's own id."),
        "person_id": Column("cppl_person_id", "The child.", refers_to="ssd_person"),
        "referral_id": Column(
            "cppl_referral_id", "The referral it came from.", refers_to="ssd_cin_episodes"
        ),
        "conference_id": Column(
            "cppl_icpc_id",
            "The conference that decided it.",
            refers_to="ssd_initial_cp_conference",
        ),
        "started_on": Column("cppl_cp_plan_start_date", "The day it started.", Type.DATE),
        "ended_on": Column(
            "cppl_cp_plan_end_date", "The day it ended; empty while it is open.", Type.DATE
        ),
        "is_of_another_authority": Column(
            "cppl_cp_plan_ola",
            "Whether it is another authority's plan, held here for a time.",
            Type.YES_NO,
        ),
        "initial_category": Column(
            "cppl_cp_plan_initial_category", "The category of abuse at its start."
        ),
        "latest_category": Column("cppl_cp_plan_latest_category", "The latest category of abuse."),
    },
    settled={
        "first_started_on": Settled(
            "The day on which the child's first plan here started, this one or an earlier.",
            Type.DATE,
        ),
        "stands_from": Settled(
            "The day from which it stands for the child: its start, or the end of an earlier plan "
            "beside it; none while that is open.",
            Type.DATE,
        ),
    },
    history=_history,
)
