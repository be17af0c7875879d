"""Decisions at the early help brokerage made within three working days.

A family that waits for a decision waits for help.

Read with care: a request counts in the quarter in which it was decided, so that requests which wait
for long are seen late. How many were still undecided after their third working day stands beside it.
"""

from quarterlight.measuring import QUARTER, Percentage
from quarterlight.measuring.example import Example
from quarterlight.measuring.parameters import quarter
from quarterlight.records import early_help_decisions as decisions

rows = decisions.with_working_day("received_on", 3, named="due_on")

measure = Percentage(
    asks="Of the requests decided in the quarter, how many were decided by the third working day after they were received?",
    of=rows,
    dated=rows.decided_on,
    over=QUARTER,
    that={
        "decided on {done_on}; the third working day was {due_on}": rows.decided_on <= rows.due_on
    },
    met="decided on {done_on}, by the third working day, {due_on}",
    starts_on=rows.received_on,
    due_on=rows.due_on,
    done_on=rows.decided_on,
    also={
        "Still undecided after their third working day when the quarter ended: {n}": (
            rows.due_on < quarter.last_day
        )
        & (rows.decided_on.isnull() | (rows.decided_on > quarter.last_day))
    },
    source="Local table local_early_help_decisions; a local standard.",
    review_due="2027-04-01",
    examples=(
        Example(
            "2016-17 Q3",
            {
                "early_help_decisions": """
                decision_id | person_id | received_on | decided_on | expect   | because
                d1          | amy       | 2016-12-22  | 2016-12-29 | met      | 23, 28 and 29 December are its working days: Christmas is over bank holidays
                d2          | ben       | 2016-12-22  | 2016-12-30 | not met  | the fourth working day
                d3          | cat       | 2016-10-08  | 2016-10-12 | met      | received on a Saturday: Monday is the first working day
                d4          | dan       | 2016-10-08  | 2016-10-13 | not met  | a day later
                d5          | eve       | 2016-11-01  | 2016-11-01 | met      | on the day itself
                d6          | fay       | 2016-09-30  | 2016-10-05 | met      | decided in the quarter, received before it
                d7          | gus       | 2016-12-30  |            | not seen | not decided yet
                d8          | hal       | 2016-12-30  | 2017-01-04 | not seen | decided after the quarter
                """
            },
        ),
    ),
)
