"""Small pages about commentary that is owed, and about numbers that are given twice."""

from dataclasses import replace

from councils.expected import Council, Finding, Owed
from councils.page import note, table, title

STD = "60-69 | 70-79 | 80-100"
QUARTERS = ("2016-17 Q1", "2016-17 Q2", "2016-17 Q3")
HEADINGS = "No | Measure | RI | Good | Outstanding | Q1 16/17 | Q2 16/17 | Q3 16/17 | Comments"
ILL = "The duty team was short of staff."
NOTE = Finding("denominator_absent", "note")


def council(name: str, rows: str, *below: str, **expected) -> Council:
    text = f"{name.title()} scorecard, 2016-17 Q3"
    page = (title(text), table(f"{HEADINGS}\n{rows.strip()}", std=STD, ill=ILL), *map(note, below))
    return Council(name=f"owing-{name}", page=page, title=text, quarters=QUARTERS, **expected)


# One of two poor rows is explained: that is not more than half, so the other is only a warning.
HALF = council(
    "half",
    """
    1 | Seen | $std | 64% | 66% | 65% | $ill
    2 | Heard | $std | 67% | 62% | 68% |
    3 | Asked | $std | 84% | 86% | 81% |
    """,
    figures="""
    1 | 64 R | 66 R | 65 R
    2 | 67 R | 62 R | 68 R
    3 | 84 O | 86 O | 81 O
    """,
    commentary=(((1,), ILL),),
    exceptions=(Owed(1, ("worse_than_good",), ILL), Owed(2, ("worse_than_good",))),
    findings=(NOTE, Finding("missing_commentary", "warning", 2, quarter="2016-17 Q3")),
    exit_status=1,
)

# A reason in the cell itself, or in a note of the page, is a reason.
REASONS = council(
    "reasons",
    """
    1 | Seen | $std | 84% | N/A | N/A (no cases)
    2 | Heard | $std | 82% | N/A | N/A
    3 | Asked | $std | 71% | 73% | 74% | $ill
    """,
    "N/A: no child of this kind was among the cases.",
    figures="""
    1 | 84 O | none | none
    2 | 82 O | none | none
    3 | 71 G | 73 G | 74 G
    """,
    commentary=(((3,), ILL),),
    findings=(NOTE,),
)

# An empty cell after the last figure: awaited, unless the comment says that the service ended.
ENDED = "The service was closed in September and its work is done by schools."
LAST = council(
    "to-the-end",
    f"""
    1 | Seen | $std | 84% | 86% | | {ENDED}
    2 | Heard | $std | 82% | 85% | |
    3 | Asked | $std | 71% | 73% | 74% |
    """,
    figures="""
    1 | 84 O | 86 O | suspended
    2 | 82 O | 85 O | awaited
    3 | 71 G | 73 G | 74 G
    """,
    commentary=(((1,), ENDED),),
    exceptions=(Owed(1, ("suspended",), ENDED), Owed(2, ("awaited",))),
    findings=(
        NOTE,
        Finding("gap_in_series", "warning", 2, quarter="2016-17 Q3"),
        Finding("missing_commentary", "warning", 2, quarter="2016-17 Q3"),
    ),
    exit_status=1,
)

# A title that speaks of gaps explains none.
TITLED = replace(
    LAST,
    name="owing-closing-the-gap",
    page=(title("Closing the gap: scorecard 2016-17 Q3"), *LAST.page[1:]),
    title="Closing the gap: scorecard 2016-17 Q3",
)

COUNCILS = [HALF, REASONS, LAST, TITLED]
