"""Mirefell: judgement columns with every fault that they can have, each beside a near miss."""

from councils.expected import Council, Finding
from councils.page import heading, table, title

TITLE = "Mirefell audit digest, 2016-17 Q3"
FIVE = "Q3 15/16 | Q4 15/16 | Q1 16/17 | Q2 16/17 | Q3 16/17"
THREE = "Q1 16/17 | Q2 16/17 | Q3 16/17"

MEASURES = table(
    """
    No | Measure | RI | Good | Outstanding | $five | Comment
    1 | Audits done | $std | 75% (9/12) | 80% (8/10) | 70% (7/10) | 90% (9/10) | 82% (9/11) |
    2 | Beyond audit | $std | 73% (8/11) | 78% (7/9) | 71% (5/7) | 75% (6/8) | 78% (14/18) |
    """,
    std="60-69 | 70-79 | 80-100",
    five=FIVE,
)


def moving(name: str, rows: str):
    """A table whose audit of the third quarter moved from December to November."""
    return table(
        f"""
        {name} | < | < | < | < | < | <
         | {FIVE} | Trend
         | (Dec 15) | (Mar 16) | (May 16) | (Sep 16) | (Nov 16) |
        {rows.strip()}
        """,
        header=3,
    )


def counted(name: str, rows: str):
    return table(f"{name} | < | < | <\n | {THREE}\n{rows.strip()}", header=2)


ALL = moving(
    "All teams",
    """
        Outstanding | 5% | 5% | 0% | 5% | 15% | ↑
        Good | 50% | 48% | 55% | 42% | 48% | ↑
        Requires Improvement | 35% | 37% | 36% | 37% | 30% | ↓
        Inadequate | 10% | 10% | 9% | 16% | 7% | ↓
    """,
)
NORTH = moving(
    "North team",
    """
        Outstanding | 10% | 0% | 0% | 10% | 20% | ↑
        Good | 40% | 50% | 0% | 50% | 50% | =
        Requires Improvement | 40% | 40% | 0% | 40% | 30% | ↓
        Inadequate | 10% | 10% | 0% | 5% | 0% | ↓
    """,
)
SOUTH = moving(
    "South team",
    """
        Outstanding | 0% | 10% | 0% | 0% | 10% | ↑
        Good | 60% | 45% | 55% | 33% | 60% | ↑
        Requires Improvement | 30% | 35% | 36% | 33% | 20% | =
        Inadequate | 10% | 10% | 9% | 33% | 10% | ↓
    """,
)
PLANS = counted(
    "Plans",
    """
        Outstanding | 0% | 6% (1) | 0%
        Good | 50% (7) | 57% (10) | 66% (14)
        Requires Improvement | 43% (6) | 33% (6) | 24% (5)
        Inadequate | 7% (1) | 6% (1) | 10% (2)
    """,
)
VISITS = counted(
    "Visits",
    """
        Outstanding | 0% | 0% | 10% (1)
        Good | 50% (5) | 48% (10) | 50% (5)
        Requires Improvement | 40% (4) | 40% | 30% (3)
        Inadequate | 10% (1) | 12% (3) | 10% (1)
    """,
)
CALLS = counted(
    "Calls",
    """
        Outstanding | <1% (1) | 0% | 1% (2)
        Good | 99% (297) | >99% (299) | 98% (195)
        Requires Improvement | 1% (2) | <1% (1) | 1% (2)
        Inadequate | 0% | 0% | 1% (1)
    """,
)
REVIEWS = counted(
    "Reviews",
    """
        Outstanding | 0% | 0% | 0%
        Good | 100% (3) | 0% | 50% (1)
        Requires Improvement | 0% | 100% (2) | 50% (1)
        Inadequate | 0% | 0% | 0%
    """,
)
REFERRALS = counted(
    "Referrals",
    """
        Outstanding | 0.8% | 2% | 3%
        Good | 18% | 19% | 25%
        Requires Improvement | 70% | 68% | 61%
        Inadequate | 11% | 11% | 11%
    """,
)

STREAMS = ("All teams", "North team", "South team")

COUNCILS = [
    Council(
        name="mirefell",
        page=(
            title(TITLE),
            MEASURES,
            heading("Judgements by team"),
            *(ALL, NORTH, SOUTH),
            heading("Judgements by kind of work"),
            *(PLANS, VISITS, CALLS, REVIEWS, REFERRALS),
        ),
        title=TITLE,
        quarters=("2015-16 Q3", "2015-16 Q4", "2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        figures="""
            1 | 75 G | 80 O | 70 G | 90 O | 82 O
            2 | 73 G | 78 G | 71 G | 75 G | 78 G
        """,
        judgements={
            "All teams": """
                2015-16 Q3 | 2015-12 | 5 | 50 | 35 | 10
                2015-16 Q4 | 2016-03 | 5 | 48 | 37 | 10
                2016-17 Q1 | 2016-05 | 0 | 55 | 36 | 9
                2016-17 Q2 | 2016-09 | 5 | 42 | 37 | 16
                2016-17 Q3 | 2016-11 | 15 | 48 | 30 | 7
            """,
            "North team": """
                2015-16 Q3 | 2015-12 | 10 | 40 | 40 | 10
                2015-16 Q4 | 2016-03 | 0 | 50 | 40 | 10
                2016-17 Q1 | 2016-05 | 0 | 0 | 0 | 0
                2016-17 Q2 | 2016-09 | 10 | 50 | 40 | 5
                2016-17 Q3 | 2016-11 | 20 | 50 | 30 | 0
            """,
            "South team": """
                2015-16 Q3 | 2015-12 | 0 | 60 | 30 | 10
                2015-16 Q4 | 2016-03 | 10 | 45 | 35 | 10
                2016-17 Q1 | 2016-05 | 0 | 55 | 36 | 9
                2016-17 Q2 | 2016-09 | 0 | 33 | 33 | 33
                2016-17 Q3 | 2016-11 | 10 | 60 | 20 | 10
            """,
            "Plans": """
                2016-17 Q1 | | 0 (?) | 50 (7) | 43 (6) | 7 (1)
                2016-17 Q2 | | 6 (1) | 57 (10) | 33 (6) | 6 (1)
                2016-17 Q3 | | 0 (?) | 66 (14) | 24 (5) | 10 (2)
            """,
            "Visits": """
                2016-17 Q1 | | 0 (?) | 50 (5) | 40 (4) | 10 (1)
                2016-17 Q2 | | 0 (?) | 48 (10) | 40 | 12 (3)
                2016-17 Q3 | | 10 (1) | 50 (5) | 30 (3) | 10 (1)
            """,
            "Calls": """
                2016-17 Q1 | | 0 (1) | 99 (297) | 1 (2) | 0 (?)
                2016-17 Q2 | | 0 (?) | 100 (299) | 0 (1) | 0 (?)
                2016-17 Q3 | | 1 (2) | 98 (195) | 1 (2) | 1 (1)
            """,
            "Reviews": """
                2016-17 Q1 | | 0 (?) | 100 (3) | 0 (?) | 0 (?)
                2016-17 Q2 | | 0 (?) | 0 (?) | 100 (2) | 0 (?)
                2016-17 Q3 | | 0 (?) | 50 (1) | 50 (1) | 0 (?)
            """,
            "Referrals": """
                2016-17 Q1 | | 0.8 | 18 | 70 | 11
                2016-17 Q2 | | 2 | 19 | 68 | 11
                2016-17 Q3 | | 3 | 25 | 61 | 11
            """,
        },
        findings=(
            Finding("distribution_sum", "error", table="North team", quarter="2016-17 Q2"),
            Finding("no_audits_shown_as_zero", "warning", table="North team", quarter="2016-17 Q1"),
            Finding("total_outside_parts", "warning", table="All teams", quarter="2016-17 Q3"),
            Finding("arrow_contradicts", "error", table="South team", quarter="2016-17 Q3"),
            Finding("percent_not_of_count", "error", table="Plans", quarter="2016-17 Q2"),
            Finding("truncated_percent", "warning", table="Plans", quarter="2016-17 Q3"),
            Finding("mixed_precision", "note", table="Referrals"),
            *(
                Finding("audit_month_moved", "note", table=name, quarter="2016-17 Q3")
                for name in STREAMS
            ),
            *(Finding("denominator_absent", "note", table=name) for name in STREAMS),
            Finding("denominator_absent", "note", table="Referrals"),
        ),
        allowed=(Finding("denominator_absent", "note", table="Visits"),),
        exit_status=1,
    )
]
