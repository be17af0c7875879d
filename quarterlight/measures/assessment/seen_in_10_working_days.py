"""Children seen within ten working days of the start of their assessment.

An assessment of a child whom nobody has seen is an assessment of papers.

Read with care: an assessment counts in the quarter in which its tenth working day falls, so a figure
never waits for what is still to come. A child who was not born by then is left out.
"""

from quarterlight.measuring import QUARTER, Percentage
from quarterlight.measuring.example import Example
from quarterlight.records import assessed_children as rows

measure = Percentage(
    asks="Of the assessments whose tenth working day fell in the quarter, in how many had the child been seen by that day?",
    of=rows,
    dated=rows.due_on,
    over=QUARTER,
    leaves_out={"the child was not born by the tenth working day, {due_on}": rows.is_unborn},
    that={
        "not seen yet; the tenth working day was {due_on}": rows.first_seen_on.notnull(),
        "first seen on {done_on}, before the assessment started": rows.first_seen_on
        >= rows.started_on,
        "first seen on {done_on}; the tenth working day was {due_on}": rows.first_seen_on
        <= rows.due_on,
    },
    met="seen on {done_on}, by the tenth working day, {due_on}",
    starts_on=rows.started_on,
    due_on=rows.due_on,
    done_on=rows.first_seen_on,
    source="SSD ssd_cin_assessments and the local table local_assessment_seen; a local standard.",
    review_due="2027-04-01",
    examples=(
        Example(
            "2016-17 Q3",
            {
                "assessments": """
                assessment_id | person_id | started_on | expect   | because
                a1            | amy       | 2016-10-03 | met      | seen on the tenth working day, 17 October
                a2            | ben       | 2016-10-03 | not met  | seen a day later
                a3            | cat       | 2016-10-03 | not met  | seen before it started, and not since
                a4            | dan       | 2016-10-03 | not met  | not seen
                a5            | eve       | 2016-10-03 | left out | born after the tenth working day
                a6            | fay       | 2016-10-03 | left out | not born yet
                a7            | gus       | 2016-12-13 | met      | 26 and 27 December are bank holidays: the tenth day is the 29th
                a8            | hal       | 2016-09-20 | met      | started before the quarter, due in it
                a9            | ida       | 2016-12-15 | not seen | the tenth working day is 3 January
                """,
                "assessments_seen": """
                assessment_id | first_seen_on
                a1            | 2016-10-17
                a2            | 2016-10-18
                a3            | 2016-10-01
                a5            | 2016-10-05
                a7            | 2016-12-29
                a8            | 2016-09-20
                """,
                "people": """
                person_id | born_on    | expected_on
                amy       | 2010-01-01 |
                eve       | 2016-10-18 |
                fay       |            | 2016-12-01
                """,
            },
        ),
    ),
)
