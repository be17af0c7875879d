"""Harrowmere: four bands in words and signs, numbers like 2.1, every count printed.

A clean page without a single finding.
"""

from councils.expected import Council, Owed
from councils.page import note, table, title

TITLE = "Harrowmere children's performance report - Q3 2016/17"
ABSENCE = "Sickness in the review team left visits unrecorded for much of the autumn."

MEASURES = table(
    """
    Ref | Indicator | Inadequate | $bands | Q4 15/16 | Q1 16/17 | Q2 16/17 | Q3 16/17 | Commentary
    1.1 | Assessments done | Below 60 | 60-74 | 75-89 | 90 or more | $assessments |
    1.2 | Repeat referrals | Over 30 | 25-30 | 20-24 | Below 20 | $repeats |
    2.1 | Plans reviewed | <80% | 80-89% | 90-94% | ≥ 95% | $reviews |
    2.2 | Placements that ended early | 20 or more | 15 to 19 | 10 to 14 | Under 10 | $endings |
    2.3 | Moved three times | > 15% | 11%-15% | 5%-10% | <5% | $moves |
    2.4 | Visits written up | Less than 60 | 60–69 | 70–79 | 80+ | $visits | $absence
    """,
    bands="Requires improvement | Good | Outstanding",
    assessments="72% (18/25) | 78% (21/27) | 88% (22/25) | 92% (23/25)",
    repeats="26% (52/200) | 24% (48/200) | 22% (44/200) | 19% (38/200)",
    reviews="94% (47 of 50) | 96% (48 of 50) | 90% (45 of 50) | 91% (50 of 55)",
    endings="21 | 16 | 12 | 14",
    moves="12% (24/200) | 9% (18/200) | 16% (32/200) | 4% (8/200)",
    visits="75% (18/24) | 71% (17/24) | 63% (15/24) | 58% (14/24)",
    absence=ABSENCE,
)

COUNCILS = [
    Council(
        name="harrowmere",
        page=(title(TITLE), MEASURES, note("Numbers in brackets are cases out of all cases.")),
        title=TITLE,
        quarters=("2015-16 Q4", "2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        figures="""
            1.1 | 72 R | 78 G | 88 G | 92 O
            1.2 | 26 R | 24 G | 22 G | 19 O
            2.1 | 94 G | 96 O | 90 G | 91 G
            2.2 | 21 I | 16 R | 12 G | 14 G
            2.3 | 12 R | 9 G | 16 I | 4 O
            2.4 | 75 G | 71 G | 63 R | 58 I
        """,
        commentary=((("2.4",), ABSENCE),),
        exceptions=(Owed("2.4", ("worse_than_good", "fell_a_band"), ABSENCE),),
    )
]
