"""Initial health assessments requested within 48 hours of a child coming into care.

The doctors can only be in time when they are told in time.

Read with care: 48 hours are two days here, since few records hold the hour. A request up to 28 days
before entry counts, since some children's entry is planned. Short breaks are left out, and children
who left care before the two days were over.
"""

from quarterlight.measuring import QUARTER, Percentage, days
from quarterlight.measuring.example import Example
from quarterlight.records import entries_to_care as entries
from quarterlight.records import health_requests

rows = entries.first_of(
    health_requests,
    day="requested_on",
    since=entries.entered_on - days(28),
    named="requested_on",
)

measure = Percentage(
    asks="Of the children whose second day after entering care fell in the quarter, for how many had the health assessment been requested by then?",
    of=rows,
    dated=rows.request_due_on,
    over=QUARTER,
    leaves_out={
        "it is a short break (V3 or V4)": rows.is_short_break,
        "the child left care before {due_on}": rows.has_left_by_request,
    },
    that={
        "not requested yet; two days after entry were {due_on}": rows.requested_on.notnull(),
        "requested on {done_on}; two days after entry were {due_on}": (
            rows.requested_on <= rows.request_due_on
        ),
    },
    met="requested on {done_on}, by {due_on}",
    starts_on=rows.entered_on,
    due_on=rows.request_due_on,
    done_on=rows.requested_on,
    source="SSD ssd_cla_episodes, ssd_legal_status and the local table local_initial_health_requests.",
    review_due="2027-04-01",
    examples=(
        Example(
            "2016-17 Q3",
            {
                "episodes_of_care": """
                episode_id | person_id | period_id | entered_on | started_on | ended_on   | expect   | because
                e1         | amy       | c1        | 2016-10-08 | 2016-10-08 |            | met      | requested on the second day, though it is a Monday
                e2         | ben       | c2        | 2016-10-08 | 2016-10-08 |            | not met  | requested on the third day
                e3         | cat       | c3        | 2016-10-08 | 2016-10-08 |            | met      | requested 28 days before
                e4         | dan       | c4        | 2016-10-08 | 2016-10-08 |            | not met  | requested 29 days before
                e5         | eve       | c5        | 2016-10-08 | 2016-10-08 | 2016-10-09 | left out | left care before the second day
                e6         | fay       | c6        | 2016-10-08 | 2016-10-08 | 2016-10-10 | not met  | left on the second day: it counts
                e7         | gus       | c7        | 2016-10-08 | 2016-10-08 |            | left out | a short break
                e8         | hal       | c8        | 2016-12-30 | 2016-12-30 |            | not seen | the second day falls in January
                """,
                "health_requests": """
                person_id | requested_on
                amy       | 2016-10-10
                ben       | 2016-10-11
                cat       | 2016-09-10
                dan       | 2016-09-09
                """,
                "legal_statuses": """
                legal_status_id | person_id | status | started_on | ended_on
                l1              | gus       | v4     | 2016-01-01 | 2016-10-08
                """,
            },
            says="A legal status that ends on the day of entry is open on that day.",
        ),
    ),
)
