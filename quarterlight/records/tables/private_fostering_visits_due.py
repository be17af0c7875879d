"""Visits due to privately fostered children: what the notification and each visit set."""

from ibis import ifelse, union, window

from quarterlight.records.days import days, months, with_working_day
from quarterlight.records.record import AUTHORITY, Record, Settled, Type

FIRST_WITHIN = 7
IN_THE_FIRST_YEAR, AFTERWARDS = 42, 84


def _made(arrangements, visits):
    """One row a due day. A due day depends only on what set it: the notification, or one visit.

    An arrangement without an id is one all the same, to which no visit can be told.
    """
    a = arrangements.filter(arrangements.notified_on.notnull())
    visited = visits.select(AUTHORITY, "arrangement_id", "visited_on").distinct()
    made = a.join(
        visited,
        [
            a[AUTHORITY] == visited[AUTHORITY],
            a.arrangement_id == visited.arrangement_id,
            visited.visited_on >= a.notified_on,
        ],
    ).select(*(a[name] for name in _OF_ARRANGEMENT), visited.visited_on)
    following = window(group_by=[AUTHORITY, "arrangement_id"], order_by="visited_on")
    is_first_year = made.visited_on < made.notified_on + months(12)
    later = made.select(
        *_OF_ARRANGEMENT,
        set_on=made.visited_on,
        due_on=(
            ifelse(
                is_first_year,
                made.visited_on + days(IN_THE_FIRST_YEAR),
                made.visited_on + days(AFTERWARDS),
            )
        ).cast("date"),
        answered_on=made.visited_on.lead().over(following),
    )
    firsts = made.group_by([AUTHORITY, "arrangement_id"]).agg(answered_on=made.visited_on.min())
    first = a.left_join(
        firsts, [a[AUTHORITY] == firsts[AUTHORITY], a.arrangement_id == firsts.arrangement_id]
    ).select(
        *(a[name] for name in _OF_ARRANGEMENT),
        set_on=a.notified_on,
        answered_on=firsts.answered_on,
    )
    first = with_working_day(first, "set_on", FIRST_WITHIN, named="due_on").select(later.columns)
    return union(first, later)


_OF_ARRANGEMENT = (AUTHORITY, "arrangement_id", "person_id", "notified_on", "ended_on")

record = Record(
    name="private_fostering_visits_due",
    says="A visit that fell due to a privately fostered child, and the visit that answered it.",
    key=("arrangement_id", "set_on"),
    person="person_id",
    day="due_on",
    needed=("person_id", "due_on"),
    settled={
        "arrangement_id": Settled("The arrangement.", Type.TEXT),
        "person_id": Settled("The child.", Type.TEXT),
        "notified_on": Settled("The day the authority became aware of it.", Type.DATE),
        "ended_on": Settled("The day the arrangement ended.", Type.DATE),
        "set_on": Settled("The notification or visit that set the due day.", Type.DATE),
        "due_on": Settled("The day by which the visit was due.", Type.DATE),
        "answered_on": Settled("The next visit after it was set.", Type.DATE),
    },
    made_of=("local_private_fostering", "local_private_fostering_visits"),
    made_by=_made,
)
