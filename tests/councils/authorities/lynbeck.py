"""Lynbeck: whom a comment answers for, row by row, where no cells are merged.

One page, read in two ways: forms that cannot merge cells let a comment that there were no cases
answer for its neighbours; in forms that can, a comment answers for the rows that its cell spans.
"""

from dataclasses import replace

from councils.expected import OPEN, Council, Finding, Owed
from councils.page import note, table, title
from councils.writers import PLAIN_FORMS, RICH_FORMS

TITLE = "Lynbeck scorecard for the safeguarding board Q3 16/17"
FIRST, REST = "The move to one record system kept workers from", "visits in October and November."
COURTS = "Court timetables moved twice in the autumn."
STEADY, LATE = "Staffing was steady", "Visits were late in one office."
NEW_FORM, OLD_FORM = "The form has changed.", "eCAF records were closed late."
NO_CASES = "There were no cases of this in the quarter."
TRAINING = "Training continues."
NURSERY = "the nursery moved in October."

MEASURES = table(
    """
    No | Measure | RI | Good | Outstanding | Q1 16/17 | Q2 16/17 | Q3 16/17 | Comments
    What children tell us | < | < | < | < | < | < | < | <
    1 | Visited weekly | $std | 61% | 64% | 66% | $first
    2 | Visited alone | $std | 65% | 62% | 67% | $rest
    3 | Plans filed | $std | 68% | 63% | 69% | Measures 3 and 4: $courts
    4 | Plans agreed | $std | 66% | 61% | 68% |
    5 | Supervised | $std | 71% | 74% | 76% | $steady
    6 | Seen at home | $std | 60% | 66% | 65% | $late
    7 | Form complete | $std | 62% | 65% | 63% | $new
    8 | Early help closed | $std | 64% | 67% | 62% | $old
    9 | Screened at night | $std | 83% | N/A | N/A |
    10 | Screened by day | $std | 81% | N/A | N/A | $none
    11 | Screened by police | $std | 85% | N/A | N/A |
    What families tell us | < | < | < | < | < | < | < | <
    12 | Families asked | $std | 87% | N/A | N/A |
    13 | Families thanked | $std | 79% | N/A | N/A | $training
    14 | Children at nursery | $std | 77% | 72% | 69% |
    15 | Families met | $std | 84% | 88% | 82% |
    """,
    std="60-69 | 70-79 | 80-100",
    first=FIRST,
    rest=REST,
    courts=COURTS,
    steady=STEADY,
    late=LATE,
    new=NEW_FORM,
    old=OLD_FORM,
    none=NO_CASES,
    training=TRAINING,
)
BELOW = "15. More families came to the autumn meetings."


def unexplained(*numbers: int) -> tuple[tuple[Owed, ...], tuple[Finding, ...]]:
    """N/A now and before, without a comment that says why."""
    code, quarter = "not_applicable_without_reason", "2016-17 Q3"
    return (
        tuple(Owed(number, ("not_applicable_unexplained",)) for number in numbers),
        tuple(Finding(code, "warning", number, quarter=quarter) for number in numbers),
    )


OWED = (
    Owed(1, ("worse_than_good",), FIRST),
    Owed(2, ("worse_than_good",), REST),
    Owed(3, ("worse_than_good",), COURTS),
    Owed(4, ("worse_than_good",), COURTS),
    Owed(6, ("worse_than_good",), LATE),
    Owed(7, ("worse_than_good",), NEW_FORM),
    Owed(8, ("worse_than_good",), OLD_FORM),
    Owed(13, ("not_applicable_unexplained",), OPEN),
    Owed(14, ("worse_than_good", "fell_a_band"), NURSERY),
)
FINDINGS = (
    Finding("not_applicable_without_reason", "warning", 13, quarter="2016-17 Q3"),
    Finding("denominator_absent", "note"),
)
COMMENTARY = (
    ((1, 2), f"{FIRST} {REST}"),
    ((3, 4), COURTS),
    ((5,), STEADY),
    ((6,), LATE),
    ((7,), NEW_FORM),
    ((8,), OLD_FORM),
    ((13,), TRAINING),
    ((14,), NURSERY),
    ((15,), "More families came to the autumn meetings."),
)

PLAIN_OWED, PLAIN_FINDINGS = unexplained(12)
PLAIN = Council(
    name="lynbeck-plain",
    page=(title(TITLE), MEASURES, note(f"Measure 14 – {NURSERY}"), note(BELOW)),
    title=TITLE,
    quarters=("2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
    figures="""
        1 | 61 R | 64 R | 66 R
        2 | 65 R | 62 R | 67 R
        3 | 68 R | 63 R | 69 R
        4 | 66 R | 61 R | 68 R
        5 | 71 G | 74 G | 76 G
        6 | 60 R | 66 R | 65 R
        7 | 62 R | 65 R | 63 R
        8 | 64 R | 67 R | 62 R
        9 | 83 O | none | none
        10 | 81 O | none | none
        11 | 85 O | none | none
        12 | 87 O | none | none
        13 | 79 G | none | none
        14 | 77 G | 72 G | 69 R
        15 | 84 O | 88 O | 82 O
    """,
    commentary=(*COMMENTARY, ((9, 10, 11), NO_CASES)),
    exceptions=OWED + PLAIN_OWED,
    findings=FINDINGS + PLAIN_FINDINGS,
    exit_status=1,
    forms=PLAIN_FORMS,
)

RICH_OWED, RICH_FINDINGS = unexplained(9, 11, 12)
RICH = replace(
    PLAIN,
    name="lynbeck-rich",
    commentary=(*COMMENTARY, ((10,), NO_CASES)),
    exceptions=OWED + RICH_OWED,
    findings=FINDINGS + RICH_FINDINGS,
    forms=RICH_FORMS,
)

COUNCILS = [PLAIN, RICH]
