"""Private fostering arrangements visited in time.

Nobody placed these children. The visits are how the authority knows that they are well.

Read with care: an arrangement counts when a visit fell due in the quarter, or when one was overdue
on its first day. The first visit is due by the seventh working day after notification; then every
six weeks, and every twelve weeks from a year after notification.
"""

from quarterlight.measuring import QUARTER, Percentage
from quarterlight.measuring.example import Example
from quarterlight.measuring.parameters import quarter
from quarterlight.records import private_fostering_visits_due as due

falls_in = (
    (due.due_on >= quarter.first_day)
    & (due.due_on <= quarter.last_day)
    & (due.ended_on.isnull() | (due.due_on <= due.ended_on))
)
is_overdue_into = (
    (due.due_on < quarter.first_day)
    & (due.answered_on.isnull() | (due.answered_on >= quarter.first_day))
    & (due.ended_on.isnull() | (due.ended_on >= quarter.first_day))
)

measure = Percentage(
    asks="Of the arrangements with a visit due in the quarter or overdue into it, in how many was every visit made in time?",
    of=due,
    in_quarter=falls_in | is_overdue_into,
    over=QUARTER,
    every=("arrangement_id",),
    that={
        "the visit due on {due_on} was still owed when the quarter began": due.due_on
        >= quarter.first_day,
        "the visit due on {due_on} was not made by then": due.answered_on.notnull()
        & (due.answered_on <= due.due_on),
    },
    met="every visit was made by its day; the last was due on {due_on}",
    due_on=due.due_on,
    done_on=due.answered_on,
    source="Local tables local_private_fostering and local_private_fostering_visits; SI 2005/1533, regulations 4, 7 and 8.",
    review_due="2027-04-01",
    examples=(
        Example(
            "2016-17 Q3",
            {
                "private_fostering": """
                arrangement_id | person_id | notified_on | ended_on   | expect   | because
                f1             | amy       | 2016-10-03  |            | not met  | visited on the seventh working day and 42 days later, and then not again by 3 January: due in January; but see the second due day
                f2             | ben       | 2016-10-03  |            | not met  | first visit a day late
                f3             | cat       | 2016-09-01  |            | not met  | overdue into the quarter; a visit on its first day comes too late
                f4             | dan       | 2016-09-01  | 2016-09-30 | not seen | ended before the quarter
                f5             | eve       | 2015-06-01  |            | met      | after a year every 84 days
                f6             | fay       | 2016-12-28  |            | not seen | the first visit is due in January
                """,
                "private_fostering_visits": """
                arrangement_id | visited_on
                f1             | 2016-10-12
                f1             | 2016-11-24
                f2             | 2016-10-13
                f3             | 2016-10-01
                f5             | 2016-08-10
                f5             | 2016-11-02
                """,
            },
        ),
    ),
)
