"""Children who become subject to a child protection plan for a second or later time.

A second plan asks whether the first one ended too soon. A very low share can be as bad a sign as a
high one: children who should be protected may not be.

Read with care: the figure is cumulative from April. An earlier plan counts however long ago it was,
as far as the records go. Plans of other authorities, held here for a time, are left out on both sides.
"""

from quarterlight.measuring import YEAR_TO_DATE, Percentage
from quarterlight.measuring.example import Example
from quarterlight.records import child_protection_plans as plans

measure = Percentage(
    asks="Of the child protection plans that started since April, how many were for a child who had an earlier plan?",
    of=plans,
    dated=plans.started_on,
    over=YEAR_TO_DATE,
    leaves_out={"it is another authority's plan": plans.is_of_another_authority.fill_null(False)},
    that={"the child had no earlier plan": plans.first_started_on < plans.started_on},
    met="the child's first plan started on {done_on}",
    done_on=plans.first_started_on.nullif(plans.started_on),
    better="lower",
    source="SSD ssd_cp_plans; DfE child protection table D3, cumulative from 1 April.",
    review_due="2027-04-01",
    examples=(
        Example(
            "2016-17 Q3",
            {
                "child_protection_plans": """
                plan_id | person_id | started_on | ended_on   | is_of_another_authority | expect   | because
                p1      | amy       | 2009-05-01 | 2010-05-01 |                         | not seen | before April; the first plan of amy
                p2      | amy       | 2016-04-01 |            |                         | met      | the first day of the year, and an earlier plan long ago
                p3      | ben       | 2016-12-31 |            |                         | not met  | the last day of the quarter, and the first plan
                p4      | cat       | 2015-01-01 | 2015-06-01 | Y                       | not seen | another authority's plan is no earlier plan
                p5      | cat       | 2016-10-10 |            | N                       | not met  | only another authority's plan came before
                p6      | dan       | 2016-05-05 |            | y                       | left out | another authority's plan
                p7      | eve       | 2016-06-06 |            |                         | not met  | two plans on one day: neither is earlier
                p8      | eve       | 2016-06-06 |            |                         | not met  | two plans on one day: neither is earlier
                p9      | fay       | 2017-01-01 |            |                         | not seen | after the quarter
                """
            },
        ),
    ),
)
