"""Thornbeck: a cell without a figure, in each way that a page may say why.

A clean page: every reason is there.
"""

from councils.expected import Council, Finding, Owed
from councils.page import note, table, title

TITLE = "Thornbeck practice scorecard - Quarter 4, 2016-17"
NO_CASES = "No cases of this kind were audited."
LATE = "The return from the hospital trust is late."
SURVEY = "The survey is suspended while it is redesigned."

MEASURES = table(
    """
    No | Measure | RI | Good | Outstanding | $quarters | Commentary
    1 | Screening tool used | $std | 82% | n/a | N/A | N/A | $none
    2 | Step-down agreed | $std | 75% | Not applicable | 78% | 81% |
    3 | Threshold applied | $std | Not audited | 72% | 74% | 76% |
    4 | Dental checks done | $std | 88% | 90% | 91% | TBC | $late
    5 | Parents satisfied | $std | 70% | 71% | Suspended | Suspended | $survey
    6 | Young carers assessed | $std | c | 83% | [c] | 85% |
    7 | Family meeting held | $std | – | – | 92% | 94% |
    8 | Plan shared with child | $std | | | 77% | 79% |
    9 | Contact supervised | $std | 80% | No cases | 86% | 84% |
    10 | Immunised in time | $std | 93% | Not available | 89% | 95% |
    11 | Advocacy offered | $std | No relevant cases | NA | 87% | 98% |
    """,
    std="60–69 | 70–79 | 80–100",
    quarters="Q1 16/17 | Q2 16/17 | Q3 16/17 | Q4 16/17",
    none=NO_CASES,
    late=LATE,
    survey=SURVEY,
)

COUNCILS = [
    Council(
        name="thornbeck",
        page=(title(TITLE), MEASURES, note("– means that no relevant cases were audited.")),
        title=TITLE,
        quarters=("2016-17 Q1", "2016-17 Q2", "2016-17 Q3", "2016-17 Q4"),
        figures="""
            1 | 82 O | none | none | none
            2 | 75 G | none | 78 G | 81 O
            3 | unaudited | 72 G | 74 G | 76 G
            4 | 88 O | 90 O | 91 O | awaited
            5 | 70 G | 71 G | suspended | suspended
            6 | suppressed | 83 O | suppressed | 85 O
            7 | none | none | 92 O | 94 O
            8 | new | new | 77 G | 79 G
            9 | 80 O | none | 86 O | 84 O
            10 | 93 O | awaited | 89 O | 95 O
            11 | none | none | 87 O | 98 O
        """,
        commentary=(((1,), NO_CASES), ((4,), LATE), ((5,), SURVEY)),
        exceptions=(Owed(4, ("awaited",), LATE), Owed(5, ("suspended",), SURVEY)),
        findings=(Finding("denominator_absent", "note"),),
    )
]
