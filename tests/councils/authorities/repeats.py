"""Two measures under one number, and the same page with its numbers right."""

from councils.expected import Council, Finding
from councils.page import table, title

TITLE = "Nettlefold monitor, 2016-17 Q3"
ROWS = """
    No | Measure | RI | Good | Outstanding | Q1 16/17 | Q2 16/17 | Q3 16/17 | Comments
    1 | Seen | 60-69 | 70-79 | 80-100 | 84% (21/25) | 80% (20/25) | 88% (22/25) |
    2 | Heard | 60-69 | 70-79 | 80-100 | 72% (18/25) | 76% (19/25) | 78% (14/18) |
    $last | Asked | 60-69 | 70-79 | 80-100 | 92% (23/25) | 96% (24/25) | 90% (18/20) |
"""
QUARTERS = ("2016-17 Q1", "2016-17 Q2", "2016-17 Q3")

DIFFERENT = Council(
    name="repeats-none",
    page=(title(TITLE), table(ROWS, last="3")),
    title=TITLE,
    quarters=QUARTERS,
    figures="""
        1 | 84 O | 80 O | 88 O
        2 | 72 G | 76 G | 78 G
        3 | 92 O | 96 O | 90 O
    """,
)

SAME = Council(
    name="repeats-a-number",
    page=(title(TITLE), table(ROWS, last="2")),
    title=TITLE,
    quarters=QUARTERS,
    by_title=True,
    figures="""
        Seen | 84 O | 80 O | 88 O
        Heard | 72 G | 76 G | 78 G
        Asked | 92 O | 96 O | 90 O
    """,
    findings=(Finding("number_repeated", "warning", 2),),
    exit_status=1,
)

COUNCILS = [DIFFERENT, SAME]
