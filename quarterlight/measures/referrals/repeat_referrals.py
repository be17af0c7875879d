"""Repeat referrals within 12 months.

A child who soon comes back may not have had the right help the first time.

Read with care: several referrals of a child on one day are one case. The anniversary itself is a
repeat. Referrals that led to no further action count on both sides.
"""

from quarterlight.measuring import ROLLING_YEAR, Percentage, months
from quarterlight.measuring.example import Example
from quarterlight.records import referrals

measure = Percentage(
    asks="Of the referrals of the last 12 months, how many came within 12 months of an earlier one for the same child?",
    of=referrals,
    dated=referrals.received_on,
    over=ROLLING_YEAR,
    leaves_out={
        "another referral of the child on the same day stands for both": ~referrals.is_first_of_day
    },
    that={
        "the child had no earlier referral": referrals.previous_received_on.notnull(),
        "the referral before it was received on {done_on}, more than 12 months earlier": (
            referrals.previous_received_on + months(12) >= referrals.received_on
        ),
    },
    met="the referral before it was received on {done_on}, within 12 months",
    done_on=referrals.previous_received_on,
    looks_back=12,
    better="lower",
    source="SSD ssd_cin_episodes; as the national re-referral rate, by day of referral.",
    review_due="2027-04-01",
    examples=(
        Example(
            "2016-17 Q3",
            {
                "referrals": """
                referral_id | person_id | received_on | expect   | because
                r1          | amy       | 2015-12-31  | not seen | before the 12 months; only looked back to
                r2          | amy       | 2016-12-31  | met      | the anniversary itself is a repeat
                r3          | ben       | 2015-10-30  | not seen | before the 12 months
                r4          | ben       | 2016-10-31  | not met  | a day later than 12 months
                r5          | cat       | 2016-10-03  | not met  | the child's first referral
                r6          | cat       | 2016-10-03  | left out | the same day: the id that comes first stands for both
                r7          | cat       | 2016-12-24  | met      | the second day of referral, within 12 months
                r8          | dan       | 2016-02-29  | not met  | a leap day, and the first referral; in the 12 months
                r9          | dan       | 2017-02-28  | not seen | after the quarter
                s1          | eve       | 2016-01-01  | not met  | the first day of the 12 months
                s2          |           | 2016-11-01  | not seen | nobody's referral: left out, and reported by the load
                """
            },
            says="Months are calendar months: the anniversary still counts, the day after it does not.",
        ),
        Example(
            "2016-17 Q4",
            {
                "referrals": """
                referral_id | person_id | received_on | expect   | because
                r8          | dan       | 2016-02-29  | not seen | before the 12 months
                r9          | dan       | 2017-02-28  | met      | 29 February and 12 months is 28 February
                """
            },
            says="29 February and 12 months reach 28 February.",
        ),
    ),
)
