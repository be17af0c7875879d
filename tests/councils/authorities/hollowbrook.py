"""Hollowbrook: judgement tables of many shapes, on a sheet of their own.

Twelve quarters under their years with audit months below; two tables side by side with counts
in columns of their own and a Total row; counts and months in one cell. A clean page: the All
table has other quarters than the others, so they are not its parts.
"""

from councils.expected import Council, Finding
from councils.page import Sheet, heading, table, title

TITLE = "Hollowbrook case file audit report, Quarter 3 2016-17"

MEASURES = table(
    """
    No | Measure | RI | Good | Outstanding | Q2 16/17 | Q3 16/17 | Comment
    1 | Audits moderated | 60-69 | 70-79 | 80-100 | 75% (9/12) | 83% (10/12) |
    2 | Actions closed in time | 60-69 | 70-79 | 80-100 | 72% (18/25) | 76% (19/25) |
    """
)
OVER_TIME = table(
    """
    All teams | < | < | < | < | < | < | < | < | < | < | < | <
     | 2013-14 | 2014-15 | < | < | < | 2015-16 | < | < | < | 2016-17 | < | <
     | Q4 | Q1 | Q2 | Q3 | Q4 | Q1 | Q2 | Q3 | Q4 | Q1 | Q2 | Q3
     | $months
    Outstanding | 2% | 3% | 2% | 4% | 5% | 4% | 6% | 5% | 6% | 7% | 8% | 9%
    Good | 30% | 31% | 33% | 34% | 35% | 37% | 38% | 40% | 41% | 43% | 44% | 46%
    Requires Improvement | 50% | 50% | 49% | 47% | 46% | 46% | 44% | 44% | 43% | 41% | 41% | 39%
    Inadequate | 18% | 16% | 16% | 15% | 14% | 13% | 12% | 11% | 10% | 9% | 7% | 6%
    """,
    header=4,
    months="Mar-14 | Jun-14 | Sep-14 | Dec-14 | Mar-15 | Jun-15 | Sep-15 | Dec-15"
    " | Mar-16 | Jun-16 | Sep-16 | Dec-16",
)
SIDE_BY_SIDE = table(
    """
    Front door | < | < | < | < | | Safeguarding | < | < | < | <
     | Q2 16/17 | < | Q3 16/17 | < | | | Q2 16/17 | < | Q3 16/17 | <
     | % | No. | % | No. | | | % | No. | % | No.
    Outstanding | 5% | 1 | 8% | 2 | | Outstanding | 0% | 0 | 0% | 0
    Good | 45% | 9 | 48% | 12 | | Good | 38% | 6 | 63% | 5
    Requires Improvement | 40% | 8 | 36% | 9 | | Requires Improvement | 50% | 8 | 38% | 3
    Inadequate | 10% | 2 | 8% | 2 | | Inadequate | 13% | 2 | 0% | 0
    Total | 100% | 20 | 100% | 25 | | Total | 100% | 16 | 100% | 8
    """,
    header=3,
)
SUPERVISION = table(
    """
    Supervision | < | <
     | Q2 16/17 // (Sept 16) | Q3 16/17 // (Dec 16)
    Outstanding | 10% (2) | 8% (1)
    Good | 50% (10) | 58% (7)
    Requires Improvement | 30% (6) | 33% (4)
    Inadequate | 10% (2) | 0% (0)
    """,
    header=2,
)

COUNCILS = [
    Council(
        name="hollowbrook",
        page=(
            title(TITLE),
            MEASURES,
            Sheet("Judgements"),
            heading("Judgements over time"),
            OVER_TIME,
            heading("Judgements by team and kind of work"),
            SIDE_BY_SIDE,
            SUPERVISION,
        ),
        title=TITLE,
        quarters=("2016-17 Q2", "2016-17 Q3"),
        figures="""
            1 | 75 G | 83 O
            2 | 72 G | 76 G
        """,
        judgements={
            "All teams": """
                2013-14 Q4 | 2014-03 | 2 | 30 | 50 | 18
                2014-15 Q1 | 2014-06 | 3 | 31 | 50 | 16
                2014-15 Q2 | 2014-09 | 2 | 33 | 49 | 16
                2014-15 Q3 | 2014-12 | 4 | 34 | 47 | 15
                2014-15 Q4 | 2015-03 | 5 | 35 | 46 | 14
                2015-16 Q1 | 2015-06 | 4 | 37 | 46 | 13
                2015-16 Q2 | 2015-09 | 6 | 38 | 44 | 12
                2015-16 Q3 | 2015-12 | 5 | 40 | 44 | 11
                2015-16 Q4 | 2016-03 | 6 | 41 | 43 | 10
                2016-17 Q1 | 2016-06 | 7 | 43 | 41 | 9
                2016-17 Q2 | 2016-09 | 8 | 44 | 41 | 7
                2016-17 Q3 | 2016-12 | 9 | 46 | 39 | 6
            """,
            "Front door": """
                2016-17 Q2 | | 5 (1) | 45 (9) | 40 (8) | 10 (2)
                2016-17 Q3 | | 8 (2) | 48 (12) | 36 (9) | 8 (2)
            """,
            "Safeguarding": """
                2016-17 Q2 | | 0 (0) | 38 (6) | 50 (8) | 13 (2)
                2016-17 Q3 | | 0 (0) | 63 (5) | 38 (3) | 0 (0)
            """,
            "Supervision": """
                2016-17 Q2 | 2016-09 | 10 (2) | 50 (10) | 30 (6) | 10 (2)
                2016-17 Q3 | 2016-12 | 8 (1) | 58 (7) | 33 (4) | 0 (0)
            """,
        },
        findings=(Finding("denominator_absent", "note", table="All teams"),),
    )
]
