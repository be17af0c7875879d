"""Stourley: newest quarter first, named by its months; colours' thresholds in one cell; CP numbers.

A clean page: its arrows obey the legend (better or worse), which the plain direction would not.
"""

from councils.expected import COLOURS, Council, Finding, Owed
from councils.page import note, table, title

TITLE = "Stourley child protection scorecard, October to December 2016"
RETURNS = "Several large families came back to a plan in October."
CHAIRS = "Conference chairs were off sick, and reviews were put back."

MEASURES = table(
    """
    Ref | Measure | Thresholds | $quarters | RAG | Direction | Comment
    Before a plan | < | < | < | < | < | < | < | < | <
    CP1 | Strategy meetings with partners | $high | 88% | 86% | 79% | 81% | Green | ↑ |
    While there is a plan | < | < | < | < | < | < | < | < | <
    CP2 | Plans of two years or more | $few | 4 | 5 | 7 | 9 | Green | ↑ |
    CP3 | Plans that are not the first | $again | 21% | 19% | 17% | 20% | Amber | ↓ | $returns
    CP4 | Core groups held in time | $time | 93% | 93% | 91% | 95% | Green | → |
    CP5 | Reviews held in time | $time | 78% | 84% | 90% | 92% | Red | ↓ | $chairs
    """,
    quarters="Oct-Dec 2016 | Jul-Sep 2016 | Apr-Jun 2016 | Jan-Mar 2016",
    high="Red: below 70; Amber: 70-84; Green: 85 or more",
    few="Red: over 10; Amber: 6-10; Green: 0-5",
    again="Red: over 24; Amber: 18-24; Green: below 18",
    time="Red: below 80; Amber: 80-89; Green: 90-100",
    returns=RETURNS,
    chairs=CHAIRS,
)
LEGEND = "Direction: ↑ better than in the quarter before, ↓ worse, → no change."

COUNCILS = [
    Council(
        name="stourley",
        page=(title(TITLE), MEASURES, note(LEGEND)),
        title=TITLE,
        quarters=("2015-16 Q4", "2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        words=COLOURS,
        figures="""
            CP1 | 81 A | 79 A | 86 G | 88 G
            CP2 | 9 A | 7 A | 5 G | 4 G
            CP3 | 20 A | 17 G | 19 A | 21 A
            CP4 | 95 G | 91 G | 93 G | 93 G
            CP5 | 92 G | 90 G | 84 A | 78 R
        """,
        commentary=((("CP3",), RETURNS), (("CP5",), CHAIRS)),
        exceptions=(
            Owed("CP3", ("worse_than_good",), RETURNS),
            Owed("CP5", ("worse_than_good", "fell_a_band"), CHAIRS),
        ),
        findings=(Finding("denominator_absent", "note"),),
    )
]
