"""Small pages about a table of everything and its parts: precision, and what is no such table."""

from councils.expected import Council, Finding
from councils.page import heading, table, title

TITLE = "Ullerby audits 2016-17 Q3"
QUARTERS = ("2016-17 Q2", "2016-17 Q3")


def judgements(name: str, outstanding: str, good: str, poor: str, inadequate: str):
    return table(
        f"""
        {name} | < | <
         | Q2 16/17 | Q3 16/17
        Outstanding | {outstanding}
        Good | {good}
        Requires Improvement | {poor}
        Inadequate | {inadequate}
        """,
        header=2,
    )


MEASURES = table(
    """
    No | Measure | RI | Good | Outstanding | Q2 16/17 | Q3 16/17 | Comment
    1 | Audits moderated | 60-69 | 70-79 | 80-100 | 75% (9/12) | 83% (10/12) |
    """
)

# 10.4 lies in 10 to 10 and 49.6 in 50 to 50 at the coarser precision; 12.0 in 10 to 10 does not.
COARSER = Council(
    name="totals-coarser",
    page=(
        title(TITLE),
        MEASURES,
        heading("By team"),
        judgements("All audits", "10.4% | 12.0%", "49.6% | 50.0%", "30.0% | 30.0%", "10.0% | 8.0%"),
        judgements("East", "10% | 10%", "50% | 50%", "30% | 30%", "10% | 10%"),
        judgements("West", "10% | 10%", "50% | 50%", "30% | 34%", "10% | 6%"),
        heading("By stage"),
        judgements("Allocation", "20% | 20%", "50% | 50%", "25% | 25%", "5% | 5%"),
        judgements("Review", "10% | 10%", "45% | 45%", "35% | 35%", "10% | 10%"),
    ),
    title=TITLE,
    quarters=QUARTERS,
    figures="1 | 75 G | 83 O",
    judgements={
        "All audits": """
            2016-17 Q2 | | 10.4 | 49.6 | 30.0 | 10.0
            2016-17 Q3 | | 12.0 | 50.0 | 30.0 | 8.0
        """,
        "East": """
            2016-17 Q2 | | 10 | 50 | 30 | 10
            2016-17 Q3 | | 10 | 50 | 30 | 10
        """,
        "West": """
            2016-17 Q2 | | 10 | 50 | 30 | 10
            2016-17 Q3 | | 10 | 50 | 34 | 6
        """,
        "Allocation": """
            2016-17 Q2 | | 20 | 50 | 25 | 5
            2016-17 Q3 | | 20 | 50 | 25 | 5
        """,
        "Review": """
            2016-17 Q2 | | 10 | 45 | 35 | 10
            2016-17 Q3 | | 10 | 45 | 35 | 10
        """,
    },
    findings=(
        Finding("total_outside_parts", "warning", table="All audits", quarter="2016-17 Q3"),
        Finding("denominator_absent", "note", shown_twice=True),
    ),
    exit_status=1,
)

COUNCILS = [COARSER]
