"""Tarnside: newest quarter first, counts before percentages, a row of audit months, RI for short.

A clean page without a finding.
"""

from councils.expected import Council
from councils.page import heading, table, title

TITLE = "Tarnside learning from audit, 2016-17 Quarter 3"

MEASURES = table(
    """
    No | Measure | RI | Good | Outstanding | Q3 2016/17 | Q2 2016/17 | Q1 2016/17 | Comment
    1 | Actions closed | 60-69 | 70-79 | 80-100 | 25/30 (83%) | 18/24 (75%) | 11/15 (73%) |
    """
)
JUDGEMENTS = table(
    """
    Whole service | < | < | < | < | <
    Judgement | Q3 2016/17 | Q2 2016/17 | Q1 2016/17 | Q4 2015/16 | Change
    Audited in | Dec 2016 | Sep 2016 | Jun 2016 | Mar 2016 |
    Outstanding | 2 (10%) | 1 (4%) | 0 (0%) | 1 (6%) | ↑
    Good | 10 (50%) | 12 (50%) | 8 (53%) | 7 (44%) | ↔
    RI | 6 (30%) | 9 (38%) | 6 (40%) | 6 (38%) | ↓
    Inadequate | 2 (10%) | 2 (8%) | 1 (7%) | 2 (13%) | ↑
    Total audits | 20 | 24 | 15 | 16 |
    """,
    header=3,
)

COUNCILS = [
    Council(
        name="tarnside",
        page=(title(TITLE), MEASURES, heading("What the audits found"), JUDGEMENTS),
        title=TITLE,
        quarters=("2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        figures="1 | 73 G | 75 G | 83 O",
        judgements={
            "Whole service": """
                2015-16 Q4 | 2016-03 | 6 (1) | 44 (7) | 38 (6) | 13 (2)
                2016-17 Q1 | 2016-06 | 0 (0) | 53 (8) | 40 (6) | 7 (1)
                2016-17 Q2 | 2016-09 | 4 (1) | 50 (12) | 38 (9) | 8 (2)
                2016-17 Q3 | 2016-12 | 10 (2) | 50 (10) | 30 (6) | 10 (2)
            """
        },
    )
]
