"""Referrals: requests for services to children in need, and the episode that each opened."""

from ibis import ifelse, row_number, window

from quarterlight.records.codes import CLOSE_REASONS, PRIMARY_NEEDS, REFERRAL_SOURCES
from quarterlight.records.record import AUTHORITY, Column, Record, Settled, Type


def _history(t):
    """Of several referrals of a child on one day the one whose id comes first as text stands for all."""
    same_day = window(group_by=[AUTHORITY, "person_id", "received_on"], order_by="referral_id")
    is_whole = t.person_id.notnull() & t.received_on.notnull()
    is_first = ifelse(is_whole, row_number().over(same_day) == 0, None)
    firsts = t.mutate(is_first_of_day=is_first)
    earlier = window(group_by=[AUTHORITY, "person_id", "is_first_of_day"], order_by="received_on")
    before = firsts.received_on.lag().over(earlier)
    return firsts.mutate(
        previous_received_on=ifelse(firsts.is_first_of_day, before, None).cast("date")
    )


record = Record(
    name="ssd_cin_episodes",
    says="A referral to children's social care, and the episode of need that it opened.",
    key=("referral_id",),
    person="person_id",
    day="received_on",
    team="team_id",
    needed=("person_id", "received_on"),
    whole="is_first_of_day",
    orders=(("received_on", "closed_on"),),
    spans=("received_on", "closed_on"),
    columns={
        "referral_id": Column("cine_referral_id", "The referral's own id."),
        "person_id": Column(
            "cine_person_id", "The child who was referred.", refers_to="ssd_person"
        ),
        "received_on": Column("cine_referral_date", "The day it was received.", Type.DATE),
        "primary_need": Column(
            "cine_cin_primary_need_code", "The child's main need.", codes=PRIMARY_NEEDS
        ),
        "source": Column("cine_referral_source_code", "Who referred.", codes=REFERRAL_SOURCES),
        "is_no_further_action": Column(
            "cine_referral_nfa", "Whether it led to no further action.", Type.YES_NO
        ),
        "closed_on": Column("cine_close_date", "The day the episode closed.", Type.DATE),
        "close_reason": Column("cine_close_reason", "Why it closed.", codes=CLOSE_REASONS),
        "team_id": Column(
            "cine_referral_team", "The team that took it.", refers_to="ssd_department"
        ),
    },
    settled={
        "is_first_of_day": Settled(
            "Whether it stands for all referrals of the child on that day; empty where child or "
            "day is.",
            Type.YES_NO,
        ),
        "previous_received_on": Settled(
            "The day of the child's referral before it, on an earlier day.", Type.DATE
        ),
    },
    history=_history,
)
