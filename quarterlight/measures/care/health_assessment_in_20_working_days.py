"""Initial health assessments completed within 20 working days of a child coming into care.

Every child who comes into care is to be seen by a doctor in time for the first review.

Read with care: a check counts when its type is one of the authority's words for an initial health
assessment and its status, where there is one, says that it took place. Short breaks are left out,
and children who left care before the 20 days were over.
"""

from quarterlight.measuring import QUARTER, Percentage
from quarterlight.measuring.example import Example
from quarterlight.measuring.measure import Words
from quarterlight.measuring.words import is_one_of
from quarterlight.records import entries_to_care as entries
from quarterlight.records import health_checks

INITIAL = Words(
    "initial_health_assessment",
    health_checks,
    "check_type",
    ("Initial Health Assessment", "IHA"),
    awaited_without=True,
)
DONE = Words(
    "health_check_done",
    health_checks,
    "status",
    ("Completed", "Complete", "Approved", "Attended"),
)

rows = entries.first_of(
    health_checks,
    day="checked_on",
    since=entries.entered_on,
    only=is_one_of(INITIAL) & (health_checks.status.isnull() | is_one_of(DONE)),
    named="checked_on",
)

measure = Percentage(
    asks="Of the children whose 20th working day after entering care fell in the quarter, how many had had their initial health assessment by then?",
    of=rows,
    dated=rows.assessment_due_on,
    over=QUARTER,
    leaves_out={
        "it is a short break (V3 or V4)": rows.is_short_break,
        "the child left care before {due_on}": rows.has_left_by_assessment,
    },
    that={
        "no initial health assessment yet; the 20th working day was {due_on}": (
            rows.checked_on.notnull()
        ),
        "assessed on {done_on}; the 20th working day was {due_on}": rows.checked_on
        <= rows.assessment_due_on,
    },
    met="assessed on {done_on}, by the 20th working day, {due_on}",
    starts_on=rows.entered_on,
    due_on=rows.assessment_due_on,
    done_on=rows.checked_on,
    words=(INITIAL, DONE),
    source="SSD ssd_cla_episodes, ssd_legal_status and ssd_cla_health; Care Planning Regulations 2010, regulation 7.",
    review_due="2027-04-01",
    examples=(
        Example(
            "2016-17 Q3",
            {
                "episodes_of_care": """
                episode_id | person_id | period_id | entered_on | started_on | ended_on   | expect   | because
                e1         | amy       | c1        | 2016-10-03 | 2016-10-03 |            | met      | on the 20th working day, 31 October
                e2         | ben       | c2        | 2016-10-03 | 2016-10-03 |            | not met  | a day later
                e3         | cat       | c3        | 2016-10-03 | 2016-10-03 |            | not met  | the check was only planned
                e4         | dan       | c4        | 2016-10-03 | 2016-10-03 |            | met      | no status: it is taken to have taken place
                e5         | eve       | c5        | 2016-10-03 | 2016-10-03 | 2016-10-30 | left out | left care before the 20th working day
                e6         | fay       | c6        | 2016-10-03 | 2016-10-03 |            | not met  | a dental check is no health assessment
                e7         | gus       | c7        | 2016-09-12 | 2016-09-12 |            | not met  | the 20th working day is 10 October; the check came before entry
                e8         | hal       | c8        | 2016-10-03 | 2016-10-03 |            | left out | a short break
                e9         | ida       | c9        | 2016-11-30 | 2016-11-30 |            | met      | Christmas is over bank holidays: the 20th working day is 30 December
                f1         | joy       | f1        | 2016-12-01 | 2016-12-01 |            | not seen | the 20th working day is 3 January
                """,
                "health_checks": """
                health_check_id | person_id | check_type                | checked_on | status
                h1              | amy       | initial health assessment | 2016-10-31 | Completed
                h2              | ben       | IHA                       | 2016-11-01 | Completed
                h3              | cat       | IHA                       | 2016-10-10 | Planned
                h4              | dan       | IHA                       | 2016-10-03 |
                h5              | fay       | Dental Check              | 2016-10-10 | Completed
                h6              | gus       | IHA                       | 2016-09-11 | Completed
                h7              | ida       | IHA                       | 2016-12-30 | attended
                """,
                "legal_statuses": """
                legal_status_id | person_id | status | started_on | ended_on
                l1              | hal       | V4     | 2016-10-01 |
                """,
            },
        ),
    ),
)
