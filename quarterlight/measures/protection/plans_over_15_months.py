"""Children on a child protection plan for more than 15 months.

A plan that lasts long may mean drift: a child who is still not safe, and nothing has changed.

Read with care: a few large families can move the figure; look at the families behind it. Exactly 15
months is not over. A plan that ends on the last day of the quarter is not open at its end.
"""

from quarterlight.measuring import AT_QUARTER_END, Count, months
from quarterlight.measuring.example import Example
from quarterlight.measuring.parameters import quarter
from quarterlight.records import child_protection_plans as plans

measure = Count(
    asks="How many children with a child protection plan at the end of the quarter have had it for more than 15 months?",
    of=plans,
    in_quarter=(plans.stands_from <= quarter.last_day)
    & (plans.ended_on.isnull() | (plans.ended_on > quarter.last_day)),
    over=AT_QUARTER_END,
    leaves_out={"it is another authority's plan": plans.is_of_another_authority.fill_null(False)},
    that={
        "on a plan since {done_on}, which is 15 months or less": plans.started_on + months(15)
        < quarter.last_day
    },
    met="on a plan since {done_on}, over 15 months at the end of the quarter",
    due_on=plans.started_on + months(15),
    done_on=plans.started_on,
    better="lower",
    source="SSD ssd_cp_plans; a local measure of drift.",
    review_due="2027-04-01",
    examples=(
        Example(
            "2016-17 Q3",
            {
                "child_protection_plans": """
                plan_id | person_id | started_on | ended_on   | is_of_another_authority | expect   | because
                p1      | amy       | 2015-09-29 |            |                         | met      | a day over 15 months on 31 December
                p2      | ben       | 2015-09-30 |            |                         | met      | 15 months are reached on 30 December
                p3      | cat       | 2015-10-01 |            |                         | not met  | 15 months are reached on 1 January
                p4      | dan       | 2014-01-01 | 2016-12-31 |                         | not seen | ends on the last day: not open at its end
                p5      | eve       | 2014-01-01 | 2017-01-01 |                         | met      | still open at the end of the last day
                p6      | fay       | 2014-01-01 |            | Y                       | left out | another authority's plan
                p7      | gus       | 2016-01-01 |            |                         | not seen | the child's earlier open plan is the case
                p8      | gus       | 2014-06-01 |            |                         | met      | the earliest of two open plans
                """
            },
        ),
    ),
)
