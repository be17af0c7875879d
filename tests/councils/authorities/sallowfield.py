"""Sallowfield: headings with number and months, the heading row again half-way, marked figures.

A clean page: thousands have commas, provisional figures an asterisk, bands are mostly words.
"""

from councils.expected import Council, Finding
from councils.page import note, table, title

TITLE = "Sallowfield Together: performance at a glance, Q3 2016/17"

MEASURES = table(
    """
    $headings
    A1 | Contacts received | | | | 1,204 | 1,187 | 1,310 |
    A2 | Decided in a day | up to 79% | 80% to 89% | 90% and above | 84% | 86%* | 91%* |
    A3 | Seen in ten days | 60-69.9 | 70-79.9 | >=80 | 72.4% | 75.0% | 81.3% |
    $headings
    B1 | Waiting for a week | more than 20 | 11 to 20 | 10 and under | 23 | 15 | 11 |
    B2 | Came back into care | Over 5% | 3%-5% | 0%-2% | 4% | 3% | 2% |
    """,
    headings="Measure ref | Performance measure | Requires Improvement | Good | Outstanding"
    " | Q1 (Apr-Jun) 2016/17 | Q2 (Jul-Sep) 2016/17 | Q3 (Oct-Dec) 2016/17 | Exception report",
)

COUNCILS = [
    Council(
        name="sallowfield",
        page=(title(TITLE), MEASURES, note("* Provisional.")),
        title=TITLE,
        quarters=("2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        figures="""
            A1 | 1204 - | 1187 - | 1310 -
            A2 | 84 G | 86 G | 91 O
            A3 | 72.4 G | 75.0 G | 81.3 O
            B1 | 23 R | 15 G | 11 G
            B2 | 4 G | 3 G | 2 O
        """,
        findings=(Finding("denominator_absent", "note"),),
        allowed=(Finding("mixed_precision", "note"),),
    )
]
