"""How many cases the figures of the published scorecard stand for, measure by measure.

These counts are what the builder works back from. They are read by it alone, and nothing of them
is written. A percentage is half up of these counts; where the page printed several sizes that fit,
the likeliest in keeping with its neighbours was taken.
"""

from __future__ import annotations

from demo.authority.days import Quarter

REFERRALS: dict[Quarter, tuple[int, int]] = {
    # All referrals, and those within 12 months of an earlier one. Four quarters make a year.
    Quarter(2013, 1): (1880, 90),
    Quarter(2013, 2): (1820, 250),
    Quarter(2013, 3): (1950, 360),
    Quarter(2013, 4): (1960, 420),
    Quarter(2014, 1): (1960, 440),
    Quarter(2014, 2): (1880, 525),
    Quarter(2014, 3): (2010, 498),
    Quarter(2014, 4): (2040, 506),
    Quarter(2015, 1): (2030, 425),
    Quarter(2015, 2): (1930, 372),
    Quarter(2015, 3): (2060, 505),
    Quarter(2015, 4): (2090, 518),
    Quarter(2016, 1): (2080, 608),
    Quarter(2016, 2): (1990, 400),
    Quarter(2016, 3): (2150, 470),
    Quarter(2016, 4): (430, 95),  # to the day of the extract
}

PLAN_STARTS: dict[Quarter, tuple[int, int]] = {
    # Child protection plans started: a child's first, and a child's second or later.
    Quarter(2015, 1): (63, 19),
    Quarter(2015, 2): (67, 16),
    Quarter(2015, 3): (66, 17),
    Quarter(2015, 4): (76, 12),
    Quarter(2016, 1): (60, 18),
    Quarter(2016, 2): (62, 20),
    Quarter(2016, 3): (93, 9),
    Quarter(2016, 4): (14, 4),
}

LONG_PLANS: tuple[tuple[int, int, int], ...] = (
    # Plans of over 15 months: how many children of one family, and the first and the last of the
    # seven quarters (1 to 7) at whose end they are counted.
    *((3, 1, 1), (3, 1, 1), (2, 1, 1), (2, 1, 2), (2, 1, 2), (1, 1, 2), (2, 1, 3), (1, 1, 3)),
    *((1, 1, 3), (2, 1, 4), (1, 1, 7), (1, 1, 7), (1, 2, 4), (1, 2, 5), (1, 2, 7), (2, 3, 5)),
    *((1, 3, 7), (1, 3, 7), (2, 4, 7), (1, 4, 7), (1, 4, 7), (1, 4, 6), (3, 5, 7), (1, 5, 7)),
    *((1, 5, 7), (1, 5, 7), (4, 6, 7), (2, 6, 7), (1, 6, 7), (5, 7, 7), (4, 7, 7)),
)

DECISIONS: dict[tuple[int, int], tuple[int, int]] = {
    # Early help brokerage by month of the decision: within 3 working days, and all.
    (2016, 7): (121, 126),
    (2016, 8): (112, 119),
    (2016, 9): (120, 127),
    (2016, 10): (110, 120),
    (2016, 11): (123, 150),
    (2016, 12): (99, 130),
    (2017, 1): (62, 88),
}

SEEN_IN_10_DAYS = dict(zip(range(1, 8), (62, 75, 81, 75, 78, 77, 78), strict=True))
"""Percent of the assessments due in each of the seven quarters: they are many, any percent fits."""

ENTRIES_TO_CARE: dict[Quarter, tuple[int, int, int]] = {
    # Entries whose request for a health assessment fell due; and of those entries who were still
    # in care on their 20th working day, the children who left before it (of all who entered).
    Quarter(2015, 1): (49, 8, 4),
    Quarter(2015, 2): (52, 2, 6),
    Quarter(2015, 3): (51, 2, 4),
    Quarter(2015, 4): (50, 10, 2),
    Quarter(2016, 1): (52, 38, 3),
    Quarter(2016, 2): (54, 35, 6),
    Quarter(2016, 3): (54, 47, 5),
}

HEALTH_ASSESSED: dict[Quarter, tuple[int, int]] = {
    # Initial health assessments by the 20th working day, of the entries that reached it.
    Quarter(2015, 1): (19, 46),
    Quarter(2015, 2): (15, 47),
    Quarter(2015, 3): (14, 48),
    Quarter(2015, 4): (6, 49),
    Quarter(2016, 1): (19, 50),
    Quarter(2016, 2): (16, 49),
    Quarter(2016, 3): (18, 50),
}

PRIVATE_FOSTERING: dict[Quarter, tuple[int, int, int]] = {
    # Arrangements that had a visit due, those of them that were visited in time, and how many
    # of them ended before the next quarter.
    Quarter(2015, 1): (18, 18, 2),
    Quarter(2015, 2): (21, 14, 2),
    Quarter(2015, 3): (24, 20, 2),
    Quarter(2015, 4): (27, 25, 6),
    Quarter(2016, 1): (25, 24, 6),
    Quarter(2016, 2): (24, 21, 6),
    Quarter(2016, 3): (22, 22, 3),
}
