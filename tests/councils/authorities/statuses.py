"""Small pages about printed statuses: letters for colours, and words beside a target."""

from councils.expected import COLOURS, Council, Finding, Owed
from councils.page import note, table, title

QUARTERS = ("2016-17 Q2", "2016-17 Q3")
NOTE = Finding("denominator_absent", "note")


def wrong(number: int) -> Finding:
    return Finding("grade_contradicts", "error", number, quarter="2016-17 Q3")


LETTERS = Council(
    name="status-letters",
    page=(
        title("Owlerton performance, Q3 2016-17"),
        table(
            """
            No | Measure | Red | Amber | Green | Q2 16/17 | Q3 16/17 | RAG | Comment
            1 | Seen | <70 | 70-79 | ≥80 | 84% | 86% | G |
            2 | Heard | <70 | 70-79 | ≥80 | 77% | 73% | A | An office was closed by a flood.
            3 | Asked | <70 | 70-79 | ≥80 | 72% | 79% | G | A second office was closed as well.
            4 | Waiting | >20 | 11-20 | ≤10 | 9 | 8 | G |
            5 | Moved | >20 | 11-20 | ≤10 | 7 | 10 | A |
            """
        ),
        note("R: Red, A: Amber, G: Green."),
    ),
    title="Owlerton performance, Q3 2016-17",
    quarters=QUARTERS,
    words=COLOURS,
    figures="""
        1 | 84 G | 86 G
        2 | 77 A | 73 A
        3 | 72 A | 79 A
        4 | 9 G | 8 G
        5 | 7 G | 10 G
    """,
    commentary=(
        ((2,), "An office was closed by a flood."),
        ((3,), "A second office was closed as well."),
    ),
    exceptions=(
        Owed(2, ("worse_than_good",), "An office was closed by a flood."),
        Owed(3, ("worse_than_good",), "A second office was closed as well."),
    ),
    findings=(NOTE, wrong(3), wrong(5)),
    exit_status=1,
)

TARGETS = Council(
    name="status-targets",
    page=(
        title("Padmore indicators, Q3 2016-17"),
        table(
            """
            No | Measure | Target | Tolerance | Good to be | Q2 16/17 | Q3 16/17 | Status | Comment
            1 | Seen | 90% | 5% | High | 91% | 92% | Green |
            2 | Heard | 85% | 5% | High | 84% | 82% | Green | Staff were moved to the front door.
            3 | Waiting | 12 | 3 | Low | 10 | 11 | Green |
            4 | Moved | 8 | 2 | Low | 9 | 14 | Red | Homes of two providers closed.
            """
        ),
        note("Green: on target. Amber: within the tolerance. Red: outside the tolerance."),
    ),
    title="Padmore indicators, Q3 2016-17",
    quarters=QUARTERS,
    words=COLOURS,
    figures="""
        1 | 91 G | 92 G
        2 | 84 A | 82 A
        3 | 10 G | 11 G
        4 | 9 A | 14 R
    """,
    commentary=(
        ((2,), "Staff were moved to the front door."),
        ((4,), "Homes of two providers closed."),
    ),
    exceptions=(
        Owed(2, ("worse_than_good",), "Staff were moved to the front door."),
        Owed(4, ("worse_than_good", "fell_a_band"), "Homes of two providers closed."),
    ),
    findings=(NOTE, wrong(2)),
    exit_status=1,
)

COUNCILS = [LETTERS, TARGETS]
