"""Kelderdale: one decimal everywhere, what the cell shows is not what it holds, no commentary.

A clean page: of its unexplained exception, one note says that the page has no commentary at all.
"""

from councils.expected import COLOURS, Council, Finding, Owed
from councils.page import table, title

TITLE = "Kelderdale: indicators for the improvement board, 2016-17 Q3"

MEASURES = table(
    """
    No | Measure | Red | Amber | Green | 2016-17 Q1 | 2016-17 Q2 | 2016-17 Q3
    1 | Visits on time | <80.0% | 80.0%-89.9% | ≥90.0% | 88.4%~0.8838 | 89.6%~0.8958 | 90.0%~0.8996
    2 | Returns | >24.9% | 20.0%-24.9% | <20.0% | 25.1%~0.2512 | 22.7%~0.2266 | 21.5%~0.2151
    3 | Average caseload | Over 20.0 | 17.1-20.0 | 17.0 or fewer | 18.2~18.21 | 16.9~16.88 | 16.4
    """
)

COUNCILS = [
    Council(
        name="kelderdale",
        page=(title(TITLE), MEASURES),
        title=TITLE,
        quarters=("2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        words=COLOURS,
        figures="""
            1 | 88.4 A | 89.6 A | 90.0 G
            2 | 25.1 R | 22.7 A | 21.5 A
            3 | 18.2 A | 16.9 G | 16.4 G
        """,
        exceptions=(Owed(2, ("worse_than_good",)),),
        findings=(
            Finding("missing_commentary", "note"),
            Finding("denominator_absent", "note"),
        ),
    )
]
