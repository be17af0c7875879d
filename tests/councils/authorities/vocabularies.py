"""Small pages about the words of bands: no red, a council's own, the best one first."""

from councils.expected import COLOURS, Council, Finding, Owed
from councils.page import table, title

QUARTERS = ("2016-17 Q2", "2016-17 Q3")
NOTE = Finding("denominator_absent", "note")
ILL = "The duty team was short of staff."
FLOOD = "An office was closed by a flood."
COMMENTARY = (((2,), ILL), ((3,), FLOOD))


def bottom(number: int) -> Finding:
    return Finding("unnamed_bottom_band", "warning", number, quarter="2016-17 Q3")


def council(name: str, bands: str, drawing: str, **expected) -> Council:
    text = f"{name.title()} bands, Q3 2016-17"
    headings = f"No | Measure | {bands} | Q2 16/17 | Q3 16/17 | Comment"
    page = (title(text), table(f"{headings}\n{drawing.strip()}", ill=ILL, flood=FLOOD))
    return Council(
        name=f"bands-{name}",
        page=page,
        title=text,
        quarters=QUARTERS,
        commentary=COMMENTARY,
        **expected,
    )


NO_RED = council(
    "without-red",
    "Amber | Green",
    """
    1 | Seen | 70-79 | 80-100 | 84% | 86% |
    2 | Heard | 70-79 | 80-100 | 72% | 74% | $ill
    3 | Asked | 70-79 | 80-100 | 75% | 66% | $flood
    """,
    words={**COLOURS, "b": "below Amber"},
    figures="""
        1 | 84 G | 86 G
        2 | 72 A | 74 A
        3 | 75 A | 66 b
    """,
    exceptions=(
        Owed(2, ("worse_than_good",), ILL),
        Owed(3, ("worse_than_good", "fell_a_band"), FLOOD),
    ),
    findings=(NOTE, bottom(3)),
    exit_status=1,
)

# Without judgement words everything below the best band is worse than good: Silver as well.
OWN = council(
    "of-metal",
    "Bronze | Silver | Gold",
    """
    1 | Seen | 60-69 | 70-79 | 80-100 | 84% | 86% |
    2 | Heard | 60-69 | 70-79 | 80-100 | 72% | 74% | $ill
    3 | Waiting | 21-30 | 11-20 | 0-10 | 9 | 34 | $flood
    """,
    words={"G": "Gold", "S": "Silver", "B": "Bronze", "b": "below Bronze"},
    figures="""
        1 | 84 G | 86 G
        2 | 72 S | 74 S
        3 | 9 G | 34 b
    """,
    exceptions=(
        Owed(2, ("worse_than_good",), ILL),
        Owed(3, ("worse_than_good", "fell_a_band"), FLOOD),
    ),
    findings=(NOTE, bottom(3)),
    exit_status=1,
)

# From the best to the worst is an order too, and not a wrong one.
BEST_FIRST = council(
    "best-first",
    "Outstanding | Good | Requires Improvement | Inadequate",
    """
    1 | Seen | 80-100 | 70-79 | 60-69 | 0-59 | 84% | 86% |
    2 | Heard | 80-100 | 70-79 | 60-69 | 0-59 | 58% | 62% | $ill
    3 | Waiting | 0-10 | 11-20 | 21-30 | over 30 | 25 | 34 | $flood
    """,
    figures="""
        1 | 84 O | 86 O
        2 | 58 I | 62 R
        3 | 25 R | 34 I
    """,
    exceptions=(
        Owed(2, ("worse_than_good",), ILL),
        Owed(3, ("worse_than_good", "fell_a_band"), FLOOD),
    ),
    findings=(NOTE,),
)

COUNCILS = [NO_RED, OWN, BEST_FIRST]
