"""Penwarth: no numbers, a target with a tolerance and a polarity letter, a table on each sheet.

A clean page. The quarter a year ago stands apart; outturn, year to date and England's figure
are no quarters, and owners are no commentary.
"""

from councils.expected import COLOURS, Council, Finding, Owed
from councils.page import Sheet, heading, note, table, title

TITLE = "Penwarth Council: children's key indicators, 2016-17 Q3"
CARERS = "Some reviews were put back at the request of carers."
HEADINGS = (
    "Indicator | Good is | Target | Tolerance | 2015-16 Q3 | 2015-16 outturn"
    " | 2016-17 Q1 | 2016-17 Q2 | 2016-17 Q3 | Year to date | Status | England 2015-16"
    " | Owner | Comment"
)
EARLY = table(
    """
    $headings
    Early help assessments in 30 days | H | 90% | 5 | 84% | 83% | 86% | 88% | 91% | $assessed
    Families waiting for a visit | L | 20 | 4 | 27 | 25 | 23 | 19 | 17 | $waiting
    """,
    headings=HEADINGS,
    assessed="88% | Green | 87% | Head of Early Help |",
    waiting="| Green | | Head of Early Help |",
)
CARE = table(
    """
    $headings
    Reviews held on time | H | 95% | 3 | 91% | 92% | 96% | 94% | 93% | $reviews
    Three moves or more | L | 10% | 2 | 13% | 12% | 9% | 7% | 8% | $moves
    """,
    headings=HEADINGS,
    reviews=f"94% | Amber | 90% | Reviewing Manager | {CARERS}",
    moves="8% | Green | 10% | Head of Care |",
)
LEGEND = (
    "Green: the target is met. Amber: the target is missed by no more than the tolerance."
    " Red: it is missed by more. H: high is good. L: low is good."
)

COUNCILS = [
    Council(
        name="penwarth",
        page=(
            title(TITLE),
            note(LEGEND),
            heading("Early help"),
            EARLY,
            Sheet("Children in care"),
            heading("Children in care"),
            CARE,
        ),
        title=TITLE,
        quarters=("2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        also_shown=("2015-16 Q3",),
        words=COLOURS,
        figures="""
            Early help assessments in 30 days | 86 A | 88 A | 91 G
            Families waiting for a visit | 23 A | 19 G | 17 G
            Reviews held on time | 96 G | 94 A | 93 A
            Three moves or more | 9 G | 7 G | 8 G
        """,
        commentary=((("Reviews held on time",), CARERS),),
        exceptions=(Owed("Reviews held on time", ("worse_than_good",), CARERS),),
        findings=(Finding("denominator_absent", "note", shown_twice=True),),
    )
]
