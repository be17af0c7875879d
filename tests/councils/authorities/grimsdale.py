"""Grimsdale: bands with every fault that bands can have, beside bands that only look faulty."""

from councils.expected import Council, Finding, Owed
from councils.page import table, title

TITLE = "Grimsdale quality framework Q3 2016-17"
LOW = "Agency workers left in August and their files were handed over late."

MEASURES = table(
    """
    No | Measure | RI | Good | Outs. | Q1 16/17 | Q2 16/17 | Q3 16/17 | Comments
    1 | Leaves out seventy | 60-69 | 71-80 | 81-100 | 75% | 76% | 77% |
    2 | Leaves out nothing | 60-69 | 70-79 | 80-100 | 84% | 86% | 87% |
    3 | Shares three numbers | 60-72 | 70-79 | 80-100 | 74% | 75% | 78% |
    4 | Shares an edge | 60-70 | 70-80 | 80-100 | 70% | 73% | 76% |
    5 | Out of order | 60-69 | 80-100 | 70-79 | 85% | 83% | 88% |
    6 | Middle is best | <5 or >20 | 5-9 or 16-20 | 10-15 | 12% | 17% | 13% |
    7 | Better than all | 15-20 | 10-14 | 5-9 | 11% | 8% | 4% |
    8 | Between the bands | 60-69 | 71-80 | 81-100 | 66% | 67% | 70% |
    9 | Worse than all | 60-69 | 70-79 | 80-100 | 64% | 62% | 55% | $low
    10 | Decimals in whole bands | 60-69 | 70-79 | 80-100 | 71.2% | 69.5% | 73.4% |
    11 | Open at its ends | 25-30 | 20-24 | Below 20 | 24% | 22% | 21% |
    12 | Meets at a sign | <70% | ≥70% and <80% | ≥80% | 79% | 82% | 81% |
    """,
    low=LOW,
)

COUNCILS = [
    Council(
        name="grimsdale",
        page=(title(TITLE), MEASURES),
        title=TITLE,
        quarters=("2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        figures="""
            1 | 75 G | 76 G | 77 G
            2 | 84 O | 86 O | 87 O
            3 | 74 G | 75 G | 78 G
            4 | 70 - | 73 G | 76 G
            5 | 85 - | 83 - | 88 -
            6 | 12 O | 17 G | 13 O
            7 | 11 G | 8 O | 4 -
            8 | 66 R | 67 R | 70 -
            9 | 64 R | 62 R | 55 I
            10 | 71.2 G | 69.5 R | 73.4 G
            11 | 24 G | 22 G | 21 G
            12 | 79 G | 82 O | 81 O
        """,
        commentary=(((9,), LOW),),
        exceptions=(Owed(9, ("worse_than_good", "fell_a_band"), LOW),),
        findings=(
            Finding("band_gap", "warning", 1),
            Finding("band_overlap", "error", 3),
            Finding("band_overlap", "warning", 4),
            Finding("band_order", "error", 5),
            Finding("value_outside_bands", "warning", 7, quarter="2016-17 Q3"),
            Finding("value_outside_bands", "warning", 8, quarter="2016-17 Q3"),
            Finding("band_gap", "warning", 8),
            Finding("unnamed_bottom_band", "warning", 9, quarter="2016-17 Q3"),
            Finding("band_gap", "warning", 10),
            Finding("denominator_absent", "note"),
        ),
        allowed=(Finding("mixed_precision", "note"),),
        exit_status=1,
    )
]
