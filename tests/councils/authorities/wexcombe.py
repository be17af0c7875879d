"""Wexcombe: years over quarters, comments in merged cells, audit judgements on a second sheet.

A clean page. Only the notes that its percentages stand without numbers of cases.
"""

from councils.expected import Council, Finding, Owed
from councils.page import Sheet, heading, table, title

TITLE = "Wexcombe Children's Services: quality scorecard, Quarter 3 2016-17"
THIN = "Case notes of the duty team were thin until the practice lead took them up in November."
NO_CASES = "There were no cases of a child going missing among the audited files."

MEASURES = table(
    """
    No | Measure | Bands | < | < | 2015-16 | < | < | < | 2016-17 | < | < | Comments
    ^ | ^ | RI | Good | Outstanding | Q1 | Q2 | Q3 | Q4 | Q1 | Q2 | Q3 | ^
    Children are seen and heard | < | < | < | < | < | < | < | < | < | < | < | <
    1 | Visits made on time | $std | 71% | 74% | 78% | 81% | 79% | 84% | 88% |
    2 | Child's voice on file | $std | | | | 66% | 69% | 63% | 68% | $thin
    3 | Return talks shape the plan | $std | 75% | 80% | 71% | 77% | 82% | N/A | N/A | $none
    4 | Risk assessed again | $std | 70% | 72% | 64% | 85% | 90% | N/A | N/A | ^
    Plans lead somewhere | < | < | < | < | < | < | < | < | < | < | < | <
    5 | Children planned for too long | 21-30 | 11-20 | 0-10 | 14 | 12 | 11 | 13 | 10 | 9 | 8 |
    6 | Supervision recorded | $std | 58% | 62% | 73% | 76% | 74% | 79% | 79% |
    """,
    header=2,
    std="60-69 | 70-79 | 80-100",
    thin=THIN,
    none=NO_CASES,
)


def judgements(name: str, rows: str):
    """A table with four quarters, their audit months below, and a trend."""
    return table(
        f"""
        {name} | < | < | < | < | <
         | Q4 15/16 | Q1 16/17 | Q2 16/17 | Q3 16/17 | Trend
         | (Mar 16) | (May 16) | (Sept 16) | (Dec 16) |
        {rows.strip()}
        """,
        header=3,
    )


ALL = judgements(
    "All audits",
    """
        Outstanding | 5% (1) | 5% (1) | 5% (1) | 15% (3) | ↑
        Good | 45% (9) | 50% (10) | 55% (11) | 55% (11) | =
        Requires Improvement | 40% (8) | 40% (8) | 40% (8) | 30% (6) | ↓
        Inadequate | 10% (2) | 5% (1) | 0% | 0% | =
    """,
)
DUTY = judgements(
    "Duty team",
    """
        Outstanding | 10% (1) | 0% | 10% (1) | 20% (2) | ↑
        Good | 50% (5) | 60% (6) | 60% (6) | 60% (6) | =
        Requires Improvement | 30% (3) | 40% (4) | 30% (3) | 20% (2) | ↓
        Inadequate | 10% (1) | 0% | 0% | 0% | =
    """,
)
CARE = judgements(
    "Care teams",
    """
        Outstanding | 0% | 10% (1) | 0% | 10% (1) | ↑
        Good | 40% (4) | 40% (4) | 50% (5) | 50% (5) | =
        Requires Improvement | 50% (5) | 40% (4) | 50% (5) | 40% (4) | ↓
        Inadequate | 10% (1) | 10% (1) | 0% | 0% | =
    """,
)

COUNCILS = [
    Council(
        name="wexcombe",
        page=(
            title(TITLE),
            MEASURES,
            Sheet("Audit judgements"),
            heading("Audit judgements"),
            ALL,
            DUTY,
            CARE,
        ),
        title=TITLE,
        quarters=(
            *("2015-16 Q1", "2015-16 Q2", "2015-16 Q3", "2015-16 Q4"),
            *("2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        ),
        figures="""
            1 | 71 G | 74 G | 78 G | 81 O | 79 G | 84 O | 88 O
            2 | new | new | new | 66 R | 69 R | 63 R | 68 R
            3 | 75 G | 80 O | 71 G | 77 G | 82 O | none | none
            4 | 70 G | 72 G | 64 R | 85 O | 90 O | none | none
            5 | 14 G | 12 G | 11 G | 13 G | 10 O | 9 O | 8 O
            6 | 58 I | 62 R | 73 G | 76 G | 74 G | 79 G | 79 G
        """,
        judgements={
            "All audits": """
                2015-16 Q4 | 2016-03 | 5 (1) | 45 (9) | 40 (8) | 10 (2)
                2016-17 Q1 | 2016-05 | 5 (1) | 50 (10) | 40 (8) | 5 (1)
                2016-17 Q2 | 2016-09 | 5 (1) | 55 (11) | 40 (8) | 0 (?)
                2016-17 Q3 | 2016-12 | 15 (3) | 55 (11) | 30 (6) | 0 (?)
            """,
            "Duty team": """
                2015-16 Q4 | 2016-03 | 10 (1) | 50 (5) | 30 (3) | 10 (1)
                2016-17 Q1 | 2016-05 | 0 (?) | 60 (6) | 40 (4) | 0 (?)
                2016-17 Q2 | 2016-09 | 10 (1) | 60 (6) | 30 (3) | 0 (?)
                2016-17 Q3 | 2016-12 | 20 (2) | 60 (6) | 20 (2) | 0 (?)
            """,
            "Care teams": """
                2015-16 Q4 | 2016-03 | 0 (?) | 40 (4) | 50 (5) | 10 (1)
                2016-17 Q1 | 2016-05 | 10 (1) | 40 (4) | 40 (4) | 10 (1)
                2016-17 Q2 | 2016-09 | 0 (?) | 50 (5) | 50 (5) | 0 (?)
                2016-17 Q3 | 2016-12 | 10 (1) | 50 (5) | 40 (4) | 0 (?)
            """,
        },
        commentary=(((2,), THIN), ((3, 4), NO_CASES)),
        exceptions=(Owed(2, ("worse_than_good",), THIN),),
        findings=(Finding("denominator_absent", "note"),),
    )
]
