"""Merrowdown: comments in merged cells, which only some forms can hold."""

from councils.expected import Council, Finding, Owed
from councils.page import table, title
from councils.writers import RICH_FORMS

TITLE = "Merrowdown quality dashboard Q2 2017-18"
SHORT = "Both teams were short of workers in August."
NOBODY = "No audited child was privately fostered."

MEASURES = table(
    """
    No | Measure | RI | Good | Outstanding | Q4 2016-17 | Q1 2017-18 | Q2 2017-18 | Comments
    1 | Seen in a week, east | $std | 65% | 67% | 62% | $short
    2 | Seen in a week, west | $std | 72% | 70% | 64% | ^
    3 | Seen in a week, nights | $std | 74% | 76% | 73% | ^
    4 | Arrangement checked | $std | N/A | N/A | N/A | $nobody
    5 | Arrangement visited | $std | 88% | N/A | N/A | ^
    6 | Minutes sent out | $std | 81% | 86% | 83% |
    7 | Minutes sent in a day | $std | 85% | 83% | 66% |
    """,
    std="60-69 | 70-79 | 80-100",
    short=SHORT,
    nobody=NOBODY,
)

COUNCILS = [
    Council(
        name="merrowdown",
        page=(title(TITLE), MEASURES),
        title=TITLE,
        quarters=("2016-17 Q4", "2017-18 Q1", "2017-18 Q2"),
        figures="""
            1 | 65 R | 67 R | 62 R
            2 | 72 G | 70 G | 64 R
            3 | 74 G | 76 G | 73 G
            4 | none | none | none
            5 | 88 O | none | none
            6 | 81 O | 86 O | 83 O
            7 | 85 O | 83 O | 66 R
        """,
        commentary=(((1, 2, 3), SHORT), ((4, 5), NOBODY)),
        exceptions=(
            Owed(1, ("worse_than_good",), SHORT),
            Owed(2, ("worse_than_good", "fell_a_band"), SHORT),
            Owed(7, ("worse_than_good", "fell_a_band")),
        ),
        findings=(
            Finding("missing_commentary", "error", 7, quarter="2017-18 Q2"),
            Finding("denominator_absent", "note"),
        ),
        exit_status=1,
        forms=RICH_FORMS,
    )
]
