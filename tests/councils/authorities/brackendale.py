"""Brackendale: what kind a measure is, by colour alone, by a column, by the catalogue's titles.

The kind decides what a blank between two figures means: not audited, or awaited data.
"""

from dataclasses import replace

from councils.expected import Council, Finding
from councils.page import Block, note, table, title
from councils.writers import PLAIN_FORMS, RICH_FORMS

TITLE = "Brackendale quality scorecard, Q3 2016-17"
WORDS = {
    "std": "60-69 | 70-79 | 80-100",
    "quarters": "Q4 15/16 | Q1 16/17 | Q2 16/17 | Q3 16/17",
    "repeats": "Percentage of repeat referrals (cumulative over a 12 Month Period)",
}


def page(explanation: str, drawing: str) -> tuple[Block, ...]:
    return (title(TITLE), note(explanation), table(drawing, **WORDS))


BY_COLOUR = Council(
    name="brackendale-by-colour",
    page=page(
        "Audit measures are indicated in blue.",
        """
        No | Measure | RI | Good | Outstanding | $quarters | Commentary
        1 | [blue] Plans written with the family | $std | 72% | | 75% | 78% |
        2 | Care leavers in good homes | $std | 83% | | 86% | 88% |
        3 | [blue] Chronology kept | $std | 71% | 73% | 74% | 76% |
        4 | Visits made in time | $std | 81% | 84% | 82% | 85% |
        """,
    ),
    title=TITLE,
    quarters=("2015-16 Q4", "2016-17 Q1", "2016-17 Q2", "2016-17 Q3"),
    figures="""
        1 | 72 G | unaudited | 75 G | 78 G
        2 | 83 O | awaited | 86 O | 88 O
        3 | 71 G | 73 G | 74 G | 76 G
        4 | 81 O | 84 O | 82 O | 85 O
    """,
    findings=(
        Finding("gap_in_series", "warning", 1, quarter="2016-17 Q1"),
        Finding("gap_in_series", "warning", 2, quarter="2016-17 Q1"),
        Finding("colour_only_meaning", "note"),
        Finding("denominator_absent", "note"),
    ),
    exit_status=1,
    forms=RICH_FORMS,
)

# Without the colour nobody knows the kind, and a blank of an unknown kind is "not audited".
COLOUR_LOST = replace(
    BY_COLOUR,
    name="brackendale-colour-lost",
    figures=BY_COLOUR.figures.replace("awaited", "unaudited"),
    forms=PLAIN_FORMS,
)

BY_COLUMN = replace(
    BY_COLOUR,
    name="brackendale-by-column",
    page=page(
        "The source of each measure is in the third column; audit measures are in blue as well.",
        """
        No | Measure | Source | RI | Good | Outstanding | $quarters | Commentary
        1 | [blue] Plans written with the family | Audit | $std | 72% | | 75% | 78% |
        2 | Care leavers in good homes | Data | $std | 83% | | 86% | 88% |
        3 | [blue] Chronology kept | Audit | $std | 71% | 73% | 74% | 76% |
        4 | Visits made in time | Data | $std | 81% | 84% | 82% | 85% |
        """,
    ),
    findings=tuple(f for f in BY_COLOUR.findings if f.code != "colour_only_meaning"),
    forms=(*PLAIN_FORMS, *RICH_FORMS),
)

BY_CATALOGUE = replace(
    BY_COLUMN,
    name="brackendale-by-catalogue",
    page=page(
        "Figures are for the whole council.",
        """
        No | Measure | RI | Good | Outstanding | $quarters | Commentary
        1 | Regularity of visits to CIN | $std | 72% | | 75% | 78% |
        2 | $repeats | 25-30 | 20-24 | Below 20 | 24% | | 22% | 21% |
        3 | Chronology kept | $std | 71% | | 74% | 76% |
        """,
    ),
    figures="""
        1 | 72 G | unaudited | 75 G | 78 G
        2 | 24 G | awaited | 22 G | 21 G
        3 | 71 G | unaudited | 74 G | 76 G
    """,
    findings=(
        *BY_COLUMN.findings,
        Finding("gap_in_series", "warning", 3, quarter="2016-17 Q1"),
    ),
)

COUNCILS = [BY_COLOUR, COLOUR_LOST, BY_COLUMN, BY_CATALOGUE]
