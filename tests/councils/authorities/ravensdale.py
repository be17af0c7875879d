"""Ravensdale: quarters over years, `6 of 9` as a figure, bands in words, a direction in words.

A clean page without a finding. The comment on 4 goes on in a row of its own below it.
"""

from councils.expected import Council, Owed
from councils.page import table, title

TITLE = "Ravensdale: how well do we help? Quarter 3 2016/17"
BEGINS = "Two workers left in September, and until their posts were filled"
GOES_ON = "visits fell to whoever was on duty."

MEASURES = table(
    """
    No | What we measure | Requires improvement | Good | Outstanding | $quarters | Direction | Why
     | | | | | 2016/17 | 2016/17 | 2016/17 | of travel |
    1 | Return talks held | $share | 7 of 10 | 8 of 11 | 10 of 12 | Improved |
    2 | Days to a decision | $days | 14 | 12 | 13 | Declined |
    3 | Plans agreed | $share | 9 of 12 | 6 of 8 | 3 of 4 | Unchanged |
    4 | Visits kept | $share | 6 of 9 | 9 of 14 | 8 of 13 | Declined | $begins
     | | | | | | | | | $goes_on
    5 | Placements that broke down | $days | 9 | 8 | 6 | Improved |
    """,
    header=2,
    quarters="Quarter 1 | Quarter 2 | Quarter 3",
    share="between 60 and 69 | between 70 and 79 | at least 80",
    days="21 to 30 | 11 to 20 | up to 10",
    begins=BEGINS,
    goes_on=GOES_ON,
)

COUNCILS = [
    Council(
        name="ravensdale",
        page=(title(TITLE), MEASURES),
        title=TITLE,
        quarters=("2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
        figures="""
            1 | 70 G | 73 G | 83 O
            2 | 14 G | 12 G | 13 G
            3 | 75 G | 75 G | 75 G
            4 | 67 R | 64 R | 62 R
            5 | 9 O | 8 O | 6 O
        """,
        commentary=(((4,), f"{BEGINS} {GOES_ON}"),),
        exceptions=(Owed(4, ("worse_than_good",), BEGINS),),
    )
]
