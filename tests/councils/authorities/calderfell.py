"""Calderfell: a target with a floor, the newest quarter split by month, commentary below the table.

A clean page. The months are no quarters; paragraphs answer for the measures that they name.
"""

from councils.expected import COLOURS, Council, Finding, Owed
from councils.page import heading, note, table, title

TITLE = "Calderfell Children's Trust performance summary Q3 2016/17"
SEEN = "Illness in the north team left some children unseen when an assessment was signed off."
TOGETHER = "A group of friends from one home went missing together through the autumn."
PROVIDER = "the provider lost a worker in November."

MEASURES = table(
    """
    No. | Measure | Polarity | Target | Floor | $quarters | RAG
    1 | Contacts decided in a day | High | 95% | 90% | 93% | 96% | 97% | 95% | 98% | 97% | Green
    2 | Child seen by sign-off | High | 90% | 80% | 91% | 88% | 84% | 80% | 82% | 82% | Amber
    3 | Children often missing | Low | 12 | 18 | 11 | 14 | 7 | 9 | 8 | 20 | Red
    4 | Times a child was missing | Low | 30 | 45 | 28 | 33 | 20 | 17 | 15 | 52 | Red
    5 | Return interviews offered | High | 85% | 75% | 86% | 90% | 84% | 70% | 74% | 76% | Amber
    6 | Care leavers in touch | High | 90% | 80% | 92% | 93% | 94% | 95% | 93% | 94% | Green
    """,
    quarters="Q1 2016/17 | Q2 2016/17 | Oct 16 | Nov 16 | Dec 16 | Q3 2016/17",
)
LEGEND = "Green: target met. Amber: target missed, floor met. Red: worse than the floor."

COUNCILS = [
    Council(
        name="calderfell",
        page=(
            title(TITLE),
            MEASURES,
            note(LEGEND),
            heading("Commentary"),
            note(f"Measure 2: {SEEN}"),
            note(f"Measures 3 and 4: {TOGETHER}"),
            note(f"Return interviews offered: {PROVIDER}"),
        ),
        title=TITLE,
        quarters=("2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        words=COLOURS,
        figures="""
            1 | 93 A | 96 G | 97 G
            2 | 91 G | 88 A | 82 A
            3 | 11 G | 14 A | 20 R
            4 | 28 G | 33 A | 52 R
            5 | 86 G | 90 G | 76 A
            6 | 92 G | 93 G | 94 G
        """,
        commentary=(((2,), SEEN), ((3, 4), TOGETHER), ((5,), PROVIDER)),
        exceptions=(
            Owed(2, ("worse_than_good",), SEEN),
            Owed(3, ("worse_than_good", "fell_a_band"), TOGETHER),
            Owed(4, ("worse_than_good", "fell_a_band"), TOGETHER),
            Owed(5, ("worse_than_good", "fell_a_band"), PROVIDER),
        ),
        findings=(Finding("denominator_absent", "note"),),
    )
]
